import type { PathBody } from '#contract/paths.ts';
import { adjacencyOf, leads, otherEnd } from './graph.ts';
import { bestPaths, type Ranked } from './search.ts';
import type { Found, PathTies } from './ties.ts';

type Asked = Pick<PathBody, 'direction' | 'maxHops' | 'k' | 'by'>;

export interface Reached {
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
export async function reach(ties: PathTies, from: string, to: string, asked: Asked): Promise<Reached> {
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
