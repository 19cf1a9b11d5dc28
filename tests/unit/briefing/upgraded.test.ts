import { expect, test } from 'vitest';
import { Briefing } from '#contract/briefing.ts';
import { upgraded } from '../../../server/records/upgraded-briefing.ts';

const text = (said: string, cites: number[] = []) => ({
  block: 'text',
  sentences: [{ runs: [{ text: said }], cites, mark: 'fact' }],
});
const passage = (id: string, documentId: string, locator: string, checked = 'matches') => ({
  id,
  documentId,
  document: `The document ${documentId}`,
  locator,
  start: 0,
  end: 9,
  sha256: 'ab',
  checked,
});
const citation = (n: number, grade: string, passages: object[]) => ({
  n,
  claimId: `d:${n}`,
  paraphrase: `Claim ${n}`,
  quote: n === 1 ? 'was freed' : null,
  who: 'A',
  grade,
  passages,
});

/** As the first version kept it. */
const FIRST = {
  format: 'relata-briefing',
  version: 1,
  madeAt: '2026-11-01T10:00:00.000Z',
  request: {
    template: 'person',
    title: 'A profile',
    question: 'Who is he?',
    by: 'A. Analyst',
    caveat: 'TLP:AMBER',
    scale: 'icd',
    about: { ids: ['d:he'] },
    outline: ['bottom-line', 'timeline', 'ties', 'sources', 'citations', 'annex'],
  },
  header: [
    { label: 'Kind', text: 'Profile' },
    { label: 'Lens', text: 'Held in 2015.' },
    { label: 'Filters', text: 'none' },
    { label: 'Information cut-off', text: 'when it held: 2015' },
  ],
  datasets: [],
  sections: [
    { name: 'bottom-line', title: 'Bottom line', blocks: [text('He was freed.')] },
    { name: 'timeline', title: 'Timeline', blocks: [text('In 2015.', [1])] },
    { name: 'ties', title: 'Who is tied to whom', blocks: [text('Iran freed him.', [1, 2])] },
    { name: 'sources', title: 'Sources', blocks: [text('One.')] },
    { name: 'citations', title: 'Citations', blocks: [{ block: 'references' }] },
    { name: 'annex', title: 'Annex', blocks: [{ block: 'code', language: 'json', text: '{}' }] },
  ],
  citations: [
    citation(1, 'F6', [passage('d:p1', 'd:one', 'paragraph 2')]),
    citation(2, 'B2', [passage('d:p2', 'd:one', 'paragraph 2', 'differs'), passage('d:p3', 'd:two', '')]),
  ],
  warnings: [],
  claims: [],
  ranks: {},
};

test('a briefing of the first version opens in the shape of today, with all that it held', () => {
  const briefing = upgraded(FIRST);
  expect(Briefing.safeParse(briefing).success).toBe(true);
  expect(briefing.sections.map(({ name }) => name)).toStrictEqual(['bottom-line', 'ties']);
  expect(briefing.annex.map(({ name }) => name)).toStrictEqual(['timeline', 'sources', 'claims', 'made']);
  expect(briefing.request.outline).toStrictEqual(['bottom-line', 'ties']);
  expect(briefing.front).toMatchObject({
    kind: 'Profile',
    handling: 'TLP:AMBER',
    day: '1 November 2026',
    through: 'Held in 2015.',
  });
});

test('its citations lead to notes by paragraph, and nobody’s grade is none', () => {
  const { notes, documents, citations } = upgraded(FIRST);
  expect(notes).toMatchObject([
    { n: 1, letter: 'A', locator: 'paragraph 2', claims: [1, 2], quotes: ['was freed'], checked: 'differs' },
    { n: 2, letter: 'B', locator: '', claims: [2], quotes: [], checked: 'matches' },
  ]);
  expect(documents.map(({ letter, text: words }) => `${letter} ${words}`)).toStrictEqual([
    'A The document d:one',
    'B The document d:two',
  ]);
  expect(citations.map(({ grade }) => grade)).toStrictEqual([null, 'B2']);
});

test('one of today is as it was kept, and what is neither is refused', () => {
  const today = upgraded(FIRST);
  expect(upgraded(JSON.parse(JSON.stringify(today)))).toStrictEqual(today);
  expect(() => upgraded(null)).toThrow('invalid');
  expect(() => upgraded({ ...FIRST, version: 3 })).toThrow('version');
});
