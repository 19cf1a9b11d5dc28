import type { Bounds } from '#contract/time.ts';
import { isUnknown, mayOverlap, type Range } from '../evidence/time.ts';
import type { LensClaim } from './claims.ts';
import type { Timed } from './held.ts';

type Day = string;

export const LAST = '9999-12-31';

/** What one claim says of a happening, a beginning or an end: the first and the last day on which it may have been. */
export interface Turn<C extends LensClaim = LensClaim> extends Timed {
  claim: C;
  min: Day | null;
  max: Day | null;
}

export type Turned = 'happened' | 'began' | 'ended';

/** out: it cannot lie between the days. open: it may, but is not told from when to when. */
type Where = 'sure' | 'may' | 'open' | 'out';

export function where({ min, max }: Turn, { from, to }: Range): Where {
  if ((min !== null && min > to) || (max !== null && max < from)) return 'out';
  if (min === null || max === null) return 'open';
  return from <= min && max <= to ? 'sure' : 'may';
}

export const isTold = (turn: Turn, days: Range): boolean => ['sure', 'may'].includes(where(turn, days));

/** Does it have the same date as beginning and end, as the docs say that happenings are written? */
export const isMoment = ({ fromMin, fromMax, toMin, toMax }: Bounds): boolean =>
  fromMin !== null && fromMin === toMin && fromMax === toMax;

/** Was it only seen to be so at some time? That says neither when it began or ended, nor when it happened. */
export const isSighting = (on: Bounds): boolean => !isUnknown(on) && on.fromMin === null && on.toMax === null;

/**
 * The turns that a claim tells of.
 * @param happens at a moment, rather than begins and ends
 */
export function turnsOf<C extends LensClaim>(
  timed: Timed & { claim: C },
  happens: boolean,
): [Turned, Turn<C>][] {
  const { on, firm } = timed;
  if (isUnknown(on)) return [];
  const { fromMin, fromMax, toMin, toMax } = on;
  const turn = (min: Day | null, max: Day | null): Turn<C> => ({ ...timed, min, max });
  // What was seen to have happened did so by then.
  if (happens && isSighting(on)) return [['happened', turn(null, fromMax)]];
  if (happens)
    return [['happened', { ...turn(fromMin ?? toMin, toMax ?? fromMax), firm: firm && isSure(on) }]];
  return [
    ['began', turn(fromMin, fromMax)],
    ['ended', turn(toMin, toMax)],
  ];
}

/** A date that is only about right makes nothing certain. */
const isSure = ({ fromMax, toMin }: Bounds): boolean => fromMax !== null && toMin !== null;

/** Claims on one turn that surely or perhaps lies between the days. */
export interface Group<C extends LensClaim = LensClaim> {
  told: Turn<C>[];
  /** claims on the same turn with which these cannot all be true */
  rivals: Turn<C>[];
  /** by a claim that is more than a possibility, where none puts it outside of these days */
  certain: boolean;
}

/** @param once it happened once, so that any two claims speak of the same; else those do that may speak of one time */
export function groupsOf<C extends LensClaim>(
  all: readonly Turn<C>[],
  days: Range,
  once: boolean,
): Group<C>[] {
  const same = (a: Turn, b: Turn): boolean => once || mayOverlap(a.on, b.on);
  const firm = all.filter((turn) => turn.firm);
  const found: Turn<C>[][] = [];
  for (const turn of all.filter((each) => isTold(each, days)).toSorted(byFirst)) {
    const group = found.find((those) => those.every((other) => same(other, turn)));
    if (group === undefined) found.push([turn]);
    else group.push(turn);
  }
  return found.map((told) => {
    const rivals = firm.filter((turn) => told.some((other) => same(turn, other) && !meet(turn, other)));
    const sure = told.some((turn) => turn.firm && where(turn, days) === 'sure');
    return { told, rivals, certain: sure && !rivals.some((turn) => where(turn, days) === 'out') };
  });
}

const byFirst = (a: Turn, b: Turn): number => ((a.min ?? '') < (b.min ?? '') ? -1 : 1);

const meet = (a: Turn, b: Turn): boolean =>
  (a.min ?? '') <= (b.max ?? LAST) && (b.min ?? '') <= (a.max ?? LAST);

/** From the first to the last day on which it may have been, by any of these. */
export function spanOf(turns: readonly Turn[]): { earliest: Day | null; latest: Day | null } {
  const firsts = turns.map(({ min }) => min ?? '').toSorted();
  const lasts = turns.map(({ max }) => max ?? LAST).toSorted();
  return { earliest: firsts[0] || null, latest: lasts.at(-1) ?? null };
}
