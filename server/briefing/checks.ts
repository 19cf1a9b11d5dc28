import type { Section, Warning } from '#contract/briefing.ts';
import { sentencesIn } from '#words/briefing.ts';
import type { Found } from './checks/found.ts';
import { groundFaults } from './checks/ground.ts';
import { judgementFaults, likelihoodFaults, likelihoodsIn } from './checks/likelihood.ts';
import { vagueWords } from './checks/vague.ts';
import type { Material } from './prose/material.ts';
import { textOf } from './prose/text.ts';

type Request = Material['request'];

/** What no briefing goes out without: first its answer. */
function missing({ bottomLine, keyJudgements }: Request['authored']): Found[] {
  return [
    ...(bottomLine === ''
      ? [
          {
            rule: 'no-bottom-line',
            sentence: 'Bottom line',
            detail: 'It is empty. Answer the question in a sentence or two of your own.',
          },
        ]
      : []),
    ...(keyJudgements.length === 0
      ? [
          {
            rule: 'no-judgement',
            sentence: 'Key judgements',
            detail: 'There is none. Write what you judge to be so, and on which claims it rests.',
          },
        ]
      : []),
  ];
}

const worded = (text: string, { scale }: Request): Found[] => [
  ...vagueWords(text).map((word) => ({
    rule: 'vague-word',
    sentence: text,
    detail: `“${word}” names no likelihood. Use a term of the scale, or say who says so.`,
  })),
  ...likelihoodFaults(text, scale),
];

/** Every sentence of fact cites; nothing that is generated may break this, and no edit turns a fact into a judgement. */
function ofSections(sections: readonly Section[], { scale }: Request): Found[] {
  const sentences = sections.flatMap(({ blocks }) => blocks.flatMap(sentencesIn));
  const facts = sentences.filter(({ mark }) => mark === 'fact');
  return [
    ...facts
      .filter(({ cites }) => cites.length === 0)
      .map((each) => ({
        rule: 'uncited',
        sentence: textOf(each),
        detail: 'A sentence of fact without a citation.',
      })),
    ...facts
      .filter(({ edited }) => edited)
      .flatMap((each) =>
        likelihoodsIn(textOf(each), scale).map(({ word }) => ({
          rule: 'judged-fact',
          sentence: textOf(each),
          detail: `“${word}” makes a judgement of a sentence that is told as fact. Write it as a key judgement.`,
        })),
      ),
  ];
}

/** Words of the analyst whose sentence is not here any more, quoted so that they are not lost. */
function lostEdits(sections: readonly Section[], { edits }: Request): Found[] {
  const here = new Set(sections.flatMap(({ blocks }) => blocks.flatMap(sentencesIn)).map(({ id }) => id));
  return edits
    .filter(({ sentence }) => !here.has(sentence))
    .map(({ text }) => ({
      rule: 'lost-edit',
      sentence: text,
      detail:
        'You put a generated sentence into these words. It is not here any more: its claims have changed, or it is left out. Use the words elsewhere, or let them go.',
    }));
}

/** Two checks that find the same say it once; each has an id that stays while its sentence does. */
function answered(found: readonly Found[], { authored }: Request): Warning[] {
  const answers = new Map(authored.answered.map(({ warning, answer }) => [warning, answer]));
  const once = [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
  const seen = new Map<string, number>();
  return once.map((each) => {
    const place = `${each.rule}:${each.sentence.slice(0, 150)}`;
    const nth = seen.get(place) ?? 0;
    seen.set(place, nth + 1);
    const id = `${place}:${nth}`;
    return { id, ...each, answer: answers.get(id) ?? null };
  });
}

/**
 * The faults of tradecraft, by sentence. One that was answered or waived stays, with the reason.
 * @param sections as they will be read, with the analyst's edits in them
 */
export function checked(material: Material, sections: readonly Section[]): Warning[] {
  const { request } = material;
  const { bottomLine, keyJudgements, alternatives, assumptions } = request.authored;
  const found = [
    ...missing(request.authored),
    ...(bottomLine === '' ? [] : worded(bottomLine, request)),
    ...keyJudgements.flatMap((judgement) => [
      ...worded(judgement.text, request),
      ...judgementFaults(judgement, request.scale),
      ...groundFaults(material, judgement),
    ]),
    ...alternatives.flatMap(({ text }) => worded(text, request)),
    ...assumptions
      .filter(({ ifWrong }) => ifWrong === '')
      .map(({ text }) => ({
        rule: 'assumption',
        sentence: text,
        detail: 'Say what follows if it is wrong.',
      })),
    ...lostEdits(sections, request),
    ...ofSections(sections, request),
  ];
  return answered(found, request);
}
