import { describe, expect, test } from 'vitest';
import {
  ofChanges,
  ofDispute,
  ofNode,
  ofNodes,
  withChoice,
  withTemplate,
} from '../../../client/src/state/briefing-start.ts';

const SAIF = { id: 'd:saif', name: 'Saif al-Adl', class: 'actor' } as const;
const DISPUTE = ofDispute('d:detained', 'Iran detained Saif al-Adl');

describe('title and question of a new briefing fit its kind', () => {
  test('a disputed tie is asked after, never put down as so', () => {
    expect(DISPUTE.title).toBe('');
    expect(DISPUTE.question).toBe('Is it so that Iran detained Saif al-Adl, and according to whom?');
  });

  test('of a disputed attribute no account is taken for the question', () => {
    expect(ofDispute('d:exchange released', 'Exchange of 2015: released by Iran').question).toBe(
      'What do the accounts say of “Exchange of 2015: released by Iran”, and who says so?',
    );
  });

  test('days are told in words', () => {
    expect(ofChanges(['2014-01-01', '2018-06-30']).question).toBe(
      'What changed between 1 January 2014 and 30 June 2018, and who says so?',
    );
  });

  test('another kind asks its own question, and what somebody typed stays', () => {
    const person = ofNode(SAIF);
    expect(person).toMatchObject({ title: 'Saif al-Adl', template: 'person' });
    const changes = withTemplate(person, 'changes');
    expect(changes).toMatchObject({ title: '', question: 'What changed, and who says so?' });
    const since = withChoice(changes, {
      since: { id: 'x', title: 'Kept' },
      between: ['2026-01-01', '2026-02-01'],
    });
    expect(since.question).toBe('What has changed since the briefing “Kept”?');
    const typed = { ...person, question: 'Where is he?' };
    expect(withTemplate(typed, 'network').question).toBe('Where is he?');
  });

  test('another disputed point is another question', () => {
    const other = withChoice(DISPUTE, { dispute: { id: 'd:freed', words: 'Iran freed Saif al-Adl' } });
    expect(other.question).toContain('Iran freed Saif al-Adl');
  });

  test('what a query answered keeps its name through other kinds and back', () => {
    const answer = ofNodes(['d:a'], 'Who was held');
    const back = withTemplate(withTemplate(answer, 'dispute'), 'network');
    expect(back).toMatchObject({ title: 'Who was held', question: answer.question });
  });
});
