import type { Scale } from '#contract/authored.ts';
import { SCALES } from '#contract/likelihood.ts';
import type { Found, Judged } from './found.ts';
import { sentencesOf } from './vague.ts';

/** A likelihood as it is worded, and the term of the scale that it stands for. */
interface Likely {
  word: string;
  term: string;
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Words that are a likelihood beside these alone: a village is remote, and a cause probable. */
const ONLY: Partial<Record<string, RegExp>> = {
  remote:
    /(?<=\b(?:chance|possibility|likelihood|probability|prospect)s?\s+(?:is|are|was|were|seems?)\s+)remote|remote(?=\s+(?:chance|possibility|likelihood|probability|prospect))/giu,
  probable: /(?<![\p{L}-])probable(?![\p{L}-]|\s+cause\b)/giu,
};

const pattern = (word: string): RegExp =>
  ONLY[word] ??
  // What is compared or asked after is not stated.
  new RegExp(
    String.raw`(?<![\p{L}-]|\b(?:more|less|most|least|as|equally|how)\s)${escaped(word)}(?![\p{L}-])`,
    'giu',
  );

const OPPOSITE: Partial<Record<string, string>> = { likely: 'unlikely', probable: 'unlikely' };

/** The longest word first, so that "very likely" is not read as "likely" too; "not likely" says unlikely. */
export function likelihoodsIn(text: string, scale: Scale): Likely[] {
  const words = SCALES[scale].terms
    .flatMap(({ term, also }) => [term, ...also].map((word) => ({ word, term })))
    .flatMap(({ word, term }) => {
      const opposite = OPPOSITE[word];
      const denied = opposite === undefined ? [] : [{ word: `not ${word}`, term: opposite }];
      return [
        { word, term },
        ...denied,
        ...(term.includes('unlikely') ? [{ word: `not ${word}`, term: '' }] : []),
      ];
    })
    .toSorted((a, b) => b.word.length - a.word.length);
  const found: Likely[] = [];
  let rest = text;
  for (const { word, term } of words) {
    if (rest.search(pattern(word)) < 0) continue;
    if (term !== '') found.push({ word, term });
    rest = rest.replaceAll(pattern(word), ' ');
  }
  return found;
}

export const termOf = (word: string, scale: Scale): string | undefined =>
  SCALES[scale].terms.find(({ term, also }) => term === word || also.includes(word))?.term;

/** The confidence of whoever judges, not the trust that anybody in the story has in another. */
const SURE =
  /\b(?:high|moderate|low|medium|full|little|great)\s+(?:analytic(?:al)?\s+)?confidence\b|\b(?:our|my)\s+confidence\b|\bconfidence\s+(?:is|remains|:)\s*(?:high|moderate|medium|low)\b|\b(?:we are|i am)\s+(?:\p{L}+\s+)?confident\b|\bwith\s+confidence\b/iu;

/** Words of the other scale, two likelihoods in one sentence, and confidence beside a likelihood, which ICD 203 keeps apart. */
export function likelihoodFaults(text: string, scale: Scale): Found[] {
  const other: Scale = scale === 'icd' ? 'phia' : 'icd';
  const known = new Set(SCALES[scale].terms.flatMap(({ term, also }) => [term, ...also]));
  const found: Found[] = [];
  const add = (rule: string, detail: string): void => void found.push({ rule, sentence: text, detail });
  for (const sentence of sentencesOf(text)) {
    const own = likelihoodsIn(sentence, scale);
    for (const { word } of likelihoodsIn(sentence, other))
      if (!known.has(word) && !known.has(word.replace(/^not /, '')))
        add(
          'other-scale',
          `“${word}” belongs to ${SCALES[other].name}; this briefing uses ${SCALES[scale].name}.`,
        );
    if (own.length > 1)
      add(
        'two-likelihoods',
        `Two likelihoods in one sentence: ${own.map(({ word }) => word).join(', ')}. Keep one.`,
      );
    if (own.length > 0 && SURE.test(sentence)) add('confidence-with-likelihood', APART);
  }
  return found;
}

const APART =
  'Confidence and likelihood stand in one sentence. Split it: the likelihood is of the event, the confidence is yours.';

/** The sentence, the chosen likelihood and the reason of the confidence must agree. */
export function judgementFaults(judgement: Judged, scale: Scale): Found[] {
  const { text, likelihood, confidence, confidenceReason } = judgement;
  const found: Found[] = [];
  const add = (rule: string, detail: string): void => void found.push({ rule, sentence: text, detail });
  const own = likelihoodsIn(text, scale);
  const chosen = likelihood === null ? undefined : termOf(likelihood, scale);
  if (likelihood !== null && chosen === undefined)
    add('other-scale', `“${likelihood}” is no term of ${SCALES[scale].name}.`);
  const [said] = own;
  if (likelihood === null && said === undefined)
    add('no-likelihood', 'It states no likelihood. Choose a term of the scale, or say why none is needed.');
  if (own.length === 1 && said !== undefined && chosen !== undefined && said.term !== chosen)
    add(
      'two-likelihoods',
      `The sentence says “${said.word}”, but its likelihood is “${likelihood}”. Make them one.`,
    );
  if (likelihood !== null && said === undefined && SURE.test(text)) add('confidence-with-likelihood', APART);
  for (const { word } of confidence === null ? [] : likelihoodsIn(confidenceReason, scale))
    add(
      'confidence-with-likelihood',
      `The reason of its confidence says “${word}”. Confidence rests on the evidence, not on how likely the event is.`,
    );
  const agree = own.length < 2 && (chosen === undefined || said === undefined || said.term === chosen);
  const term = agree ? (chosen ?? said?.term) : undefined;
  if (confidence === 'low' && term !== undefined && isNarrow(term, scale))
    add(
      'low-confidence',
      `“${term}” on low confidence: evidence this thin seldom allows a likelihood this sharp. Choose a wider one, or say why.`,
    );
  if (confidence === null) add('no-confidence', 'It states no confidence.');
  else if (confidenceReason === '') add('no-reason', 'Confidence is stated without its reason.');
  return found;
}

/** The two terms at either end of a scale. */
function isNarrow(term: string, scale: Scale): boolean {
  const { terms } = SCALES[scale];
  const at = terms.findIndex((each) => each.term === term);
  return at >= 0 && (at < 2 || at >= terms.length - 2);
}
