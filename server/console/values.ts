import type { ConsoleEnd, ConsoleValue } from '#contract/console.ts';
import { Refusal } from './guard/refusal.ts';
import neo4j, { type Node, type Path, type Relationship } from 'neo4j-driver';

/** A node by our id, with what a tie to it is read by; each null for what has none, such as a claim. */
export interface KnownNode extends ConsoleEnd {
  id: string | null;
}
/** Nodes by Neo4j’s ids, and those of the network by ours; filled from what was seen, and asked for where an end was not. */
export type Known = Map<string, KnownNode>;

export interface Reader {
  read(value: unknown): ConsoleValue;
  /** Whether something was left out because it is nested too deeply. */
  cut(): boolean;
}

interface Told {
  [key: string]: ConsoleValue;
}

/** Turns the driver’s values into the contract’s. */
export function valueReader(most: number, known: Known): Reader {
  let cut = false;
  const map = (value: object, depth: number): Told =>
    Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key.startsWith('$') ? `$${key}` : key,
        tell(inner, depth + 1),
      ]),
    );
  const node = (value: Node, depth: number): Told => {
    const { labels, properties } = value;
    const [id = null, name = null, kind = null] = ['id', 'name', 'kind'].map((key) =>
      textOf(properties[key]),
    );
    remember(known, value.elementId, { id, name, kind, class: classOf(labels) });
    return {
      $type: 'node',
      key: value.elementId,
      id,
      labels,
      properties: map(properties, depth),
      ...(labels.includes('Tie') && { ends: { subject: NOBODY, object: NOBODY } }),
    };
  };
  const relationship = (value: Relationship, depth: number): Told => ({
    $type: 'relationship',
    key: value.elementId,
    tieId: textOf(value.properties['tieId']),
    type: value.type,
    subjectKey: value.startNodeElementId,
    objectKey: value.endNodeElementId,
    subjectId: null,
    objectId: null,
    subject: NOBODY,
    object: NOBODY,
    properties: map(value.properties, depth),
  });
  const path = (value: Path, depth: number): Told => ({
    $type: 'path',
    nodes: [value.start, ...value.segments.map(({ end }) => end)].map((each) => node(each, depth)),
    relationships: value.segments.map((each) => relationship(each.relationship, depth)),
  });
  function tell(value: unknown, depth: number): ConsoleValue {
    if (value === null || value === undefined) return null;
    if (typeof value !== 'object') return plain(value);
    if (depth > most) {
      cut = true;
      return '…';
    }
    if (Array.isArray(value)) return value.map((each) => tell(each, depth + 1));
    if (neo4j.isNode(value)) return node(value, depth);
    if (neo4j.isRelationship(value)) return relationship(value, depth);
    if (neo4j.isPath(value)) return path(value, depth);
    if (isMap(value)) return map(value, depth);
    return value instanceof Int8Array ? Buffer.from(value).toString('base64') : printed(value);
  }
  return { read: (value) => tell(value, 0), cut: () => cut };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function plain(value: unknown): ConsoleValue {
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : String(value);
  }
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  return typeof value === 'boolean' ? value : String(value);
}

/** Dates, times, durations and points print as Cypher writes them. */
function printed(value: { toString(): string }): string {
  // The driver ends a duration without a time in a bare T.
  return value.toString().replace(/^(P.*)T$/, '$1');
}

function isMap(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

const NOBODY = { name: null, class: null, kind: null };

const CLASSES = { Actor: 'actor', Event: 'event', Place: 'place' } as const;

function classOf(labels: readonly string[]): ConsoleEnd['class'] {
  const [, found = null] = Object.entries(CLASSES).find(([label]) => labels.includes(label)) ?? [];
  return found;
}

/** Ids of Neo4j’s hold no name of a dataset, so that both kinds stand in one map. */
export function remember(known: Known, key: string, node: KnownNode): void {
  known.set(key, node);
  if (node.class !== null && node.id !== null) known.set(node.id, node);
}

/** What ties in these rows are read by and is not known yet: by Neo4j’s ids, and by ours. */
export function unknownEnds(rows: readonly ConsoleValue[], known: Known): { keys: string[]; ids: string[] } {
  const { relationships, ties } = namedBy(rows);
  const fresh = (all: readonly string[]) => [...new Set(all)].filter((key) => !known.has(key));
  return {
    keys: fresh(relationships.flatMap(({ subjectKey, objectKey }) => [subjectKey, objectKey])),
    ids: fresh(ties.flatMap(endsOf)),
  };
}

const endsOf = ({ properties: { subjectId, objectId } }: Tie): [string, string] => [subjectId, objectId];

/** Puts in the ids of the ends, and what the tie is read by. */
export function fillEnds(rows: readonly ConsoleValue[], known: Known): void {
  const end = (key: string): ConsoleEnd => {
    const { name, class: is, kind } = known.get(key) ?? NOBODY;
    return { name, class: is, kind };
  };
  const { relationships, ties } = namedBy(rows);
  for (const each of relationships) {
    each.subjectId = known.get(each.subjectKey)?.id ?? null;
    each.objectId = known.get(each.objectKey)?.id ?? null;
    each.subject = end(each.subjectKey);
    each.object = end(each.objectKey);
  }
  for (const tie of ties) {
    const [subject, object] = endsOf(tie);
    tie.ends = { subject: end(subject), object: end(object) };
  }
}

interface Ends {
  subjectKey: string;
  objectKey: string;
  subjectId: string | null;
  objectId: string | null;
  subject: ConsoleEnd;
  object: ConsoleEnd;
}

/** A node `:Tie`. */
interface Tie {
  properties: { subjectId: string; objectId: string };
  ends: { subject: ConsoleEnd; object: ConsoleEnd };
}

function namedBy(values: readonly ConsoleValue[]): { relationships: Ends[]; ties: Tie[] } {
  const found: { relationships: Ends[]; ties: Tie[] } = { relationships: [], ties: [] };
  const waiting: unknown[] = [...values];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (isEnds(value)) found.relationships.push(value);
    else if (isTie(value)) found.ties.push(value);
    else for (const inner of Object.values(value)) waiting.push(inner);
  }
  return found;
}

function isEnds(value: object): value is Ends {
  return '$type' in value && value.$type === 'relationship' && 'subjectKey' in value;
}

function isTie(value: object): value is Tie {
  if (!('$type' in value && value.$type === 'node' && 'ends' in value && 'properties' in value)) return false;
  const { properties } = value;
  if (typeof properties !== 'object' || properties === null) return false;
  return ['subjectId', 'objectId'].every(
    (key) => typeof Object.entries(properties).find(([of]) => of === key)?.[1] === 'string',
  );
}

const [LEAST, MOST] = [-(2n ** 63n), 2n ** 63n - 1n];

/**
 * JSON’s whole numbers as Neo4j’s integers: the driver would send them as floats, which no LIMIT takes.
 * @throws Refusal parameter where a number is larger than any that Neo4j has
 */
export function toParameters(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Refusal('parameter', 'A number of the parameters is larger than any number of 64 bits.');
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (typeof value === 'bigint' && (value < LEAST || value > MOST))
    throw new Refusal('parameter', `${value} does not fit into the 64 bits of Neo4j’s whole numbers.`);
  if (Array.isArray(value)) return value.map(toParameters);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toParameters(inner)]));
}
