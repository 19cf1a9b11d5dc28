import type { NeighbourOrder } from '#contract/exploration.ts';
import type { Lens, NodeRef } from '#contract/lens.ts';
import type { Neighbours, NetworkNode, NetworkTie, TieCount } from '#contract/network.ts';
import type { Database } from '../graph/connect.ts';
import { statement } from '../graph/statements.ts';
import { type NeighbourFilter, readNeighbours, readSubgraph } from '../network/network.ts';
import { claimedTie, type TieRow } from './claims.ts';
import type { LensEvidence } from './evidence.ts';
import { aroundAll, looksOf, seenBy } from './look.ts';
import { readAround, readAttributes, readEndings, readEventIds, readNodes } from './reads-picture.ts';
import { summaryOf } from './verdict.ts';

interface Seen {
  tie: NetworkTie;
  other: NodeRef;
  direction: 'in' | 'out';
}

/**
 * What a node is tied to as a picture shows it through a lens: the totals count what passes.
 * @throws AppError bad-input for types and kinds that nobody knows | not-found | loading | unavailable | timeout
 */
export async function readNeighboursThrough(
  db: Database,
  filter: NeighbourFilter,
  lens: Lens,
): Promise<Neighbours> {
  if (lens.sources.length === 0 && lens.asOf === null) return readNeighbours(db, filter);
  const { node } = await readNeighbours(db, { ...filter, limit: 0 });
  const seen = await seenFrom(db, filter.id, lens);
  const fitting = seen.filter((each) => fits(each, filter));
  const nodes = await othersOf(db, fitting, filter);
  const shown = fitting
    .toSorted((a, b) => compared(a, b, filter.order ?? 'connected', nodes))
    .slice(0, filter.limit);
  return {
    node,
    counts: countsOf(seen),
    neighbours: shown.flatMap(({ tie, other }) => {
      const found = nodes.get(other.id);
      return found === undefined ? [] : { node: found, tie };
    }),
    shown: shown.length,
    total: fitting.length,
  };
}

async function seenFrom(db: Database, id: string, lens: Lens): Promise<Seen[]> {
  const evidence = await readTiesOf(db, [id], lens);
  const looks = looksOf(evidence, lens);
  const around = aroundAll(looks);
  const passing = seenBy(looks).filter(({ why }) => why === null);
  const others = await readNodes(
    db,
    passing.map(({ tie }) => (tie.subjectId === id ? tie.objectId : tie.subjectId)),
  );
  return passing.flatMap(({ tie, claims }): Seen[] => {
    const direction = tie.subjectId === id ? 'out' : 'in';
    const other = others.get(direction === 'out' ? tie.objectId : tie.subjectId);
    return other === undefined ? [] : [{ tie: summaryOf(tie, claims, around), other, direction }];
  });
}

/** All ties of these nodes, whoever is at their other ends. @throws AppError unavailable | timeout */
export async function readTiesOf(db: Database, ids: readonly string[], lens: Lens): Promise<LensEvidence> {
  const retracted = lens.clock === 'recorded';
  const [around, rows] = await Promise.all([
    readAround(db, retracted),
    db.read<TieRow>(statement('lens/ties-of'), { ids, retracted }),
  ]);
  const ties = rows.map(claimedTie);
  const ends = [...new Set(ties.flatMap(({ subjectId, objectId }) => [subjectId, objectId]))];
  const [attributes, events, endings] = await Promise.all([
    readAttributes(db, ends, ties, retracted),
    readEventIds(db, ends, lens),
    readEndings(db, ends, lens, around.vocabularies),
  ]);
  return { ...around, ties, attributes, events, endings };
}

function fits({ tie, other, direction }: Seen, filter: NeighbourFilter): boolean {
  return (
    (filter.types?.includes(tie.type) ?? true) &&
    (filter.kinds?.includes(other.kind) ?? true) &&
    (filter.direction === 'both' || filter.direction === direction)
  );
}

/** The nodes at the other ends, whole. */
async function othersOf(
  db: Database,
  seen: readonly Seen[],
  { limit }: NeighbourFilter,
): Promise<Map<string, NetworkNode>> {
  if (limit === 0) return new Map();
  const ids = [...new Set(seen.map(({ other }) => other.id))];
  const { nodes } = await readSubgraph(db, { ids, denied: false });
  return new Map(nodes.map((node) => [node.id, node]));
}

/** What nobody says began is ordered by the first day on which it had not ended. */
const began = ({ bounds }: NetworkTie): string => bounds.fromMin ?? bounds.toMin ?? '';

/** As in network/neighbours, by what passes. */
function compared(a: Seen, b: Seen, order: NeighbourOrder, nodes: ReadonlyMap<string, NetworkNode>): number {
  if (order === 'evidence' && a.tie.origins !== b.tie.origins) return b.tie.origins - a.tie.origins;
  if (order === 'evidence' && a.tie.claims !== b.tie.claims) return b.tie.claims - a.tie.claims;
  if (order === 'latest' && began(a.tie) !== began(b.tie)) return began(a.tie) > began(b.tie) ? -1 : 1;
  const [ties, more] = [a, b].map(({ other }) => nodes.get(other.id)?.ties ?? 0);
  if (ties !== more) return (more ?? 0) - (ties ?? 0);
  const [one, other] = [a, b].map((each) => `${each.other.name} ${each.tie.id}`);
  return (one ?? '') < (other ?? '') ? -1 : 1;
}

function countsOf(seen: readonly Seen[]): TieCount[] {
  const groups = Map.groupBy(seen, ({ tie, other, direction }) =>
    [tie.type, direction, tie.role, other.kind].join('\n'),
  );
  return Array.from(groups.values(), ([one, ...more]) =>
    one === undefined
      ? []
      : {
          type: one.tie.type,
          direction: one.direction,
          role: one.tie.role,
          kind: one.other.kind,
          total: 1 + more.length,
        },
  )
    .flat()
    .toSorted(
      (a, b) => b.total - a.total || (`${a.type} ${a.direction}` < `${b.type} ${b.direction}` ? -1 : 1),
    );
}
