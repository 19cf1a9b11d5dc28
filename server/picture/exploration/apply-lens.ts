import type { Held, Told, WhyLeftOut } from '#contract/lens.ts';
import type { Changes, LensAnswer } from '#contract/lens-answers.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import type { Bounds } from '#contract/time.ts';
import { spanOf, type Span } from '#words/days.ts';
import { asked, type PageLens } from './lens.ts';
import type { Picture } from './plan.ts';

export type Became = 'began' | 'ended' | 'passed' | 'altered' | 'same';

/** What the lens adds to the look of a node or tie. */
export interface Mark {
  held: Held | null;
  told: Told | null;
  became: Became | null;
  /** drawn faintly, since it did not hold */
  ghost: boolean;
  /** an actor of whose ties none is left */
  idle: boolean;
}
export type Marks = ReadonlyMap<string, Mark>;

/** The picture as the lens shows it. */
export interface Seen {
  picture: Picture;
  marks: Marks;
  leftOut: { ties: Partial<Record<WhyLeftOut, NetworkTie[]>>; nodes: NetworkNode[] };
  /** ties of that time or of an unknown one that nobody dates, drawn or left out for it */
  undated: ReadonlySet<string>;
}

const PLAIN: Mark = { held: null, told: null, became: null, ghost: false, idle: false };
const GHOSTLY: readonly WhyLeftOut[] = ['not-held', 'uncertain', 'undated'];

const becameOf = (changes: Changes | null): ReadonlyMap<string, Became> =>
  new Map(
    (['altered', 'passed', 'ended', 'began'] as const).flatMap((became) =>
      (changes?.[became] ?? []).map(({ tie }) => [tie.id, became] as const),
    ),
  );

/** How an event stands to a range of days, by the dates that those give it whom the lens lets through. */
export function eventHeld(bounds: Bounds | null, { from, to }: Span): Held {
  if (bounds === null || Object.values(bounds).every((day) => day === null)) return 'undated';
  const { fromMin, fromMax, toMin, toMax } = bounds;
  if ((fromMin !== null && fromMin > to) || (toMax !== null && toMax < from)) return 'not-held';
  return fromMax !== null && toMin !== null && fromMax <= to && from <= toMin ? 'certain' : 'possible';
}

interface TiesSeen {
  ties: NetworkTie[];
  marks: [string, Mark][];
  out: { tie: NetworkTie; why: WhyLeftOut }[];
  /** those that pass although nobody dates them */
  undated: NetworkTie[];
}

/** @param gone why a tie goes with its event, whatever is said of the tie itself */
function tiesThrough(
  picture: Picture,
  answer: LensAnswer,
  changes: Changes | null,
  lens: PageLens,
  gone: (tie: NetworkTie) => WhyLeftOut | null,
): TiesSeen {
  const onScreen = new Set(picture.nodes.map((node) => node.id));
  const hidden = new Set(picture.hiddenTies.map((tie) => tie.id));
  const known = new Map(picture.ties.map((tie) => [tie.id, tie]));
  const became = becameOf(changes);
  const around = answer.ties.filter(
    ({ tie }) => onScreen.has(tie.subjectId) && onScreen.has(tie.objectId) && !hidden.has(tie.id),
  );
  const passing = around.filter(({ tie }) => gone(tie) === null);
  const lost = around.flatMap(({ tie }) => {
    const why = gone(tie);
    return why === null ? [] : [{ tie, why }];
  });
  const left = answer.leftOut.ties.flatMap(({ id, why }) => {
    const tie = hidden.has(id) ? undefined : known.get(id);
    return tie ? [{ tie, why: why === 'undated' ? (gone(tie) ?? why) : why }] : [];
  });
  const out = [...left, ...lost];
  const ghosts = lens.ghosts ? out.filter(({ why }) => GHOSTLY.includes(why)) : [];
  const drift = (id: string): Became | null => (changes === null ? null : (became.get(id) ?? 'same'));
  return {
    ties: [...passing.map(({ tie }) => tie), ...ghosts.map(({ tie }) => tie)],
    marks: [
      ...passing.map(({ tie, held, told }): [string, Mark] => [
        tie.id,
        { ...PLAIN, held: lens.between === null ? held : null, told, became: drift(tie.id) },
      ]),
      ...ghosts.map(({ tie }): [string, Mark] => [tie.id, { ...PLAIN, ghost: true, held: 'not-held' }]),
    ],
    out,
    undated: passing.flatMap(({ tie, held }) => (held === 'undated' ? [tie] : [])),
  };
}

/** An event that did not hold goes, or stays as a ghost; actors and places stay, and step back where no tie is left. */
function nodeMark(node: NetworkNode, held: Held | null, tied: boolean, told: Told | null): Mark {
  const gone = held === 'not-held';
  return { ...PLAIN, held, told, ghost: gone, idle: !gone && !tied };
}

function heldOf(node: NetworkNode, bounds: Bounds | null, lens: PageLens): Held | null {
  const { asOf, clock } = asked(lens);
  return node.class === 'event' && asOf !== null && clock === 'valid'
    ? eventHeld(bounds, spanOf(asOf))
    : null;
}

const passes = (held: Held | null, lens: PageLens): boolean => {
  if (held === 'undated') return lens.undated;
  if (held === 'possible') return lens.certainty === 'possible';
  return held !== 'not-held';
};

/** Which ties go with an event that was not then, or not surely then: they are left out for that, and counted once. */
function goneWith(
  nodes: readonly NetworkNode[],
  held: (node: NetworkNode) => Held | null,
  lens: PageLens,
): (tie: NetworkTie) => WhyLeftOut | null {
  const why = new Map<string, WhyLeftOut | null>(
    nodes.map((node) => {
      const then = held(node);
      if (then === 'not-held') return [node.id, 'not-held'];
      return [node.id, passes(then, lens) ? null : then === 'undated' ? 'undated' : 'uncertain'];
    }),
  );
  return ({ subjectId, objectId }) => {
    const ends = [why.get(subjectId), why.get(objectId)];
    // What is not known in this account is not drawn, and is counted among the nodes.
    if (ends.includes(undefined)) return null;
    return ends.find((end) => end === 'not-held') ?? ends.find((end) => end !== null) ?? null;
  };
}

/**
 * @param picture everything the steps put on screen
 * @param answer what the lens lets through of it
 * @param changes what changed between two dates, where the lens asks that
 */
export function throughLens(
  picture: Picture,
  answer: LensAnswer,
  changes: Changes | null,
  lens: PageLens,
): Seen {
  const told = new Map(answer.nodes.map((node) => [node.id, node]));
  const held = (node: NetworkNode): Held | null => heldOf(node, (told.get(node.id) ?? node).bounds, lens);
  const known = picture.nodes.filter((node) => told.get(node.id)?.known ?? true);
  const nodes = known.filter((node) => lens.ghosts || passes(held(node), lens));
  const kept = new Set(nodes.map((node) => node.id));
  const seen = tiesThrough(picture, answer, changes, lens, goneWith(known, held, lens));
  const drawn = (tie: NetworkTie): boolean => kept.has(tie.subjectId) && kept.has(tie.objectId);
  const ties = seen.ties.filter(drawn);
  const knownIds = new Set(known.map(({ id }) => id));
  const marks = new Map(seen.marks);
  const live = ties.filter((tie) => marks.get(tie.id)?.ghost !== true);
  const tied = new Set(live.flatMap((tie) => [tie.subjectId, tie.objectId]));
  for (const node of nodes)
    marks.set(node.id, nodeMark(node, held(node), tied.has(node.id), told.get(node.id)?.told ?? null));
  return {
    picture: { ...picture, nodes, ties, cut: answer.cut },
    marks,
    leftOut: {
      ties: byReason(seen.out),
      nodes: picture.nodes.filter(({ id }) => !knownIds.has(id)),
    },
    undated: new Set([
      ...seen.undated.filter(drawn).map(({ id }) => id),
      ...seen.out.filter(({ why }) => why === 'undated').map(({ tie }) => tie.id),
    ]),
  };
}

function byReason(out: TiesSeen['out']): Seen['leftOut']['ties'] {
  const groups = Map.groupBy(out, ({ why }) => why);
  return Object.fromEntries([...groups].map(([why, of]) => [why, of.map(({ tie }) => tie)]));
}
