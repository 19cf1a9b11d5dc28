import type { Ending, Lens } from '#contract/lens.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import { type Objections } from '../evidence/disputes.ts';
import { type Dated, eventTime } from '../evidence/spells.ts';
import { summarise } from '../evidence/summarise.ts';
import { asGiven, isUnknown, type Range, sooner } from '../evidence/time.ts';
import type { AttributeClaim, ClaimedTie, LensClaim } from './claims.ts';
import { asserts, completing, datesIn, type Timed, timedOn } from './held.ts';
import { type Sides, sidesOf } from './sides.ts';

/** A part in an event that means death or dissolution. */
export interface EndingTie extends ClaimedTie {
  brings: Ending['by'];
}

/** What is claimed of deaths and dissolutions, wherever they stand: a picture may show none of them. */
export interface EndingEvidence {
  ties: readonly EndingTie[];
  /** when these events happened */
  dates: readonly AttributeClaim[];
}

/** What ends with somebody or something, as far as a claim about it may count on that. */
export type EndingOf = (about: About, claim: LensClaim) => Ending | null;

type About =
  | Pick<ClaimedTie, 'dataset' | 'type' | 'subjectId' | 'objectId'>
  | Pick<AttributeClaim, 'subjectId' | 'property'>;

type Ends = ReadonlyMap<string, Ending>;
type Side = (claims: Sides<LensClaim>) => readonly LensClaim[];

/**
 * The last day of each node, told as more than a possibility and undisputed by those whom the lens lets through. In a
 * comparison each side has the deaths that it tells, and no others.
 * @returns null where nothing ends: the lens asks for none, or nobody tells one
 */
export function endingsThrough(
  evidence: EndingEvidence | undefined,
  lens: Lens,
  objections: Objections<LensClaim>,
  vocabularies: ReadonlyMap<string, Vocabulary>,
): EndingOf | null {
  if (!lens.endings || lens.clock !== 'valid' || !evidence || evidence.ties.length === 0) return null;
  const told = (side: Side): Ends => endsBy(evidence, lens, objections, side);
  const first = told((sides) => sides.first);
  const second = lens.against === null ? first : told((sides) => sides.second);
  if (first.size + second.size === 0) return null;
  const needs = new Needs(vocabularies);
  return (about, claim) => {
    const sides = sidesOf([claim], lens);
    const by = [...(sides.first.length > 0 ? [first] : []), ...(sides.second.length > 0 ? [second] : [])];
    const found = by.map((ends) => earliest(needs.of(about).flatMap((need) => ends.get(need) ?? [])));
    // Told by both sides: where one of them knows of no end, none is inferred.
    return found.includes(null) ? null : latest(found.filter((ending) => ending !== null));
  };
}

const byDay = (a: Ending, b: Ending): number => (a.latest < b.latest ? -1 : 1);
const earliest = (all: readonly Ending[]): Ending | null => all.toSorted(byDay)[0] ?? null;
const latest = (all: readonly Ending[]): Ending | null => all.toSorted(byDay).at(-1) ?? null;

function endsBy(
  { ties, dates }: EndingEvidence,
  lens: Lens,
  objections: Objections<LensClaim>,
  side: Side,
): Ends {
  const events = Map.groupBy(dates, ({ subjectId }) => subjectId);
  const found = new Map<string, Ending>();
  for (const tie of ties) {
    // Every claim of a date is one of the side’s own, with what it says of the date.
    const told = new Set<LensClaim>(side(sidesOf(events.get(tie.objectId) ?? [], lens)));
    const on = (events.get(tie.objectId) ?? []).filter((claim) => told.has(claim));
    const ending = endingBy(tie, side(sidesOf(tie.claims, lens)), eventTime(datesIn(on), false), objections);
    const key = `${tie.brings} ${tie.subjectId}`;
    const before = found.get(key);
    if (ending !== null && (before === undefined || ending.latest < before.latest)) found.set(key, ending);
  }
  return found;
}

/** @returns null where it is not told as so, or nobody says until when it must have been */
function endingBy(
  { id, subjectId, objectId, brings }: EndingTie,
  claims: readonly LensClaim[],
  event: Dated,
  objections: Objections<LensClaim>,
): Ending | null {
  if (claims.length === 0) return null;
  const contested = claims.some((claim) => objections.has(claim.id));
  if (summarise(claims, contested, event.told).status !== 'asserted') return null;
  const firm = completing(timedOn('valid', claims), event.told).filter((each) => each.firm && asserts(each));
  const days = firm.filter(({ on }) => !isUnknown(on)).map(({ on }) => on.toMax ?? on.fromMax);
  const [last] = days.toSorted((a, b) => ((a ?? '9') < (b ?? '9') ? 1 : -1));
  if (last === undefined || last === null) return null;
  const told = [...new Set(firm.map(({ claim }) => claim.id))];
  return {
    node: subjectId,
    by: brings,
    tie: id,
    event: objectId,
    date: event.date,
    latest: last,
    claims: told,
  };
}

/** Whose life or existence a tie or an attribute needs, by the vocabularies. */
class Needs {
  readonly #flags: ReadonlyMap<string, readonly string[]>;
  constructor(vocabularies: ReadonlyMap<string, Vocabulary>) {
    const flags = new Map<string, string[]>();
    for (const [dataset, { tieTypes, attributes }] of vocabularies) {
      for (const { name, living = [], existing = [] } of tieTypes)
        flags.set(`${dataset} ${name}`, [
          ...living.map((end) => `death ${end}`),
          ...existing.map((end) => `dissolution ${end}`),
        ]);
      for (const { name, living, existing } of attributes)
        flags.set(`${dataset} ${name}`, [
          ...(living === true ? ['death subject'] : []),
          ...(existing === true ? ['dissolution subject'] : []),
        ]);
    }
    this.#flags = flags;
  }

  /** "death tiny:ilse-varn", "dissolution tiny:tide-guild" */
  of(about: About): string[] {
    const tie = 'type' in about;
    const dataset = tie ? about.dataset : about.subjectId.slice(0, about.subjectId.indexOf(':'));
    const flags = this.#flags.get(`${dataset} ${tie ? about.type : about.property}`) ?? [];
    return flags.map((flag) =>
      flag.replace(/(?:subject|object)$/, (end) =>
        tie && end === 'object' ? about.objectId : about.subjectId,
      ),
    );
  }
}

/**
 * A claim that says no end, or a later one, ends with a death or dissolution. One that saw it go on afterwards, or begin,
 * keeps what it says: an inference contradicts nobody. One without any date stays so.
 */
export function endedBy<T extends Timed>(timed: T, ending: Ending | null): T {
  const { on } = timed;
  if (ending === null || !asserts(timed)) return timed;
  const { latest: last } = ending;
  const given = asGiven(on).toMin;
  const goesOn = (on.fromMin !== null && on.fromMin > last) || (given !== null && given > last);
  if (goesOn || (on.toMax !== null && on.toMax <= last)) return timed;
  const until = isUnknown(on) ? on : { ...on, toMax: sooner(on.toMax, last) };
  return { ...timed, on: until, ended: { by: ending, told: on } };
}

/** Is it over by then, though nobody dates it? */
export const isOver = ({ on, ended }: Timed, { from }: Range): boolean =>
  ended !== undefined && isUnknown(on) && ended.by.latest < from;

/** The bounds as told, whatever died. */
export const asTold = <T extends Timed>(timed: T): T =>
  timed.ended === undefined ? timed : { ...timed, on: timed.ended.told };
