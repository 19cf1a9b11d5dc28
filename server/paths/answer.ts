import type { NetworkNode } from '#contract/network.ts';
import type { Path, PathBody, PathTie } from '#contract/paths.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import type { Database } from '../graph/connect.ts';
import { limits } from '../graph/limits.ts';
import { tiesOfHop } from './graph.ts';
import type { Ranked } from './search.ts';
import { strengthOf, supportInWords, supportOf } from './strength.ts';
import type { Found } from './ties.ts';
import { hopInWords, pathSentence } from './words.ts';
import { readBrief } from '../lens/reads-picture.ts';
import { statement } from '../graph/statements.ts';

/** The nodes, ties and vocabularies that a path is described with. */
export interface PathContext {
  edges: ReadonlyMap<string, Found>;
  nodes: ReadonlyMap<string, NetworkNode>;
  vocabularies: ReadonlyMap<string, Vocabulary>;
  direction: PathBody['direction'];
}

/** One key for two nodes, whichever comes first. */
const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function hopsOf({ nodes }: Ranked, ends: readonly string[], { edges, direction }: PathContext) {
  return nodes.slice(1).map((to, index) => {
    const from = nodes[index] ?? to;
    const joining = [...edges.values()].filter(
      ({ tie, passable }) =>
        pairKey(tie.subjectId, tie.objectId) === pairKey(from, to) &&
        (passable || ends.includes(tie.objectId)),
    );
    return { from, to, ties: tiesOfHop(joining, from, direction) };
  });
}

/** A path as people read it, with the one of its links that is supported least. @param ends where it begins and ends */
export function describePath(path: Ranked, ends: readonly string[], context: PathContext): Path {
  const hops = hopsOf(path, ends, context).flatMap(({ from, to, ties }) => {
    const [tie] = ties;
    return tie === undefined ? [] : [{ from, to, ties, tie }];
  });
  const { nodes, vocabularies } = context;
  const [weakest] = hops
    .map((hop, index) => ({ ...hop, index }))
    .toSorted((a, b) => strengthOf(a.tie) - strengthOf(b.tie));
  if (weakest === undefined) throw new Error('a path has hops');
  const { tie, index } = weakest;
  const { name, rest } = hopInWords(weakest, nodes, vocabularies);
  return {
    nodes: [...path.nodes],
    hops: hops.map((hop) => ({ from: hop.from, to: hop.to, ties: hop.ties.map(({ id }) => id) })),
    sentence: pathSentence(hops, nodes, vocabularies),
    weakest: {
      hop: index,
      tie: tie.id,
      support: supportOf(tie),
      origins: tie.origins,
      words: `${name} ${rest}: ${supportInWords(tie)}`,
    },
  };
}

/** Every tie of these paths with the first of its claims: those that pass the lens, where there is one. */
export async function pathTies(
  db: Database,
  pairs: readonly { from: string; to: string; paths: readonly Ranked[] }[],
  context: PathContext,
): Promise<PathTie[]> {
  const ids = pairs.flatMap(({ from, to, paths }) =>
    paths.flatMap((path) =>
      hopsOf(path, [from, to], context).flatMap(({ ties }) => ties.map((tie) => tie.id)),
    ),
  );
  const found = [...new Set(ids)].flatMap((id) => context.edges.get(id) ?? []);
  const claims = await claimsOf(db, found);
  const brief = await readBrief(db, [...claims.values()].flat());
  return found.map(({ tie, derivedFrom }) => ({
    tie,
    event: derivedFrom === null ? null : tie.id.slice(0, tie.id.indexOf('~')),
    derivedFrom: [...(derivedFrom ?? [])],
    claims: (claims.get(tie.id) ?? []).flatMap((id) => brief.get(id) ?? []),
  }));
}

async function claimsOf(db: Database, found: readonly Found[]): Promise<Map<string, readonly string[]>> {
  const given = found.flatMap(({ tie, claims }) => (claims === null ? [] : [[tie.id, claims] as const]));
  const ties = found
    .filter(({ claims }) => claims === null)
    .map(({ tie, derivedFrom, restsOn }) => ({ id: tie.id, of: derivedFrom ?? [tie.id], restsOn }));
  const rows = await db.read<{ id: string; claims: string[] }>(statement('paths/claims'), {
    ties,
    each: limits.pathClaims,
  });
  const first = given.map(([id, claims]) => [id, claims.slice(0, limits.pathClaims)] as const);
  return new Map([...first, ...rows.map(({ id, claims }) => [id, claims] as const)]);
}
