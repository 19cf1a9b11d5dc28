import { describe, expect, test } from 'vitest';
import { checked } from '../../../server/briefing/checks.ts';
import { withEdits } from '../../../server/briefing/edits.ts';
import type { Material } from '../../../server/briefing/prose/material.ts';
import { fact, plain } from '../../../server/briefing/prose/text.ts';
import { type Block, type Section, type Sentence, type Warning } from '#contract/briefing.ts';
import { Authored } from '#contract/authored.ts';
import { Lens } from '#contract/lens.ts';
import { sentencesIn } from '#words/briefing.ts';

/** A sentence in every kind of block that can hold one. */
const everyBlock = (sentence: Sentence): Block[] => [
  { block: 'text', sentences: [sentence] },
  { block: 'list', ordered: false, items: [[sentence]] },
  { block: 'table', caption: '', head: [''], rows: [[[sentence]]] },
  { block: 'facts', rows: [{ label: '', cell: [sentence] }] },
  {
    block: 'timeline',
    caption: '',
    bars: [{ label: [sentence], written: '', from: null, certainFrom: null, certainTo: null, to: null }],
  },
];
const sectionOf = (...blocks: Block[]): Section => ({ name: 'ties', title: 'Ties', blocks });

const UNDATED = { fromMin: null, fromMax: null, toMin: null, toMax: null };
const told = (id: string, by: string, more: object = {}) => ({
  id,
  paraphrase: `${by} says so`,
  chain: [{ hop: 1, independent: false, sources: [{ id: by, name: by, kind: 'person', actorId: null }] }],
  tieId: 'd:tie',
  attribute: null,
  polarity: 'asserts',
  modality: 'fact',
  bounds: UNDATED,
  retractedAt: null,
  respondedToBy: [],
  ...more,
});
const apart = (id: string, by: string, more: object = {}) => told(id, by, { tieId: `d:of-${id}`, ...more });
const CLAIMS = [apart('d:a1', 'A'), apart('d:a2', 'A'), apart('d:b1', 'B'), apart('d:c1', 'C')];
const BOTTOM = { bottomLine: 'Six were freed.' };

interface Given {
  scale?: string;
  sections?: Section[];
  edits?: { sentence: string; text: string }[];
  claims?: object[];
  more?: object;
}

/** What is found in a briefing that has its bottom line and, unless others are given, no judgement. */
function everyWarning(authored: object, given: Given = {}): Warning[] {
  const { scale = 'icd', sections = [], edits = [], claims = [], more = {} } = given;
  const material = {
    request: { authored: Authored.parse(authored), scale, edits, lens: Lens.parse({}) },
    claims: new Map([...CLAIMS, ...claims].map((claim) => [(claim as { id: string }).id, claim])),
    disputedClaims: new Set(['d:b1']),
    disputes: [],
    judgements: [],
    sources: new Map([['A', { name: 'Abd al-Rahim Atoun' }]]),
    ties: [],
    ...more,
  };
  return checked(material as unknown as Material, sections);
}
const warnings = (authored: object, given: Given = {}): Warning[] =>
  everyWarning({ ...BOTTOM, ...authored }, given).filter(({ rule }) => rule !== 'no-judgement');
const rules = (found: Warning[]): string[] => found.map(({ rule }) => rule);
const SOUND = {
  text: 'It is likely so.',
  likelihood: 'likely',
  confidence: 'low',
  confidenceReason: 'one account',
  restsOn: ['d:a1', 'd:c1'],
};
const judged = (given: object): object => ({ keyJudgements: [{ ...SOUND, ...given }] });

describe('tradecraft', () => {
  test('an empty draft is warned of first for its bottom line, then for its judgements', () => {
    expect(rules(everyWarning({}))).toStrictEqual(['no-bottom-line', 'no-judgement']);
    expect(rules(everyWarning({ bottomLine: 'It may be so.' }))).toStrictEqual([
      'no-judgement',
      'vague-word',
    ]);
  });

  test('a sound judgement on undisputed ground of two origins has no warning', () => {
    expect(rules(everyWarning({ ...BOTTOM, ...judged({}) }))).toStrictEqual([]);
  });

  test.each([
    [{ restsOn: [] }, 'no-ground'],
    [{ restsOn: ['d:a1', 'd:a2'] }, 'single-origin'],
    [{ restsOn: ['d:a1', 'd:b1'] }, 'disputed-ground'],
    [{ restsOn: ['d:a1', 'd:c1', 'd:gone'] }, 'left-out-ground'],
    [{ text: 'It is so.', likelihood: null }, 'no-likelihood'],
    [{ text: 'It is so.', likelihood: 'very likely' }, 'low-confidence'],
    [{ text: 'It is almost certain.', likelihood: null }, 'low-confidence'],
    [{ text: 'It is very unlikely.', likelihood: null }, 'low-confidence'],
    [{ text: 'It is so.', likelihood: 'highly likely' }, 'other-scale'],
    [{ text: 'We have high confidence in it.' }, 'confidence-with-likelihood'],
    [{ text: 'It is not likely.' }, 'two-likelihoods'],
    [{ confidence: null, confidenceReason: '' }, 'no-confidence'],
    [{ confidenceReason: '' }, 'no-reason'],
    [{ confidenceReason: 'it is very likely' }, 'confidence-with-likelihood'],
    [{ text: 'It is likely so, with high confidence.' }, 'confidence-with-likelihood'],
    [{ text: 'It is likely or very unlikely.' }, 'two-likelihoods'],
    [{ text: 'It is probably so.', likelihood: 'very likely' }, 'two-likelihoods'],
    [{ text: 'There is a realistic possibility of it.' }, 'other-scale'],
    [{ text: 'It may be so.' }, 'vague-word'],
  ])('%j raises %s alone, once, and names its sentence', (given, rule) => {
    const found = warnings(judged(given));
    expect(rules(found)).toStrictEqual([rule]);
    const [one] = found.filter((each) => each.rule === rule);
    expect(one?.sentence).toBe((given as { text?: string }).text ?? 'It is likely so.');
    expect(one?.detail).not.toBe('');
  });

  test('a word that only contains a term or a vague word is neither', () => {
    expect(rules(warnings(judged({ text: 'The mayor’s maybe-likelihood of Mayotte.' })))).toStrictEqual([]);
  });

  test('the other scale has its own terms', () => {
    expect(
      rules(
        warnings(judged({ text: 'It is highly likely.', likelihood: 'highly likely', confidence: 'high' }), {
          scale: 'phia',
        }),
      ),
    ).toStrictEqual([]);
    expect(rules(warnings(judged({ text: 'It is very likely.' }), { scale: 'phia' }))).toContain(
      'other-scale',
    );
  });

  test('an assumption says what follows if it is wrong', () => {
    expect(rules(warnings({ assumptions: [{ text: 'The article is whole.' }] }))).toStrictEqual([
      'assumption',
    ]);
    expect(
      rules(warnings({ assumptions: [{ text: 'The article is whole.', ifWrong: 'counts fail' }] })),
    ).toStrictEqual([]);
  });

  test('a warning that was answered stays with its answer, and only that one', () => {
    const authored = { bottomLine: 'It may be so.', alternatives: [{ text: 'It might not.' }] };
    const [first] = warnings(authored);
    const again = warnings({ ...authored, answered: [{ warning: first?.id, answer: 'Quoted.' }] });
    expect(again.map(({ answer }) => answer)).toStrictEqual(['Quoted.', null]);
  });

  test('two sentences that begin alike are answered apart', () => {
    const long = 'Of the men who were held in that country until the exchange of the year 2015 ';
    const authored = {
      bottomLine: `${long}one may live.`,
      alternatives: [{ text: `${long}none may live.` }],
    };
    const ids = warnings(authored).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  test('a generated sentence of fact without a citation is found', () => {
    const sentence = fact([plain('Iran did it.')], []);
    for (const block of everyBlock(sentence))
      expect(warnings({}, { sections: [sectionOf(block)] })).toMatchObject([
        { rule: 'uncited', sentence: 'Iran did it.' },
      ]);
  });

  test('a likelihood is said once for a text and a judgement that say the same', () => {
    const authored = { bottomLine: 'It may be so.', ...judged({ text: 'It may be so.' }) };
    expect(rules(everyWarning(authored))).toStrictEqual(['vague-word']);
  });

  test('a likelihood and a confidence in two sentences of one text are two sentences', () => {
    expect(rules(warnings({ bottomLine: 'We judge it likely. Our confidence is low.' }))).toStrictEqual([]);
    expect(rules(warnings({ bottomLine: 'We judge it likely, and our confidence is low.' }))).toStrictEqual([
      'confidence-with-likelihood',
    ]);
  });

  test.each([
    'The remote village is in Helmand.',
    'He had probable cause to leave.',
    'Iran won the confidence of the likely successor.',
    'This is more likely than that.',
  ])('no fault of likelihood: %s', (bottomLine) => {
    expect(rules(warnings({ bottomLine }))).toStrictEqual([]);
  });

  test('the one first source is named', () => {
    const [found] = warnings(judged({ restsOn: ['d:a1', 'd:a2'] }));
    expect(found?.detail).toContain('Abd al-Rahim Atoun');
  });
});

const ofExchange = (id: string, by: string) =>
  told(id, by, { tieId: null, attribute: { subjectId: 'd:exchange', property: 'released' } });
const foundOn = (restsOn: string[], claims: object[], more: object = {}): string[] =>
  rules(warnings(judged({ restsOn: [...restsOn, 'd:c1', 'd:a1'] }), { claims, more }));

describe('ground that the evidence speaks against', () => {
  const says = told('d:says', 'A');
  const also = told('d:also', 'B');
  const against = told('d:against', 'C', { polarity: 'denies' });
  const later = { fromMin: '2016-01-01', fromMax: '2016-01-01', toMin: '2017-01-01', toMax: '2017-01-01' };
  const earlier = { fromMin: '2003-01-01', fromMax: '2003-01-01', toMin: '2004-01-01', toMax: '2004-01-01' };

  test.each([
    ['as many deny it as assert it', ['d:says'], [says, against], ['contradicted']],
    ['more assert it than deny it', ['d:says'], [says, also, against], []],
    [
      'it is denied of another time',
      ['d:says'],
      [
        { ...says, bounds: earlier },
        { ...against, bounds: later },
      ],
      [],
    ],
    ['a denial that more assert', ['d:against'], [says, also, against], ['contradicted']],
    ['it rests on both sides', ['d:says', 'd:against'], [says, against], []],
    ['it is only proposed', ['d:says'], [{ ...says, modality: 'plan' }, against], []],
    ['the denial is a mere possibility', ['d:says'], [says, { ...against, modality: 'possibility' }], []],
    [
      'one speaker denies it in two places',
      ['d:says'],
      [says, also, against, told('d:x', 'C', { polarity: 'denies' })],
      [],
    ],
    [
      'it has left the data',
      ['d:says'],
      [{ ...says, retractedAt: '2026-01-01T00:00:00Z' }],
      ['contradicted'],
    ],
    [
      'it is rejected in so many words',
      ['d:says'],
      [{ ...says, respondedToBy: [{ claimId: 'd:b1', stance: 'rejects' }] }],
      ['contradicted'],
    ],
    [
      'it is supported',
      ['d:says'],
      [{ ...says, respondedToBy: [{ claimId: 'd:b1', stance: 'supports' }] }],
      [],
    ],
  ])('%s', (_why, restsOn, claims, wanted) => {
    expect(foundOn(restsOn, claims)).toStrictEqual(wanted);
  });

  test('it was set back by an analyst, until that is withdrawn', () => {
    const rank = { kind: 'rank', rank: 'deprecated', claimId: 'd:says', status: 'in-force' };
    expect(foundOn(['d:says'], [says], { judgements: [rank] })).toStrictEqual(['contradicted']);
    const withdrawn = { ...rank, status: 'withdrawn' };
    expect(foundOn(['d:says'], [says], { judgements: [withdrawn] })).toStrictEqual([]);
  });

  test('of an attribute it is the other account that speaks against it', () => {
    const [five, six, also6] = [
      ofExchange('d:five', 'A'),
      ofExchange('d:six', 'B'),
      ofExchange('d:six-too', 'C'),
    ];
    const accounts = [[five], [six, also6]].map((claims) => ({ text: '', claims }));
    const more = { disputes: [{ id: 'x', property: 'released', accounts }] };
    expect(foundOn(['d:five'], [five, six, also6], more)).toStrictEqual(['contradicted']);
    expect(foundOn(['d:six'], [five, six, also6], more)).toStrictEqual([]);
  });

  test('a disputed tie is named where nothing outweighs it', () => {
    const more = { ties: [{ id: 'd:tie', status: 'disputed' }] };
    expect(foundOn(['d:says'], [says, also, against], more)).toStrictEqual(['disputed-ground']);
  });
});

describe('edits', () => {
  const sentence = { ...fact([plain('Iran did it.')], [3], ['disputed']), id: 'ties:3' };
  const edit = { sentence: 'ties:3', text: 'It was Iran.' };

  test('the analyst’s words stand in every kind of block, with the citations and what stood there', () => {
    for (const block of everyBlock(sentence)) {
      const [section] = withEdits([sectionOf(block)], [edit]);
      expect(section?.blocks.flatMap(sentencesIn)).toStrictEqual([
        { ...sentence, runs: [{ text: 'It was Iran.' }], edited: true, generated: 'Iran did it.' },
      ]);
    }
  });

  test('one whose sentence is gone is quoted in a warning, and in none while it is there', () => {
    const sections = withEdits([sectionOf(...everyBlock(sentence).slice(0, 1))], [edit]);
    expect(warnings({}, { sections, edits: [edit] })).toStrictEqual([]);
    expect(warnings({}, { edits: [edit] })).toMatchObject([{ rule: 'lost-edit', sentence: 'It was Iran.' }]);
  });

  test('an edit that makes a judgement of a fact is found', () => {
    const sections = withEdits(
      [sectionOf(...everyBlock(sentence).slice(0, 1))],
      [{ ...edit, text: 'It was probably Iran.' }],
    );
    expect(rules(warnings({}, { sections }))).toStrictEqual(['judged-fact']);
  });
});
