import type { LayoutBy, LayoutName, NeighbourOrder, Step } from '#contract/exploration.ts';
import type { NetworkNode, NetworkTie, Subgraph } from '#contract/network.ts';

export interface Expansion {
  id: string;
  types?: readonly string[] | undefined;
  direction: 'in' | 'out' | 'both';
  kinds?: readonly string[] | undefined;
  limit: number;
  order?: NeighbourOrder | undefined;
  fresh?: true | undefined;
}

export type Point = readonly [number, number];

/** A line or a name across the picture: which year is where, what a lane or a group holds. */
export interface Guide {
  id: string;
  label: string;
  at: Point;
  size: Point;
  /**
   * year: an upright line. lane: a level line with its name in the middle. name: a name that ends at its place; count: a
   * small one.
   * bar: for how long a tie held. land, border, leader: a map, and from a place on it to the node that could not stand there
   */
  look: 'year' | 'lane' | 'name' | 'count' | 'land' | 'border' | 'leader' | 'bar';
  /** of a map: as the path of an SVG, in the units of the picture */
  path?: string;
  /** of a bar: the tie, and how it looks */
  bar?: { of: string; colour: string; opacity: number };
}

/** A layout as it was asked for; absent: by kind, and until it is done. */
export interface Layout {
  name: LayoutName;
  by?: LayoutBy | undefined;
  rounds?: number | undefined;
}

/** What puts nodes in their places, in order; replaying these gives the same picture every time. */
export type Move =
  | ({ do: 'arrange'; ids: readonly string[]; pins: Readonly<Record<string, Point>> } & Layout)
  | { do: 'place'; ids: readonly string[]; near: string | null }
  | { do: 'put'; at: Readonly<Record<string, Point>> };

/** What a list of steps comes to, given the ids that each expansion brought. */
export interface Plan {
  /** every id ever brought in, hidden ones too, so that showing them again needs no question to the server */
  ids: readonly string[];
  hidden: ReadonlySet<string>;
  /** what collapsing took off: it keeps its place, so that nothing else moves */
  collapsed: ReadonlySet<string>;
  /** which steps brought a node in, by their index: why it is here */
  broughtBy: ReadonlyMap<string, readonly number[]>;
  pins: ReadonlyMap<string, Point>;
  layout: Layout;
  moves: readonly Move[];
  /** how far down the answer to each expansion its steps went */
  reach: ReadonlyMap<string, number>;
}

export interface Picture {
  nodes: readonly NetworkNode[];
  ties: readonly NetworkTie[];
  hiddenNodes: readonly NetworkNode[];
  hiddenTies: readonly NetworkTie[];
  collapsedNodes: readonly NetworkNode[];
  broughtBy: ReadonlyMap<string, readonly number[]>;
  pins: ReadonlyMap<string, Point>;
  layout: Layout;
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
  ...(step.order && { order: step.order }),
  ...(step.fresh && { fresh: step.fresh }),
});

/** One text per question, so that equal expansions share an answer. */
export const expansionKey = (expansion: Expansion): string =>
  [
    expansion.id,
    expansion.direction,
    expansion.limit,
    expansion.types?.join(',') ?? '*',
    expansion.kinds?.join(',') ?? '*',
    expansion.order ?? 'connected',
    expansion.fresh ? 'fresh' : 'any',
  ].join(' ');

export type WholePart = Pick<Extract<Step, { do: 'whole' }>, 'datasets' | 'kinds'>;

/** One text per part of the network that a step asks for whole. */
export const wholeKey = ({ datasets, kinds }: WholePart): string =>
  `whole ${datasets?.join(',') ?? '*'} ${kinds?.join(',') ?? '*'}`;

/** The other end of each tie of an expansion, or the ids of a part of the network; undefined while the answer is on its way. */
export type Answers = (key: string) => readonly string[] | undefined;

interface Draft {
  ids: Set<string>;
  hidden: Set<string>;
  collapsed: Set<string>;
  broughtBy: Map<string, number[]>;
  pins: Map<string, Point>;
  layout: Layout;
  moves: Move[];
  reach: Map<string, number>;
}

const isShown = ({ ids, hidden, collapsed }: Draft, id: string): boolean =>
  ids.has(id) && !hidden.has(id) && !collapsed.has(id);

function bring(draft: Draft, index: number, ids: readonly string[], near: string | null): void {
  const fresh = ids.filter((id) => !draft.ids.has(id));
  for (const id of ids) {
    draft.ids.add(id);
    draft.hidden.delete(id);
    draft.collapsed.delete(id);
    draft.broughtBy.set(id, [...(draft.broughtBy.get(id) ?? []), index]);
  }
  if (fresh.length > 0) draft.moves.push({ do: 'place', ids: fresh, near });
}

/**
 * The part of an answer that a step takes: all of it, or as far as it takes for as many ties as were asked for besides
 * those that are on screen.
 */
function expand(draft: Draft, step: Extract<Step, { do: 'expand' }>, index: number, answers: Answers): void {
  const key = expansionKey(expansionOf(step));
  const ends = answers(key) ?? [];
  const here = isShown(draft, step.id);
  const fresh = ends.flatMap((id, at) => (here && isShown(draft, id) ? [] : [at + 1]));
  const reach = step.fresh ? (fresh[step.limit - 1] ?? ends.length) : ends.length;
  draft.reach.set(key, Math.max(reach, draft.reach.get(key) ?? 0));
  const found = new Set(ends.slice(0, reach));
  // A node that was there before is not what its expansion brought.
  bring(draft, index, here ? [...found] : [step.id, ...found], step.id);
}

/** Takes off what that step alone brought; what another step brought too stays. */
function collapse(draft: Draft, of: number): void {
  for (const [id, by] of draft.broughtBy) {
    if (!by.includes(of)) continue;
    const rest = by.filter((index) => index !== of);
    draft.broughtBy.set(id, rest);
    if (rest.length === 0) draft.collapsed.add(id);
  }
}

function arrange(draft: Draft, { name, by, rounds }: Layout): void {
  const ids = [...draft.ids].filter((id) => isShown(draft, id)).toSorted();
  draft.layout = { name, ...(by && { by }), ...(rounds !== undefined && { rounds }) };
  // Whatever came before is overruled, but for the pins.
  draft.moves = [{ do: 'arrange', ...draft.layout, ids, pins: Object.fromEntries(draft.pins) }];
}

/** Kept in place, what goes is collapsed; arranged anew, all that came before is forgotten, and never asked for again. */
function keepOnly(draft: Draft, index: number, ids: readonly string[], layout: LayoutName | undefined): void {
  const kept = new Set(ids);
  if (layout === undefined) {
    for (const id of draft.ids) if (!kept.has(id)) draft.collapsed.add(id);
    return bring(draft, index, ids, null);
  }
  draft.ids = kept;
  draft.collapsed.clear();
  for (const id of kept) draft.hidden.delete(id);
  draft.broughtBy = new Map(ids.map((id) => [id, [index]]));
  draft.pins = new Map([...draft.pins].filter(([id]) => kept.has(id)));
  return arrange(draft, { name: layout });
}

function pin(draft: Draft, at: Readonly<Record<string, Point>>): void {
  for (const [id, point] of Object.entries(at)) draft.pins.set(id, point);
  draft.moves.push({ do: 'put', at });
}

/** Everything stands where it stood; of what came before only what draws lanes is still needed. */
function freeze(draft: Draft, at: Readonly<Record<string, Point>>): void {
  const lanes = draft.moves.filter(
    (move) => move.do === 'arrange' && ['time', 'grouped', 'map'].includes(move.name),
  );
  draft.moves = [...lanes, { do: 'put', at }];
}

function apply(draft: Draft, step: Step, index: number, answers: Answers): void {
  switch (step.do) {
    case 'show':
      return bring(draft, index, step.ids, null);
    case 'path':
      for (const id of step.ties ?? []) draft.hidden.delete(id);
      return bring(draft, index, step.ids, null);
    case 'whole':
      return bring(draft, index, answers(wholeKey(step)) ?? [], null);
    case 'only':
      return keepOnly(draft, index, step.ids, step.layout);
    case 'expand':
      return expand(draft, step, index, answers);
    case 'collapse':
      return collapse(draft, step.of);
    case 'hide':
      return step.ids.forEach((id) => draft.hidden.add(id));
    case 'unhide':
      return step.ids.forEach((id) => draft.hidden.delete(id));
    case 'pin':
      return pin(draft, step.at);
    case 'unpin':
      return step.ids.forEach((id) => draft.pins.delete(id));
    case 'layout':
      return arrange(draft, step);
    case 'freeze':
      return freeze(draft, step.at);
  }
}

const blank = (): Draft => ({
  ids: new Set(),
  hidden: new Set(),
  collapsed: new Set(),
  broughtBy: new Map(),
  pins: new Map(),
  layout: { name: 'force' },
  moves: [],
  reach: new Map(),
});

/** Plays the steps through. */
export function planOf(steps: readonly Step[], answers: Answers): Plan {
  const draft = blank();
  steps.forEach((step, index) => apply(draft, step, index, answers));
  return { ...draft, ids: [...draft.ids].toSorted() };
}

/** What stood before everything was arranged anew for a few is not asked for. */
const asksFrom = (steps: readonly Step[]): number =>
  Math.max(
    0,
    steps.findLastIndex((step) => step.do === 'only' && step.layout !== undefined),
  );
const asking = (steps: readonly Step[]): readonly Step[] => steps.slice(asksFrom(steps));

/** Steps that bring nodes, and those that say what is on screen when a later one does. */
const BRINGING: readonly Step['do'][] = ['show', 'whole', 'expand', 'path', 'only'];
const CLEARING: readonly Step['do'][] = ['hide', 'unhide', 'collapse'];

/**
 * The steps that the server must know to tell which nodes and ties these bring: where nodes stand is left out, and so is
 * what follows the last step that brings any. So pinning, arranging and hiding ask nothing.
 */
export function questionOf(steps: readonly Step[]): Step[] {
  const first = asksFrom(steps);
  const last = steps.findLastIndex((step) => BRINGING.includes(step.do));
  const asked = (step: Step, index: number): boolean =>
    index >= first &&
    index <= last &&
    (BRINGING.includes(step.do) || CLEARING.includes(step.do)) &&
    // What is collapsed from before has gone already.
    (step.do !== 'collapse' || (step.of >= first && steps[step.of]?.do === 'expand'));
  const places = steps.flatMap((step, index) => (asked(step, index) ? [index] : []));
  return steps
    .filter(asked)
    .map((step) => (step.do === 'collapse' ? { ...step, of: places.indexOf(step.of) } : step));
}

/** The parts of the network that steps ask for whole, each once. */
export function wholesIn(steps: readonly Step[]): WholePart[] {
  const all = asking(steps).filter((step) => step.do === 'whole');
  return [...new Map(all.map((step) => [wholeKey(step), step])).values()];
}

/** The expansions among the steps, each once. */
export function expansionsIn(steps: readonly Step[]): Expansion[] {
  const all = asking(steps)
    .filter((step) => step.do === 'expand')
    .map(expansionOf);
  return [...new Map(all.map((expansion) => [expansionKey(expansion), expansion])).values()];
}

/** The nodes and ties on screen: what the server knows of the plan’s ids, without what is hidden or collapsed. */
export function pictureOf(plan: Plan, graph: Subgraph): Picture {
  const wanted = new Set(plan.ids);
  const known = graph.nodes.filter((node) => wanted.has(node.id));
  const nodes = known.filter((node) => !plan.collapsed.has(node.id));
  const onScreen = new Set(nodes.filter((node) => !plan.hidden.has(node.id)).map((node) => node.id));
  const between = graph.ties.filter((tie) => onScreen.has(tie.subjectId) && onScreen.has(tie.objectId));
  return {
    nodes: nodes.filter((node) => onScreen.has(node.id)),
    ties: between.filter((tie) => !plan.hidden.has(tie.id)),
    hiddenNodes: nodes.filter((node) => !onScreen.has(node.id)),
    hiddenTies: between.filter((tie) => plan.hidden.has(tie.id)),
    collapsedNodes: known.filter((node) => plan.collapsed.has(node.id)),
    broughtBy: plan.broughtBy,
    pins: plan.pins,
    layout: plan.layout,
    moves: plan.moves,
    missing: graph.missing,
    cut: graph.cut,
  };
}

export const pairOf = ({ subjectId, objectId }: Pick<NetworkTie, 'subjectId' | 'objectId'>): string =>
  subjectId < objectId ? `${subjectId} ${objectId}` : `${objectId} ${subjectId}`;

/** The ties on screen by the two nodes they join. */
export function pairsOf(ties: readonly NetworkTie[]): Map<string, NetworkTie[]> {
  return Map.groupBy(ties, pairOf);
}
