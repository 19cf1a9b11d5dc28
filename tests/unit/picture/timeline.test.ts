import { expect, test } from 'vitest';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import type { Point } from '#picture/exploration/plan.ts';
import { styled } from '#picture/style/styled.ts';
import { COLUMNS, spanOf, type TimeAxis, timelineOf, xOf } from '#picture/style/timeline.ts';
import { wordsOf } from '#words/vocabulary.ts';
import { node, tie, UNKNOWN, vocabulary, year } from '../../support/picture-builders.ts';

const words = wordsOf([{ dataset: 't', vocabulary }]);
const AXIS: TimeAxis = { start: Date.UTC(2000, 0, 1) / 86_400_000, perDay: 1 };
const x = (day: string): number => xOf(AXIS, Date.parse(day));

function along(nodes: NetworkNode[], ties: NetworkTie[], at: Record<string, Point>, selected: string[] = []) {
  const view = {
    nodes,
    ties,
    node: (id: string) => nodes.find((each) => each.id === id),
    pins: new Map(),
    selected: new Set(selected),
    opened: new Set<string>(),
    parallel: 'curves' as const,
    words,
  };
  const positions = new Map(Object.entries(at).map(([id, point]) => [`t:${id}`, point]));
  return timelineOf(styled(view, 'light'), positions, AXIS);
}

const A_AND_B = [node('a'), node('b')];
const [COLUMN] = [COLUMNS.nodes];
const AT = { a: [COLUMN, 0], b: [COLUMN, 100] } satisfies Record<string, Point>;
const parts = (bars: ReturnType<typeof along>['bars'], y: number) =>
  bars
    .filter(({ at }) => at[1] > y && at[1] < y + 50)
    .map(({ at, size, bar }) => [at[0] - size[0] / 2, at[0] + size[0] / 2, bar?.opacity]);

test('a tie lies under both its actors: pale where it may have held, full where that is certain', () => {
  const bounds = { fromMin: '2001-01-01', fromMax: '2001-12-31', toMin: '2003-01-01', toMax: '2003-12-31' };
  const { bars, ends, before } = along(A_AND_B, [tie('a', 'b', { bounds })], AT);
  for (const y of [0, 100]) {
    const [possible, certain] = parts(bars, y);
    expect(possible?.slice(0, 2)).toStrictEqual([x('2001-01-01'), x('2004-01-01')]);
    expect(certain?.slice(0, 2)).toStrictEqual([x('2001-12-31'), x('2003-01-02')]);
    expect(certain?.[2]).toBeGreaterThan(possible?.[2] ?? 1);
  }
  // It leaves the lines where it certainly held first.
  expect(ends.get('t:a-b')).toStrictEqual([
    [x('2001-12-31'), 0],
    [x('2001-12-31'), 100],
  ]);
  expect([...before].toSorted()).toStrictEqual(['t:a', 't:b']);
});

const spell = (of: string) => ({
  fromMin: `${of}-01-01`,
  fromMax: `${of}-01-31`,
  toMin: `${of}-03-01`,
  toMax: `${of}-03-31`,
});

test('accounts that cannot all be true are two bars, and never one over both', () => {
  const bounds = { fromMin: '2001-01-01', fromMax: null, toMin: null, toMax: '2005-03-31' };
  const { bars } = along(A_AND_B, [tie('a', 'b', { bounds, spells: [spell('2001'), spell('2005')] })], AT);
  const possible = parts(bars, 0).filter((_, at) => at % 2 === 0);
  expect(possible.map((bar) => bar.slice(0, 2))).toStrictEqual([
    [x('2001-01-01'), x('2001-04-01')],
    [x('2005-01-01'), x('2005-04-01')],
  ]);
  expect(new Set(bars.map(({ id }) => id)).size).toBe(bars.length);
});

test('accounts that make no day certain have no full bar', () => {
  const bounds = { fromMin: '2001-01-01', fromMax: null, toMin: null, toMax: '2003-12-31' };
  const { bars } = along(A_AND_B, [tie('a', 'b', { bounds })], AT);
  expect(bars.map(({ id }) => id.split(' ')[1])).toStrictEqual(['possible', 'possible']);
  const within = { ...bounds, fromMax: '2003-01-01', toMin: '2002-01-01' };
  expect(along(A_AND_B, [tie('a', 'b', { bounds: within })], AT).bars).toHaveLength(2);
});

test('what is not dated is on no line of years: it is counted beside the names, and drawn while it is looked at', () => {
  const ties = [tie('a', 'b', { bounds: UNKNOWN }), tie('a', 'b', { id: 't:2', bounds: UNKNOWN })];
  const { bars, ends, undated } = along(A_AND_B, ties, AT);
  expect(ends.size).toBe(0);
  expect([...undated]).toStrictEqual(['t:a-b', 't:2']);
  expect(bars.map(({ look, label, at }) => [look, label, at[1]])).toStrictEqual([
    ['count', '2 undated', 0],
    ['count', '2 undated', 100],
  ]);
  expect(bars.every(({ at }) => at[0] > COLUMN && at[0] < 0)).toBe(true);
  expect([...along(A_AND_B, ties, AT, ['t:2']).undated]).toStrictEqual(['t:a-b']);
});

test('taking part leads from the line of the actor straight to the event', () => {
  const nodes = [node('a'), node('swap', { class: 'event', kind: 'Swap', bounds: year(2001) })];
  const { bars, ends } = along(nodes, [tie('a', 'swap')], { a: [COLUMN, 80], swap: [500, 0] });
  expect(ends.get('t:a-swap')).toStrictEqual([[500, 80], null]);
  expect(bars).toStrictEqual([]);
});

test('where an event that nobody dates stands is no time: taking part in it is undated', () => {
  const nodes = [
    node('a'),
    node('swap', { class: 'event', kind: 'Swap' }),
    node('dated', { class: 'event', kind: 'Swap', bounds: year(2001) }),
  ];
  const places = { a: [COLUMN, 80], swap: [500, 200], dated: [300, 0] } satisfies Record<string, Point>;
  const { ends, undated } = along(nodes, [tie('a', 'swap'), tie('swap', 'dated')], places);
  expect(ends.size).toBe(0);
  expect([...undated]).toStrictEqual(['t:a-swap', 't:swap-dated']);
});

test('a sighting within a year lies within that year, not on the line of the next', () => {
  // As `observedAt` gives it: it held by the last day of the year, and not before the first one was over.
  const sighted = { fromMin: null, fromMax: '2001-12-31', toMin: '2001-01-01', toMax: null };
  expect(spanOf(sighted)).toStrictEqual([Date.parse('2001-01-01'), Date.parse('2002-01-01')]);
  const { bars, ends } = along(A_AND_B, [tie('a', 'b', { bounds: sighted })], AT);
  const [start] = ends.get('t:a-b') ?? [];
  expect(start?.[0]).toBeGreaterThan(x('2001-03-01'));
  expect(start?.[0]).toBeLessThan(x('2001-10-01'));
  expect(parts(bars, 0)[0]?.slice(0, 2)).toStrictEqual([x('2001-01-01'), x('2002-01-01')]);
});

const during = (from: string, to: string) => ({ fromMin: from, fromMax: from, toMin: to, toMax: to });

test('ties of one time lie under each other, those after each other in one row', () => {
  const ties = [
    tie('a', 'b', { id: 't:1', bounds: during('2001-01-01', '2002-01-01') }),
    tie('a', 'b', { id: 't:2', bounds: during('2001-06-01', '2002-06-01') }),
    tie('a', 'b', { id: 't:3', bounds: during('2005-01-01', '2006-01-01') }),
  ];
  const { bars } = along(A_AND_B, ties, AT);
  const level = (id: string): number | undefined =>
    bars.find(({ bar, at }) => bar?.of === id && at[1] < 60)?.at[1];
  expect(level('t:1')).toBe(level('t:3'));
  expect(level('t:2')).toBeGreaterThan(level('t:1') ?? Infinity);
});

test('elsewhere than along time there is nothing of it', () => {
  const none = timelineOf({ nodes: [], lines: [] }, new Map(), undefined);
  expect([none.bars.length, none.ends.size, none.before.size, none.undated.size]).toStrictEqual([0, 0, 0, 0]);
});
