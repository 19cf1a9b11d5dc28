import type { Block, Sentence } from '#contract/briefing.ts';
import { SCALES } from '#contract/likelihood.ts';
import { capital, ended, lowered } from '#words/sentences.ts';
import { likelihoodsIn } from '../checks/likelihood.ts';
import { isCalled } from '../prose/dispute-called.ts';
import { questionOf } from '../prose/disputed-point.ts';
import type { Material } from '../prose/material.ts';
import type { Telling } from '../prose/telling.ts';
import { assumed, judged, method } from '../prose/text.ts';

const text = (sentences: Sentence[]): Block => ({ block: 'text', sentences });
const bullets = (items: Sentence[][]): Block => ({ block: 'list', ordered: false, items });

/** The analyst's answer to the question, in the analyst's words. */
export function bottomLineSection({ material }: Telling): Block[] | null {
  const { bottomLine } = material.request.authored;
  return bottomLine === '' ? null : [text([judged(ended(bottomLine), [])])];
}

type Judged = Material['request']['authored']['keyJudgements'][number];

/** "We judge it likely (55–80 %) that …"; where the sentence names its likelihood itself, it stands as it was written. */
function likelySentence({ text: said, likelihood }: Judged, scale: Material['request']['scale']): string {
  const term = SCALES[scale].terms.find(
    ({ term: each, also }) => likelihood !== null && [each, ...also].includes(likelihood),
  );
  if (likelihood === null || likelihoodsIn(said, scale).length > 0) return ended(said);
  const range = term === undefined ? '' : ` (${term.range})`;
  const article = likelihood.startsWith('almost no') ? '' : 'a ';
  const verb = /chance|possibility/.test(likelihood)
    ? `that there is ${article}${likelihood}`
    : `it ${likelihood}`;
  return ended(`We judge ${verb}${range} that ${asClause(said)}`);
}

/** A name keeps its capital within a sentence, a common word does not. */
const COMMON =
  /^(?:the|a|an|this|that|these|those|it|they|he|she|we|in|on|at|by|of|for|from|no|some|all|most|many|there)\b/i;
const asClause = (said: string): string => (COMMON.test(said) ? lowered(said) : said).replace(/\.$/, '');

function sureSentence({ confidence, confidenceReason }: Judged): Sentence[] {
  if (confidence === null) return [];
  const why =
    confidenceReason === '' ? '' : `, since ${confidenceReason.replace(/^(?:since|because)\s+/i, '')}`;
  return [judged(ended(`Our confidence is ${confidence}${why}`), [])];
}

/** What a reader who does not know the scale needs. */
const scaleInWords = (scale: Material['request']['scale']): string =>
  `Likelihood in the words of ${SCALES[scale].name}. Confidence says how good the evidence is, not how likely the thing.`;

/** Likelihood and confidence never share a sentence: ICD 203, D.6.e.(2)(a). */
export function keyJudgementsSection({ material, citations }: Telling): Block[] | null {
  const { request } = material;
  const { keyJudgements, assumptions } = request.authored;
  const items = keyJudgements.map((each) => [
    judged(likelySentence(each, request.scale), citations.of(each.restsOn)),
    ...sureSentence(each),
  ]);
  const taken = assumptions.map(({ text: said, ifWrong }) => [
    assumed(ended(capital(said))),
    ...(ifWrong === '' ? [] : [assumed(ended(`If this is wrong: ${ifWrong}`))]),
  ]);
  const blocks: Block[] = [
    ...(items.length === 0
      ? []
      : [{ block: 'list' as const, ordered: true, items }, text([method(scaleInWords(request.scale))])]),
    ...(taken.length === 0
      ? []
      : [{ block: 'heading' as const, text: 'We assume', id: 'assumptions' }, bullets(taken)]),
  ];
  return blocks.length === 0 ? null : blocks;
}

/** What else could be so. */
export function alternativesSection({ material }: Telling): Block[] | null {
  const { alternatives } = material.request.authored;
  return alternatives.length === 0
    ? null
    : [bullets(alternatives.map((each) => [judged(ended(each.text), [])]))];
}

/** What would be seen if an alternative were so, and what would settle a disputed point. */
export function wouldChangeSection({ material }: Telling): Block[] | null {
  const { alternatives, settles = [] } = material.request.authored;
  const items = [
    ...alternatives
      .filter(({ indicators }) => indicators !== '')
      .map(({ indicators }) => [judged(ended(capital(indicators)), [])]),
    ...settles.map(({ dispute, text: said }) => {
      const point = material.disputes.find((each) => isCalled(each, dispute));
      const asked =
        point === undefined
          ? ''
          : ` “${questionOf(material, [point])
              .map(({ text: part }) => part)
              .join('')}”`;
      return [judged(ended(`This would settle${asked === '' ? ' the dispute' : asked}: ${said}`), [])];
    }),
  ];
  return items.length === 0 ? null : [bullets(items)];
}
