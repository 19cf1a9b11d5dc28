import type { Bounds } from '#contract/time.ts';
import { Vocabulary } from '#contract/vocabulary.ts';
import { DatasetSummary, type NetworkNode, type NetworkTie, type TieCount } from '#contract/network.ts';

/** What `cypher/read` answers for a value that may be absent: null, or a Neo4j temporal value that prints as ISO 8601. */
type Temporal = { toString(): string } | null;

interface BoundsMap {
  fromMin: Temporal;
  fromMax: Temporal;
  toMin: Temporal;
  toMax: Temporal;
}

/** A node as the statements give it: a flat map, absent properties null. */
export interface NodeMap extends BoundsMap {
  id: string;
  dataset: string;
  class: NetworkNode['class'];
  kind: string;
  name: string;
  unnamed: boolean | null;
  note: string | null;
  ties: number;
  disputed: boolean | null;
  date: string | null;
  image?: string | null;
  lat?: number | null;
  lon?: number | null;
}

/** A tie as the statements give it, from a relationship or from its `:Tie`. */
export interface TieMap extends BoundsMap {
  id: string;
  dataset: string;
  type: string;
  subjectId: string;
  objectId: string;
  role: string | null;
  side: string | null;
  status: NetworkTie['status'];
  modality: NetworkTie['modality'];
  inferred: boolean | null;
  claims: number | null;
  sources: number | null;
  origins: number | null;
  spellTimes: string[] | null;
}

export interface DatasetMap {
  id: string;
  title: string;
  description: string | null;
  status: DatasetSummary['status'];
  version: string | null;
  loadedAt: Temporal;
  counts: string | null;
}

export function networkNode(map: NodeMap): NetworkNode {
  const node: NetworkNode = {
    id: map.id,
    dataset: map.dataset,
    class: map.class,
    kind: map.kind,
    name: map.name,
    unnamed: map.unnamed ?? false,
    note: map.note,
    ties: map.ties,
    disputed: map.disputed ?? false,
    date: map.date,
    bounds: map.class === 'event' ? bounds(map) : null,
  };
  const { image, lat = null, lon = null } = map;
  if (image) node.image = image;
  if (lat !== null && lon !== null) node.coordinates = { lat, lon };
  return node;
}

export function networkTie(map: TieMap): NetworkTie {
  return {
    id: map.id,
    dataset: map.dataset,
    type: map.type,
    subjectId: map.subjectId,
    objectId: map.objectId,
    role: map.role,
    side: map.side,
    status: map.status,
    modality: map.modality,
    inferred: map.inferred ?? false,
    claims: map.claims ?? 0,
    sources: map.sources ?? 0,
    origins: map.origins ?? 0,
    bounds: bounds(map),
    ...(map.spellTimes && { spells: map.spellTimes.map(spellOf) }),
  };
}

/** One spell, as `server/dataset/gist.ts` writes it. */
function spellOf(text: string): Bounds {
  const [fromMin, fromMax, toMin, toMax] = text.split(' ').map((each) => (each === '-' ? null : each));
  return { fromMin: fromMin ?? null, fromMax: fromMax ?? null, toMin: toMin ?? null, toMax: toMax ?? null };
}

export function pair(map: { node: NodeMap; tie: TieMap }): { node: NetworkNode; tie: NetworkTie } {
  return { node: networkNode(map.node), tie: networkTie(map.tie) };
}

export function tieCount(map: TieCount): TieCount {
  const { type, direction, role, kind, total } = map;
  return { type, direction, role, kind, total };
}

export function datasetSummary(map: DatasetMap): DatasetSummary {
  return {
    id: map.id,
    title: map.title,
    description: map.description ?? '',
    status: map.status,
    version: map.version ?? '',
    loadedAt: instant(map.loadedAt),
    counts: DatasetSummary.shape.counts.parse(JSON.parse(map.counts ?? '{}')),
  };
}

export function bounds(map: BoundsMap): Bounds {
  return {
    fromMin: day(map.fromMin),
    fromMax: day(map.fromMax),
    toMin: day(map.toMin),
    toMax: day(map.toMax),
  };
}

function day(value: Temporal): string | null {
  return value === null ? null : value.toString();
}

/** ISO in UTC with milliseconds; Neo4j prints nanoseconds and may add a zone’s name in brackets. */
export function instant(value: Temporal): string | null {
  if (value === null) return null;
  return new Date(value.toString().replace(/\[.*\]$/, '')).toISOString();
}

/** Those asked for last, by their text: they change with a load only, and each read through a lens needs all of them. */
const remembered = new Map<string, Vocabulary>();
const MOST = 50;

/** A vocabulary as the database keeps it: JSON text. Whoever gets it shares it, and changes nothing in it. */
export function parsedVocabulary(text: string): Vocabulary {
  const found = remembered.get(text) ?? Vocabulary.parse(JSON.parse(text));
  remembered.delete(text);
  remembered.set(text, found);
  const [oldest] = remembered.keys();
  if (remembered.size > MOST && oldest !== undefined) remembered.delete(oldest);
  return found;
}
