import type { Row } from './tables.ts';

/** A first and a last day, either of which may be unknown; sure: not only perhaps or about right. */
export interface Span {
  first: string;
  last: string;
  sure: boolean;
}

/** Before and after all days: what is unknown at one end. */
export const [NEVER, EVER] = ['', '~'];

const lastOfMonth = (month: string): string => {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 0, 0)).toISOString().slice(0, 10);
};

/** Years, months, days, decades, `[a..b]`, `[a,b]`, with `~`, `?` or `%`: no more than the datasets use. */
export function spanOf(text: string): Span {
  const sure = !/[~?%]/.test(text);
  const plain = text.replaceAll(/[~?%]/g, '');
  if (plain.startsWith('[')) {
    const all = plain
      .slice(1, -1)
      .split(',')
      .map((part) => part.split('..'))
      .map(([from = '', to = from]) => [from && spanOf(from).first, to ? spanOf(to).last : EVER] as const);
    return {
      first: all.map(([from]) => from).toSorted()[0] ?? NEVER,
      last:
        all
          .map(([, to]) => to)
          .toSorted()
          .at(-1) ?? EVER,
      sure,
    };
  }
  const [low, high] = [plain.replaceAll('X', '0'), plain.replaceAll('X', '9')];
  if (plain.length === 4) return { first: `${low}-01-01`, last: `${high}-12-31`, sure };
  if (plain.length === 7) return { first: `${low}-01`, last: lastOfMonth(high), sure };
  if (plain.length === 10) return { first: low, last: high, sure };
  throw new Error(`the oracle does not read ${text}`);
}

/** When one claim says that it began and ended. What it gives is apart from what follows. */
export interface Time {
  began: { first: string; by: string };
  ended: { notBefore: string; last: string };
  /** What only follows from its having begun before it ended. */
  follows: { by: string; notBefore: string };
}

const least = (days: string[]): string => days.toSorted()[0] ?? EVER;
const most = (days: string[]): string => days.toSorted().at(-1) ?? NEVER;

export const UNDATED: Time = {
  began: { first: NEVER, by: EVER },
  ended: { notBefore: NEVER, last: EVER },
  follows: { by: EVER, notBefore: NEVER },
};

export const isDated = ({ began, ended }: Time): boolean =>
  began.first !== NEVER || began.by !== EVER || ended.notBefore !== NEVER || ended.last !== EVER;

/** What saw it: an observation, and an open end on the day it was said. */
function sightings(row: Row): Span[] {
  const seen = [row['observedAt'], row['validTo'] === '..' ? row['saidOn'] : ''];
  return seen.flatMap((text) => (text ? spanOf(text) : [])).filter(({ sure }) => sure);
}

export function timeOf(row: Row): Time {
  const { validFrom = '', validTo = '' } = row;
  const from = validFrom === '' ? null : spanOf(validFrom);
  const to = validTo === '' || validTo === '..' ? null : spanOf(validTo);
  return timeFrom(from, to, sightings(row));
}

function timeFrom(from: Span | null, to: Span | null, seen: readonly Span[]): Time {
  const [first, last] = [from?.first ?? NEVER, to?.last ?? EVER];
  const begun = seen.map((span) => span.last).filter((day) => day >= first);
  const lasted = seen.map((span) => span.first).filter((day) => day <= last);
  const by = least([from?.sure ? from.last : EVER, least(begun), first !== NEVER && to?.sure ? last : EVER]);
  const notBefore = most([
    to?.sure ? to.first : NEVER,
    most(lasted),
    last !== EVER && from?.sure ? first : NEVER,
  ]);
  // That it began before it ended is nothing that a claim gives of an end or a beginning on which it is silent, or which it
  // bounds no closer than that.
  return {
    began: { first, by: first === NEVER && by >= last ? EVER : by },
    ended: { notBefore: last === EVER && notBefore <= first ? NEVER : notBefore, last },
    follows: { by: to?.sure ? last : EVER, notBefore: from?.sure ? first : NEVER },
  };
}

const known = (part: string): Span | null => (part === '' || part === '..' ? null : spanOf(part));

/** When an event happened, by the text of its date. */
export function timeOfDate(text: string): Time {
  const [from = '', to = from] = text.split('/');
  return timeFrom(known(from), known(to), []);
}

/** The last day by which it had begun, and the first on which it had not ended. */
export const sureFrom = ({ began, follows }: Time): string => least([began.by, follows.by]);
export const sureTo = ({ ended, follows }: Time): string => most([ended.notBefore, follows.notBefore]);

export const mayMeet = (a: Time, b: Time): boolean =>
  a.began.first <= b.ended.last && b.began.first <= a.ended.last;

/** May one spell be as both say? */
export const together = (a: Time, b: Time): boolean =>
  mayMeet(a, b) &&
  a.began.first <= sureFrom(b) &&
  b.began.first <= sureFrom(a) &&
  sureTo(a) <= b.ended.last &&
  sureTo(b) <= a.ended.last;

/** What several claims of one tie say of its time, each with what it leaves unknown taken from the firm ones. */
export function lent(times: readonly { time: Time; firm: boolean }[]): Time[] {
  const givers = times.filter(({ firm, time }) => firm && isDated(time)).map(({ time }) => time);
  return times.map(({ time }) => (isDated(time) ? filled(time, givers) : time));
}

function filled(own: Time, givers: readonly Time[]): Time {
  const same = givers.filter((giver) => mayMeet(own, giver));
  const starts = same.filter(({ began }) => began.first !== NEVER && began.first <= own.began.by);
  const ends = same.filter(({ ended }) => ended.last !== EVER && ended.last >= own.ended.notBefore);
  const first =
    own.began.first === NEVER ? least([...starts.map(({ began }) => began.first), EVER]) : own.began.first;
  const last =
    own.ended.last === EVER ? most([...ends.map(({ ended }) => ended.last), NEVER]) : own.ended.last;
  const began = { first: first === EVER ? NEVER : first, by: own.began.by };
  const ended = { notBefore: own.ended.notBefore, last: last === NEVER ? EVER : last };
  if (began.by === EVER) {
    const fits = (times: readonly Time[]): string[] =>
      times.map((giver) => giver.began.by).filter((day) => day !== EVER && day >= began.first);
    const seen = fits(same.filter((giver) => giver.began.first === NEVER));
    began.by = least([fits(starts).toSorted().at(-1) ?? EVER, least(seen)]);
  }
  if (ended.notBefore === NEVER) {
    const fits = (times: readonly Time[]): string[] =>
      times.map((giver) => giver.ended.notBefore).filter((day) => day !== NEVER && day <= ended.last);
    const seen = fits(same.filter((giver) => giver.ended.last === EVER));
    ended.notBefore = most([fits(ends).toSorted()[0] ?? NEVER, most(seen)]);
  }
  const surely = {
    begin:
      own.began.first === NEVER
        ? starts.every((each) => each.follows.notBefore !== NEVER)
        : own.follows.notBefore !== NEVER,
    end: own.ended.last === EVER ? ends.every((each) => each.follows.by !== EVER) : own.follows.by !== EVER,
  };
  return {
    began,
    ended,
    follows: { by: surely.end ? ended.last : EVER, notBefore: surely.begin ? began.first : NEVER },
  };
}
