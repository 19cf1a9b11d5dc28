import type { Block, Section, Sentence } from '#contract/briefing.ts';
import type { Citations } from '../prose/citations.ts';
import type { Material } from '../prose/material.ts';
import { SCALES } from '#contract/likelihood.ts';
import { assumed, judged, method } from '../prose/text.ts';
import { capital, ended } from '#words/sentences.ts';

const nothing = (text: string): Block => ({ block: 'text', sentences: [method(text)] });

/** The analyst's main message, in his own words. */
export function bottomLineSection({ request }: Material): Section {
  const { bottomLine } = request.authored;
  return {
    name: 'bottom-line',
    title: 'Bottom line',
    blocks: [
      bottomLine === ''
        ? nothing('Not written yet.')
        : { block: 'text', sentences: [judged(ended(bottomLine), [])] },
    ],
  };
}

type Judged = Material['request']['authored']['keyJudgements'][number];

/** Likelihood and confidence never share a sentence: ICD 203, D.6.e.(2)(a). */
function judgementItem(
  citations: Citations,
  { text, likelihood, confidence, confidenceReason, restsOn }: Judged,
): Sentence[] {
  // Where the sentence says it in the words of the scale already, it is not said twice.
  const isNamed = likelihood === null || text.toLowerCase().includes(likelihood);
  const likely = isNamed ? ended(text) : ended(`${text.replace(/\.$/, '')} (likelihood: ${likelihood})`);
  const sure =
    confidence === null
      ? []
      : [
          judged(
            ended(`Confidence: ${confidence}${confidenceReason === '' ? '' : `, since ${confidenceReason}`}`),
            [],
          ),
        ];
  return [judged(likely, citations.of(restsOn)), ...sure];
}

/** Numbered, with the legend of the one scale that they use. */
export function keyJudgementsSection({ request }: Material, citations: Citations): Section {
  const { keyJudgements, assumptions } = request.authored;
  const scale = SCALES[request.scale];
  const legend = scale.terms.map(({ term, range }) => `${term} ${range}`).join('; ');
  const blocks: Block[] =
    keyJudgements.length === 0
      ? [nothing('None written yet.')]
      : [
          {
            block: 'list',
            ordered: true,
            items: keyJudgements.map((each) => judgementItem(citations, each)),
          },
          nothing(`Likelihood after ${scale.name}: ${legend}. Confidence is stated apart from it.`),
        ];
  if (assumptions.length > 0)
    blocks.push(
      { block: 'heading', text: 'Assumptions', id: 'assumptions' },
      {
        block: 'list',
        ordered: false,
        items: assumptions.map(({ text, ifWrong }) => [
          assumed(ended(capital(text))),
          ...(ifWrong === '' ? [] : [assumed(ended(`If this is wrong: ${ifWrong}`))]),
        ]),
      },
    );
  return { name: 'key-judgements', title: 'Key judgements', blocks };
}

/** Alternatives, and the evidence that would show them. */
export function alternativesSection({ request }: Material): Section {
  const { alternatives } = request.authored;
  return {
    name: 'alternatives',
    title: 'Alternatives',
    blocks: [
      alternatives.length === 0
        ? nothing('None recorded.')
        : {
            block: 'list',
            ordered: false,
            items: alternatives.map(({ text, indicators }) => [
              judged(ended(text), []),
              ...(indicators === '' ? [] : [judged(ended(`It would show in this: ${indicators}`), [])]),
            ]),
          },
    ],
  };
}
