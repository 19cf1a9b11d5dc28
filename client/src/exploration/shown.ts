import type { LayoutName, Step } from '#contract/exploration.ts';
import type { NetworkNode, NetworkTie, Subgraph } from '#contract/network.ts';
import type { Expansion } from '../api.ts';

export type Point = readonly [number, number];

/** What puts nodes in their places, in order; replaying these gives the same picture every time. */
export type Move =
  | { do: 'arrange'; name: LayoutName; ids: readonly string[]; pins: Readonly<Record<string, Point>> }
  | { do: 'place'; ids: readonly string[]; near: string | null }
  | { do: 'put'; at: Readonly<Record<string, Point>> };

/** What a list of steps comes to, given the ids that each expansion brought. */
export interface Plan {
  /** every id ever brought in, hidden ones too, so that showing them again needs no question to the server */
  ids: readonly string[];
  hidden: ReadonlySet<string>;
  pins: ReadonlyMap<string, Point>;
  layout: LayoutName;
  moves: readonly Move[];
}

export interface Picture {
  nodes: readonly NetworkNode[];
  ties: readonly NetworkTie[];
  hiddenNodes: readonly NetworkNode[];
  hiddenTies: readonly NetworkTie[];
  pins: ReadonlyMap<string, Point>;
  layout: LayoutName;
  moves: readonly Move[];
  missing: readonly string[];
  /** ties between actors who are drawn as one, by judgement */
  withinOne?: number;
  cut: Subgraph['cut'];
}

export const expansionOf = (step: Extract<Step, { do: 'expand' }>): Expansion => ({
  id: step.id,
  direction: step.direction,
  limit: step.limit,
  ...(step.types && { types: step.types }),
  ...(step.kinds && { kinds: step.kinds }),
});

/** One text per question, so that equal expansions share an answer. */
export const expansionKey = (expansion: Expansion): string =>
  [
    expansion.id,
    expansion.direction,
    expansion.limit,
    expansion.types?.join(',') ?? '*',
    expansion.kinds?.join(',') ?? '*',
  ].join(' ');

/** Ids that an expansion brought, or undefined while the answer is on its way. */
export type Answers = (key: string) => readonly string[] | undefined;

interface Draft {
  ids: Set<string>;
  hidden: Set<string>;
  pins: Map<string, Point>;
  layout: LayoutName;
  moves: Move[];
}

function bring(draft: Draft, ids: readonly string[], near: string | null): void {
  const fresh = ids.filter((id) => !draft.ids.has(id));
  for (const id of ids) {
    draft.ids.add(id);
    draft.hidden.delete(id);
  }
  if (fresh.length > 0) draft.moves.push({ do: 'place', ids: fresh, near });
}

function arrange(draft: Draft, name: LayoutName): void {
  const ids = [...draft.ids].filter((id) => !draft.hidden.has(id)).toSorted();
  draft.layout = name;
  // Whatever came before is overruled, but for the pins.
  draft.moves = [{ do: 'arrange', name, ids, pins: Object.fromEntries(draft.pins) }];
}

function pin(draft: Draft, at: Readonly<Record<string, Point>>): void {
  for (const [id, point] of Object.entries(at)) draft.pins.set(id, point);
  draft.moves.push({ do: 'put', at });
}

function apply(draft: Draft, step: Step, answers: Answers): void {
  switch (step.do) {
    case 'show':
      return bring(draft, step.ids, null);
    case 'expand':
      return bring(draft, [step.id, ...(answers(expansionKey(expansionOf(step))) ?? [])], step.id);
    case 'hide':
      return step.ids.forEach((id) => draft.hidden.add(id));
    case 'unhide':
      return step.ids.forEach((id) => draft.hidden.delete(id));
    case 'pin':
      return pin(draft, step.at);
    case 'unpin':
      return step.ids.forEach((id) => draft.pins.delete(id));
    case 'layout':
      return arrange(draft, step.name);
  }
}

/** Plays the steps through. */
export function planOf(steps: readonly Step[], answers: Answers): Plan {
  const draft: Draft = { ids: new Set(), hidden: new Set(), pins: new Map(), layout: 'force', moves: [] };
  for (const step of steps) apply(draft, step, answers);
  return { ...draft, ids: [...draft.ids].toSorted() };
}

/** The expansions among the steps, each once. */
export function expansionsIn(steps: readonly Step[]): Expansion[] {
  const all = steps.filter((step) => step.do === 'expand').map(expansionOf);
  return [...new Map(all.map((expansion) => [expansionKey(expansion), expansion])).values()];
}

/** The nodes and ties on screen: what the server knows of the plan’s ids, without what is hidden. */
export function pictureOf(plan: Plan, graph: Subgraph): Picture {
  const wanted = new Set(plan.ids);
  const nodes = graph.nodes.filter((node) => wanted.has(node.id));
  const onScreen = new Set(nodes.filter((node) => !plan.hidden.has(node.id)).map((node) => node.id));
  const between = graph.ties.filter((tie) => onScreen.has(tie.subjectId) && onScreen.has(tie.objectId));
  return {
    nodes: nodes.filter((node) => onScreen.has(node.id)),
    ties: between.filter((tie) => !plan.hidden.has(tie.id)),
    hiddenNodes: nodes.filter((node) => !onScreen.has(node.id)),
    hiddenTies: between.filter((tie) => plan.hidden.has(tie.id)),
    pins: plan.pins,
    layout: plan.layout,
    moves: plan.moves,
    missing: graph.missing,
    cut: graph.cut,
  };
}

export const pairOf = (tie: Pick<NetworkTie, 'subjectId' | 'objectId'>): string =>
  [tie.subjectId, tie.objectId].toSorted().join(' ');

/** The ties on screen by the two nodes they join. */
export function pairsOf(ties: readonly NetworkTie[]): Map<string, NetworkTie[]> {
  return Map.groupBy(ties, pairOf);
}
