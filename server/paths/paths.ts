import { toldApart } from '#words/names.ts';
import type { Lens } from '#contract/lens.ts';
import type { NetworkNode } from '#contract/network.ts';
import type { Loosening, PathBody, PathPair, Paths } from '#contract/paths.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import { AppError } from '../runtime/errors.ts';
import type { Database } from '../graph/connect.ts';
import { refuseLoading, refuseUnknown } from '../graph/found.ts';
import { pathTies, describePath, type PathContext } from './answer.ts';
import { deniedAmong } from './denied.ts';
import { PathTies, type Restriction, type Found } from './ties.ts';
import { triedInWords } from './words.ts';
import { readSources } from '../network/datasets.ts';
import { readVocabularyMap } from '../lens/reads-picture.ts';
import { networkNode, type NodeMap } from '../graph/records.ts';
import { statement } from '../graph/statements.ts';
import { adjacencyOf, leads, otherEnd } from './graph.ts';
import { bestPaths, type Ranked } from './search.ts';

type Asked = Pick<PathBody, 'direction' | 'maxHops' | 'k' | 'by'>;

interface Reached {
  paths: Ranked[];
  more: 'no' | 'perhaps' | 'yes';
  /** Nothing lies further: no path of any length was left out. */
  exhausted: boolean;
}

/** One end of the search: whom it has reached in how many hops, and who was reached last. */
interface Side {
  seen: Set<string>;
  front: Map<string, number>;
  along: Asked['direction'];
}

const BACKWARD = { out: 'in', in: 'out', both: 'both' } as const;

/**
 * The best paths between two nodes, looked for from both ends at once and no further than is needed. When one side has
 * gone `a` hops and the other `b`, the ties between the two fronts complete all paths of a + b + 1 hops; since fewer hops
 * rank first, enough paths of that length are the best there are.
 * @throws AppError unavailable | timeout
 */
async function reach(ties: PathTies, from: string, to: string, asked: Asked): Promise<Reached> {
  const sides = [begin(from, ties, asked.direction), begin(to, ties, BACKWARD[asked.direction])] as const;
  const known = new Map<string, Found>();
  const add = (found: readonly Found[]): void => {
    for (const each of found) if (each.passable || endsIn(each, [from, to])) known.set(each.tie.id, each);
  };
  let paths: Ranked[] = [];
  for (let hops = 1; hops <= asked.maxHops; hops += 1) {
    const [a, b] = sides;
    if (a.front.size === 0 || b.front.size === 0)
      return { ...trimmed(paths, asked), exhausted: !ties.passedOver };
    add(await ties.between([...a.front.keys()], [...b.front.keys()]));
    paths = bestPaths(adjacencyOf(known.values(), asked.direction), from, to, {
      k: asked.k + 1,
      maxHops: hops,
    });
    if (isEnough(paths, asked) || ties.cut !== null || hops === asked.maxHops)
      return { ...trimmed(paths, asked, hops), exhausted: false };
    const [next, other] = costOf(a) <= costOf(b) ? [a, to] : [b, from];
    const found = (await ties.around([...next.front.keys()])).filter(
      (each) => each.passable || endsIn(each, [from, to]),
    );
    add(found);
    advance(next, found, other, (id) => ties.degree(id));
  }
  return { ...trimmed(paths, asked), exhausted: false };
}

/** An event that is no way through can still be where a path begins or ends. */
const endsIn = ({ tie }: Found, ends: readonly string[]): boolean => ends.includes(tie.objectId);

const begin = (id: string, ties: PathTies, along: Asked['direction']): Side => ({
  seen: new Set([id]),
  front: new Map([[id, ties.degree(id)]]),
  along,
});

const costOf = ({ front }: Side): number => [...front.values()].reduce((sum, degree) => sum + degree, 0);

/** @param goal where paths end, and so never go on from */
function advance(side: Side, found: readonly Found[], goal: string, degree: (id: string) => number): void {
  const front = new Map<string, number>();
  for (const each of found)
    for (const from of [each.tie.subjectId, each.tie.objectId]) {
      const to = otherEnd(each, from);
      if (!side.front.has(from) || side.seen.has(to) || !leads(each, from, side.along)) continue;
      if (to !== goal) front.set(to, degree(to));
    }
  for (const id of front.keys()) side.seen.add(id);
  side.front = front;
}

function isEnough(paths: readonly Ranked[], { by, k }: Asked): boolean {
  return by === 'best' ? paths.length >= k : paths.length > 0;
}

/** @param looked how many hops were looked at; more than that are unknown */
function trimmed(
  paths: readonly Ranked[],
  { by, k, maxHops }: Asked,
  looked = maxHops,
): Omit<Reached, 'exhausted'> {
  if (by === 'shortest') return { paths: paths.slice(0, 1), more: paths.length > 1 ? 'yes' : 'no' };
  const fewest = paths[0]?.nodes.length;
  const fitting = by === 'best' ? paths : paths.filter(({ nodes }) => nodes.length === fewest);
  const longer = by === 'best' && looked < maxHops ? 'perhaps' : 'no';
  return { paths: fitting.slice(0, k), more: fitting.length > k ? 'yes' : longer };
}

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
  const denied = await deniedAmong(db, ids, lens, vocabularies);
  const told = new Map(toldApart([...nodes.values()]).map((node) => [node.id, node]));
  const context: PathContext = { edges: ties.known(), nodes: told, vocabularies, direction: asked.direction };
  return {
    pairs: found.map(({ from, to, paths, more, exhausted, cut }) => ({
      from,
      to,
      paths: paths.map((path) => describePath(path, [from, to], context)),
      more,
      cut,
      denied: denied.filter(({ subject, object }) => joins([subject.id, object.id], [from, to])),
      tried,
      loosen: paths.length > 0 ? [] : loosened(asked, lens, exhausted),
    })),
    nodes: [...nodes.values()],
    ties: await pathTies(db, found, context),
  };
}

const joins = (ends: readonly string[], pair: readonly string[]): boolean =>
  pair.every((id) => ends.includes(id));

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
