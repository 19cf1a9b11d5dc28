import { expect, test } from 'vitest';
import { opinionInWords } from '#words/judgements.ts';

const ON = { on: 'attribute', subjectId: 't:e', property: 'released' } as const;
const SIX = { text: '6 people', sources: ['Abd al-Rahim Atoun', 'Cole Penzel'], claimIds: ['t:c'] };
const said = (given: object) =>
  opinionInWords({ about: ON, stance: 'agree', account: SIX, likelihood: null, confidence: null, ...given });

test.each<[object, string[]]>([
  [{}, ['Agrees with Abd al-Rahim Atoun and Cole Penzel: 6 people']],
  [{ stance: 'disagree' }, ['Disagrees with Abd al-Rahim Atoun and Cole Penzel: 6 people']],
  // As they were given before accounts were named: nothing is made up.
  [{ account: null }, ['Agrees; account not named']],
  [{ account: null, stance: 'disagree' }, ['Disagrees; account not named']],
  [{ account: null, about: { on: 'claim', id: 't:c' } }, ['Agrees with this claim']],
  [{ account: null, stance: 'undecided' }, ['Undecided']],
  // Likelihood and confidence never share a sentence.
  [
    { likelihood: 'likely', confidence: 'moderate' },
    ['Agrees with Abd al-Rahim Atoun and Cole Penzel: 6 people', 'Likely (55–80 %)', 'Confidence: moderate'],
  ],
  [
    { likelihood: 'of another scale' },
    ['Agrees with Abd al-Rahim Atoun and Cole Penzel: 6 people', 'Of another scale'],
  ],
])('%j: %j', (given, words) => {
  expect(said(given)).toStrictEqual(words);
});
