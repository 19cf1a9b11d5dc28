import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Mark } from '#picture/exploration/apply-lens.ts';
import { legendOf } from '#picture/style/legend.ts';
import { DASHES, lineStyles } from '#picture/style/line-style.ts';
import { listOf } from '#picture/svg/scene.ts';
import { PALETTES } from '#picture/style/palettes.ts';
import { reasonsInWords } from '#picture/style/reasons.ts';
import { placed, styled } from '#picture/style/styled.ts';
import type { View } from '#picture/style/view.ts';
import { sceneSvg } from '#picture/svg/scene-svg.ts';
import { sceneOf } from '#picture/svg/scene.ts';
import { wordsOf } from '#words/vocabulary.ts';
import { elementsOf } from '../../../client/src/render/cytoscape/elements.ts';
import { node, tie, vocabulary } from '../../support/picture-builders.ts';

const words = wordsOf([{ dataset: 't', vocabulary }]);
const NODES = [node('a'), node('b'), node('c'), node('swap', { class: 'event', kind: 'Swap' })];
const viewOf = (given: Partial<View>): View => ({
  nodes: NODES,
  ties: [],
  node: (id) => NODES.find((each) => each.id === id),
  pins: new Map(),
  selected: new Set(),
  opened: new Set(),
  words,
  ...given,
});
const mark = (more: Partial<Mark>): Mark => ({
  held: null,
  told: null,
  became: null,
  maybe: false,
  ghost: false,
  idle: false,
  ...more,
});
const picture = (given: Partial<View>) => styled(viewOf(given), 'light');
const lineOf = (given: Partial<View>) => picture(given).lines[0];
const nodeOf = (id: string, given: Partial<View>) => picture(given).nodes.find((each) => each.id === id);
const HELD = tie('a', 'b');
const PLACES = {
  positions: new Map([
    ['t:a', [0, 0] as const],
    ['t:b', [100, 0] as const],
  ]),
  guides: [],
};
const AT = new Map([
  ['t:a', [0, 0] as const],
  ['t:b', [100, 0] as const],
  ['t:c', [0, 100] as const],
  ['t:swap', [100, 100] as const],
]);
const FACTS = {
  status: 'asserted',
  inferred: false,
  symmetric: false,
  pair: false,
  mark: undefined,
  tinted: false,
  signed: true,
  named: false,
  chosen: false,
  walked: false,
  dim: false,
  dimmed: false,
} as const;
const SAID = { caption: [], title: '', description: '' };

test('what is denied is struck through, and the legend says so', () => {
  const drawn = styled(viewOf({ ties: [tie('a', 'b', { status: 'denied' })], marks: new Map() }), 'light');
  expect(drawn.lines[0]).toMatchObject({ sign: '✕', name: expect.stringContaining('✕') });
  expect(drawn.lines[0]?.why).toContain('denied');
  expect(listOf(drawn.legend).map(({ label }) => label)).toContain('denied');
});

describe('what ended has a look of its own', () => {
  const ended = mark({ became: 'ended' });
  const look = (status: 'asserted' | 'disputed', symmetric = false) =>
    lineStyles('light')({ ...FACTS, status, symmetric, mark: ended }, '#123456').style;

  test('with a bar, and broken only where it is disputed, too', () => {
    expect(look('asserted')).toMatchObject({ dash: null, arrow: 'bar' });
    expect(look('disputed')).toMatchObject({ dash: DASHES.disputed, arrow: 'bar' });
    expect(look('asserted', true)).toMatchObject({ dash: null, arrow: 'none' });
    const became = lineStyles('light')({ ...FACTS, mark: mark({ became: 'disputed' }) }, '#123456').style;
    expect([became.dash, became.colour]).not.toStrictEqual([look('asserted').dash, look('asserted').colour]);
  });

  test('on the canvas, in a file, in the overview and in the legend', () => {
    const drawn = styled(viewOf({ ties: [HELD], marks: new Map([[HELD.id, ended]]) }), 'light');
    expect(elementsOf({ picture: drawn, ...PLACES }).at(-1)?.data).toMatchObject({ arrow: 'bar' });
    const { svg } = sceneSvg(sceneOf(drawn, { ...PLACES, positions: AT }, SAID));
    expect(svg).toMatch(/<g id="t:a-b"[^>]*><path d="[^"]*"[^>]*\/><path [^>]*d="M-1 [^"]*L-1 [^"]*"/);
    expect(listOf(drawn.legend).find(({ label }) => label === 'ended')).toMatchObject({
      line: { arrow: 'bar', dash: null },
      sign: { text: '−' },
    });
    expect(lineOf({ ties: [HELD], marks: new Map([[HELD.id, ended]]) })?.style.dash).toBeNull();
  });
});

describe('a line looks the same for whoever draws it', () => {
  const disputed = viewOf({ ties: [tie('a', 'b', { status: 'disputed', origins: 3 })] });
  const drawn = styled(disputed, 'light');
  const [line] = drawn.lines;

  test('on the canvas and in a file', () => {
    const element = elementsOf({ picture: drawn, ...PLACES }).at(-1);
    const { dash, width, colour } = { ...line?.style, width: line?.width };
    expect(element?.data).toMatchObject({ dash, width, colour });
    const [inFile] = sceneOf(drawn, PLACES, SAID).lines;
    expect(inFile).toMatchObject({ dash, width, colour, arrow: 'full' });
    expect(dash).toBe('8 5');
  });

  test('and in the legend', () => {
    const entry = listOf(drawn.legend).find(({ label }) => label === 'disputed');
    expect(entry?.line?.dash).toBe(line?.style.dash);
    const family = listOf(drawn.legend).find(({ label }) => label === 'coercion');
    expect(family?.line).toMatchObject({ colour: line?.style.colour, arrow: 'full' });
  });
});

test('what has no place is not drawn, nor are its ties, on the canvas and in a file', () => {
  const drawn = placed(styled(viewOf({ ties: [HELD] }), 'light'), new Map([['t:b', [0, 0] as const]]));
  expect([drawn.nodes.map(({ id }) => id), drawn.lines]).toStrictEqual([['t:b'], []]);
  const whole = styled(viewOf({ ties: [HELD] }), 'light');
  const file = sceneOf(whole, { positions: new Map([['t:b', [0, 0] as const]]), guides: [] }, SAID);
  expect([file.nodes.map(({ id }) => id), file.lines]).toStrictEqual([['t:b'], []]);
});

describe('reasons', () => {
  test('go with the look that they make', () => {
    const marks = new Map([[HELD.id, mark({ told: 'second' })]]);
    const second = lineOf({ ties: [{ ...HELD, inferred: true }], marks });
    expect(second?.why).toStrictEqual(['inferred', 'told-second', 'signed']);
    expect(second).toMatchObject({
      sign: 'B',
      style: { dash: '9 4', colour: PALETTES.light.lens.second, writes: 'sign' },
    });
  });

  test('of the lens keep what is disputed on the line; without an arrow a dash says that it is uncertain', () => {
    const marks = new Map([[HELD.id, mark({ held: 'possible' })]]);
    const possible = lineOf({ ties: [{ ...HELD, status: 'disputed' }], marks });
    expect(possible?.style).toMatchObject({ dash: '8 5', arrow: 'hollow', opacity: 0.5 });
  });

  test('what is chosen stands out, whatever else is so of it', () => {
    const ghost = new Map([[HELD.id, mark({ ghost: true })]]);
    expect(lineOf({ ties: [HELD], marks: ghost })?.style.opacity).toBe(0.16);
    const chosen = lineOf({ ties: [HELD], marks: ghost, selected: new Set([HELD.id]) });
    expect(chosen).toMatchObject({ width: 1, style: { opacity: 1, writes: 'name', level: 10 } });
  });

  test('of a node: hollow for the unnamed, dashed for the disputed, and what follows data goes before both', () => {
    const nodes = [node('a', { unnamed: true, disputed: true })];
    const { paper, kinds, ink } = PALETTES.light;
    const hollow = { fill: paper, stroke: kinds.Person, strokeWidth: 2, border: 'dashed' };
    expect(nodeOf('t:a', { nodes })?.style).toMatchObject(hollow);
    const tint = { light: '#0072b2', dark: '#3f9be0' };
    const given = { tint, badge: 'A', size: 40, line: '', nameless: false };
    const looks = {
      node: new Map([['t:a', given]]),
      tie: new Map(),
      channels: [],
      rules: [],
      tieColour: 'family' as const,
      comparing: false,
    };
    expect(nodeOf('t:a', { nodes, looks })).toMatchObject({
      size: 40,
      badge: 'A',
      style: { fill: paper, stroke: tint.light, strokeWidth: 5, ring: { colour: ink, gap: 0, width: 1 } },
    });
  });

  test('are told in words', () => {
    const marks = new Map([[HELD.id, mark({ told: 'second', held: 'possible' })]]);
    const line = lineOf({ ties: [{ ...HELD, inferred: true }], marks });
    expect(line && reasonsInWords(line, 'said')).toStrictEqual([
      'dotted: inferred',
      'B: only B tells it',
      'hollow: possibly said by then',
    ]);
    const unnamed = nodeOf('t:a', {
      nodes: [node('a', { unnamed: true })],
      pins: new Map([['t:a', [0, 0]]]),
    });
    expect(unnamed && reasonsInWords(unnamed, 'valid')).toStrictEqual(['hollow: not named', 'ring: pinned']);
  });

  test('equal sorts share one style', () => {
    const { lines } = picture({ ties: [HELD, tie('b', 'c')] });
    expect(lines[0]?.style).toBe(lines[1]?.style);
  });
});

test('ties both ways between two nodes lie apart, each on its own side', () => {
  const ties = [tie('a', 'b', { id: 't:1' }), tie('b', 'a', { id: 't:2' }), tie('a', 'b', { id: 't:3' })];
  expect(picture({ ties }).lines.map(({ bend }) => bend)).toStrictEqual([-34, 0, 34]);
  const two = picture({ ties: ties.slice(0, 2) }).lines;
  // To the right of the way from a to b, and of the way back.
  expect(two.map(({ bend }) => bend)).toStrictEqual([-17, -17]);
});

const labels = (given: Partial<View>) => listOf(legendOf(viewOf(given), 'light')).map(({ label }) => label);

test('the legend explains just what is in view', () => {
  expect(labels({ nodes: NODES.slice(0, 2), ties: [HELD] })).toStrictEqual(['people', 'coercion']);
  const nodes = [node('a', { unnamed: true }), node('b', { disputed: true })];
  const ties = [tie('a', 'b', { inferred: true, origins: 2 })];
  expect(labels({ nodes, ties, noted: new Set(['t:a']) })).toStrictEqual([
    'people',
    'not named',
    'accounts of it differ',
    'coercion',
    '¶ a note of your own',
    'inferred',
    'wider: more independent origins',
  ]);
  const compared = new Map([[HELD.id, mark({ told: 'conflict' })]]);
  expect(labels({ nodes: [], ties: [HELD], marks: compared })).toStrictEqual(['A and B conflict']);
});

test('an arrow of a file ends at the rim of a shape with corners', () => {
  const held = tie('a', 'swap');
  const positions = new Map([
    ['t:a', [0, 0] as const],
    ['t:swap', [100, 100] as const],
  ]);
  const { svg } = sceneSvg(sceneOf(picture({ ties: [held] }), { positions, guides: [] }, SAID));
  const [, x] = /<g id="t:a-swap"[\s\S]*?translate\(([\d.]+) /.exec(svg) ?? [];
  // The side of the diamond, not the circle around it.
  expect(Number(x)).toBeGreaterThan(93);
  expect(Number(x)).toBeLessThan(96);
});

describe('the page has the colours of the picture', () => {
  const css = readFileSync(new URL('../../../client/src/ui/styles/tokens.css', import.meta.url), 'utf8');
  const tokens = {
    light: css.slice(0, css.indexOf('data-theme')),
    dark: css.slice(css.indexOf('data-theme')),
  };
  test.each(['light', 'dark'] as const)('%s', (theme) => {
    const of = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(tokens[theme])?.[1];
    const { paper, ink, accent } = PALETTES[theme];
    expect([of('paper'), of('ink'), of('accent')]).toStrictEqual([paper, ink, accent]);
  });
});
