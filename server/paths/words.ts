import { counted } from '#words/counts.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import type { Lens } from '#contract/lens.ts';
import type { PathBody } from '#contract/paths.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import { PARTICIPATION } from '../graph/vocabulary-words.ts';

type Vocabularies = ReadonlyMap<string, Vocabulary>;
type Named = Pick<NetworkNode, 'id' | 'name' | 'class' | 'kind' | 'dataset'>;

/** How a tie reads from one of its ends: "detained" or "was detained by". */
export function verbFrom(
  tie: NetworkTie,
  from: string,
  nodes: ReadonlyMap<string, Named>,
  vocabularies: Vocabularies,
): string {
  const { tieTypes, eventKinds } = vocabularies.get(tie.dataset) ?? { tieTypes: [], eventKinds: [] };
  const event = nodes.get(tie.objectId)?.kind;
  const type = tieTypes.find(({ name }) => name === tie.type);
  const declared =
    tie.type === PARTICIPATION
      ? eventKinds.find(({ name }) => name === event)?.roles.find(({ name }) => name === tie.role)
      : type;
  const forward = tie.subjectId === from || (type?.symmetric ?? false);
  const plain = tie.type.toLowerCase().replaceAll('_', ' ');
  return (forward ? declared?.label : declared?.inverse) ?? plain;
}

const DOUBT: Partial<Record<NetworkTie['status'], string>> = {
  disputed: ' (disputed)',
  possible: ' (possibly)',
};

/** "Iran detained Saif al-Adl, who was a member of al-Qaeda." */
export function pathSentence(
  hops: readonly { from: string; to: string; tie: NetworkTie }[],
  nodes: ReadonlyMap<string, Named>,
  vocabularies: Vocabularies,
): string {
  const name = (id: string): string => nodes.get(id)?.name ?? id;
  const told = hops.map(({ from, to, tie }, index) => {
    const doubt = DOUBT[tie.status] ?? (tie.inferred ? ' (inferred)' : '');
    const said = `${verbFrom(tie, from, nodes, vocabularies)} ${name(to)}${doubt}`;
    return index === 0 ? `${name(from)} ${said}` : `, ${relative(nodes.get(from), vocabularies)} ${said}`;
  });
  return `${told.join('')}.`;
}

function relative(node: Named | undefined, vocabularies: Vocabularies): 'who' | 'which' {
  const kinds = vocabularies.get(node?.dataset ?? '')?.actorKinds ?? [];
  const kind = kinds.find(({ name }) => name === node?.kind);
  return node?.kind === 'Person' || kind?.extends === 'Person' ? 'who' : 'which';
}

type Asked = Pick<PathBody, 'direction' | 'maxHops' | 'types' | 'families'>;

/** What was looked for: "Paths of up to 4 ties, in either direction, of all types that count in paths." */
export function triedInWords(asked: Asked, lens: Lens | null, sources: readonly string[]): string {
  const way = {
    both: 'in either direction',
    out: 'each tie followed from its subject to its object',
    in: 'each tie followed from its object to its subject',
  }[asked.direction];
  const parts = [
    `Paths of up to ${counted(asked.maxHops, 'tie')}`,
    way,
    typesInWords(asked),
    ...(lens === null || sources.length === 0 ? [] : [`as told by ${sources.join(', ')}`]),
    ...(lens === null || lens.asOf === null ? [] : [`as of ${lens.asOf.replace('/', ' to ')}`]),
  ];
  return `${parts.join(', ')}.`;
}

function typesInWords({ types, families }: Asked): string {
  const only = [
    ...(types === undefined ? [] : [`of the types ${types.join(', ')}`]),
    ...(families === undefined ? [] : [`of the families ${families.join(', ')}`]),
  ];
  return only.length > 0 ? only.join(' and ') : 'of all types but speech and sources';
}
