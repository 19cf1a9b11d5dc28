import { expect, test } from 'vitest';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import type { Point } from '#picture/exploration/plan.ts';
import { roomIn } from '#picture/style/room.ts';
import { timelineOf } from '#picture/style/timeline.ts';
import { styled } from '#picture/style/styled.ts';
import { wordsOf } from '#words/vocabulary.ts';
import { node, tie, vocabulary } from '../../support/picture-builders.ts';

const words = wordsOf([{ dataset: 't', vocabulary }]);

function room(nodes: NetworkNode[], ties: NetworkTie[], at: Record<string, Point>) {
  const picture = styled(
    {
      nodes,
      ties,
      node: (id) => nodes.find((each) => each.id === id),
      pins: new Map(),
      selected: new Set(),
      opened: new Set(),
      words,
    },
    'light',
  );
  const positions = new Map(Object.entries(at).map(([id, point]) => [`t:${id}`, point]));
  return roomIn(picture, positions, timelineOf(picture, positions, undefined));
}

const many = (a: string, b: string, count: number) =>
  Array.from({ length: count }, (_, n) => tie(a, b, { id: `t:${a}-${b}-${n}` }));

test('the count of many ties moves off the node that lies on the middle of its line', () => {
  const nodes = [node('a'), node('b'), node('someone with a name')];
  const ties = many('a', 'b', 10);
  const free = room(nodes, ties, { a: [-300, 0], b: [300, 0], 'someone with a name': [0, 300] });
  expect([...free.shifts]).toStrictEqual([]);
  const hidden = room(nodes, ties, { a: [-300, 0], b: [300, 0], 'someone with a name': [0, 0] });
  const [shift] = [...hidden.shifts.values()];
  expect(Math.hypot(...(shift ?? [0, 0]))).toBeGreaterThan(10);
});

test('between two that stand close, the count of their ties stands beside them and can be read', () => {
  const { shifts } = room([node('a'), node('b')], many('a', 'b', 300), { a: [0, 0], b: [60, 0] });
  const [shift] = [...shifts.values()];
  // Beyond the shapes, and not on the names below them.
  expect(shift?.[1]).toBeLessThan(-11);
});

test('two counts on crossing lines do not lie on each other', () => {
  const nodes = ['a', 'b', 'c', 'd'].map((id) => node(id));
  const { shifts } = room(nodes, [...many('a', 'b', 9), ...many('c', 'd', 9)], {
    a: [-200, -200],
    b: [200, 200],
    c: [200, -200],
    d: [-200, 200],
  });
  expect(shifts.size).toBe(1);
});

test('a name through which lines run from below stands above its node, unless somebody is there', () => {
  const nodes = [node('a name'), node('b'), node('c')];
  const ties = [tie('b', 'a name'), tie('c', 'a name')];
  const below = { b: [-40, 200], c: [40, 200] } satisfies Record<string, Point>;
  expect([...room(nodes, ties, { 'a name': [0, 0], ...below }).above]).toStrictEqual(['t:a name']);
  const over = [...nodes, node('another name')];
  const full = room(over, ties, { 'a name': [0, 0], 'another name': [0, -42], ...below });
  expect(full.above.has('t:a name')).toBe(false);
  const fromAbove = room(nodes, ties, { 'a name': [0, 0], b: [-40, -200], c: [40, -200] });
  expect(fromAbove.above.has('t:a name')).toBe(false);
});

test('a picture that nobody reads from afar costs nothing', () => {
  const nodes = Array.from({ length: 400 }, (_, n) => node(`n${n}`));
  const at = Object.fromEntries(nodes.map(({ name }): [string, Point] => [name, [0, 0]]));
  expect(room(nodes, [], at)).toStrictEqual({ above: new Set(), shifts: new Map() });
});
