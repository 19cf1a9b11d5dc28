import { DateTime, Date as Neo4jDate } from 'neo4j-driver';
import { expect, test } from 'vitest';
import { bounds, instant, networkNode, type NodeMap } from '../../../server/graph/records.ts';

const NODE: NodeMap = {
  id: 'tiny:x',
  dataset: 'tiny',
  class: 'actor',
  kind: 'Person',
  name: 'X',
  unnamed: null,
  note: null,
  ties: 3,
  disputed: null,
  date: null,
  fromMin: null,
  fromMax: null,
  toMin: null,
  toMax: null,
};

test('dates become calendar days, absent ones null', () => {
  const from = new Neo4jDate(2015, 6, 1);
  expect(bounds({ ...NODE, fromMin: from, toMax: new Neo4jDate(987, 1, 9) })).toStrictEqual({
    fromMin: '2015-06-01',
    fromMax: null,
    toMin: null,
    toMax: '0987-01-09',
  });
});

test('instants become ISO in UTC, with or without a zone’s name', () => {
  const inBerlin = new DateTime(2026, 1, 2, 3, 4, 5, 678_000_000, 3600, 'Europe/Berlin');
  expect(instant(inBerlin)).toBe('2026-01-02T02:04:05.678Z');
  expect(instant('2026-01-02T02:04:05Z')).toBe('2026-01-02T02:04:05.000Z');
  expect(instant(null)).toBeNull();
});

test('a node has every field, with what the database leaves out as false or null', () => {
  expect(networkNode(NODE)).toStrictEqual({
    id: 'tiny:x',
    dataset: 'tiny',
    class: 'actor',
    kind: 'Person',
    name: 'X',
    unnamed: false,
    note: null,
    ties: 3,
    disputed: false,
    date: null,
    bounds: null,
  });
});

test('only an event has bounds', () => {
  expect(networkNode({ ...NODE, class: 'event' }).bounds).toStrictEqual({
    fromMin: null,
    fromMax: null,
    toMin: null,
    toMax: null,
  });
});
