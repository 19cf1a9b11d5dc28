import type { Block, Briefing, Sentence, Since } from '#contract/briefing.ts';
import type { Citations } from '../prose/citations.ts';
import type { Material } from '../prose/material.ts';
import type { Telling } from '../prose/telling.ts';
import { fact, judged, method, plain } from '../prose/text.ts';
import { ended } from '#words/sentences.ts';
import { counted, listed } from '#words/counts.ts';
import { momentInWords } from '#words/dates.ts';
import { whoSays } from '../prose/source-names.ts';
import { judgementsSince } from './judgements-since.ts';

const list = (title: string, id: string, items: Sentence[][]): Block[] =>
  items.length === 0
    ? []
    : [
        { block: 'heading', text: `${title} (${items.length})`, id },
        { block: 'list', ordered: false, items },
      ];

interface Named {
  id: string;
  paraphrase: string;
}

/** "number 12 of the briefing before"; empty where that did not cite it */
function numberBefore(previous: Briefing, id: string): string {
  const n = previous.citations.find(({ claimId }) => claimId === id)?.n;
  return n === undefined ? '' : `number ${n} of the briefing before`;
}

/**
 * A claim with its sources. A claim that this briefing no longer cites has no number here; the sentence gives the number
 * that it had in the briefing before.
 */
function claimSentence(
  material: Material,
  citations: Citations,
  previous: Briefing,
  { id, paraphrase }: Named,
): Sentence {
  const claim = material.claims.get(id) ?? previous.claims.find((each) => each.id === id);
  const text = claim === undefined ? paraphrase : `${whoSays(claim)}: ${paraphrase}`;
  const cites = citations.of([id]);
  if (cites.length > 0) return fact([plain(ended(text))], cites);
  const number = numberBefore(previous, id);
  return method(ended(number === '' ? text : `${text.replace(/\.$/, '')} (${number})`));
}

/** The claim as it is now, and as it was before where its words differ. */
function revised(material: Material, citations: Citations, previous: Briefing, each: Named): Sentence[] {
  const now = material.claims.get(each.id)?.paraphrase ?? each.paraphrase;
  const sentence = claimSentence(material, citations, previous, { ...each, paraphrase: now });
  return now === each.paraphrase
    ? [sentence, method('It is put as before; what differs is its dates, its words or where it stands.')]
    : [sentence, method(ended(`Before: ${each.paraphrase}`))];
}

/** The claims that a judgement has lost, each by the number that it had. */
function weaker(
  citations: Citations,
  previous: Briefing,
  { judgement, lost }: Since['weaker'][number],
): Sentence[] {
  const ids = lost.map(({ id }) => id);
  const numbers = ids.map((id) => numberBefore(previous, id)).filter((number) => number !== '');
  const named = numbers.length === 0 ? '' : `: ${listed(numbers)}`;
  const text = `“${judgement}” has lost ${counted(lost.length, 'claim')} that it rested on${named}`;
  return [judged(ended(text), citations.of(ids))];
}

function changed(material: Material, citations: Citations, previous: Briefing, since: Since): Block[] {
  const one = (each: Named): Sentence => claimSentence(material, citations, previous, each);
  return [
    ...list(
      'Claims added',
      'since-added',
      since.added.map((each) => [one(each)]),
    ),
    ...list(
      'Claims withdrawn',
      'since-withdrawn',
      since.withdrawn.map((each) => [one(each)]),
    ),
    ...list(
      'Claims that say something else now',
      'since-revised',
      since.revised.map((each) => revised(material, citations, previous, each)),
    ),
    ...list(
      'Claims ranked again',
      'since-ranked',
      since.ranked.map((each) => [one(each), method(`Ranked ${each.before} before, ${each.now} now.`)]),
    ),
    ...list(
      'Judgements that rest on less',
      'since-weaker',
      since.weaker.map((each) => weaker(citations, previous, each)),
    ),
  ];
}

/** The differences from the briefing that this one follows. Null: it follows none. */
export function sinceSection({ material, citations }: Telling): Block[] | null {
  const { previous, sincePrevious } = material;
  if (previous === null || sincePrevious === null) return null;
  const lists = changed(material, citations, previous, sincePrevious);
  const intro = `It follows “${previous.request.title}” of ${momentInWords(previous.madeAt)}.${lists.length === 0 ? ' No claim was added, withdrawn, revised or ranked again.' : ''}`;
  const judgements = judgementsSince(
    previous.request.authored.keyJudgements,
    material.request.authored.keyJudgements,
    citations,
  );
  return [
    { block: 'text', sentences: [method(intro)] },
    ...lists,
    ...list('Key judgements', 'since-judgements', judgements),
  ];
}
