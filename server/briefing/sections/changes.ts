import type { Block, Section, Sentence } from '#contract/briefing.ts';
import type { Change } from '#contract/lens-answers.ts';
import type { NetworkTie } from '#contract/network.ts';
import type { Citations } from '../prose/citations.ts';
import { edtfInWords } from '#words/dates.ts';
import type { Material } from '../prose/material.ts';
import { fact, method, plain } from '../prose/text.ts';
import { ended } from '#words/sentences.ts';
import { agreed, counted } from '#words/counts.ts';
import { tieItems } from './ties.ts';

/** A happening between the two days is in neither picture; it is in view where no day is chosen. */
const tieOf = ({ ties }: Material, { tie, before, after }: Change): NetworkTie | null =>
  after?.tie ?? before?.tie ?? ties.find(({ id }) => id === tie.id) ?? null;

/** A tie without a claim in the material is called by its name alone. */
function bare(citations: Citations, change: Change): Sentence[] {
  const claims = [...change.claims, ...change.retracted].map(({ id }) => id);
  return [fact([plain(ended(change.tie.sentence))], citations.of(claims))];
}

function items(material: Material, citations: Citations, changes: readonly Change[]): Sentence[][] {
  const ties = changes.flatMap((change) => tieOf(material, change) ?? []);
  const named = new Set(ties.map(({ id }) => id));
  return [
    ...tieItems(material, citations, ties),
    ...changes.filter(({ tie }) => !named.has(tie.id)).map((change) => bare(citations, change)),
  ];
}

const SURE = 'From the dates given this is certain.';
const UNSURE = 'From the dates given this is possible, not certain.';

function part(material: Material, citations: Citations, sure: boolean, changes: readonly Change[]): Block[] {
  const lines = items(
    material,
    citations,
    changes.filter(({ certain }) => certain === sure),
  );
  return lines.length === 0
    ? []
    : [
        { block: 'text', sentences: [method(sure ? SURE : UNSURE)] },
        { block: 'list', ordered: false, items: lines },
      ];
}

const list = (
  material: Material,
  citations: Citations,
  title: string,
  id: string,
  changes: readonly Change[],
): Block[] =>
  changes.length === 0
    ? []
    : [
        { block: 'heading', text: `${title} (${counted(changes.length, 'tie')})`, id },
        ...part(material, citations, true, changes),
        ...part(material, citations, false, changes),
      ];

/** Changes between two days on the clock of the lens, each tie in the words of its claims. */
export function changesSection(material: Material, citations: Citations): Section {
  const { changes } = material;
  if (changes === null)
    return {
      name: 'changes',
      title: 'What changed',
      blocks: [{ block: 'text', sentences: [method('No two dates were chosen.')] }],
    };
  const { from, to, lens, cut } = changes;
  const clock = { valid: 'What held', said: 'What had been said', recorded: 'What was recorded' }[lens.clock];
  const lists = [
    ...list(material, citations, 'Began', 'changes-began', changes.began),
    ...list(material, citations, 'Ended', 'changes-ended', changes.ended),
    ...list(material, citations, 'Happened in between', 'changes-passed', changes.passed),
    ...list(material, citations, 'Altered', 'changes-altered', changes.altered),
  ];
  const undated =
    changes.undated === 0
      ? ''
      : ` On this clock ${counted(changes.undated, 'tie is', 'ties are')} undated, and nothing can be said of ${agreed(changes.undated, 'it', 'them')}.`;
  const intro = `${clock} on ${edtfInWords(from)} is held against ${edtfInWords(to)}.${undated}`;
  const notes = [
    method(intro),
    ...(lists.length === 0 ? [method('Nothing is known to have changed.')] : []),
    ...(cut === null
      ? []
      : [
          method(
            `${counted(cut.total - cut.shown, 'further change is', 'further changes are')} left out: a briefing carries ${cut.shown}.`,
          ),
        ]),
  ];
  return { name: 'changes', title: 'What changed', blocks: [{ block: 'text', sentences: notes }, ...lists] };
}
