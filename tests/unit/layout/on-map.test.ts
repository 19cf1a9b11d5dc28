import { expect, test } from 'vitest';
import { groupingBy, standingBy } from '../../../client/src/layout/grouping.ts';
import { requestFor } from '../../../client/src/layout/make-request.ts';
import { onMap } from '../../../client/src/layout/on-map.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { placeOnMap } from '#picture/map/projection.ts';
import { lookOf, overlap } from '#picture/style/labels.ts';
import { wordsOf } from '#words/vocabulary.ts';
import { node, tie, vocabulary } from '../../support/picture-builders.ts';

const words = wordsOf([
  {
    dataset: 't',
    vocabulary: {
      ...vocabulary,
      tieTypes: vocabulary.tieTypes.map((type) => ({ ...type, whereabouts: true })),
    },
  },
]);
const place = (id: string, lat?: number, lon?: number): NetworkNode =>
  node(id, { class: 'place', ...(lat !== undefined && lon !== undefined && { coordinates: { lat, lon } }) });

async function arranged(nodes: NetworkNode[], ties: NetworkTie[]) {
  const sorted = nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const boxes = new Map(nodes.map((each) => [each.id, lookOf(each).box]));
  const request = await requestFor(
    { name: 'map', pins: {} },
    sorted,
    ties,
    boxes,
    groupingBy(words),
    standingBy(words, null),
  );
  const { at, guides, frame } = onMap(request);
  const positions = new Map(
    sorted.map(({ id }, row) => [id, [at[row * 2] ?? NaN, at[row * 2 + 1] ?? NaN] as [number, number]]),
  );
  return { positions, guides, frame, sorted };
}

const NODES = [
  place('tehran', 35.69, 51.39),
  place('kabul', 34.53, 69.17),
  place('kabul-fort', 34.51, 69.2),
  place('nowhere'),
  ...['a', 'b', 'c', 'd'].map((id) => node(id)),
];
const TIES = [tie('a', 'tehran'), tie('b', 'kabul'), tie('c', 'nowhere'), tie('kabul', 'tehran')];

test('places stand at their coordinates, people beside the place that is told of them, and nothing overlaps', async () => {
  const { positions, frame, sorted } = await arranged(NODES, TIES);
  const project = placeOnMap(frame ?? expect.unreachable());
  expect(positions.get('t:tehran')).toStrictEqual([...project({ lat: 35.69, lon: 51.39 })]);
  expect(positions.get('t:kabul')).toStrictEqual([...project({ lat: 34.53, lon: 69.17 })]);
  const far = (one: string, other: string): number => {
    const a = positions.get(one) ?? [0, 0];
    const b = positions.get(other) ?? [0, 0];
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
  };
  expect(far('t:a', 't:tehran')).toBeLessThan(150);
  expect(far('t:a', 't:tehran')).toBeLessThan(far('t:a', 't:kabul'));
  for (const a of sorted)
    for (const b of sorted.filter(({ id }) => id > a.id)) {
      const [x, y] = overlap(
        lookOf(a).box,
        positions.get(a.id) ?? [0, 0],
        lookOf(b).box,
        positions.get(b.id) ?? [0, 0],
        0,
      );
      expect(x > 0 && y > 0, `${a.id} over ${b.id}`).toBe(false);
    }
});

test('a place that finds no room at its point is led to from there', async () => {
  const { guides, frame } = await arranged(NODES, TIES);
  const leaders = guides.filter(({ look }) => look === 'leader');
  const [x, y] = placeOnMap(frame ?? expect.unreachable())({ lat: 34.51, lon: 69.2 });
  expect(leaders.map(({ path }) => path?.slice(0, `M${x} ${y}`.length))).toStrictEqual([`M${x} ${y}`]);
});

test('what nobody tells of at a place with coordinates has no place on the map', async () => {
  const { guides, positions } = await arranged(NODES, TIES);
  expect(guides.filter(({ look }) => look === 'lane')).toStrictEqual([]);
  const off = [...positions].filter(([, [x, y]]) => Number.isNaN(x) && Number.isNaN(y));
  expect(off.map(([id]) => id)).toStrictEqual(['t:c', 't:d', 't:nowhere']);
});

test('without a single coordinate there is no map, and nothing on it', async () => {
  const { guides, frame, positions } = await arranged([place('nowhere'), node('a')], [tie('a', 'nowhere')]);
  expect([frame, guides]).toStrictEqual([undefined, []]);
  expect([...positions.values()].every(([x]) => Number.isNaN(x))).toBe(true);
});
