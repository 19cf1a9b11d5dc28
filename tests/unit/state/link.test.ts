import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Scene } from '#contract/scene.ts';
import { frozen } from '#picture/exploration/frozen.ts';
import { keptLinks, samePicture } from '../../../client/src/state/kept-links.ts';
import { planOf } from '#picture/exploration/plan.ts';
import { sceneOf, versionOf } from '#picture/exploration/steps.ts';
import { pack } from '../../../client/src/state/pack.ts';
import { decodeLink, encodeLink, encodeStored, LONGEST, storedIn } from '../../../client/src/state/url.ts';

const plain = { noNullPrototype: true, requiredKeys: [] };
const id = fc.stringMatching(/^[a-z0-9]{1,6}:[a-z0-9é~-]{1,8}$/);
const ids = fc.array(id, { minLength: 1, maxLength: 5 });
const number = fc.integer({ min: -9999, max: 9999 }).map((n) => n / 10);
const at = fc.dictionary(id, fc.tuple(number, number), { noNullPrototype: true });
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  id,
  fc.constantFrom('~0:a', '~', '~~x', 't:a u:b'),
);
const day = fc.constantFrom('2014-01-01', '2015-06-30');

/** Anything that the contract takes, of every kind of step there is. */
const step = fc.oneof(
  fc.record({ do: fc.constant('show'), ids, because: text }, { ...plain, requiredKeys: ['do', 'ids'] }),
  fc.record({ do: fc.constant('whole') }),
  fc.record({ do: fc.constant('only'), ids }),
  fc.record({ do: fc.constantFrom('hide', 'unhide', 'unpin'), ids }),
  fc.record(
    {
      do: fc.constant('expand'),
      id,
      types: fc.array(text, { maxLength: 2 }),
      direction: fc.constantFrom('in', 'both'),
    },
    { ...plain, requiredKeys: ['do', 'id'] },
  ),
  fc.record({ do: fc.constant('collapse'), of: fc.nat(9) }),
  fc.record({ do: fc.constant('path'), ids: fc.tuple(id, id), between: fc.tuple(id, id) }),
  fc.record({ do: fc.constantFrom('pin', 'freeze'), at }),
  fc.record({ do: fc.constant('layout'), name: fc.constantFrom('force', 'time') }),
);
const lens = fc.record(
  {
    sources: ids,
    against: fc.oneof(fc.constant('others'), ids),
    asOf: day,
    between: fc.tuple(day, day),
    ghosts: fc.boolean(),
  },
  plain,
);
const filter = fc.record({ by: fc.constantFrom('kind', 'type'), on: fc.boolean(), drop: fc.array(text) });
const ref = fc.oneof(
  fc.record({ what: fc.constantFrom('actor', 'tie'), id }),
  fc.record({ what: fc.constant('pair'), id: fc.tuple(id, id).map((pair) => pair.join(' ')) }),
);
const scenes: fc.Arbitrary<Scene> = fc
  .record(
    {
      steps: fc.array(step, { minLength: 1, maxLength: 10 }),
      view: text,
      lens,
      filters: fc.array(filter, { maxLength: 3 }),
      appearance: fc.record({ parallel: fc.constantFrom('counted', 'curves') }),
      notes: fc.dictionary(fc.oneof(id, fc.constant('')), text, { noNullPrototype: true }),
      trace: fc.record({ nodes: ids, ties: ids }),
      selection: fc.array(ref, { maxLength: 4 }),
      camera: fc.record({ zoom: fc.constantFrom(0.5, 1.25), centre: fc.tuple(number, number) }),
    },
    { ...plain, requiredKeys: ['steps'] },
  )
  .map((given) => Scene.parse(JSON.parse(JSON.stringify(given).replaceAll('"__proto__"', '"p"'))));

const ID = '6f1b0a52-5d0f-4e7e-9d0b-3a1f6f4a9c11';
const scene = Scene.parse({ steps: [{ do: 'show', ids: ['t:a'] }], camera: { zoom: 2, centre: [1, 2] } });
/** Names that no squeezing makes shorter. */
const many = Array.from(
  { length: 900 },
  (_, n) =>
    `t:${((n * 2_654_435_761) % 4_294_967_296).toString(36)}${((n * n * 40_503) % 99_991).toString(36)}`,
);
const long = Scene.parse({ steps: [{ do: 'show', ids: many }] });

const wrapped = (link: string, by: string): string => link.replace(/(?<=^.{30})/, by);

describe('a link', () => {
  test('gives back every scene that was put in', () => {
    fc.assert(
      fc.property(scenes, (any) => {
        expect(decodeLink(`#${encodeLink(any)}`)).toStrictEqual(any);
      }),
      { numRuns: 100 },
    );
  });

  test('leaves out what is as it always is, and names a dataset once', () => {
    const two = Scene.parse({ steps: [{ do: 'show', ids: ['long-name:a', 'long-name:b'] }] });
    // As links were made before, which still lead there.
    const made = { d: ['long-name'], s: { steps: [{ do: 'show', ids: ['~0:a', '~0:b'] }] } };
    expect(decodeLink(`#2.${btoa(JSON.stringify(made))}`)).toStrictEqual(two);
    expect(pack({ steps: two.steps }, {})).toStrictEqual(made);
    const twenty = Array.from({ length: 20 }, (_, n) => `long-name:somebody-${n}`);
    const usual = Scene.parse({ steps: [{ do: 'show', ids: twenty }] });
    expect(encodeLink(usual).length).toBeLessThan(
      btoa(JSON.stringify(pack({ steps: usual.steps }, {}))).length,
    );
  });

  test.each([
    '#3.abc',
    '#3.!',
    `#3.${'a'.repeat(40_000)}`,
    '#4.abc',
    '#1.',
    '#2.%%%',
    '#nonsense',
    `#1.${btoa('{"d":[],"s":[],"x":[],"v":null}')}`,
    `#2.${btoa('{"d":[],"s":{"steps":[]}}')}`,
    `#2.${btoa('{"d":[],"s":{"steps":[{"do":"show","ids":["~0:a"]}]}}')}`,
    `#2.${btoa('{"d":["t"],"s":{"steps":[{"do":"burn","ids":["~0:a"]}]}}')}`,
    '#v.not-an-id',
  ])('%s is broken', (hash) => {
    expect(decodeLink(hash)).toBe('broken');
  });

  test.each<[string, (link: string) => string]>([
    ...[
      '.',
      ',',
      ';',
      ':',
      '!',
      '?',
      ')',
      ']',
      '}',
      '"',
      "'",
      '*',
      '_',
      '…',
      '»',
      '%3E',
      '%22',
      ').',
      '&gt;',
    ].map((sign): [string, (link: string) => string] => [`with ${sign} behind it`, (link) => link + sign]),
    ...['%0A', '%0D%0A', '%20', '=%0D%0A', '%3D%0A', '%E2%80%8B', '%C2%AD', ' '].map(
      (by): [string, (link: string) => string] => [`broken by ${by}`, (link) => wrapped(link, by)],
    ),
    ['between brackets', (link) => `%3C${link}%3E`],
    ['in italics', (link) => `_${link}_`],
    ['encoded', (link) => encodeURIComponent(encodeURIComponent(link)).replaceAll('.', '%2E')],
    ['with parameters behind it', (link) => `${link}?utm_source=mail&utm_id=a.b`],
    ['with encoded parameters behind it', (link) => `${link}&amp;fbclid=Abc_123`],
    ['with a sign before it', (link) => `!/${link}`],
    ['in small letters', (link) => link.toLowerCase()],
    ['in capital letters', (link) => link.toUpperCase()],
  ])('is read %s', (_, bent) => {
    fc.assert(
      fc.property(scenes, (any) => {
        expect(decodeLink(`#${bent(encodeLink(any))}`)).toStrictEqual(any);
      }),
      { numRuns: 20 },
    );
    const kept = { id: ID, glance: null };
    expect(storedIn(`#${bent(encodeStored(kept))}`)).toStrictEqual(kept);
  });

  test('of the old form whose letters were made small says so, and one that names what is kept leads there', () => {
    const made = JSON.stringify({ d: ['t'], s: { steps: [{ do: 'show', ids: ['~0:a', '~0:b'] }] } });
    const old = btoa(made).replaceAll('+', '-').replaceAll('/', '_');
    expect(decodeLink(`#2.${old}`)).toMatchObject({ steps: [{ ids: ['t:a', 't:b'] }] });
    expect(decodeLink(`#2.${old.toLowerCase()}`)).toBe('lowered');
    expect(storedIn(`#${encodeStored({ id: ID, glance: null }).toUpperCase()}`)?.id).toBe(ID);
  });

  test('is absent from a plain address', () => {
    expect(decodeLink('')).toBeNull();
  });
});

const address = (kept: ReturnType<typeof keptLinks>, of: Scene): string | null =>
  kept.addressOf(versionOf(of), of);

describe('a picture that is kept on the server', () => {
  test('is named by its address, and so is where one looks', () => {
    const glance = { selection: [{ what: 'tie' as const, id: 't:x' }], camera: null };
    expect(storedIn(encodeStored({ id: ID, glance: null }))).toStrictEqual({ id: ID, glance: null });
    expect(storedIn(`#${encodeStored({ id: ID, glance })}`)).toStrictEqual({ id: ID, glance });
    expect(storedIn(`#${encodeLink(scene)}`)).toBeNull();
    expect(storedIn('#v.not-an-id')).toBeNull();
  });

  test('that is too long for a link has no address until it is stored', () => {
    const kept = keptLinks();
    expect(encodeLink(long).length).toBeGreaterThan(LONGEST);
    expect(address(kept, long)).toBeNull();
    kept.remember(ID, long);
    expect(address(kept, long)).toBe(`v.${ID}`);
    const looking = { ...long, camera: { zoom: 1, centre: [3, 4] as [number, number] } };
    const there = address(kept, looking) ?? '';
    expect(storedIn(there)).toStrictEqual({ id: ID, glance: { selection: [], camera: looking.camera } });
  });

  test('loses its address once it is changed, or forgotten', () => {
    const kept = keptLinks();
    kept.remember(ID, scene);
    expect(address(kept, scene)).toBe(`v.${ID}`);
    const changed = { ...scene, notes: { '': 'x' } };
    expect(address(kept, changed)).toBe(encodeLink(changed));
    kept.forget(ID);
    expect(address(kept, scene)).toBe(encodeLink(scene));
  });

  test('is the same picture whatever its history says of it', () => {
    const version = versionOf(scene, { opened: 'Opened a link', saved: ID });
    expect(samePicture(version, { ...versionOf(scene), name: 'A name' })).toBe(true);
    expect(sceneOf(version, scene)).toStrictEqual(scene);
  });

  test('is frozen: everything stands where it stood, without a pin, and a layout still moves it', () => {
    const positions = new Map([['t:a', [12.345, -7] as const]]);
    const whole = { nodes: [{ id: 't:a' }, { id: 't:unplaced' }] } as never;
    const cold = frozen(scene, { whole, positions });
    expect(cold.steps.at(-1)).toStrictEqual({ do: 'freeze', at: { 't:a': [12.3, -7] } });
    expect(frozen(cold, { whole, positions })).toStrictEqual(cold);
    const plan = planOf([{ do: 'layout', name: 'force' }, ...cold.steps], () => undefined);
    expect(plan.moves).toStrictEqual([{ do: 'put', at: { 't:a': [12.3, -7] } }]);
    expect([...plan.pins]).toStrictEqual([]);
    const after = planOf([...cold.steps, { do: 'layout', name: 'force' }], () => undefined);
    expect(after.moves).toStrictEqual([{ do: 'arrange', name: 'force', ids: ['t:a'], pins: {} }]);
  });
});
