import type {
  ConsoleEnd,
  ConsoleNode,
  ConsolePath,
  ConsoleRelationship,
  ConsoleValue,
} from '#contract/console.ts';
import type { NetworkNode } from '#contract/network.ts';
import { edtfInWords } from './dates.ts';
import { STANDING, tieInWords, verbInWords } from './ties.ts';
import type { Words } from './vocabulary.ts';

export type Known =
  | { kind: 'node'; node: ConsoleNode }
  | { kind: 'tie'; tie: ConsoleRelationship }
  | { kind: 'path'; path: ConsolePath }
  | { kind: 'list'; items: readonly ConsoleValue[] }
  | { kind: 'map'; entries: readonly (readonly [string, ConsoleValue])[] }
  | { kind: 'plain'; text: string };

/** What a value is. The server marks nodes, relationships and paths by `$type`, and escapes such keys of users. */
export function known(value: ConsoleValue): Known {
  if (Array.isArray(value)) return { kind: 'list', items: value };
  if (value === null || typeof value !== 'object') return { kind: 'plain', text: String(value) };
  // oxlint-disable typescript/no-unsafe-type-assertion -- the contract says what stands behind each mark
  if (value.$type === 'node') {
    const node = value as unknown as ConsoleNode;
    const tie = tieOf(node);
    return tie === null ? { kind: 'node', node } : { kind: 'tie', tie };
  }
  if (value.$type === 'relationship') return { kind: 'tie', tie: value as unknown as ConsoleRelationship };
  if (value.$type === 'path') return { kind: 'path', path: value as unknown as ConsolePath };
  // oxlint-enable typescript/no-unsafe-type-assertion
  return {
    kind: 'map',
    entries: Object.entries(value).map(([key, each]) => [key.replace(/^\$\$/, '$'), each]),
  };
}

const textOrNone = (value: ConsoleValue | undefined): string | null =>
  typeof value === 'string' ? value : null;

/** A node `:Tie` is its tie, as a relationship is: also one that is in no picture, since all deny it. */
function tieOf({ key, id, ends, properties }: ConsoleNode): ConsoleRelationship | null {
  const { type, subjectId, objectId } = properties;
  if (ends === undefined || id === null || typeof type !== 'string') return null;
  return {
    $type: 'relationship',
    key,
    tieId: id,
    type,
    subjectKey: '',
    objectKey: '',
    subjectId: textOrNone(subjectId),
    objectId: textOrNone(objectId),
    ...ends,
    properties,
  };
}

const CLASSES: readonly (readonly [string, NetworkNode['class']])[] = [
  ['Actor', 'actor'],
  ['Event', 'event'],
  ['Place', 'place'],
];

/** Which kind of network node it is; null for claims, sources and whatever else is in no picture. */
export const whatOf = ({ labels }: ConsoleNode): NetworkNode['class'] | null =>
  CLASSES.find(([label]) => labels.includes(label))?.[1] ?? null;

export function nameOf({ properties, id, labels }: ConsoleNode): string {
  const { name, title, label } = properties;
  const named = [name, title, label].find((each) => typeof each === 'string');
  return typeof named === 'string' ? named : (id ?? `(:${labels.join(':')})`);
}

/** A relationship as it is read: its verb as the page words it, and how it stands where that is not plainly asserted. */
export interface Link {
  verb: string;
  /** "disputed", "inferred"; null for what is asserted and stated, and for what is no tie */
  doubt: string | null;
  symmetric: boolean;
}

/** What of a tie its words depend on; null for a relationship that is none. */
function namedTie({ tieId, type, objectId, properties }: ConsoleRelationship) {
  if (tieId === null) return null;
  const role = typeof properties['role'] === 'string' ? properties['role'] : null;
  return { dataset: tieId.slice(0, tieId.indexOf(':')), type, role, objectId: objectId ?? '' };
}

/** @param objectKind of the node at its object: an event's verb is that of a role */
export function linkOf(tie: ConsoleRelationship, words: Words, objectKind = tie.object.kind): Link {
  const named = namedTie(tie);
  if (named === null) return { verb: tie.type, doubt: null, symmetric: false };
  const verbs = words.tie(named, () => (objectKind === null ? undefined : { kind: objectKind }));
  return { verb: verbInWords(named, verbs), doubt: doubtOf(tie.properties), symmetric: verbs.symmetric };
}

/** What is told as so by nobody: its verb, which tells of the past, comes after the word for that. */
const BEFORE = new Set([STANDING.proposed, STANDING.denied]);

const withDoubt = (said: string, doubt: string | null): string =>
  doubt === null ? said : BEFORE.has(doubt) ? `${doubt}: ${said}` : `${said}, ${doubt}`;

/** "Iran detained Saif al-Adl (after exchange), disputed", "proposed: A kidnapped B"; null for what is no tie, or has an end without a name. */
export function sentenceOf(tie: ConsoleRelationship, words: Words): string | null {
  const named = namedTie(tie);
  const [subject, object] = [endOf(tie.subjectId, tie.subject), endOf(tie.objectId, tie.object)];
  if (named === null || subject === null || object === null) return null;
  return withDoubt(tieInWords(named, subject, object, words), doubtOf(tie.properties));
}

function endOf(id: string | null, { name, class: is, kind }: ConsoleEnd) {
  if (id === null || name === null || is === null || kind === null) return null;
  return { id, dataset: id.slice(0, id.indexOf(':')), name, class: is, kind };
}

function doubtOf({ status, inferred }: ConsoleRelationship['properties']): string | null {
  const standing = Object.entries(STANDING).find(([key]) => key === status && key !== 'asserted')?.[1];
  return standing ?? (inferred === true ? 'inferred' : null);
}

/** From the subject to the object, whichever way it is passed: "–detained→", "←hosted–", "–was allied with, disputed–". */
export function arrow({ verb, doubt, symmetric }: Link, forward: boolean): string {
  const said = withDoubt(verb, doubt);
  if (symmetric) return `–${said}–`;
  return forward ? `–${said}→` : `←${said}–`;
}

/** The links of a path, each with whether it is passed from its subject to its object. */
export function linksIn(
  { nodes, relationships }: ConsolePath,
  words: Words,
): { tie: ConsoleRelationship; link: Link; forward: boolean }[] {
  return relationships.map((tie, at) => {
    const ends = [nodes[at], nodes[at + 1]];
    const object = ends.find((node) => node?.key === tie.objectKey);
    const kind = object?.properties['kind'];
    return {
      tie,
      link: linkOf(tie, words, typeof kind === 'string' ? kind : tie.object.kind),
      forward: ends[0]?.key === tie.subjectKey,
    };
  });
}

/** Sentences hold commas of their own. */
export const between = (items: readonly ConsoleValue[]): string =>
  items.some((item) => known(item).kind === 'tie') ? '; ' : ', ';

/** A value as one line of text, for sorting, copying and CSV: dates and numbers as they are. */
export function told(value: ConsoleValue, words: Words): string {
  const it = known(value);
  if (it.kind === 'plain') return it.text;
  if (it.kind === 'node') return nameOf(it.node);
  if (it.kind === 'tie') {
    const { subject, object } = it.tie;
    const drawn = [subject.name, arrow(linkOf(it.tie, words), true), object.name];
    return sentenceOf(it.tie, words) ?? drawn.filter(Boolean).join(' ');
  }
  if (it.kind === 'list') return it.items.map((item) => nested(item, words)).join(between(it.items));
  if (it.kind === 'map') return it.entries.map(([key, each]) => `${key}: ${nested(each, words)}`).join(', ');
  const links = linksIn(it.path, words);
  return it.path.nodes
    .map((node, at) => {
      const link = links[at];
      return link ? `${nameOf(node)} ${arrow(link.link, link.forward)} ` : nameOf(node);
    })
    .join('');
}

/** The ids that a value is, alone or as a list; null where it is anything else. */
export function idsIn(value: ConsoleValue): string[] | null {
  if (typeof value === 'string') return /^[a-z0-9][a-z0-9-]*:(?!\/\/)\S+$/.test(value) ? [value] : null;
  if (!Array.isArray(value)) return null;
  const ids = value.map(idsIn);
  return ids.includes(null) ? null : ids.flatMap((each) => each ?? []);
}

/** A list within a list keeps its limits. */
function nested(value: ConsoleValue, words: Words): string {
  const { kind } = known(value);
  return kind === 'list' || kind === 'map' ? `(${told(value, words)})` : told(value, words);
}

/** A set, interval, masked date, month or day in EDTF, as no other text looks. A year alone reads the same either way. */
const EDTF =
  /^(?:[[{](?:-?[\dX]{4}(?:-[\dX]{2}){0,2}[~?%]?|\.\.|,\s?)+[\]}]|(?:-?[\dX]{4}(?:-[\dX]{2}){0,2}[~?%]?|\.\.)?\/(?:-?[\dX]{4}(?:-[\dX]{2}){0,2}[~?%]?|\.\.)?|-?[\dX]{4}(?:-[\dX]{2}){0,2}[~?%]?)$/;

/** What a cell says for a value that is no node, tie, list or map. @param nothing for null: "unknown", "none" */
export function plainInWords(value: ConsoleValue, words: Words, nothing: string): string {
  if (value === null) return nothing;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'string') return JSON.stringify(value);
  return EDTF.test(value) ? edtfInWords(value) : (words.type(value) ?? value);
}

const TIME =
  /\b(?:from|to|until|since|when|earliest|latest|first|last|began|ended|date|days?|years?|said)\b/i;
const measures = (value: ConsoleValue): boolean =>
  typeof value === 'number' || (typeof value === 'string' && EDTF.test(value));

/** What null means in a column: of a date or an amount that it is unknown, else that there is none. */
export function nothingIn(column: string, values: readonly (ConsoleValue | undefined)[]): string {
  const given = values.filter((value) => value !== null && value !== undefined);
  const unknown = given.length > 0 ? given.every(measures) : TIME.test(column);
  return unknown ? 'unknown' : 'none';
}

/** What a cell says, one line: what null means follows from the other values of its column. */
function cellInWords(value: ConsoleValue, words: Words, nothing: string): string {
  if (known(value).kind === 'plain') return plainInWords(value, words, nothing);
  const text = told(value, words);
  return text === '' ? 'none' : text;
}

/** An answer as a table in words. Columns that hold ids alone lead to evidence, and say nothing to a reader. */
export function answerInWords(
  { columns, rows }: { columns: readonly string[]; rows: readonly (readonly ConsoleValue[])[] },
  words: Words,
): { head: string[]; rows: string[][] } {
  const places = columns.flatMap((_, at) => {
    const values = rows.map((row) => row[at] ?? null).filter((value) => value !== null);
    const isLink = values.length > 0 && values.every((value) => idsIn(value) !== null);
    return isLink ? [] : [at];
  });
  const nothing = new Map(
    places.map(
      (at) =>
        [
          at,
          nothingIn(
            columns[at] ?? '',
            rows.map((row) => row[at]),
          ),
        ] as const,
    ),
  );
  return {
    head: places.map((at) => (columns[at] ?? '').replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()),
    rows: rows.map((row) =>
      places.map((at) => cellInWords(row[at] ?? null, words, nothing.get(at) ?? 'none')),
    ),
  };
}

export interface Mentioned {
  nodes: Set<string>;
  ties: Set<string>;
}

function note(it: Known, into: Mentioned): void {
  if (it.kind === 'node' && it.node.id !== null && whatOf(it.node) !== null) into.nodes.add(it.node.id);
  else if (it.kind === 'tie' && it.tie.tieId !== null) {
    into.ties.add(it.tie.tieId);
    for (const end of [it.tie.subjectId, it.tie.objectId]) if (end !== null) into.nodes.add(end);
  } else if (it.kind === 'path') {
    for (const node of it.path.nodes) note({ kind: 'node', node }, into);
    for (const tie of it.path.relationships) note({ kind: 'tie', tie }, into);
  } else if (it.kind === 'list') for (const each of it.items) note(known(each), into);
  else if (it.kind === 'map') for (const [, each] of it.entries) note(known(each), into);
}

/** The network nodes and ties that rows hold, however deep within lists, maps and paths. */
export function mentionedIn(rows: readonly (readonly ConsoleValue[])[]): Mentioned {
  const into: Mentioned = { nodes: new Set(), ties: new Set() };
  for (const row of rows) for (const value of row) note(known(value), into);
  return into;
}
