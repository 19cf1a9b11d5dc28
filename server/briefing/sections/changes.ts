import type { Block, Section, Sentence } from '../../contract/briefing.ts';
import type { Change } from '../../contract/lens-answers.ts';
import type { Citations } from '../citations.ts';
import { edtfInWords } from '../../contract/dates-in-words.ts';
import type { Material } from '../material.ts';
import { ended, fact, method, plain } from '../text.ts';

function item(citations: Citations, change: Change): Sentence[] {
  const sure = change.certain ? '' : ' (possibly)';
  const claims = [...change.claims, ...change.retracted].map(({ id }) => id);
  return [fact([plain(ended(`${change.tie.sentence}${sure}`))], citations.of(claims))];
}

const list = (citations: Citations, title: string, id: string, changes: readonly Change[]): Block[] =>
  changes.length === 0
    ? []
    : [
        { block: 'heading', text: `${title} (${changes.length})`, id },
        { block: 'list', ordered: false, items: changes.map((change) => item(citations, change)) },
      ];

/** What changed between two days on the clock of the lens. */
export function changesSection({ changes }: Material, citations: Citations): Section {
  if (changes === null)
    return {
      name: 'changes',
      title: 'What changed',
      blocks: [{ block: 'text', sentences: [method('No two dates were chosen.')] }],
    };
  const { from, to, lens } = changes;
  const clock = { valid: 'what held', said: 'what had been said', recorded: 'what was recorded' }[lens.clock];
  const lists = [
    ...list(citations, 'Began', 'changes-began', changes.began),
    ...list(citations, 'Ended', 'changes-ended', changes.ended),
    ...list(citations, 'Began and ended', 'changes-passed', changes.passed),
    ...list(citations, 'Altered', 'changes-altered', changes.altered),
  ];
  const intro = `What changed in ${clock} between ${edtfInWords(from)} and ${edtfInWords(to)}. ${changes.undated} ties are undated on this clock, of which nothing can be said.`;
  return {
    name: 'changes',
    title: 'What changed',
    blocks: [
      {
        block: 'text',
        sentences: [
          method(intro),
          ...(lists.length === 0 ? [method('Nothing is known to have changed.')] : []),
        ],
      },
      ...lists,
    ],
  };
}
