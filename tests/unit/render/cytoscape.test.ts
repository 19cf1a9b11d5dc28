import { oneLine } from '#words/names.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elementsOf } from '../../../client/src/render/cytoscape/elements.ts';
import { SEPARATE, styled } from '#picture/style/styled.ts';
import type { View } from '#picture/style/view.ts';
import { lookOf, overlap, wrap, type Box } from '#picture/style/labels.ts';
import { groupingBy } from '../../../client/src/layout/grouping.ts';
import { positionsOf } from '../../../client/src/layout/positions.ts';
import { place } from '../../../client/src/layout/placement.ts';
import type { LayoutRequest } from '../../../client/src/layout/request.ts';
import { spread, type Body } from '../../../client/src/layout/spread.ts';
import { wordsOf } from '#words/vocabulary.ts';
import { node, tie, vocabulary } from '../../support/picture-builders.ts';

const words = wordsOf([{ dataset: 't', vocabulary }]);
const BOX: Box = { left: 50, right: 50, top: 14, bottom: 34 };

const view = (given: Partial<View>): View => ({
  nodes: [],
  ties: [],
  node: (id) => given.nodes?.find((each) => each.id === id),
  pins: new Map(),
  selected: new Set(),
  opened: new Set(),
  words,
  ...given,
});
const elements = (given: Partial<View>, theme: 'light' | 'dark' = 'light') =>
  elementsOf({ picture: styled(view(given), theme), positions: new Map(), guides: [] });

describe('labels', () => {
  test('break at spaces into at most three lines, the last one cut', () => {
    expect(wrap('Decision on the separation from al-Qaeda')).toStrictEqual([
      'Decision on the',
      'separation from',
      'al-Qaeda',
    ]);
    expect(wrap('one two three four five six seven eight nine ten eleven twelve')).toStrictEqual([
      'one two three four',
      'five six seven',
      'eight nine ten…',
    ]);
  });

  test('hold no control or direction marks and stay short', () => {
    expect(oneLine('a\u202Eb\u0000c\u2066d')).toBe('a b c d');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 2000 }),
        (name) => wrap(name).join('').length < 75 * 8,
      ),
    );
  });

  test('take up room below their node', () => {
    const { box } = lookOf(node('a', { name: 'A fairly long name indeed' }));
    expect(box.bottom).toBeGreaterThan(box.top + 25);
  });
});

describe('spread', () => {
  const at = fc.tuple(fc.integer({ min: -200, max: 200 }), fc.integer({ min: -200, max: 200 }));

  test('no two boxes overlap afterwards, and what is fixed stays', () => {
    fc.assert(
      fc.property(fc.array(at, { minLength: 2, maxLength: 25 }), (points) => {
        const bodies = points.map(([x, y], n): Body => ({
          id: `n${n}`,
          at: [x, y],
          box: BOX,
          fixed: n === 0,
        }));
        const placed = [...spread(bodies, [])];
        expect(placed[0]?.[1]).toStrictEqual(points[0]);
        placed.forEach(([, a], n) => {
          for (const [, b] of placed.slice(n + 1)) {
            const [x, y] = overlap(BOX, a, BOX, b, 0);
            expect(Math.min(x, y)).toBeLessThanOrEqual(0);
          }
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe('placing', () => {
  const positions = new Map([
    ['t:a', [0, 0]],
    ['t:b', [400, 0]],
  ] as const);
  const scene = { positions, boxes: new Map([['t:c', BOX]]), ties: [['t:c', 't:b']] as const };

  test('puts a new node near the one that brought it and moves nothing else', () => {
    const placed = place(['t:c'], 't:b', scene);
    expect([placed.get('t:a'), placed.get('t:b')]).toStrictEqual([
      [0, 0],
      [400, 0],
    ]);
    const [x = 0, y = 0] = placed.get('t:c') ?? [];
    expect(Math.hypot(x - 400, y)).toBeLessThan(200);
  });

  test('without a parent it goes near what it is tied to', () => {
    const [x = 0] = place(['t:c'], null, scene).get('t:c') ?? [];
    expect(x).toBeGreaterThan(250);
  });
});

test('replaying the moves asks for one layout and places what came after', async () => {
  const nodes = [node('a'), node('b'), node('c')];
  const asked: LayoutRequest[] = [];
  const { positions } = await positionsOf(
    {
      nodes,
      ties: [tie('a', 'b'), tie('b', 'c')],
      moves: [
        { do: 'arrange', name: 'force', ids: ['t:a', 't:b'], pins: {} },
        { do: 'place', ids: ['t:c'], near: 't:b' },
        { do: 'put', at: { 't:a': [7, 8] } },
      ],
      groupOf: groupingBy(words),
    },
    (request) => {
      asked.push(request);
      return Promise.resolve({
        key: request.key,
        positions: Float32Array.from([0, 0, 300, 0]),
        guides: [],
      });
    },
  );
  expect(asked).toMatchObject([{ name: 'force', ties: Uint32Array.from([0, 1]) }]);
  expect([positions.get('t:a'), positions.get('t:b')]).toStrictEqual([
    [7, 8],
    [300, 0],
  ]);
  expect(positions.has('t:c')).toBe(true);
});

describe('elements', () => {
  const [a, b] = [node('a'), node('b', { unnamed: true })];
  const many = Array.from({ length: SEPARATE + 1 }, (_, n) => tie('a', 'b', { id: `t:${n}` }));
  const disputed = (n: number) =>
    many.map((one, index) => (index < n ? { ...one, status: 'disputed' as const } : one));
  const edges = (given: Partial<View>) =>
    elements({ nodes: [a, b], ...given }).filter((element) => element.group === 'edges');

  test('a few ties are separate lines, many are one counted line, which can be opened', () => {
    expect(edges({ ties: many.slice(0, SEPARATE) }).map(({ data }) => data.id)).toStrictEqual([
      't:0',
      't:1',
      't:2',
    ]);
    expect(edges({ ties: many })).toMatchObject([
      { data: { id: 't:a t:b', label: '4 ties', colour: '#aa0000', why: ['pair'] } },
    ]);
    expect(edges({ ties: many, opened: new Set(['t:a t:b']) })).toHaveLength(4);
  });

  test('a counted line says how many are disputed, and looks disputed only where all are', () => {
    expect(edges({ ties: disputed(1) })).toMatchObject([
      { data: { label: '4 ties, 1 disputed', why: ['pair'] } },
    ]);
    expect(edges({ ties: disputed(4) })).toMatchObject([
      { data: { label: '4 ties', why: ['pair', 'disputed'] } },
    ]);
  });

  test('status, basis and origins become looks', () => {
    const [line] = edges({ ties: [tie('a', 'b', { status: 'disputed', inferred: true, origins: 3 })] });
    expect(line?.data.why.toSorted()).toStrictEqual(['disputed', 'inferred']);
    expect(line?.data.width).toBeGreaterThan(2.5);
  });

  test('what is not named is hollow, what is pinned and chosen is marked, what is far steps back', () => {
    const pins = new Map([['t:a', [0, 0] as const]]);
    const nodes = elements({
      nodes: [a, b, node('c')],
      ties: [tie('a', 'b')],
      pins,
      selected: new Set(['t:a']),
    });
    expect(
      nodes.filter(({ group }) => group === 'nodes').map(({ data }) => data.why.join(' ')),
    ).toStrictEqual(['actor pinned chosen', 'actor unnamed', 'actor dim']);
  });
});

const hue = (theme: 'light' | 'dark') =>
  elements({ nodes: [node('a'), node('b')], ties: [tie('a', 'b')] }, theme).at(-1)?.data;

test('each family has its hue in each theme', () => {
  expect(hue('light')).toMatchObject({ colour: '#aa0000' });
  expect(hue('dark')).toMatchObject({ colour: '#ff8888' });
});
