import type { Scale, Section, Warning } from '#contract/briefing.ts';
import type { Material } from './prose/material.ts';
import { SCALES } from '#contract/likelihood.ts';
import { originsOf } from './prose/who.ts';

/** Words that sound like a likelihood and name none, ICD 203 and PHIA alike. */
const VAGUE = [
  'possible',
  'possibly',
  'may',
  'might',
  'could',
  'perhaps',
  'reportedly',
  'allegedly',
  'believed to',
  'suggests that',
  'cannot rule out',
  'cannot be ruled out',
  'seems',
  'apparently',
  'presumably',
  'potentially',
  'conceivably',
  'it is thought',
  'some believe',
];

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const has = (text: string, word: string): boolean =>
  new RegExp(`(?<![\\p{L}-])${escaped(word)}(?![\\p{L}-])`, 'iu').test(text);

/** The longest term first, so that "very likely" is not read as "likely" too. */
function termsIn(text: string, scale: Scale): string[] {
  const words = SCALES[scale].terms
    .flatMap(({ term, also }) => [term, ...also])
    .toSorted((a, b) => b.length - a.length);
  const found: string[] = [];
  let rest = text;
  for (const word of words)
    if (has(rest, word)) {
      found.push(word);
      rest = rest.replaceAll(new RegExp(escaped(word), 'giu'), ' ');
    }
  return found;
}

type Found = Omit<Warning, 'id' | 'answer'>;

function vague(text: string): Found[] {
  return VAGUE.filter((word) => has(text, word)).map((word) => ({
    rule: 'vague-word',
    sentence: text,
    detail: `“${word}” names no likelihood. Use a term of the scale, or say who says so.`,
  }));
}

function likelihoods(text: string, scale: Scale): Found[] {
  const own = termsIn(text, scale);
  const other: Scale = scale === 'icd' ? 'phia' : 'icd';
  const known = new Set(SCALES[scale].terms.flatMap(({ term, also }) => [term, ...also]));
  const foreign = termsIn(text, other).filter((word) => !known.has(word));
  return [
    ...foreign.map((word) => ({
      rule: 'other-scale',
      sentence: text,
      detail: `“${word}” belongs to ${SCALES[other].name}; this briefing uses ${SCALES[scale].name}.`,
    })),
    ...(own.length > 1
      ? [
          {
            rule: 'two-likelihoods',
            sentence: text,
            detail: `Two likelihoods in one sentence: ${own.join(', ')}. Keep one.`,
          },
        ]
      : []),
  ];
}

/** ICD 203 keeps confidence and likelihood out of one sentence. */
function mixed(text: string, scale: Scale): Found[] {
  const sure = /\b(?:high|moderate|low)\s+confidence\b|\bconfiden(?:ce|t)\b/iu.test(text);
  return sure && termsIn(text, scale).length > 0
    ? [
        {
          rule: 'confidence-with-likelihood',
          sentence: text,
          detail:
            'Confidence and likelihood stand in one sentence. Split it: the likelihood is of the event, the confidence is yours.',
        },
      ]
    : [];
}

/** The term of the scale that a word stands for: "probably" for "likely". */
const termOf = (word: string, scale: Scale): string | undefined =>
  SCALES[scale].terms.find(({ term, also }) => term === word || also.includes(word))?.term;

/** The sentence and the chosen likelihood must agree; a reason for the confidence holds no likelihood. */
function agreeing({ text, likelihood, confidence, confidenceReason }: Judged, scale: Scale): Found[] {
  const said = termsIn(text, scale).find(
    (word) => likelihood !== null && termOf(word, scale) !== termOf(likelihood, scale),
  );
  const inReason = confidence === null ? [] : termsIn(confidenceReason, scale);
  return [
    ...(said === undefined
      ? []
      : [
          {
            rule: 'two-likelihoods',
            sentence: text,
            detail: `The sentence says “${said}”, but its likelihood is “${likelihood}”. Make them one.`,
          },
        ]),
    ...inReason.map((word) => ({
      rule: 'confidence-with-likelihood',
      sentence: text,
      detail: `The reason of its confidence says “${word}”. Confidence rests on the evidence, not on how likely the event is.`,
    })),
  ];
}

type Judged = Material['request']['authored']['keyJudgements'][number];

function grounds(
  material: Material,
  { text, restsOn, likelihood, confidence, confidenceReason }: Judged,
): Found[] {
  const claims = restsOn.flatMap((id) => material.claims.get(id) ?? []);
  const found: Found[] = [];
  const add = (rule: string, detail: string): void => void found.push({ rule, sentence: text, detail });
  if (claims.length === 0)
    add(
      'no-ground',
      'It rests on no claim. Link the claims that it rests on, or record it as an assumption.',
    );
  else if (originsOf(claims).size === 1)
    add('single-origin', 'All its claims come from one first source. Say so, or find another.');
  if (claims.some(({ id }) => material.disputedClaims.has(id)))
    add('disputed-ground', 'It rests on a disputed point. Say which account you follow and why.');
  if (likelihood === null)
    add('no-likelihood', 'It states no likelihood. Choose a term of the scale, or say why none is needed.');
  if (
    likelihood !== null &&
    !SCALES[material.request.scale].terms.some(
      ({ term, also }) => term === likelihood || also.includes(likelihood),
    )
  )
    add('other-scale', `“${likelihood}” is no term of ${SCALES[material.request.scale].name}.`);
  if (confidence === null) add('no-confidence', 'It states no confidence.');
  else if (confidenceReason === '') add('no-reason', 'Confidence is stated without its reason.');
  return found;
}

/** Every sentence of fact cites; nothing that is generated may break this. */
function uncited(sections: readonly Section[]): Found[] {
  const sentences = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.block === 'text') return block.sentences;
      if (block.block === 'list') return block.items.flat();
      if (block.block === 'table') return block.rows.flat(2);
      return block.block === 'timeline' ? block.bars.flatMap(({ label }) => label) : [];
    }),
  );
  return sentences
    .filter(({ mark, cites }) => mark === 'fact' && cites.length === 0)
    .map(({ runs }) => ({
      rule: 'uncited',
      sentence: runs.map(({ text }) => text).join(''),
      detail: 'A sentence of fact without a citation.',
    }));
}

/** The faults of tradecraft, by sentence; an answered warning stays, with its answer. */
export function checked(material: Material, sections: readonly Section[]): Warning[] {
  const { authored, scale } = material.request;
  const texts = [
    authored.bottomLine,
    ...authored.keyJudgements.map(({ text }) => text),
    ...authored.alternatives.map(({ text }) => text),
  ].filter((text) => text !== '');
  const found = [
    ...texts.flatMap((text) => [...vague(text), ...likelihoods(text, scale), ...mixed(text, scale)]),
    ...authored.keyJudgements.flatMap((judgement) => [
      ...agreeing(judgement, scale),
      ...grounds(material, judgement),
    ]),
    ...authored.assumptions
      .filter(({ ifWrong }) => ifWrong === '')
      .map(({ text }) => ({
        rule: 'assumption',
        sentence: text,
        detail: 'Say what follows if it is wrong.',
      })),
    ...uncited(sections),
  ];
  const answers = new Map(authored.answered.map(({ warning, answer }) => [warning, answer]));
  return found.map((each, index) => {
    const id = `${each.rule}:${each.sentence.slice(0, 150)}:${found.slice(0, index).filter(({ rule, sentence }) => rule === each.rule && sentence === each.sentence).length}`;
    return { id, ...each, answer: answers.get(id) ?? null };
  });
}
