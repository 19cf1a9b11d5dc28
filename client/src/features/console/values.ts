import type { ConsoleNode, ConsolePath, ConsoleRelationship, ConsoleValue } from '#contract/console.ts';
import type { What } from '#picture/exploration/steps.ts';

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
  if (value.$type === 'node') return { kind: 'node', node: value as unknown as ConsoleNode };
  if (value.$type === 'relationship') return { kind: 'tie', tie: value as unknown as ConsoleRelationship };
  if (value.$type === 'path') return { kind: 'path', path: value as unknown as ConsolePath };
  // oxlint-enable typescript/no-unsafe-type-assertion
  return {
    kind: 'map',
    entries: Object.entries(value).map(([key, each]) => [key.replace(/^\$\$/, '$'), each]),
  };
}

const CLASSES: readonly (readonly [string, What])[] = [
  ['Actor', 'actor'],
  ['Event', 'event'],
  ['Place', 'place'],
];

/** Which kind of network node it is; null for claims, sources and whatever else is in no picture. */
export const whatOf = ({ labels }: ConsoleNode): What | null =>
  CLASSES.find(([label]) => labels.includes(label))?.[1] ?? null;

export function nameOf({ properties, id, labels }: ConsoleNode): string {
  const { name, title, label } = properties;
  const named = [name, title, label].find((each) => typeof each === 'string');
  return typeof named === 'string' ? named : (id ?? `(:${labels.join(':')})`);
}

/** A value as one line of text, for cells, sorting and CSV. */
export function told(value: ConsoleValue): string {
  const it = known(value);
  if (it.kind === 'plain') return it.text;
  if (it.kind === 'node') return nameOf(it.node);
  if (it.kind === 'tie') return it.tie.type;
  if (it.kind === 'list') return `[${it.items.map(told).join(', ')}]`;
  if (it.kind === 'map') return `{${it.entries.map(([key, each]) => `${key}: ${told(each)}`).join(', ')}}`;
  const { nodes, relationships } = it.path;
  return nodes
    .map((node, at) => {
      const tie = relationships[at];
      return tie ? `${nameOf(node)} – ${tie.type} – ` : nameOf(node);
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

export interface Mentioned {
  nodes: Set<string>;
  ties: Set<string>;
}

function note(value: ConsoleValue, into: Mentioned): void {
  const it = known(value);
  if (it.kind === 'node' && it.node.id !== null && whatOf(it.node) !== null) into.nodes.add(it.node.id);
  else if (it.kind === 'tie' && it.tie.tieId !== null) {
    into.ties.add(it.tie.tieId);
    for (const end of [it.tie.subjectId, it.tie.objectId]) if (end !== null) into.nodes.add(end);
  } else if (it.kind === 'path')
    for (const each of [...it.path.nodes, ...it.path.relationships]) note(each, into);
  else if (it.kind === 'list') for (const each of it.items) note(each, into);
  else if (it.kind === 'map') for (const [, each] of it.entries) note(each, into);
}

/** The network nodes and ties that rows hold, however deep within lists, maps and paths. */
export function mentionedIn(rows: readonly (readonly ConsoleValue[])[]): Mentioned {
  const into: Mentioned = { nodes: new Set(), ties: new Set() };
  for (const row of rows) for (const value of row) note(value, into);
  return into;
}
