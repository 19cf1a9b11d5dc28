import { expect, test } from 'vitest';
import type { Note, Sentence } from '#contract/briefing.ts';
import { draftMark, markBefore, notesFor, openWarnings } from '#words/briefing.ts';

const said = (text: string, mark: Sentence['mark'] = 'judgement'): Sentence => ({
  runs: [{ text }],
  cites: [],
  mark,
  signs: [],
  edited: false,
});

test('whose sentence it is, is said once: by a word before it, by the one before, or by itself', () => {
  expect(markBefore(said('He is in Iran.'), undefined)).toBe('Judgement');
  expect(markBefore(said('He is in Iran.'), said('He left.', 'fact'))).toBe('Judgement');
  expect(markBefore(said('He stays.'), said('He is in Iran.'))).toBeNull();
  expect(markBefore(said('Our confidence is low.'), said('He left.', 'fact'))).toBeNull();
  expect(markBefore(said('We judge it likely (55–80 %) that he is in Iran.'), undefined)).toBeNull();
  expect(markBefore(said('Judgement: he is in Iran.'), undefined)).toBeNull();
  expect(markBefore(said('It is taken to be so.', 'assumption'), said('He left.'))).toBe('Assumption');
  expect(markBefore(said('We assume that it is whole.', 'assumption'), undefined)).toBeNull();
  expect(markBefore(said('He left.', 'fact'), undefined)).toBeNull();
});

const note = (n: number, claims: number[]): Note => ({
  n,
  claims,
  documentId: 'd:one',
  letter: 'A',
  locator: '',
  quotes: [],
  checked: 'matches',
});

test('a sentence leads to each note that holds one of its claims, in their order', () => {
  const notes = [note(2, [4, 1]), note(1, [1, 2]), note(3, [9])];
  expect(notesFor([1, 2], notes).map(({ n }) => n)).toStrictEqual([1, 2]);
  expect(notesFor([], notes)).toStrictEqual([]);
});

test('open is what nobody answered or waived', () => {
  const warning = { id: 'x', rule: 'r', sentence: 's', detail: 'd' };
  const open = openWarnings({
    warnings: [
      { ...warning, answer: null },
      { ...warning, answer: 'so be it' },
    ],
  });
  expect(open).toHaveLength(1);
  expect([draftMark(3), draftMark(0)]).toStrictEqual(['DRAFT, 3 open', null]);
});
