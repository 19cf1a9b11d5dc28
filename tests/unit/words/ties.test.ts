import { describe, expect, test } from 'vitest';
import type { Vocabulary } from '#contract/vocabulary.ts';
import type { BriefClaim } from '#contract/lens.ts';
import type { Change } from '#contract/lens-answers.ts';
import { changeInWords } from '#words/lens.ts';
import {
  differencesInWords,
  roleInWords,
  stanceInWords,
  standingInFull,
  tellersInWords,
  toldByInWords,
  verbOfMany,
} from '#words/ties.ts';
import { verbFrom, verbsOf } from '#words/vocabulary.ts';

const VOCABULARY = {
  tieTypes: [
    { name: 'DETAINED', label: 'detained', inverse: 'was detained by' },
    { name: 'COOPERATED_WITH', label: 'cooperated with', inverse: 'helped', symmetric: true },
  ],
  eventKinds: [{ name: 'Exchange', roles: [{ name: 'freed', label: 'was freed in', inverse: 'freed' }] }],
} as unknown as Vocabulary;

describe('the verb of a tie from its subject and from its object', () => {
  test.each([
    ['DETAINED', null, undefined, 'detained', 'was detained by'],
    ['COOPERATED_WITH', null, undefined, 'cooperated with', 'cooperated with'],
    ['PARTICIPATED_IN', 'freed', 'Exchange', 'was freed in', 'freed'],
    ['PARTICIPATED_IN', 'kept-back', 'Exchange', 'was kept back in', 'involved, as kept back,'],
    ['PARTICIPATED_IN', null, 'Exchange', 'took part in', 'involved'],
    ['WAS_SEEN_BY', null, undefined, 'was seen by', 'was seen by'],
  ])('%s %s', (type, role, event, subject, object) => {
    const verbs = verbsOf(VOCABULARY, { type, role }, event);
    expect([verbFrom(verbs, 'subject'), verbFrom(verbs, 'object')]).toStrictEqual([subject, object]);
  });

  test.each([
    ['was a member of', 'were members of'],
    ['was one of those freed in', 'were among those freed in'],
    ['was deputy of', 'were deputies of'],
    ['was a branch of', 'were branches of'],
    ['has sworn allegiance to', 'have sworn allegiance to'],
    ['had as its victim', 'had as its victim'],
  ])('of several: %s', (one, many) => {
    expect(verbOfMany(one)).toBe(many);
  });

  test('a role stands behind a tie; of a participation it is the verb already', () => {
    expect(roleInWords({ type: 'DETAINED', role: 'after-exchange' })).toBe(' (after exchange)');
    expect(roleInWords({ type: 'DETAINED', role: null })).toBe('');
    expect(roleInWords({ type: 'PARTICIPATED_IN', role: 'freed' })).toBe('');
  });
});

test('that two accounts cannot both be so is put into no source’s mouth: whoever made the dataset may say it', () => {
  expect(differencesInWords(['value', 'incompatible'])).toBe(
    'The values differ; the dataset notes that both cannot be so.',
  );
});

test('how a tie stands among its accounts', () => {
  const all = (['asserted', 'possible', 'disputed', 'denied', 'proposed'] as const).map((status) =>
    standingInFull({ status, modality: 'fact' }),
  );
  const short = (['assessment', 'allegation'] as const).map((modality) =>
    standingInFull({ status: 'asserted', modality }),
  );
  expect(short).toStrictEqual(['judged so, not disputed', 'alleged, not disputed']);
  expect(standingInFull({ status: 'disputed', modality: 'allegation' })).toBe('disputed');
  expect(all).toStrictEqual([
    'asserted, not disputed',
    'possible at most',
    'disputed',
    'denied by all who speak of it',
    'proposed, not done',
  ]);
});

test('what claims say of a tie: each date once, a denial as a denial, a possibility as no more', () => {
  const asserts = { polarity: 'asserts', modality: 'fact', dates: 'in 2015' } as const;
  const denies = { polarity: 'denies', modality: 'fact', dates: null } as const;
  const holds = { ...asserts, modality: 'possibility' } as const;
  expect(stanceInWords([asserts, asserts])).toBe('says so (in 2015)');
  expect(stanceInWords([denies])).toBe('denies it');
  expect(stanceInWords([asserts, denies])).toBe('says so and denies it (in 2015)');
  expect(stanceInWords([holds])).toBe('holds it possible (in 2015)');
  expect(stanceInWords([{ ...denies, modality: 'possibility' }])).toBe(
    'holds it possible that it was not so',
  );
  expect(stanceInWords([{ ...asserts, modality: 'plan', dates: null }])).toBe('only proposes it');
});

const told = (who: string, more: Partial<BriefClaim>): BriefClaim => ({
  id: `t:${who}`,
  paraphrase: '',
  polarity: 'asserts',
  modality: 'fact',
  validFrom: null,
  validTo: null,
  observedAt: null,
  dates: 'in 2015',
  value: null,
  saidOn: null,
  first: [{ id: who, name: who }],
  through: [],
  ...more,
});

test('who tells of it: whoever only holds it possible is not among those who say so', () => {
  const lines = tellersInWords(
    [
      told('Anna', {}),
      told('Bo', {}),
      told('Cy', { modality: 'possibility' }),
      told('Di', { polarity: 'denies', dates: null }),
    ],
    'valid',
  );
  expect(lines).toStrictEqual(['Anna and Bo: in 2015', 'Cy: holds it possible, in 2015', 'Di: denies it']);
});

const source = (name: string) => ({ id: `t:${name}`, name });

test('who only alleges it, or judges it so, is told as no more', () => {
  const lines = tellersInWords(
    [
      told('Anna', {}),
      told('Bo', { modality: 'allegation' }),
      told('Cy', { modality: 'assessment', dates: null }),
      told('Di', { modality: 'allegation', polarity: 'denies', dates: null }),
    ],
    'valid',
  );
  expect(lines).toStrictEqual([
    'Anna: in 2015',
    'Bo: alleges it, in 2015',
    'Cy: judges it so',
    'Di: denies it',
  ]);
  const nobody = { asserting: [], possibly: [], denying: [], proposing: [] };
  const within = {
    ...nobody,
    asserting: [
      { ...source('Bo'), as: 'allegation' as const },
      { ...source('Anna'), as: 'fact' as const },
      { ...source('Cy'), as: 'assessment' as const },
    ],
    denying: [source('Di')],
  };
  expect(toldByInWords({ within, outside: nobody })).toStrictEqual([
    'Anna',
    'judged so by Cy',
    'alleged by Bo',
    'denied by Di',
  ]);
});

const change = (claims: BriefClaim[], more: Partial<Change> = {}): string =>
  changeInWords(
    {
      what: 'began',
      sentence: '',
      tie: null,
      node: null,
      certain: true,
      earliest: null,
      latest: null,
      differs: [],
      state: null,
      how: [],
      ended: null,
      claims,
      retracted: [],
      ...more,
    },
    'valid',
    true,
  );

describe('what changed is as sure as it is told', () => {
  const fact = told('Anna', {});
  const alleged = told('Bo', { modality: 'allegation' });
  const judged = told('Cy', { modality: 'assessment' });
  const possible = told('Di', { modality: 'possibility' });
  const denied = told('Ed', { polarity: 'denies' });
  test.each<[string, BriefClaim[], Partial<Change>, string]>([
    ['a fact', [fact, alleged], {}, 'certainly'],
    ['an allegation', [alleged, possible], {}, 'alleged; its date is certain'],
    ['a judgement', [judged, alleged], {}, 'judged so; its date is certain'],
    ['an allegation at some time', [alleged], { certain: false }, 'alleged; its date is only possible'],
    ['a possibility', [possible], { certain: false }, 'possibly'],
    ['a dispute', [fact, denied], { differs: ['polarity'] }, 'Some say so, others deny it.'],
    [
      'a disputed allegation',
      [alleged, denied],
      { differs: ['polarity'] },
      'alleged: some say so, others deny it.',
    ],
  ])('%s', (_what, claims, more, words) => {
    expect(change(claims, more)).toBe(words);
  });
});
