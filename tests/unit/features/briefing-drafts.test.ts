import { expect, test } from 'vitest';
import { Draft, lacks, sentOf, shortTitleOf, titleOf } from '../../../client/src/features/briefing/drafts.ts';

/** As a program before house styles left it in the browser. */
const OLD = {
  id: '5f1f3f0e-8a53-4c7e-9d8a-0a2f6f0c4b11',
  changedAt: '2026-11-01T10:00:00.000Z',
  template: 'network',
  title: 'Kept',
  question: 'Who is tied to whom?',
  by: 'A. Analyst',
  about: { ids: ['tiny:ilse-varn'] },
  outline: ['bottom-line', 'timeline', 'ties', 'citations', 'annex'],
  authored: { bottomLine: 'Six were freed.', answered: [{ warning: 'x', answer: 'so be it' }] },
};

test('a draft of an older program opens with all that was typed, without the parts that are in the annex now', () => {
  const draft = Draft.parse(OLD);
  expect(draft).toMatchObject({ house: 'report', annex: false, edits: [], answers: [] });
  expect(draft.outline).toStrictEqual(['bottom-line', 'ties']);
  expect(draft.authored.bottomLine).toBe('Six were freed.');
});

test('without a short title the question stands in for it, and comes back as none', () => {
  const draft = Draft.parse({ ...OLD, title: ' ' });
  expect(lacks(draft)).toStrictEqual([]);
  expect(titleOf(draft)).toBe('Who is tied to whom?');
  expect(sentOf(draft).title).toBe('Who is tied to whom?');
  expect(shortTitleOf(sentOf(draft))).toBe('');
  expect(shortTitleOf(sentOf(Draft.parse(OLD)))).toBe('Kept');
  const long = Draft.parse({ ...OLD, title: '', question: `${'Who is tied to whom '.repeat(20)}?` });
  expect(sentOf(long).title.length).toBeLessThanOrEqual(200);
  expect(shortTitleOf(sentOf(long))).toBe('');
});

test('what is empty yet is not sent', () => {
  const draft = Draft.parse(OLD);
  const sent = sentOf({
    ...draft,
    edits: [{ sentence: 'ties:1', text: ' ' }],
    authored: { ...draft.authored, settles: [{ dispute: 'tiny:tie', text: '' }] },
  });
  expect(sent.edits).toStrictEqual([]);
  expect(sent.authored.settles).toStrictEqual([]);
});
