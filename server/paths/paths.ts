import type { Lens } from '#contract/lens.ts';
import type { NetworkNode } from '#contract/network.ts';
import type { Loosening, PathBody, PathPair, Paths } from '#contract/paths.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import { AppError } from '../runtime/errors.ts';
import type { Database } from '../graph/connect.ts';
import { refuseLoading } from '../graph/found.ts';
import { pathTies, describePath, type PathContext } from './answer.ts';
import { reach, type Reached } from './reach.ts';
import { PathTies, type Restriction } from './ties.ts';
import { triedInWords } from './words.ts';
import { readSources } from '../network/datasets.ts';
import { readVocabularyMap } from '../lens/reads-picture.ts';
import { networkNode, type NodeMap } from '../graph/records.ts';
import { statement } from '../graph/statements.ts';
import { refuseUnknown } from '../graph/found.ts';

export type PathQuestion = PathBody;

/** A search that takes longer is broken off, and says so. */
const MOST_MILLISECONDS = 8000;

/**
 * How nodes are tied, through whom, and who says so. Paths never touch a place; they take the ties derived from an event
 * and not the participations in it; speech and sources count only where they are asked for by type or family.
 * @throws AppError bad-input | not-found | loading | unavailable | timeout
 */
export async function readPaths(db: Database, asked: PathQuestion): Promise<Paths> {
  const ids = [...new Set(asked.ids)];
  await refuseLoading(db, ids);
  const [vocabularies, ends] = await Promise.all([readVocabularyMap(db), readNodes(db, ids)]);
  refuseEnds(ids, ends);
  refuseUnknown([...vocabularies.values()], asked);
  const lens = isOn(asked.lens) ? asked.lens : null;
  const ties = new PathTies(db, {
    restriction: restriction(asked, ids, vocabularies),
    lens,
    vocabularies,
    degrees: new Map([...ends.values()].map((node) => [node.id, node.ties])),
    until: Date.now() + MOST_MILLISECONDS,
  });
  const tried = triedInWords(asked, lens, await sourceNames(db, lens));
  const found: (Reached & Pick<PathPair, 'from' | 'to' | 'cut'>)[] = [];
  for (const [from, to] of pairsAmong(ids))
    found.push({ from, to, ...(await reach(ties, from, to, asked)), cut: cutOf(ties) });
  const nodes = await readNodes(db, [
    ...new Set([...ids, ...found.flatMap(({ paths }) => paths.flatMap((path) => path.nodes))]),
  ]);
  const context: PathContext = { edges: ties.known(), nodes, vocabularies, direction: asked.direction };
  return {
    pairs: found.map(({ from, to, paths, more, exhausted, cut }) => ({
      from,
      to,
      paths: paths.map((path) => describePath(path, [from, to], context)),
      more,
      cut,
      tried,
      loosen: paths.length > 0 ? [] : loosened(asked, lens, exhausted),
    })),
    nodes: [...nodes.values()],
    ties: await pathTies(db, found, context),
  };
}

const cutOf = ({ cut, passedOver }: PathTies): PathPair['cut'] => cut ?? (passedOver ? 'ties' : null);

const isOn = ({ sources, asOf }: Lens): boolean => sources.length > 0 || asOf !== null;

const pairsAmong = (ids: readonly string[]): (readonly [string, string])[] =>
  ids.flatMap((from, index) => ids.slice(index + 1).map((to) => [from, to] as const));

async function readNodes(db: Database, ids: readonly string[]): Promise<Map<string, NetworkNode>> {
  const rows = await db.read<{ node: NodeMap }>(statement('paths/nodes'), { ids });
  const known = new Map(rows.map(({ node }) => [node.id, networkNode(node)]));
  return new Map(ids.flatMap((id) => (known.has(id) ? [[id, known.get(id)!] as const] : [])));
}

/** @throws AppError not-found for one that is not there, bad-input for a place or for one alone */
function refuseEnds(ids: readonly string[], ends: ReadonlyMap<string, NetworkNode>): void {
  const missing = ids.find((id) => !ends.has(id));
  if (missing !== undefined)
    throw new AppError('not-found', `There is no node "${missing}" in this database.`);
  const place = [...ends.values()].find((node) => node.class === 'place');
  const message =
    place === undefined
      ? 'A path needs two different ends.'
      : `“${place.name}” is a place, and paths never begin at, end at or pass through a place.`;
  if (place !== undefined || ids.length < 2)
    throw new AppError('bad-input', message, { errors: [{ path: 'ids', message }] });
}

function restriction(
  { types, families }: PathQuestion,
  ends: readonly string[],
  vocabularies: ReadonlyMap<string, Vocabulary>,
): Restriction {
  const of = families === undefined ? null : new Set(families);
  const all = [...vocabularies];
  const events = all.flatMap(([dataset, { eventKinds }]) =>
    eventKinds.map((kind) => ({ ...kind, key: `${dataset} ${kind.name}` })),
  );
  const named = events.filter(({ family }) => of?.has(family) ?? false);
  return {
    ends,
    types: types ?? null,
    familyTypes:
      of &&
      all.flatMap(([dataset, { tieTypes }]) =>
        tieTypes.filter(({ family }) => of.has(family)).map(({ name }) => `${dataset} ${name}`),
      ),
    familyEvents: named.map(({ key }) => key),
    speechEvents: named
      .filter(({ inPaths, derived }) => !inPaths && derived.length === 0)
      .map(({ key }) => key),
  };
}

async function sourceNames(db: Database, lens: Lens | null): Promise<(id: string) => string> {
  const all = lens === null || lens.sources.length === 0 ? [] : await readSources(db);
  return (id) => all.find((source) => source.id === id)?.name ?? id;
}

/** The restrictions that could be given up; more ties do not help where nothing further can be reached. */
function loosened(
  { types, families, direction, maxHops }: PathQuestion,
  lens: Lens | null,
  exhausted: boolean,
): Loosening[] {
  return [
    ...(maxHops < 6 && !exhausted ? (['maxHops'] as const) : []),
    ...(direction === 'both' ? [] : (['direction'] as const)),
    ...(types === undefined ? [] : (['types'] as const)),
    ...(families === undefined ? [] : (['families'] as const)),
    ...(lens === null ? [] : (['lens'] as const)),
  ];
}
