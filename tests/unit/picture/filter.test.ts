import { describe, expect, test } from 'vitest';
import { Filter, type AttributeTest } from '#contract/filter.ts';
import type { Fact } from '#contract/measures.ts';
import { wordsOf } from '#words/vocabulary.ts';
import { bookOf, fits, NO_FACTS, textOf } from '#picture/filter/attributes.ts';
import { effectsOf, passing, type Drawn, type Known } from '#picture/filter/filtered.ts';
import { node, tie, vocabulary } from '../../support/picture-builders.ts';

const fact = (given: Partial<Fact>): Fact => ({
  subjectId: 't:a',
  property: 'size',
  value: null,
  name: null,
  low: null,
  high: null,
  unit: null,
  bounds: null,
  claims: ['t:c1'],
  possibly: [],
  ...given,
});
const known = (given: Partial<Known> = {}): Known => ({
  facts: NO_FACTS,
  words: wordsOf([{ dataset: 't', vocabulary }]),
  members: (id) => [id],
  drawnAs: (id) => id,
  ...given,
});

/** a-b-c-a is a triangle, d hangs on c, e-f is apart. */
const drawn: Drawn = {
  nodes: [
    node('a'),
    node('b'),
    node('c'),
    node('d', { kind: 'State' }),
    node('e'),
    node('f', { class: 'event', kind: 'Swap' }),
  ],
  ties: [
    tie('a', 'b', { origins: 3 }),
    tie('b', 'c', { status: 'disputed' }),
    tie('c', 'a', { inferred: true, type: 'OTHER' }),
    tie('c', 'd', { status: 'possible' }),
    tie('e', 'f', { type: 'PARTICIPATED_IN', role: 'freed' }),
  ],
};
const left = (filters: object[], also: Partial<Known> = {}): string => {
  const { nodes, ties } = passing(
    drawn,
    filters.map((each) => Filter.parse(each)),
    known(also),
  );
  return `${nodes.map(({ name }) => name).join('')} ${ties.map(({ id }) => id.slice(2)).join(' ')}`;
};

const members = (id: string): string[] => (id === 't:b' ? ['t:b', 't:x'] : [id]);
const size = (low: number, more: object = {}) => [
  { by: 'attribute', property: 'size', test: { is: 'number', low, ...more } },
];
const year = (from: string, to: string) => ({ fromMin: from, fromMax: to, toMin: from, toMax: to });

describe('filters', () => {
  test.each<[string, object[], string]>([
    ['none', [], 'abcdef a-b b-c c-a c-d e-f'],
    ['a kind, with its ties', [{ by: 'kind', drop: ['State'] }], 'abcef a-b b-c c-a e-f'],
    ['a type', [{ by: 'type', drop: ['HELD'] }], 'abcdef c-a e-f'],
    ['a family, of events by their kind', [{ by: 'family', drop: ['exchange'] }], 'abcdef a-b b-c c-a c-d'],
    ['only disputed', [{ by: 'evidence', what: 'disputed', show: 'only' }], 'abcdef b-c'],
    ['without inferred', [{ by: 'evidence', what: 'inferred', show: 'without' }], 'abcdef a-b b-c c-d e-f'],
    ['without one origin', [{ by: 'evidence', what: 'single', show: 'without' }], 'abcdef a-b'],
    ['without possible', [{ by: 'evidence', what: 'possible', show: 'without' }], 'abcdef a-b b-c c-a e-f'],
    ['two origins', [{ by: 'origins', min: 2 }], 'abcdef a-b'],
    ['two others', [{ by: 'degree', min: 2 }], 'abc a-b b-c c-a'],
    ['at most one other', [{ by: 'degree', max: 1 }], 'def e-f'],
    ['2-core', [{ by: 'core', min: 2 }], 'abc a-b b-c c-a'],
    ['the largest part', [{ by: 'component' }], 'abcd a-b b-c c-a c-d'],
    ['the part of e', [{ by: 'component', of: ['t:e'] }], 'ef e-f'],
    ['one switched off', [{ by: 'component', of: ['t:e'], on: false }], 'abcdef a-b b-c c-a c-d e-f'],
    ['two at once', [{ by: 'kind', drop: ['State'] }, { by: 'component' }], 'abc a-b b-c c-a'],
    [
      'degree of what the others leave, whatever their order',
      [
        { by: 'degree', min: 2 },
        { by: 'type', drop: ['OTHER'] },
      ],
      'bc b-c',
    ],
  ])('%s', (_name, filters, wanted) => {
    expect(left(filters)).toBe(wanted);
  });

  test('say what each hides by itself and what only it hides now', () => {
    const filters = [
      Filter.parse({ by: 'kind', drop: ['State'] }),
      Filter.parse({ by: 'degree', min: 2 }),
      Filter.parse({ by: 'origins', min: 9, on: false }),
    ];
    const told = effectsOf(drawn, filters, known()).map(({ alone, now }) =>
      [alone, now].map(({ nodes, ties }) => `${nodes.map(({ name }) => name).join('')}/${ties.length}`),
    );
    expect(told).toStrictEqual([
      ['d/1', '/0'],
      ['def/2', 'ef/1'],
      ['/5', '/0'],
    ]);
  });

  test('of attributes look at every account, at whoever is drawn as one, and at whom nobody speaks of', () => {
    const facts = bookOf(
      {
        facts: [
          fact({ subjectId: 't:a', low: 5, high: 5, claims: ['t:c1'] }),
          fact({ subjectId: 't:a', low: 6, high: 6, claims: ['t:c2'] }),
          fact({ subjectId: 't:x', low: 40 }),
          fact({ subjectId: 't:a-b', property: 'manner', value: 'by sea' }),
        ],
        cut: null,
      },
      new Set(['t:a', 't:x']),
      null,
    );
    expect(left(size(6), { facts, members })).toBe('ab a-b');
    expect(left(size(7), { facts, members })).toBe('b ');
    expect(left(size(6, { high: 50, sure: true }), { facts, members })).toBe('a ');
    expect(left([{ ...size(7)[0], unstated: 'keep' }], { facts, members })).toBe('bcdef b-c c-d e-f');
    expect(left([{ by: 'attribute', property: 'size', test: { is: 'stated', yes: false } }], { facts })).toBe(
      'bcdef b-c c-d e-f',
    );
    expect(
      left([{ by: 'attribute', of: 'ties', property: 'manner', test: { is: 'like', text: 'SEA' } }], {
        facts,
      }),
    ).toBe('abcdef a-b');
  });

  test('of attributes look through the lens', () => {
    const all = {
      facts: [fact({ low: 5, high: 5, claims: ['t:c1'] }), fact({ low: 6, high: 6, claims: ['t:c2'] })],
      cut: null,
    };
    const facts = bookOf(all, new Set(['t:a']), new Set(['t:c1']));
    expect(facts.of('t:a', 'size').map(textOf)).toStrictEqual(['5']);
  });
});

describe('an account of an attribute', () => {
  test.each<[Partial<Fact>, object, boolean]>([
    [{ low: 40 }, { is: 'number', low: 100 }, true],
    [{ low: 40 }, { is: 'number', low: 30, sure: true }, true],
    [{ low: 40 }, { is: 'number', low: 100, sure: true }, false],
    [{ low: 40 }, { is: 'number', high: 39 }, false],
    [{ high: 4 }, { is: 'number', low: 5 }, false],
    [{ low: 4, high: 6 }, { is: 'number', low: 6, high: 9 }, true],
    [{ low: 4, high: 6 }, { is: 'number', low: 4, high: 6, sure: true }, true],
    [{ value: 'x' }, { is: 'number' }, false],
    [{ value: 'José', name: null }, { is: 'like', text: 'jose' }, true],
    [{ value: 'pilot' }, { is: 'among', values: ['pilot', 'smith'] }, true],
    [{ value: 't:iran', name: 'Iran' }, { is: 'among', values: ['Iran'] }, true],
    [{ value: '2015', bounds: year('2015-01-01', '2015-12-31') }, { is: 'date', from: '2015-06-01' }, true],
    [
      { value: '2015', bounds: year('2015-01-01', '2015-12-31') },
      { is: 'date', from: '2015-06-01', sure: true },
      false,
    ],
    [{ value: '2015', bounds: year('2015-01-01', '2015-12-31') }, { is: 'date', to: '2014-12-31' }, false],
  ])('%j fits %j: %j', (given, asked, wanted) => {
    const { test: wants } = Filter.parse({ by: 'attribute', property: 'p', test: asked }) as unknown as {
      test: AttributeTest;
    };
    expect(fits(fact(given), wants)).toBe(wanted);
  });
});
