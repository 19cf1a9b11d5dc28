import type { Bounds } from '#contract/time.ts';
import {
  asGiven,
  boundsOfDate,
  canBothBe,
  isUnknown,
  later,
  mayOverlap,
  sooner,
  UNKNOWN,
  widthOf,
} from './time.ts';

type Day = string | null;

/** When one claim says that something was so; firm: as more than a possibility. */
export interface Told {
  on: Bounds;
  firm: boolean;
}

/**
 * One claim gives the beginning, another the end of the same spell. A bound that a claim leaves unknown is taken from the firm ones that may
 * speak of the same time: at its widest for what is possible, most cautiously for what is certain. What only saw it narrows: its beginning to the
 * first day by which somebody saw it, its end to the last. Nothing is taken that contradicts what the claim itself gives.
 */
export function completed<T extends Told>(told: readonly T[]): T[] {
  const givers = told.filter(({ firm, on }) => firm && !isUnknown(on)).map(({ on }) => on);
  return told.map((one) => ({ ...one, on: fill(one.on, givers) }));
}

function fill(on: Bounds, givers: readonly Bounds[]): Bounds {
  if (isUnknown(on) || !Object.values(asGiven(on)).includes(null)) return on;
  const same = givers.filter((other) => mayOverlap(on, other));
  const [begins, ends] = [beginning(on, same), end(on, same)];
  return {
    fromMin: begins.fromMin,
    fromMax: ends.isSure ? sooner(begins.fromMax, ends.toMax) : begins.fromMax,
    toMin: begins.isSure ? later(ends.toMin, begins.fromMin) : ends.toMin,
    toMax: ends.toMax,
  };
}

/** A date that is only about right makes nothing certain: of such a beginning no first day follows on which it had not ended. */
const surelyBegins = (on: Bounds): boolean => on.fromMin !== null && on.toMin !== null;
const surelyEnds = (on: Bounds): boolean => on.toMax !== null && on.fromMax !== null;

function beginning(on: Bounds, same: readonly Bounds[]) {
  const own = asGiven(on);
  const starts = same.filter(({ fromMin }) => fromMin !== null && !isBefore(own.fromMax, fromMin));
  const fromMin = own.fromMin ?? least(starts.map((other) => other.fromMin));
  const isSure = own.fromMin === null ? starts.every(surelyBegins) : surelyBegins(on);
  if (own.fromMax !== null) return { fromMin, fromMax: own.fromMax, isSure };
  const days = (all: readonly Bounds[]): Day[] =>
    all.map((other) => asGiven(other).fromMax).filter((day) => !isBefore(day, fromMin));
  const seen = least(days(same.filter((other) => other.fromMin === null)));
  return { fromMin, fromMax: sooner(greatest(days(starts)), seen), isSure };
}

function end(on: Bounds, same: readonly Bounds[]) {
  const own = asGiven(on);
  const ends = same.filter(({ toMax }) => toMax !== null && !isBefore(toMax, own.toMin));
  const toMax = own.toMax ?? greatest(ends.map((other) => other.toMax));
  const isSure = own.toMax === null ? ends.every(surelyEnds) : surelyEnds(on);
  if (own.toMin !== null) return { toMin: own.toMin, toMax, isSure };
  const days = (all: readonly Bounds[]): Day[] =>
    all.map((other) => asGiven(other).toMin).filter((day) => !isBefore(toMax, day));
  const seen = greatest(days(same.filter((other) => other.toMax === null)));
  return { toMin: later(least(days(ends)), seen), toMax, isSure };
}

const isBefore = (a: Day, b: Day): boolean => a !== null && b !== null && a < b;
const known = (days: readonly Day[]): string[] => days.filter((day) => day !== null).toSorted();
const least = (days: readonly Day[]): Day => known(days)[0] ?? null;
const greatest = (days: readonly Day[]): Day => known(days).at(-1) ?? null;

/**
 * Whoever took part in an event did so when it happened, unless a claim that is more than a possibility says when they did. It is as sure as the
 * weaker of the two, that they took part and when it was.
 * @param event when the event happened, account by account
 */
export function byEvent<T extends Told>(told: readonly T[], event: readonly Told[]): T[] {
  const isDated = told.some(({ firm, on }) => firm && !isUnknown(on));
  if (isDated || event.length === 0) return [...told];
  return told.flatMap((one) =>
    isUnknown(one.on) ? event.map(({ on, firm }) => ({ ...one, on, firm: one.firm && firm })) : [one],
  );
}

/** One interval over several claims, and of how many spells they tell. */
export interface Envelope {
  bounds: Bounds;
  /** Set where claims cannot all be true of one spell. */
  spells?: Bounds[];
}

/**
 * What claims say together, in one interval: its outer days are possible, its inner ones certain, as claim by claim. Where they cannot all be
 * true of one spell it has no inner days.
 */
export function envelope(told: readonly Told[]): Envelope {
  const dated = told.filter(({ on }) => !isUnknown(on));
  const [one, ...more] = dated;
  if (one === undefined) return { bounds: UNKNOWN };
  if (more.length === 0) return { bounds: one.firm ? one.on : { ...one.on, fromMax: null, toMin: null } };
  const all = spellsOf(told);
  const firm = all.filter((each) => each.firm);
  const [only = UNKNOWN] = firm.map(({ on }) => on);
  const { fromMax, toMin } = firm.length === 1 ? only : UNKNOWN;
  // Outside of these nothing is possible, as whoever asks of a day is told.
  const { fromMin, toMax } = outer(completed(dated).map(({ on }) => on));
  const bounds = { fromMin, fromMax, toMin, toMax };
  return firm.length > 1 ? { bounds, spells: all.map(({ on }) => on) } : { bounds };
}

/**
 * The spells of which claims tell: those that can all be true of one spell stand together. A mere possibility makes nothing certain and narrows
 * nothing; it may lengthen a spell, or be one of its own.
 */
export function spellsOf(told: readonly Told[]): Told[] {
  const dated = told.filter(({ on }) => !isUnknown(on)).toSorted((a, b) => (key(a.on) < key(b.on) ? -1 : 1));
  const groups: Told[][] = [];
  for (const one of dated.filter(({ firm }) => firm))
    join(groups, one, (group) => group.every(({ on }) => canBothBe(on, one.on)));
  for (const one of dated.filter(({ firm }) => !firm))
    join(groups, one, (group) => group.some(({ on }) => mayOverlap(on, one.on)));
  return groups.map(together).toSorted((a, b) => (key(a.on) < key(b.on) ? -1 : 1));
}

function join(groups: Told[][], one: Told, belongs: (group: readonly Told[]) => boolean): void {
  const group = groups.find(belongs);
  if (group === undefined) groups.push([one]);
  else group.push(one);
}

const key = ({ fromMin, fromMax, toMin, toMax }: Bounds): string =>
  [fromMin ?? toMin ?? fromMax ?? toMax, fromMin, fromMax, toMin, toMax].join(' ');

function together(group: readonly Told[]): Told {
  const all = completed(group);
  const sure = certainOf(all.filter(({ firm }) => firm).map(({ on }) => on));
  return { on: { ...outer(all.map(({ on }) => on)), ...sure }, firm: group.some(({ firm }) => firm) };
}

/** What is possible by any of them. */
function outer(all: readonly Bounds[]): Pick<Bounds, 'fromMin' | 'toMax'> {
  const open = { fromMin: all.some((on) => on.fromMin === null), toMax: all.some((on) => on.toMax === null) };
  return {
    fromMin: open.fromMin ? null : least(all.map((on) => on.fromMin)),
    toMax: open.toMax ? null : greatest(all.map((on) => on.toMax)),
  };
}

/**
 * What is certain by any of them, as far as it is one interval: of several that nothing joins, as two sightings, the last. Where none is certain,
 * by when it had begun or until when it had not ended.
 */
function certainOf(all: readonly Bounds[]): Pick<Bounds, 'fromMax' | 'toMin'> {
  const windows = all.flatMap(({ fromMax, toMin }) =>
    fromMax === null || toMin === null ? [] : { fromMax, toMin },
  );
  const [last] = merged(windows).toSorted(lastFirst);
  if (last !== undefined) return last;
  const fromMax = least(all.map((on) => on.fromMax));
  return { fromMax, toMin: fromMax === null ? greatest(all.map((on) => on.toMin)) : null };
}

interface Window {
  fromMax: string;
  toMin: string;
}

const lastFirst = (a: Window, b: Window): number =>
  a.toMin === b.toMin ? (a.fromMax < b.fromMax ? -1 : 1) : a.toMin > b.toMin ? -1 : 1;

/** Those that overlap as one. A happening within a range of days, certain on none of them, stays as it is. */
function merged(windows: readonly Window[]): Window[] {
  const found: Window[] = [];
  for (const window of windows.toSorted((a, b) => (a.fromMax < b.fromMax ? -1 : 1))) {
    const before = found.find(({ toMin }) => window.fromMax <= toMin);
    if (before === undefined) found.push({ ...window });
    else if (before.toMin < window.toMin) before.toMin = window.toMin;
  }
  return found;
}

/** When an event happened: the date as written, where the accounts agree, their dates, and one interval over them. */
export interface Dated extends Envelope {
  date: string | null;
  told: readonly Told[];
}

/** Of dates that agree the most precise is shown; where they do not, or are only possible, none is. */
export function eventTime(dates: readonly { value: string; firm: boolean }[], disputed: boolean): Dated {
  const over = eventTimeOf(dates.map(({ value, firm }) => ({ on: boundsOfDate(value), firm })));
  const values = dates.flatMap(({ value, firm }) => (firm ? value : []));
  const [narrowest = null] = values.toSorted((a, b) => widthOf(a) - widthOf(b) || (a < b ? -1 : 1));
  return { ...over, date: disputed || over.spells !== undefined ? null : narrowest };
}

/** The same where its dates are known as days alone. */
export const eventTimeOf = (told: readonly Told[]): Dated => ({
  date: null,
  told: completed(told),
  ...envelope(told),
});
