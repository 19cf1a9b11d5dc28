import { lowered } from '#words/sentences.ts';
import { counted, listed } from '#words/counts.ts';
import { isolated } from '#words/names.ts';
import { lensInWords } from '#words/lens.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import type { Lens } from '#contract/lens.ts';
import type { PathBody } from '#contract/paths.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import { sentenceOf } from '#words/ties.ts';
import { wordsOf } from '#words/vocabulary.ts';

type Vocabularies = ReadonlyMap<string, Vocabulary>;
interface Hop {
  from: string;
  tie: NetworkTie;
}
type Named = Pick<NetworkNode, 'id' | 'name' | 'class' | 'kind' | 'dataset'>;

const nameless = (id: string, dataset: string): Named => ({
  id,
  dataset,
  name: id,
  class: 'actor',
  kind: '',
});

/** "Iran detained Saif al-Adl", read from the end that the path comes from. */
export function hopInWords(
  { from, tie }: Hop,
  nodes: ReadonlyMap<string, Named>,
  vocabularies: Vocabularies,
): { name: string; rest: string } {
  const words = wordsOf(Array.from(vocabularies, ([dataset, vocabulary]) => ({ dataset, vocabulary })));
  const end = (id: string): Named => nodes.get(id) ?? nameless(id, tie.dataset);
  const { subject, verb, object, role } = sentenceOf(tie, end(tie.subjectId), end(tie.objectId), words, from);
  return { name: isolated(subject.name), rest: `${verb} ${isolated(object.name)}${role}` };
}

const DOUBT: Partial<Record<NetworkTie['status'], string>> = {
  disputed: ' (disputed)',
  possible: ' (possibly)',
};

/** "Iran detained Saif al-Adl, who was a member of al-Qaeda." */
export function pathSentence(
  hops: readonly Hop[],
  nodes: ReadonlyMap<string, Named>,
  vocabularies: Vocabularies,
): string {
  const parts = hops.map((hop, index) => {
    const { name, rest } = hopInWords(hop, nodes, vocabularies);
    const doubt = DOUBT[hop.tie.status] ?? (hop.tie.inferred ? ' (inferred)' : '');
    return `${index === 0 ? name : `, ${relative(nodes.get(hop.from), vocabularies)}`} ${rest}${doubt}`;
  });
  return `${parts.join('')}.`;
}

function relative(node: Named | undefined, vocabularies: Vocabularies): 'who' | 'which' {
  const kinds = vocabularies.get(node?.dataset ?? '')?.actorKinds ?? [];
  const kind = kinds.find(({ name }) => name === node?.kind);
  return node?.kind === 'Person' || kind?.extends === 'Person' ? 'who' : 'which';
}

type Asked = Pick<PathBody, 'direction' | 'maxHops' | 'types' | 'families'>;

/** The search as a sentence: "Paths of up to 4 ties, in either direction, of all types that count in paths." */
export function triedInWords(asked: Asked, lens: Lens | null, nameOf: (source: string) => string): string {
  const way = {
    both: 'in either direction',
    out: 'each tie followed from its subject to its object',
    in: 'each tie followed from its object to its subject',
  }[asked.direction];
  const parts = [`Paths of up to ${counted(asked.maxHops, 'tie')}`, way, typesInWords(asked)];
  const through = lens === null ? '.' : `, ${lowered(lensInWords(lens, nameOf))}`;
  return `${parts.join(', ')}${through}`;
}

function typesInWords({ types, families }: Asked): string {
  const only = [
    ...(types === undefined ? [] : [`of the types ${listed(types)}`]),
    ...(families === undefined ? [] : [`of the families ${listed(families)}`]),
  ];
  return only.length > 0 ? listed(only) : 'of all types but speech and sources';
}
