import type { Ending, Held, Told, WhyLeftOut } from '#contract/lens.ts';
import type { Changes, LensAnswer, LensNode } from '#contract/lens-answers.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { type Became, type Becoming, becomings } from './became.ts';
import type { PageLens } from './lens.ts';
import type { Picture } from './plan.ts';

/** What the lens adds to the look of a node or tie. */
export interface Mark {
  held: Held | null;
  told: Told | null;
  became: Became | null;
  /** what became of it is only possible */
  maybe: boolean;
  /** a death or dissolution after which it did not go on, which is inferred */
  ended?: Ending | null;
  /** drawn faintly, since it did not hold */
  ghost: boolean;
  /** an actor of whose ties none is left */
  idle: boolean;
}
export type Marks = ReadonlyMap<string, Mark>;

/** The picture as the lens shows it. */
export interface LensResult {
  picture: Picture;
  marks: Marks;
  leftOut: { ties: Partial<Record<WhyLeftOut, NetworkTie[]>>; nodes: NetworkNode[] };
  /** ties of that time or of an unknown one that nobody dates, drawn or left out for it */
  undated: ReadonlySet<string>;
}

const PLAIN: Mark = { held: null, told: null, became: null, maybe: false, ghost: false, idle: false };
const GHOST: Mark = { ...PLAIN, ghost: true, held: 'not-held' };
const GHOSTLY: ReadonlySet<WhyLeftOut> = new Set(['not-held', 'ended', 'uncertain', 'other-time', 'undated']);

type Shown = LensAnswer['ties'];
type Out = { tie: NetworkTie; why: WhyLeftOut }[];

/**
 * Applies the verdicts of the server, and judges nothing: what is shown, what is left out, and what is drawn faintly instead.
 * @param picture everything the steps put on screen
 * @param changes what changed between two dates, where the lens asks that
 */
export function applyLens(
  picture: Picture,
  answer: LensAnswer,
  changes: Changes | null,
  lens: PageLens,
): LensResult {
  const verdicts = new Map(answer.nodes.map((node) => [node.id, node]));
  const whyOf = ({ id }: NetworkNode): WhyLeftOut | null => verdicts.get(id)?.why ?? null;
  const isGhost = (why: WhyLeftOut): boolean => lens.ghosts && GHOSTLY.has(why);
  const nodes = picture.nodes
    .filter((node) => {
      const why = whyOf(node);
      return why === null || isGhost(why);
    })
    .map((node) => asTold(node, verdicts.get(node.id)));
  const drawn = new Set(nodes.map(({ id }) => id));
  const joins = (tie: NetworkTie): boolean => drawn.has(tie.subjectId) && drawn.has(tie.objectId);
  const hidden = new Set(picture.hiddenTies.map(({ id }) => id));
  const shown = answer.ties.filter(({ tie }) => joins(tie) && !hidden.has(tie.id));
  const out = outOf(picture, answer);
  const byId = changes && new Map(becomings(changes).map((each) => [each.id, each]));
  const ghosts = out.filter(({ tie, why }) => isGhost(why) && joins(tie));
  return {
    picture: { ...picture, nodes, ties: [...shown, ...ghosts].map(({ tie }) => tie), cut: answer.cut },
    marks: new Map([
      ...tieMarks(shown, byId, lens),
      ...ghosts.map(({ tie }): [string, Mark] => [tie.id, GHOST]),
      ...nodeMarks(nodes, verdicts, shown, byId),
    ]),
    leftOut: { ties: byReason(out), nodes: picture.nodes.filter((node) => whyOf(node) === 'untold') },
    undated: new Set([
      ...shown.flatMap(({ tie, held }) => (held === 'undated' ? [tie.id] : [])),
      ...out.flatMap(({ tie, why }) => (why === 'undated' ? [tie.id] : [])),
    ]),
  };
}

/** Accounts of it differ where those whom the lens lets through do. */
function asTold(node: NetworkNode, verdict: LensNode | undefined): NetworkNode {
  const disputed = verdict?.attributes.some((attribute) => attribute.disputed) ?? node.disputed;
  return disputed === node.disputed ? node : { ...node, disputed };
}

function outOf({ ties }: Picture, { leftOut }: LensAnswer): Out {
  const known = new Map(ties.map((tie) => [tie.id, tie]));
  return leftOut.ties.flatMap(({ id, why }) => {
    const tie = known.get(id);
    return tie === undefined ? [] : [{ tie, why }];
  });
}

/** Between two days a tie or event bears what became of it, rather than whether it held at some time between. */
function tieMarks(shown: Shown, changes: Becomings | null, { between }: PageLens): [string, Mark][] {
  return shown.map(({ tie, held, told, ended }) => [
    tie.id,
    {
      ...PLAIN,
      held: between === null ? held : null,
      told,
      ...becameOf(tie.id, changes),
      ...(ended && { ended }),
    },
  ]);
}

type Becomings = ReadonlyMap<string, Becoming>;

function becameOf(id: string, changes: Becomings | null): Pick<Mark, 'became' | 'maybe'> {
  if (changes === null) return { became: null, maybe: false };
  const { became = 'same', maybe = false } = changes.get(id) ?? {};
  return { became, maybe };
}

/** Actors and places step back where no tie is left. */
function nodeMarks(
  nodes: readonly NetworkNode[],
  verdicts: ReadonlyMap<string, LensAnswer['nodes'][number]>,
  shown: Shown,
  changes: Becomings | null,
): [string, Mark][] {
  const tied = new Set(shown.flatMap(({ tie }) => [tie.subjectId, tie.objectId]));
  return nodes.map(({ id }) => {
    const { held = null, told = null } = verdicts.get(id) ?? {};
    const ghost = held === 'not-held';
    const change = changes?.has(id) ? becameOf(id, changes) : {};
    return [id, { ...PLAIN, held, told, ...change, ghost, idle: !ghost && !tied.has(id) }];
  });
}

function byReason(out: Out): LensResult['leftOut']['ties'] {
  const groups = Map.groupBy(out, ({ why }) => why);
  return Object.fromEntries([...groups].map(([why, of]) => [why, of.map(({ tie }) => tie)]));
}
