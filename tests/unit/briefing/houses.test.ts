import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SectionName, Template } from '#contract/briefing.ts';
import { housesIn } from '../../../server/briefing/houses/houses.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'houses-'));
});
afterAll(() => rm(folder, { recursive: true }));

const PARTS = Object.fromEntries(Template.options.map((kind) => [kind, [{ name: 'bottom-line' }]]));
const STYLE = { title: 'Ours', sections: PARTS };
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let made = 0;
/** A house style of its own, with what lies beside its file. */
async function style(file: object | string, beside: Record<string, string | Buffer> = {}): Promise<string> {
  const name = `style-${(made += 1)}`;
  await mkdir(join(folder, name));
  const text = typeof file === 'string' ? file : JSON.stringify(file);
  for (const [each, content] of Object.entries({ 'house.json': text, ...beside }))
    await writeFile(join(folder, name, each), content);
  return name;
}
const one = (name: string) => housesIn([folder]).one(name);
const faultsOf = async (file: object | string, beside = {}): Promise<string> => {
  const name = await style(file, beside);
  return one(name).then(
    () => 'none',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
};

test('two come along, and hold only parts that there are', async () => {
  const all = await housesIn([]).list();
  expect(all).toStrictEqual([
    { name: 'one-page', title: 'One page', problem: null },
    { name: 'report', title: 'Full report', problem: null },
  ]);
  for (const { name } of all) {
    const { sections } = await one(name);
    for (const kind of Template.options)
      for (const part of sections[kind]) expect(SectionName.options).toContain(part.name);
  }
});

test('one of one’s own is found by its folder, and stands before one that comes along', async () => {
  await mkdir(join(folder, 'report'));
  await writeFile(join(folder, 'report', 'house.json'), JSON.stringify({ ...STYLE, handling: 'INTERNAL' }));
  expect(await one('report')).toMatchObject({ name: 'report', title: 'Ours', handling: 'INTERNAL' });
  await rm(join(folder, 'report'), { recursive: true });
  await expect(one('nobodys')).rejects.toThrow(
    'There is no house style "nobodys". Here are: one-page, report',
  );
});

describe('a wrong file names each wrong field, where it is, and how to mend it', () => {
  test.each([
    [{ ...STYLE, colors: {} }, 'the file: nothing is called "colors" here'],
    [{ ...STYLE, colours: { accent: 'brown' } }, 'colours.accent: a colour such as #6b3d00'],
    [{ ...STYLE, fonts: { text: 'Papyrus' } }, 'fonts.text: choose one of "Source Serif 4", "Source Sans 3"'],
    [{ ...STYLE, paper: 'a3' }, 'paper: choose one of "a4", "us-letter"'],
    [{ ...STYLE, name: 'else' }, 'name: its folder is called'],
    [{ sections: PARTS }, 'title: is missing; write string here'],
    [
      { ...STYLE, sections: { ...PARTS, event: undefined } },
      'sections.event: is missing; write a list of parts',
    ],
    [
      { ...STYLE, sections: { ...PARTS, person: [{ name: 'picure' }] } },
      'sections.person[0].name: there is no part "picure"; choose one of bottom-line, key-judgements',
    ],
    [
      { ...STYLE, sections: { ...PARTS, person: [{ name: 'ties' }, { name: 'ties' }] } },
      'sections.person[1].name: "ties" stands here twice',
    ],
    [
      { ...STYLE, sections: { ...PARTS, network: [{ name: 'ties', words: 5 }] } },
      'sections.network[0].words: Too small',
    ],
    ['{"title": "Ours",', 'it is no JSON'],
    ['[]', 'the file: Invalid input: expected object'],
  ])('%j', async (file, fault) => {
    expect(await faultsOf(file)).toContain(fault);
  });

  test('all at once', async () => {
    const faults = await faultsOf({ ...STYLE, paper: 'a3', fonts: { text: 'Papyrus' } });
    expect(faults).toMatch(/paper: .*\n.*fonts|fonts.*\n.*paper/);
  });

  test('and the list says so, so that nobody chooses it', async () => {
    const name = await style('{');
    const found = (await housesIn([folder]).list()).find((each) => each.name === name);
    expect(found?.problem).toContain('it is no JSON');
  });
});

describe('a logo', () => {
  const SVG =
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="5"><rect width="10" height="5"/></svg>';

  test.each([
    ['logo.png', PNG, 'data:image/png;base64,'],
    ['logo.svg', SVG, 'data:image/svg+xml;base64,'],
    ['called-svg.svg', PNG, 'data:image/png;base64,'],
  ])('%s becomes a part of the briefing, by what it is', async (logo, content, begins) => {
    const name = await style({ ...STYLE, logo }, { [logo]: content });
    expect((await one(name)).logo?.startsWith(begins)).toBe(true);
  });

  test.each([
    ['no file', 'logo.png', null, 'there is no such file beside house.json'],
    ['another folder', '../logo.png', null, 'write the name of a file that lies beside'],
    ['an address', 'https://example.org/logo.png', null, 'write the name of a file that lies beside'],
    ['no picture', 'logo.png', 'a text', 'neither PNG, JPEG nor SVG'],
    ['too heavy', 'logo.png', Buffer.concat([PNG, Buffer.alloc(500_001)]), 'at most 500000 are taken'],
    ['a script', 'logo.svg', SVG.replace('<rect', '<script>1</script><rect'), 'it holds a script'],
    ['an event', 'logo.svg', SVG.replace('<rect', '<rect onload="x()"'), 'a script that an event starts'],
    ['a page', 'logo.svg', SVG.replace('<rect', '<foreignObject/><rect'), 'a page inside it'],
    [
      'a picture from elsewhere',
      'logo.svg',
      SVG.replace('<rect', '<image href="//a.b/c.png"/><rect'),
      'elsewhere',
    ],
    [
      'a style from elsewhere',
      'logo.svg',
      SVG.replace('<rect', '<rect style="fill:url(//a.b/c)"'),
      'elsewhere',
    ],
    ['an entity', 'logo.svg', `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]>${SVG}`, 'SVG; save it'],
    ['broken', 'logo.svg', '<svg width="10" height="5"><rect', 'it cannot be drawn'],
  ])('is refused: %s', async (_, logo, content, fault) => {
    const beside = content === null ? {} : { [logo]: content };
    expect(await faultsOf({ ...STYLE, logo }, beside)).toContain(fault);
  });
});
