import type { Outline } from '#contract/drawn.ts';
import type { NetworkNode, NetworkTie, TieCount } from '#contract/network.ts';
import {
  CoreActorKind,
  type Attribute,
  type EventKind,
  type Family,
  type Vocabulary,
} from '#contract/vocabulary.ts';

/** The vocabularies of all datasets, asked by node or tie: nothing about kinds or types is known to the code. */
export type Hue = CoreActorKind | 'Actor' | 'Event' | 'Place';
export interface KindWords {
  key: string;
  label: string;
  plural: string;
  shape: Outline;
  /** the core kind, or class, whose hue it has */
  hue: Hue;
  /** are such actors several? undefined: their names say it */
  many?: boolean | undefined;
}
/** The verb of a tie, read from its subject ("detained") and from its object ("was detained by"). */
export interface Verbs {
  label: string;
  inverse: string;
  symmetric: boolean;
}
/** From the subject "detained", from the object "was detained by". */
export const verbFrom = ({ label, inverse, symmetric }: Verbs, end: 'subject' | 'object'): string =>
  end === 'object' && !symmetric ? inverse : label;

export interface TieWords extends Verbs {
  /** does it say where its subject was? */
  whereabouts: boolean;
  /** is its subject one of those who make up its object? */
  members: boolean;
  family: Family & { key: string };
}
export interface CountWords {
  label: string;
  family: Family & { key: string };
}
type Ends = (id: string) => Pick<NetworkNode, 'kind'> | undefined;

export interface Words {
  kind(node: Pick<NetworkNode, 'dataset' | 'class' | 'kind'>): KindWords;
  tie(tie: Pick<NetworkTie, 'dataset' | 'type' | 'role' | 'objectId'>, ends: Ends): TieWords;
  count(
    dataset: string,
    count: Pick<TieCount, 'type' | 'role' | 'kind' | 'direction'>,
    node: NetworkNode,
  ): CountWords;
  attribute(dataset: string, property: string): Pick<Attribute, 'label' | 'type'>;
  /** a tie type by its name alone, as answers have it: "ALLIED_WITH" is "was allied with"; null where it is none */
  type(name: string): string | null;
  /** the roles of an event kind, in the order of the vocabulary */
  roles(event: Pick<NetworkNode, 'dataset' | 'kind'>): readonly string[];
  families: readonly (Family & { key: string })[];
}

export const PARTICIPATION = 'PARTICIPATED_IN';
const PLAIN: Family = { name: 'other', label: 'Other', colour: { light: '#5b6169', dark: '#a4abb2' } };

/** `WAS_FREED_BY` as words, for a type that the vocabulary does not know. */
const plain = (name: string): string => name.toLowerCase().replaceAll(/[_-]/g, ' ');
const spaced = (name: string): string => name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ');

/**
 * @param vocabulary of the tie's dataset; a type or role that it does not declare is told by its name
 * @param eventKind of a participation: the kind of its event
 */
export function verbsOf(
  vocabulary: Vocabulary | undefined,
  { type, role }: Pick<NetworkTie, 'type' | 'role'>,
  eventKind: string | undefined,
): Verbs {
  if (type !== PARTICIPATION) {
    const known = vocabulary?.tieTypes.find(({ name }) => name === type);
    const { label = plain(type), inverse = plain(type), symmetric = false } = known ?? {};
    return { label, inverse, symmetric };
  }
  const event = vocabulary?.eventKinds.find(({ name }) => name === eventKind);
  const known = event?.roles.find(({ name }) => name === role);
  const label = known?.label ?? (role === null ? 'took part in' : `was ${plain(role)} in`);
  const inverse = known?.inverse ?? (role === null ? 'involved' : `involved, as ${plain(role)},`);
  return { label, inverse, symmetric: false };
}

function once<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

class OneVocabulary {
  readonly families: readonly (Family & { key: string })[];
  readonly #dataset: string;
  readonly #vocabulary: Vocabulary;
  readonly #kinds = new Map<string, KindWords>();
  readonly #ties = new Map<string, TieWords>();
  constructor(dataset: string, vocabulary: Vocabulary) {
    this.#dataset = dataset;
    this.#vocabulary = vocabulary;
    this.families = vocabulary.families.map((family) => ({ ...family, key: `${dataset}/${family.name}` }));
  }
  family(name: string | undefined): Family & { key: string } {
    const known = this.families.find((family) => family.name === name);
    return known ?? { ...PLAIN, key: `${this.#dataset}/other` };
  }
  /** Pictures of many thousands ask for the same few again and again. */
  kind(node: Pick<NetworkNode, 'class' | 'kind'>): KindWords {
    return once(this.#kinds, `${node.class} ${node.kind}`, () => this.#kind(node));
  }
  #kind(node: Pick<NetworkNode, 'class' | 'kind'>): KindWords {
    const key = `${this.#dataset}/${node.kind}`;
    const { actorKinds, placeKinds, eventKinds } = this.#vocabulary;
    const all = { actor: actorKinds, place: placeKinds, event: eventKinds }[node.class];
    const known = all.find((kind) => kind.name === node.kind);
    const name = spaced(node.kind);
    const actor = actorKinds.find((kind) => kind.name === node.kind);
    const core = CoreActorKind.safeParse(actor?.extends ?? node.kind);
    const shape = ({ actor: actor?.shape ?? 'ellipse', place: 'pentagon', event: 'diamond' } as const)[
      node.class
    ];
    const hue = ({ actor: core.data ?? 'Actor', place: 'Place', event: 'Event' } as const)[node.class];
    return { key, label: known?.label ?? name, plural: known?.plural ?? name, shape, hue, many: actor?.many };
  }
  event(kind: string | undefined): EventKind | undefined {
    return this.#vocabulary.eventKinds.find((each) => each.name === kind);
  }
  tie(tie: Pick<NetworkTie, 'type' | 'role'>, eventKind: string | undefined): TieWords {
    return once(this.#ties, `${tie.type} ${tie.role} ${eventKind}`, () => this.#tie(tie, eventKind));
  }
  #tie(tie: Pick<NetworkTie, 'type' | 'role'>, eventKind: string | undefined): TieWords {
    const known = this.#vocabulary.tieTypes.find(({ name }) => name === tie.type);
    const family = tie.type === PARTICIPATION ? this.event(eventKind)?.family : known?.family;
    const { whereabouts = false, members = false } = known ?? {};
    return {
      ...verbsOf(this.#vocabulary, tie, eventKind),
      whereabouts,
      members,
      family: this.family(family),
    };
  }
  attribute(property: string): Pick<Attribute, 'label' | 'type'> {
    const known = this.#vocabulary.attributes.find((each) => each.name === property);
    return known ?? { label: plain(property), type: 'text' };
  }
}

const EMPTY: Vocabulary = {
  actorKinds: [],
  placeKinds: [],
  eventKinds: [],
  families: [],
  tieTypes: [],
  attributes: [],
};

/** @param vocabularies as the API gives them, one per dataset */
export function wordsOf(vocabularies: readonly { dataset: string; vocabulary: Vocabulary }[]): Words {
  const all = new Map(
    vocabularies.map((each) => [each.dataset, new OneVocabulary(each.dataset, each.vocabulary)]),
  );
  const of = (dataset: string): OneVocabulary => all.get(dataset) ?? new OneVocabulary(dataset, EMPTY);
  const types = new Map([
    ...vocabularies.flatMap(({ vocabulary }) =>
      vocabulary.tieTypes.map((type) => [type.name, type.label] as const),
    ),
    [PARTICIPATION, 'took part in'] as const,
  ]);
  return {
    families: [...all.values()].flatMap((each) => each.families),
    kind: (node) => of(node.dataset).kind(node),
    tie: (tie, ends) => of(tie.dataset).tie(tie, ends(tie.objectId)?.kind),
    count: (dataset, count, node) => countWords(of(dataset), count, node),
    type: (name) => types.get(name) ?? null,
    roles: ({ dataset, kind }) =>
      of(dataset)
        .event(kind)
        ?.roles.map((role) => role.name) ?? [],
    attribute: (dataset, property) => of(dataset).attribute(property),
  };
}

function countWords(
  vocabulary: OneVocabulary,
  count: Pick<TieCount, 'type' | 'role' | 'kind' | 'direction'>,
  node: NetworkNode,
): CountWords {
  if (count.type !== PARTICIPATION) {
    const { family, ...verbs } = vocabulary.tie(count, undefined);
    return { label: verbFrom(verbs, count.direction === 'out' ? 'subject' : 'object'), family };
  }
  const kind = count.direction === 'out' ? count.kind : node.kind;
  const family = vocabulary.family(vocabulary.event(kind)?.family);
  if (count.direction === 'in') return { label: 'participants', family };
  const plural = vocabulary.kind({ class: 'event', kind: count.kind }).plural;
  return { label: `took part in: ${plural.toLowerCase()}`, family };
}
