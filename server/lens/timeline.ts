import type { Lens } from '#contract/lens.ts';
import type { Timeline } from '#contract/lens-answers.ts';
import type { Bounds } from '#contract/time.ts';
import { isUnknown, type Range, rangeOf } from '../evidence/time.ts';
import type { ClaimedTie } from './claims.ts';
import { type LensEvidence, surroundings } from './evidence.ts';
import { eachSide, sidesOf } from './sides.ts';
import { timedClaims } from './verdict.ts';
import { asserts, heldBy, momentOn, type Timed } from './held.ts';

type Unit = Timeline['unit'];

interface Drawn extends Pick<Timeline, 'unit' | 'bars' | 'dated'> {
  undated: ClaimedTie[];
}

/** Ties counted by when they held, or by when they were said or recorded: of each bar, surely or perhaps at some time in it. */
export function timeline(evidence: LensEvidence, lens: Lens): Drawn {
  const sides = eachSide(lens).map((one) => ({ one, around: surroundings(evidence, one) }));
  const all = evidence.ties
    .map((tie) => ({
      tie,
      timed: sides.flatMap(({ one, around }) =>
        timedClaims(tie, sidesOf(tie.claims, one).all, one, around, momentOn),
      ),
    }))
    .map(({ tie, timed }) => ({ tie, timed, asserting: timed.filter(asserts) }))
    .filter(({ asserting }) => asserting.length > 0);
  const dated = all.filter(({ asserting }) => asserting.some(({ on }) => !isUnknown(on)));
  const undated = all.filter(({ asserting }) => asserting.every(({ on }) => isUnknown(on)));
  const span = lens.asOf === null ? spanOf(dated.flatMap(({ asserting }) => asserting)) : rangeOf(lens.asOf);
  const unit = span === null ? 'year' : unitFor(span);
  const held = dated.map(({ timed }) => heldBy(timed));
  const bars = span === null ? [] : ranges(span, unit).map((range) => bar(range, held));
  return { unit, bars, dated: dated.length, undated: undated.map(({ tie }) => tie) };
}

function bar(range: Range, ties: readonly ReturnType<typeof heldBy>[]): Timeline['bars'][number] {
  let [certain, possible] = [0, 0];
  for (const heldIn of ties) {
    const held = heldIn(range);
    if (held === 'certain') certain += 1;
    if (held === 'possible') possible += 1;
  }
  return { ...range, certain, possible };
}

/** From the first to the last day that any claim names. */
function spanOf(claims: readonly Timed[]): Range | null {
  const days = claims.flatMap(({ on }) => daysOf(on)).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

function daysOf({ fromMin, fromMax, toMin, toMax }: Bounds): string[] {
  return [fromMin, fromMax, toMin, toMax].filter((day) => day !== null);
}

const DAY = 86_400_000;

/** So that there are neither too few bars to see a change nor too many to read. */
function unitFor({ from, to }: Range): Unit {
  const days = (Date.parse(to) - Date.parse(from)) / DAY;
  if (days <= 92) return 'day';
  return days <= 4 * 366 ? 'month' : 'year';
}

const LENGTH: Record<Unit, number> = { year: 4, month: 7, day: 10 };

/** Whole years, months or days, without gaps. They are counted in milliseconds: as a text, the year 10000 sorts before 9999. */
function ranges({ from, to }: Range, unit: Unit): Range[] {
  const found: Range[] = [];
  const last = Date.parse(to);
  let start = Date.parse(`${from.slice(0, LENGTH[unit])}-01-01`.slice(0, 10));
  while (start <= last) {
    const next = following(start, unit);
    found.push({ from: dayOf(start), to: dayOf(next - DAY) });
    start = next;
  }
  return found;
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

function following(start: number, unit: Unit): number {
  const date = new Date(start);
  if (unit === 'year') date.setUTCFullYear(date.getUTCFullYear() + 1);
  if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + 1);
  if (unit === 'day') date.setUTCDate(date.getUTCDate() + 1);
  return date.getTime();
}
