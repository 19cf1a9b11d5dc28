/** A judgement in force that two actors are, or are not, the same. */
export interface IdentityLink {
  id: string;
  actorIds: readonly [string, string];
  same: boolean;
}

/** How each actor of a group was reached from the first: through which link, from whom; the first itself through none. */
type Reached = Map<string, { link: IdentityLink; from: string } | null>;

/** The identities in force: that one is the same as another holds across any number of steps. */
export function identityLedger(initial: readonly IdentityLink[]) {
  const linksOf = new Map<string, IdentityLink[]>();
  const add = (link: IdentityLink): void => {
    for (const id of link.actorIds) {
      const links = linksOf.get(id);
      if (links === undefined) linksOf.set(id, [link]);
      else links.push(link);
    }
  };
  const remove = ({ id, actorIds }: IdentityLink): void => {
    for (const end of actorIds)
      linksOf.set(
        end,
        (linksOf.get(end) ?? []).filter((link) => link.id !== id),
      );
  };
  const of = (id: string, same: boolean) => (linksOf.get(id) ?? []).filter((link) => link.same === same);

  function reach(first: string): Reached {
    const reached: Reached = new Map([[first, null]]);
    // A Map’s iteration goes on to what is added to it meanwhile.
    for (const from of reached.keys())
      for (const link of of(from, true)) {
        const next = otherEnd(link, from);
        if (!reached.has(next)) reached.set(next, { link, from });
      }
    return reached;
  }

  /** Every actor that is one with this one, itself included. */
  const group = (id: string): string[] => [...reach(id).keys()];

  /** The links that a new one contradicts, all of them together; null where it can stand beside the others. */
  function contradicted({ actorIds: [a, b], same }: IdentityLink): IdentityLink[] | null {
    const fromA = reach(a);
    if (!same) return fromA.has(b) ? way(fromA, b) : null;
    const fromB = reach(b);
    for (const x of fromA.keys())
      for (const apart of of(x, false)) {
        const y = otherEnd(apart, x);
        if (fromB.has(y)) return [apart, ...way(fromA, x), ...way(fromB, y)];
      }
    return null;
  }

  for (const link of initial) add(link);
  return { add, remove, group, contradicted, actors: () => [...linksOf.keys()] };
}

function otherEnd({ actorIds: [a, b] }: IdentityLink, end: string): string {
  return end === a ? b : a;
}

/** The links from the first actor to this one. */
function way(reached: Reached, to: string): IdentityLink[] {
  const links: IdentityLink[] = [];
  for (let step = reached.get(to); step !== null && step !== undefined; step = reached.get(step.from))
    links.push(step.link);
  return links.toReversed();
}
