import { describe, expect, test } from 'vitest';
import type { ConsoleValue } from '#contract/console.ts';
import type { QueryParameter, SavedQuery } from '#contract/queries.ts';
import { wordsOf } from '#words/vocabulary.ts';
import { whyNot } from '../../../client/src/features/console/asked-values.ts';
import { nothingIn, plainInWords, told } from '#words/console-values.ts';
import { vocabulary } from '../../support/picture-builders.ts';

const allied = { name: 'ALLIED', label: 'was allied with', inverse: 'was allied with', family: 'coercion' };
const words = wordsOf([
  {
    dataset: 't',
    vocabulary: {
      ...vocabulary,
      tieTypes: [
        ...vocabulary.tieTypes,
        { ...allied, from: [], to: [], symmetric: true, inPaths: true, roles: [] },
      ],
    },
  },
]);

const node = (name: string, more: object = {}): ConsoleValue => ({
  $type: 'node',
  key: name,
  id: `t:${name}`,
  labels: ['Actor'],
  properties: { name, ...more },
});
const end = (name: string) => ({ name, class: 'actor', kind: 'Person' });
const relationship = (subject: string, object: string, more: object = {}, type = 'HELD'): ConsoleValue => ({
  $type: 'relationship',
  key: `${subject}${object}`,
  tieId: `t:${subject}-${object}`,
  type,
  subjectKey: subject,
  objectKey: object,
  subjectId: `t:${subject}`,
  objectId: `t:${object}`,
  subject: end(subject),
  object: end(object),
  properties: { status: 'asserted', ...more },
});
const path = (nodes: ConsoleValue[], relationships: ConsoleValue[]): ConsoleValue => ({
  $type: 'path',
  nodes,
  relationships,
});
const A_B = path([node('A'), node('B')], [relationship('A', 'B')]);
const B_A = path([node('A'), node('B')], [relationship('B', 'A')]);

describe('what a cell, a copy and a CSV say of ties', () => {
  test.each<[string, ConsoleValue, string]>([
    ['a path along its tie', A_B, 'A –held→ B'],
    ['a path against it', B_A, 'A ←held– B'],
    [
      'a path that turns, over the node where it began',
      path(
        [node('A'), node('B'), node('A'), node('C')],
        [relationship('B', 'A'), relationship('A', 'B'), relationship('C', 'A')],
      ),
      'A ←held– B ←held– A ←held– C',
    ],
    ['a relationship alone', relationship('A', 'B'), 'A held B'],
    [
      'a tie that reads both ways, disputed',
      relationship('A', 'B', { status: 'disputed' }, 'ALLIED'),
      'A was allied with B, disputed',
    ],
    [
      'one that is possible at most',
      path([node('A'), node('B')], [relationship('B', 'A', { status: 'possible' })]),
      'A ←held, possible at most– B',
    ],
    ['one only proposed', relationship('A', 'B', { status: 'proposed' }), 'proposed: A held B'],
    ['one that all deny', relationship('A', 'B', { status: 'denied' }), 'denied: A held B'],
    [
      'the same on a path',
      path([node('A'), node('B')], [relationship('B', 'A', { status: 'proposed' })]),
      'A ←proposed: held– B',
    ],
    ['one stated by nobody', relationship('A', 'B', { inferred: true }), 'A held B, inferred'],
    [
      'one with words of its own',
      relationship('A', 'B', { role: 'after-exchange' }),
      'A held B (after exchange)',
    ],
    [
      'a part in an event, by its role',
      path(
        [node('E', { kind: 'Swap' }), node('A')],
        [relationship('A', 'E', { role: 'freed' }, 'PARTICIPATED_IN')],
      ),
      'E ←was freed in– A',
    ],
    ['a list of relationships', [relationship('A', 'B'), relationship('B', 'C')], 'A held B; B held C'],
    ['a path within a map', { way: A_B, back: B_A }, 'way: A –held→ B, back: A ←held– B'],
    ['a list within a list', [['a', 'b'], ['c']], '(a, b), (c)'],
    ['an empty list', [], ''],
    [
      'what is no tie',
      {
        ...(relationship('A', 'B', {}, 'ABOUT') as object),
        tieId: null,
        subject: { name: null, class: null, kind: null },
        object: { name: null, class: null, kind: null },
      },
      '–ABOUT→',
    ],
  ])('%s', (_, value, text) => {
    expect(told(value, words)).toBe(text);
  });
});

describe('what a cell says for answers that are made for machines', () => {
  test.each<[ConsoleValue, string]>([
    ['[2015..2017]', 'some time between 2015 and 2017'],
    ['2015/..', 'from 2015 with no end given'],
    ['199X', 'the 1990s'],
    ['2015-06', 'June 2015'],
    ['2015-06-01', '1 June 2015'],
    ['2015', '2015'],
    ['a note of 2015-06', 'a note of 2015-06'],
    ['1.2.3', '1.2.3'],
    ['HELD', 'held'],
    ['', ''],
    [true, 'yes'],
    [0, '0'],
    [null, 'unknown'],
  ])('%j: %s', (value, text) => {
    expect(plainInWords(value, words, 'unknown')).toBe(text);
  });

  test('null is unknown among days and amounts, else none', () => {
    expect(nothingIn('days', [3, null])).toBe('unknown');
    expect(nothingIn('held', ['2015-06-01', undefined])).toBe('unknown');
    expect(nothingIn('latest', [null, null])).toBe('unknown');
    expect(nothingIn('role', ['pilot', null])).toBe('none');
    expect(nothingIn('role', [null])).toBe('none');
  });
});

const parameter = (name: string, type: QueryParameter['type']): QueryParameter => ({
  name,
  type,
  label: name,
  default: null,
});

describe('a query is not asked for somebody else than its fields say', () => {
  const saved = { parameters: [parameter('actor', 'actor'), parameter('most', 'number')] } as SavedQuery;
  test.each<[Record<string, string>, Record<string, string>, RegExp | null]>([
    [{}, {}, null],
    [{ actor: 't:a', most: '3' }, {}, null],
    [{ actor: 't:a' }, { actor: 'saif' }, /^actor: “saif” is nobody yet/],
    [{ actor: 't:a' }, { actor: ' ' }, /^actor: Nobody is chosen/],
    [{ most: 'many' }, {}, /^most: “many”/],
    [{ typedBefore: 'x' }, {}, null],
  ])('%j with %j open', (values, pending, why) => {
    const found = whyNot(values, pending, saved);
    if (why === null) expect(found).toBeNull();
    else expect(found).toMatch(why);
  });
});
