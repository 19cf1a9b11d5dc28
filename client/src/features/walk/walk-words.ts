import { counted } from '#words/counts.ts';
import { otherEnd, type Walk, type Web } from '../../state/walk.ts';
import type { NetworkTie } from '#contract/network.ts';
import type { Words } from '#words/vocabulary.ts';
import { tieTimeInWords } from '#words/times.ts';
import { sentenceOf } from '#words/ties.ts';

/** "Saif al-Adl, person, 12 ties, earliest first." */
export function nodeInWords(web: Web, id: string, words: Words): string {
  const node = web.nodes.get(id);
  if (node === undefined) return 'No longer in the picture.';
  const here = web.tiesOf(id).length;
  const parts = [
    node.name || 'without a name',
    node.unnamed ? `${words.kind(node).label} not named by the sources` : words.kind(node).label,
    here === 0 ? 'no ties in the picture' : counted(here, 'tie'),
    ...(here > 1 ? ['earliest first'] : []),
    ...(node.ties > here ? [`${node.ties - here} more not in the picture`] : []),
    ...(node.disputed ? ['something about it is disputed'] : []),
  ];
  return `${parts.join(', ')}.`;
}

/** "Tie 3 of 12: was detained by Iran, began in 2003; ended in 2015, disputed." */
function tieOfWalk(web: Web, from: string, tie: NetworkTie, words: Words): string {
  const ties = web.tiesOf(from);
  const [subject, object] = [web.nodes.get(tie.subjectId), web.nodes.get(tie.objectId)];
  if (!subject || !object) return 'No longer in the picture.';
  const { verb, role } = sentenceOf(tie, subject, object, words, from);
  const other = web.nodes.get(otherEnd(tie, from));
  const parts = [
    `${verb} ${other?.name ?? ''}${role}`,
    tieTimeInWords(tie) ?? 'undated',
    ...(tie.status === 'asserted' ? [] : [tie.status]),
    ...(tie.inferred ? ['inferred'] : []),
  ];
  return `Tie ${ties.indexOf(tie) + 1} of ${ties.length}: ${parts.join(', ')}.`;
}

/** Where one stands, as a sentence to be read out. */
export function walkInWords(web: Web, walk: Walk, words: Words): string {
  const tie = walk.tie === null ? undefined : web.ties.get(walk.tie.id);
  return tie ? tieOfWalk(web, walk.node.id, tie, words) : nodeInWords(web, walk.node.id, words);
}
