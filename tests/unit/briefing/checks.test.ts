import { describe, expect, test } from 'vitest';
import { checked } from '../../../server/briefing/checks.ts';
import type { Material } from '../../../server/briefing/prose/material.ts';
import { Authored, type Section, type Warning } from '#contract/briefing.ts';

const told = (id: string, by: string) => ({
  id,
  chain: [{ hop: 1, independent: false, sources: [{ id: by, name: by, kind: 'person', actorId: null }] }],
});
const CLAIMS = [told('d:a1', 'A'), told('d:a2', 'A'), told('d:b1', 'B')];

function warnings(authored: object, scale = 'icd', sections: Section[] = []): Warning[] {
  const material = {
    request: { authored: Authored.parse(authored), scale },
    claims: new Map(CLAIMS.map((claim) => [claim.id, claim])),
    disputedClaims: new Set(['d:b1']),
  };
  return checked(material as unknown as Material, sections);
}
const rules = (found: Warning[]): string[] => found.map(({ rule }) => rule);
const judged = (given: object): object => ({
  keyJudgements: [
    {
      text: 'It is likely so.',
      likelihood: 'likely',
      confidence: 'low',
      confidenceReason: 'one account',
      restsOn: ['d:a1', 'd:b1'],
      ...given,
    },
  ],
});
const SOUND = { restsOn: ['d:a1', 'd:b1'] };

describe('tradecraft', () => {
  test('a sound judgement on undisputed ground of two origins has no warning but its disputed ground', () => {
    expect(rules(warnings(judged(SOUND)))).toStrictEqual(['disputed-ground']);
  });

  test.each([
    [{ restsOn: [] }, 'no-ground'],
    [{ restsOn: ['d:a1', 'd:a2'] }, 'single-origin'],
    [{ likelihood: null }, 'no-likelihood'],
    [{ likelihood: 'highly likely' }, 'other-scale'],
    [{ confidence: null, confidenceReason: '' }, 'no-confidence'],
    [{ confidenceReason: '' }, 'no-reason'],
    [{ confidenceReason: 'it is very likely' }, 'confidence-with-likelihood'],
    [{ text: 'It is likely so, with high confidence.' }, 'confidence-with-likelihood'],
    [{ text: 'It is likely or very unlikely.' }, 'two-likelihoods'],
    [{ text: 'It is probably so.', likelihood: 'very likely' }, 'two-likelihoods'],
    [{ text: 'There is a realistic possibility of it.' }, 'other-scale'],
    [{ text: 'It may be so.' }, 'vague-word'],
  ])('%j raises %s, and names its sentence', (given, rule) => {
    const found = warnings(judged({ ...SOUND, ...given }));
    const [one] = found.filter((each) => each.rule === rule);
    expect(one?.sentence).toBe((given as { text?: string }).text ?? 'It is likely so.');
    expect(one?.detail).not.toBe('');
  });

  test('a word that only contains a term or a vague word is neither', () => {
    expect(
      rules(warnings(judged({ ...SOUND, text: 'The mayor’s maybe-likelihood of Mayotte.' }))),
    ).toStrictEqual(['disputed-ground']);
  });

  test('the other scale has its own terms', () => {
    expect(
      rules(
        warnings(judged({ ...SOUND, text: 'It is highly likely.', likelihood: 'highly likely' }), 'phia'),
      ),
    ).toStrictEqual(['disputed-ground']);
    expect(rules(warnings(judged({ ...SOUND, text: 'It is very likely.' }), 'phia'))).toContain(
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
    const sentence = { runs: [{ text: 'Iran did it.' }], cites: [], mark: 'fact' as const };
    const section: Section = {
      name: 'ties',
      title: 'Ties',
      blocks: [{ block: 'list', ordered: false, items: [[sentence]] }],
    };
    expect(warnings({}, 'icd', [section])).toMatchObject([{ rule: 'uncited', sentence: 'Iran did it.' }]);
  });
});
