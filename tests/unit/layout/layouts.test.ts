import { describe, expect, test } from 'vitest';
import { wordsOf } from '#words/vocabulary.ts';
import { lookOf } from '#picture/style/labels.ts';
import { communitiesOf } from '../../../client/src/layout/communities.ts';
import { forceLarge } from '../../../client/src/layout/force-large.ts';
import { groupingBy, standingBy } from '../../../client/src/layout/grouping.ts';
import { inGroups } from '../../../client/src/layout/groups.ts';
import { inLayers } from '../../../client/src/layout/layers.ts';
import { requestFor } from '../../../client/src/layout/make-request.ts';
import type { LayoutRequest } from '../../../client/src/layout/request.ts';
import { inRings } from '../../../client/src/layout/rings.ts';
import { inRows } from '../../../client/src/layout/rows.ts';
import { small } from '../../../client/src/layout/small.ts';
import type { Layout, Point } from '#picture/exploration/plan.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { COLUMNS } from '#picture/style/timeline.ts';
import { node, tie, vocabulary, year } from '../../support/picture-builders.ts';

const words = wordsOf([{ dataset: 't', vocabulary }]);
const ANCIENT = { fromMin: '0050-01-01', fromMax: '0050-12-31', toMin: '0050-01-01', toMax: '0050-12-31' };
const event = (id: string, y: number) => node(id, { class: 'event', kind: 'Swap', bounds: year(y) });

function asked(
  layout: Layout,
  nodes: readonly NetworkNode[],
  ties: readonly NetworkTie[] = [],
  pins: Record<string, Point> = {},
): Promise<LayoutRequest> {
  const sorted = nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const boxes = new Map(nodes.map((each) => [each.id, lookOf(each).box]));
  return requestFor({ ...layout, pins }, sorted, ties, boxes, groupingBy(words), standingBy(words, null));
}

/** Two rounds of friends with one tie between them. */
const clique = (letter: string, size: number): NetworkTie[] =>
  Array.from({ length: size }, (_, a) =>
    Array.from({ length: a }, (__, b) => tie(`${letter}${a}`, `${letter}${b}`)),
  ).flat();
const named = (letter: string, size: number): NetworkNode[] =>
  Array.from({ length: size }, (_, n) => node(`${letter}${n}`));
const twoRounds = [...clique('a', 6), ...clique('b', 4), tie('a0', 'b0')];
const both = [...named('a', 6), ...named('b', 4)];

const at = (positions: Float32Array, row: number): Point => [
  positions[row * 2] ?? NaN,
  positions[row * 2 + 1] ?? NaN,
];

describe('what is asked of the worker', () => {
  test('does not depend on the order in which the server gave nodes and ties', async () => {
    const one = await asked({ name: 'force' }, both, twoRounds);
    const other = await asked({ name: 'force' }, both.toReversed(), twoRounds.toReversed());
    expect(other).toStrictEqual(one);
  });

  test('has another key where anything differs', async () => {
    const requests = await Promise.all([
      asked({ name: 'force' }, both, twoRounds),
      asked({ name: 'force', rounds: 3 }, both, twoRounds),
      asked({ name: 'force' }, both, twoRounds.slice(1)),
      asked({ name: 'force' }, both, twoRounds, { 't:a0': [1, 2] }),
      asked({ name: 'force' }, both, twoRounds, { 't:a0': [1, 3] }),
      asked({ name: 'grouped' }, both, twoRounds),
      asked({ name: 'grouped', by: 'community' }, both, twoRounds),
    ]);
    const keys = requests.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('by time', async () => {
  const nodes = [event('early', 2010), event('late', 2015), node('in-both'), node('undated')];
  const ties = [tie('in-both', 'early'), tie('in-both', 'late')];
  const rows = ['early', 'in-both', 'late', 'undated'];
  const { at: positions, guides } = inRows(await asked({ name: 'time' }, nodes, ties));
  const where = (id: string): Point => at(positions, rows.indexOf(id));

  test('what was earlier stands further left', () => {
    expect(where('early')[0]).toBeLessThan(where('late')[0]);
  });

  test('each kind of actor has a lane of its own that is named, and events share one', () => {
    expect(where('early')[1]).toBe(where('late')[1]);
    expect(where('in-both')[1]).not.toBe(where('early')[1]);
    expect(guides.filter(({ look }) => look === 'name').map(({ label }) => label)).toStrictEqual([
      'Events',
      'People',
    ]);
    // Names stand in one column, before the years.
    expect(where('in-both')[0]).toBe(COLUMNS.nodes);
  });

  test('years before 100 are years', async () => {
    const old = inRows(
      await asked(
        { name: 'time' },
        [event('old', 50)].map((each) => ({ ...each, bounds: ANCIENT })),
      ),
    );
    expect(old.guides.map(({ label }) => label)).toContain('50');
    expect(at(old.at, 0)[0]).toBeLessThan(1000);
  });

  test('what has no date stands in a lane below that says so', () => {
    const lowest = Math.max(...['early', 'late', 'in-both'].map((id) => where(id)[1]));
    expect(where('undated')[1]).toBeGreaterThan(lowest);
    expect(guides.map((guide) => guide.label)).toContain('Without a date (1)');
  });

  test('years are marked', () => {
    expect(guides.map((guide) => guide.label)).toContain('2010');
  });

  test('lanes can be the families of ties instead', async () => {
    const { guides: lanes } = inRows(await asked({ name: 'time', by: 'family' }, nodes, ties));
    expect(lanes.filter(({ look }) => look === 'name').map(({ label }) => label)).toStrictEqual([]);
    const more = [...nodes, node('held', { bounds: null }), node('holder')];
    const held = tie('holder', 'held', { bounds: year(2012) });
    const exchange = tie('in-both', 'early', { type: 'PARTICIPATED_IN', role: 'freed' });
    const by = inRows(
      await asked({ name: 'time', by: 'family' }, more, [
        held,
        exchange,
        tie('in-both', 'late', { type: 'PARTICIPATED_IN', role: 'freed' }),
      ]),
    );
    expect(by.guides.filter(({ look }) => look === 'name').map(({ label }) => label)).toStrictEqual([
      'Coercion',
      'Exchange',
    ]);
  });

  test('a thousand events of forty years are a page, not a ribbon, and none lies on another', async () => {
    const many = Array.from({ length: 1000 }, (_, n) => event(`e${n}`, 1980 + (n % 40)));
    const request = await asked({ name: 'time' }, many);
    const { at: places } = inRows(request);
    const xs = many.map((_, row) => at(places, row)[0]);
    const ys = many.map((_, row) => at(places, row)[1]);
    const aspect = (Math.max(...xs) - Math.min(...xs)) / (Math.max(...ys) - Math.min(...ys));
    expect(aspect).toBeGreaterThan(0.8);
    expect(aspect).toBeLessThan(3);
    expect(new Set(many.map((_, row) => at(places, row).join(' '))).size).toBe(1000);
  });
});

describe('in groups', () => {
  test('communities are found by their ties, the largest first', async () => {
    const request = await asked({ name: 'grouped', by: 'community' }, [...both, node('z')], twoRounds);
    expect(communitiesOf(request).map((rows) => rows.toSorted((a, b) => a - b))).toStrictEqual([
      [0, 1, 2, 3, 4, 5],
      [6, 7, 8, 9],
      [10],
    ]);
  });

  test('each group stands together, apart from the others, under its name', async () => {
    const kinds = [...named('a', 5), ...Array.from({ length: 3 }, (_, n) => event(`e${n}`, 2010))];
    const { at: places, guides } = inGroups(await asked({ name: 'grouped' }, kinds));
    expect(guides.map(({ label }) => label)).toStrictEqual(['People (5)', 'Swaps (3)']);
    const span = (rows: readonly number[]) => rows.map((row) => at(places, row));
    const [people, swaps] = [span([0, 1, 2, 3, 4]), span([5, 6, 7])];
    const apart =
      Math.min(...swaps.map(([x]) => x)) > Math.max(...people.map(([x]) => x)) ||
      Math.min(...swaps.map(([, y]) => y)) > Math.max(...people.map(([, y]) => y));
    expect(apart).toBe(true);
  });
});

const never = () => Promise.resolve(false);

test('by importance, many with one tie fill rings around the best connected and leave no hole', async () => {
  const others = named('b', 100);
  const star = await asked(
    { name: 'concentric' },
    [...named('a', 1), ...others],
    others.map((_, n) => tie(`b${n}`, 'a0')),
  );
  const places = await small(star);
  const [x, y] = at(places, 0);
  const far = others
    .map((_, row) => Math.hypot(at(places, row + 1)[0] - x, at(places, row + 1)[1] - y))
    .toSorted((a, b) => a - b);
  // Half of them lie nearer than three quarters of the way out.
  expect(far[50]).toBeLessThan((far.at(-1) ?? 0) * 0.75);
});

describe('large pictures', async () => {
  const request = await asked({ name: 'force' }, both, twoRounds);

  test('the same rounds give the same places', async () => {
    const [one, other] = [await forceLarge(request, never), await forceLarge(request, never)];
    expect(other).toStrictEqual(one);
  });

  test('who belongs together stands together', async () => {
    const { at: places } = await forceLarge(request, never);
    const far = (a: number, b: number): number =>
      Math.hypot(at(places, a)[0] - at(places, b)[0], at(places, a)[1] - at(places, b)[1]);
    expect(far(1, 2) + far(7, 8)).toBeLessThan(far(1, 7) + far(2, 8));
  });

  test('stopped after some rounds, it is what so many rounds give', async () => {
    const few = await forceLarge({ ...request, rounds: 5 }, never);
    expect(few.rounds).toBe(5);
    const none = await forceLarge({ ...request, rounds: 0 }, never);
    expect(none.rounds).toBe(0);
    expect(few.at).not.toStrictEqual(none.at);
  });

  test.each([
    ['rings', inRings],
    ['layers', inLayers],
  ])('%s give every node a place of its own', (_, layout) => {
    const places = layout(request);
    expect(new Set(both.map((__, row) => at(places, row).join(' '))).size).toBe(both.length);
  });

  test('in layers, whoever is subject to nobody stands on top', async () => {
    const chain = await asked({ name: 'hierarchical' }, named('a', 3), [tie('a2', 'a1'), tie('a1', 'a0')]);
    const places = inLayers(chain);
    const ys = [0, 1, 2].map((row) => at(places, row)[1]);
    expect(ys[2]).toBeLessThan(ys[1] ?? NaN);
    expect(ys[1]).toBeLessThan(ys[0] ?? NaN);
  });
});
