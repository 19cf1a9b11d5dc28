import { describe, expect, test } from 'vitest';
import { isQuiet, offersOf, ownerAt, propertiesOf } from '../../../client/src/features/console/completion.ts';

const at = (marked: string): [string, number] => [marked.replace('¦', ''), marked.indexOf('¦')];
const owner = (marked: string) => ownerAt(...at(marked));

const property = (name: string, ...kinds: string[]) => ({ name, kinds, count: 1 });
const label = (name: string, ...properties: ReturnType<typeof property>[]) => ({
  name,
  plane: 'network' as const,
  count: 1,
  properties,
});
const schema = {
  labels: [
    label('Actor', property('id', 'STRING'), property('name', 'STRING')),
    label('Event', property('id', 'STRING'), property('date', 'STRING')),
    label('Claim', property('quote', 'STRING')),
  ],
  types: [{ ...label('DETAINED', property('tieId', 'STRING')), ends: [] }],
};

describe('what is completed', () => {
  test.each([
    ['MATCH (a:Actor) RETURN a.¦', { of: 'labels', names: ['Actor'] }],
    [
      'MATCH (a:Actor:Person)-[r:DETAINED|KILLED]->() WHERE r.ti|',
      { of: 'types', names: ['DETAINED', 'KILLED'] },
    ],
    ['MATCH (a:Actor {¦})', { of: 'labels', names: ['Actor'] }],
    ["MATCH (a:Actor {id: 'x', na¦})", { of: 'labels', names: ['Actor'] }],
    ['MATCH (a:Event), (a {¦', { of: 'labels', names: ['Event'] }],
    ['MATCH ()-[:DETAINED {¦', { of: 'types', names: ['DETAINED'] }],
    ['MATCH (a) RETURN a.¦', { of: 'labels', names: [] }],
    ['MATCH (a:Actor) WITH a AS b RETURN b.¦', { of: 'labels', names: [] }],
    ['RETURN date.¦', null],
    ['MATCH (a:Actor {id: ¦', null],
    ['MATCH (a:Ac¦', null],
  ])('%s', (marked, wanted) => expect(owner(marked)).toStrictEqual(wanted));

  test('properties are those of the label alone, each once, with what it is and whose', () => {
    expect(propertiesOf({ of: 'labels', names: ['Actor'] }, schema)).toStrictEqual([
      { label: 'id', type: 'property', boost: 2, detail: 'property of Actor, string' },
      { label: 'name', type: 'property', boost: 2, detail: 'property of Actor, string' },
    ]);
    const any = propertiesOf({ of: 'labels', names: [] }, schema).map((each) => each.label);
    expect(any).toStrictEqual(['id', 'name', 'date', 'quote']);
  });

  test('words that never stand alone come whole; everything once, and called what it is', () => {
    const items = [
      { label: 'ORDER', kind: 14 },
      { label: 'ORDER BY', kind: 14 },
      { label: 'DETAINED', kind: 25 },
      { label: 'DETAINED', kind: 25 },
      { label: 'Actor', kind: 25 },
    ];
    expect(offersOf(items, schema).map((each) => [each.label, each.detail])).toStrictEqual([
      ['ORDER BY', 'keyword'],
      ['DETAINED', 'tie type'],
      ['Actor', 'label'],
    ]);
  });

  test.each([
    ['RETURN "Sa¦', true],
    ["RETURN 'Sa¦'", true],
    ['RETURN "Sa"¦', false],
    ['// Sa¦', true],
    ['/* Sa¦', true],
    ['/* Sa */¦', false],
    ['RETURN a¦', false],
    ["RETURN 'it\\'s¦", true],
  ])('nothing within texts and comments: %s', (marked, quiet) => expect(isQuiet(...at(marked))).toBe(quiet));
});
