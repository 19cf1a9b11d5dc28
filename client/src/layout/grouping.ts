import { capital } from '#words/sentences.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import type { Words } from '#words/vocabulary.ts';
import type { Marks } from '#picture/exploration/apply-lens.ts';
import { standingAt } from '#picture/map/standing.ts';
import type { GroupOf, Standing } from './make-request.ts';

/** The family of most of a node's ties; of equals the first by name. */
function familiesOf(words: Words, nodes: readonly NetworkNode[], ties: readonly NetworkTie[]): string[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const counts = new Map(nodes.map(({ id }) => [id, new Map<string, number>()]));
  for (const tie of ties) {
    const { label } = words.tie(tie, (id) => byId.get(id)).family;
    for (const id of [tie.subjectId, tie.objectId]) {
      const count = counts.get(id);
      count?.set(label, (count.get(label) ?? 0) + 1);
    }
  }
  return nodes.map(({ id }) => {
    const count = [...(counts.get(id) ?? [])].toSorted(([a, n], [b, m]) => m - n || a.localeCompare(b));
    return count[0]?.[0] ?? 'Without a tie here';
  });
}

/** What groups and lanes are called, in the words of the vocabularies. */
export const groupingBy =
  (words: Words): GroupOf =>
  (by, nodes, ties) =>
    by === 'family' ? familiesOf(words, nodes, ties) : nodes.map((node) => capital(words.kind(node).plural));

/** Where everybody stands on a map. @param marks what the lens says; null: there is none */
export const standingBy =
  (words: Words, marks: Marks | null): Standing =>
  (nodes, ties) =>
    standingAt(nodes, ties, words, marks);
