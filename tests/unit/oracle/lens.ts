import {
  EVER,
  isDated,
  lent,
  mayMeet,
  NEVER,
  spanOf,
  sureFrom,
  sureTo,
  type Time,
  timeOf,
  timeOfDate,
  together,
  UNDATED,
} from './dates.ts';
import type { Row, Tables } from './tables.ts';

/** The rules of docs/lens.md, computed from the tables alone: it shares no code with the program. */

export interface Asked {
  /** none: everyone */
  sources: string[];
  relayed: boolean;
  asOf: { from: string; to: string } | null;
  clock: 'valid' | 'said';
  certainty: 'certain' | 'both' | 'one' | 'possible';
  undated: boolean;
}

interface Told {
  row: Row;
  time: Time;
  firm: boolean;
}

const PLANS = new Set(['plan', 'demand', 'recommendation']);
const isPlan = ({ modality = '' }: Row): boolean => PLANS.has(modality);
const asserts = (row: Row): boolean => row['polarity'] === 'asserts' && !isPlan(row);
const denies = (row: Row): boolean => row['polarity'] === 'denies' && !isPlan(row);

export class Oracle {
  readonly #chains: Map<string, Row[]>;
  readonly #byTie: Map<string, Row[]>;
  readonly #dates: Map<string, Row[]>;
  readonly #events: Set<string>;
  readonly tables: Tables;

  constructor(tables: Tables) {
    this.tables = tables;
    this.#chains = Map.groupBy(tables.attributions, ({ claim = '' }) => claim);
    this.#byTie = Map.groupBy(tables.claims, ({ tie = '' }) => tie);
    this.#dates = Map.groupBy(
      tables.claims.filter(({ property }) => property === 'date'),
      ({ subject = '' }) => subject,
    );
    this.#events = new Set(tables.events.map(({ id = '' }) => id));
  }

  tells(row: Row, { sources, relayed }: Pick<Asked, 'sources' | 'relayed'>): boolean {
    if (sources.length === 0) return true;
    const chain = this.#chains.get(row['id'] ?? '') ?? [];
    const top = Math.max(...chain.map(({ hop }) => Number(hop)));
    return chain.some(({ hop, source = '' }) => (relayed || Number(hop) === top) && sources.includes(source));
  }

  /** When it was, by the clock that is asked. */
  #on(row: Row, clock: Asked['clock']): Time {
    if (clock === 'valid') return timeOf(row);
    const said = row['saidOn'] ? spanOf(row['saidOn']) : null;
    if (said === null) return UNDATED;
    return {
      began: { first: said.first, by: said.sure ? said.last : EVER },
      ended: { notBefore: '9999-12-31', last: '9999-12-31' },
      follows: { by: EVER, notBefore: NEVER },
    };
  }

  /** The dates of an event, claim by claim. */
  #happened(event: string, asked: Asked): { time: Time; firm: boolean }[] {
    const rows = (this.#dates.get(event) ?? []).filter((row) => asserts(row) && this.tells(row, asked));
    const all = rows.map((row) => ({
      time: timeOfDate(row['value'] ?? ''),
      firm: row['modality'] !== 'possibility',
    }));
    return lent(all).map((time, at) => ({ time, firm: all[at]?.firm ?? false }));
  }

  /** What asserts a tie, each with its time; who took part in an event did so when it happened. */
  #asserting(tie: Row, rows: readonly Row[], asked: Asked): Told[] {
    let told = rows
      .filter(asserts)
      .map((row) => ({ row, time: this.#on(row, asked.clock), firm: row['modality'] !== 'possibility' }));
    if (asked.clock !== 'valid') return told;
    const isPart = tie['type'] === 'PARTICIPATED_IN';
    const event = isPart ? this.#happened(tie['object'] ?? '', asked) : [];
    if (event.length > 0 && !told.some(({ firm, time }) => firm && isDated(time)))
      told = told.flatMap((one) =>
        isDated(one.time)
          ? [one]
          : event.map((when) => ({ row: one.row, time: when.time, firm: one.firm && when.firm })),
      );
    const times = lent(told);
    return told.map((one, at) => ({ ...one, time: times[at] ?? one.time }));
  }

  /** certain, possible, not-held or undated. */
  held(told: readonly Pick<Told, 'time' | 'firm'>[], range: { from: string; to: string }): string {
    const dated = told.filter(({ time }) => isDated(time));
    if (told.length === 0) return 'not-held';
    if (dated.length === 0) return 'undated';
    if (!dated.some(({ time }) => time.began.first <= range.to && range.from <= time.ended.last))
      return 'not-held';
    const sure = dated.some(
      ({ firm, time }) => firm && sureFrom(time) <= range.to && range.from <= sureTo(time),
    );
    return sure ? 'certain' : 'possible';
  }

  /** On how many sides of a range a possible time is bounded; days of a sighting that meet the range bound it on both. */
  #sides(told: readonly Pick<Told, 'time' | 'firm'>[], { asOf, clock }: Asked): number {
    if (asOf === null || clock !== 'valid') return 2;
    const times = told
      .map(({ time }) => time)
      .filter((time) => isDated(time) && time.began.first <= asOf.to && asOf.from <= time.ended.last);
    const sides = times.map((time) => {
      const [by, notBefore] = [sureFrom(time), sureTo(time)];
      if (by !== EVER && notBefore !== NEVER && notBefore <= asOf.to && asOf.from <= by) return 2;
      return Number(time.began.first !== NEVER) + Number(time.ended.last !== EVER);
    });
    return Math.max(0, ...sides);
  }

  #whyNotThen(
    held: string | null,
    told: readonly Pick<Told, 'time' | 'firm'>[],
    asked: Asked,
  ): string | null {
    const { certainty, undated } = asked;
    if (held === 'not-held') return held;
    if (held === 'undated') return undated && certainty !== 'certain' ? null : held;
    if (held !== 'possible' || certainty === 'possible') return null;
    if (certainty === 'certain') return 'uncertain';
    const sides = this.#sides(told, asked);
    if (sides >= (certainty === 'both' ? 2 : 1)) return null;
    return sides === 0 ? 'other-time' : 'uncertain';
  }

  event(
    id: string,
    asked: Asked,
  ): { held: string | null; why: string | null; bounds: [string, string] | null } {
    const when = this.#happened(id, asked);
    const held =
      asked.asOf === null || asked.clock !== 'valid'
        ? null
        : when.length === 0
          ? 'undated'
          : this.held(when, asked.asOf);
    const bounds: [string, string] | null =
      when.length === 0
        ? null
        : [
            when.map(({ time }) => time.began.first).toSorted()[0] ?? NEVER,
            when
              .map(({ time }) => time.ended.last)
              .toSorted()
              .at(-1) ?? EVER,
          ];
    return { held, why: this.#whyNotThen(held, when, asked), bounds };
  }

  /** Why a tie is left out, or null, how it held then, and the claims on which it rests. */
  tie(tie: Row, asked: Asked): { why: string | null; held: string | null; rests: Row[] } {
    const rows = (this.#byTie.get(tie['id'] ?? '') ?? []).filter((row) => this.tells(row, asked));
    if (rows.length === 0) return { why: 'untold', held: null, rests: [] };
    const asserting = this.#asserting(tie, rows, asked);
    const range = asked.asOf;
    const held = range === null ? null : this.held(asserting, range);
    const may = (time: Time): boolean =>
      range === null || (time.began.first <= range.to && range.from <= time.ended.last);
    const standing = new Set([
      ...asserting.filter(({ time }) => may(time)).map(({ row }) => row),
      ...rows.filter((row) => !asserts(row) && may(this.#on(row, asked.clock))),
    ]);
    const rests = held === 'not-held' ? rows : rows.filter((row) => standing.has(row));
    if (!rests.some(asserts)) return { why: rests.every(isPlan) ? 'proposed' : 'denied', held, rests };
    const why = this.#whyNotThen(held, asserting, asked);
    if (why === 'not-held') return { why, held, rests };
    const ends = [tie['subject'] ?? '', tie['object'] ?? '']
      .filter((id) => this.#events.has(id))
      .map((id) => this.event(id, asked).why);
    if (ends.includes('not-held')) return { why: 'not-held', held, rests };
    if (why !== null && why !== 'undated') return { why, held, rests };
    return { why: ends.find((each) => each !== null) ?? why, held, rests };
  }

  /** Two accounts of one tie, each by itself: first, second, agree or conflict with what differs; null where neither tells. */
  compared(tie: Row, asked: Asked, against: string[]): { told: string; differs: string[] } | null {
    const sides = [asked, { ...asked, sources: against }].map((side) => {
      const { why, rests } = this.tie(tie, side);
      return why === null || why === 'denied' ? rests.filter((row) => !isPlan(row)) : [];
    });
    const [first = [], second = []] = sides;
    if (first.length + second.length === 0) return null;
    if (first.length === 0 || second.length === 0)
      return { told: second.length === 0 ? 'first' : 'second', differs: [] };
    const differs: string[] = [];
    const pairs = first.flatMap((a) => second.map((b) => [a, b] as const)).filter(([a, b]) => a !== b);
    const opposed = pairs.some(([a, b]) => a['polarity'] !== b['polarity'] && mayMeet(timeOf(a), timeOf(b)));
    if (opposed) differs.push('polarity');
    const [one = [], other = []] = [first, second].map((rows) => {
      const all = rows
        .filter(asserts)
        .map((row) => ({ time: timeOf(row), firm: row['modality'] !== 'possibility' }));
      return lent(all).filter(isDated);
    });
    if (one.length > 0 && other.length > 0 && !one.some((a) => other.some((b) => together(a, b))))
      differs.push('dates');
    const stances = pairs.flatMap(([a, b]) => this.#answers(a, b));
    if (stances.includes('rejects') && !opposed) differs.push('rejected');
    if (stances.includes('incompatible-with')) differs.push('incompatible');
    return { told: differs.length > 0 ? 'conflict' : 'agree', differs };
  }

  #answers(a: Row, b: Row): string[] {
    const ids = [a['id'], b['id']];
    const all = this.tables.responses.filter(
      ({ claim, respondsTo }) => claim !== respondsTo && ids.includes(claim) && ids.includes(respondsTo),
    );
    return all.map(({ stance = '' }) => stance);
  }

  /** asserted, possible, disputed, denied or proposed, by everybody whenever. */
  status(tie: Row): string {
    const rows = this.#byTie.get(tie['id'] ?? '') ?? [];
    const [yes, no] = [rows.filter(asserts), rows.filter(denies)];
    if (yes.length === 0) return no.length > 0 ? 'denied' : 'proposed';
    const opposed = yes.some((a) => no.some((b) => mayMeet(timeOf(a), timeOf(b))));
    const objected = [...yes, ...no].some((row) => this.#isObjectedTo(row));
    if (opposed || objected) return 'disputed';
    return yes.every(({ modality }) => modality === 'possibility') ? 'possible' : 'asserted';
  }

  #isObjectedTo(row: Row): boolean {
    const so = (id: string | undefined): boolean => {
      const other = this.tables.claims.find((each) => each['id'] === id);
      return other !== undefined && !isPlan(other);
    };
    return this.tables.responses.some(
      ({ claim, stance, respondsTo }) =>
        (respondsTo === row['id'] && (stance === 'rejects' || stance === 'incompatible-with') && so(claim)) ||
        (claim === row['id'] && stance === 'incompatible-with' && so(respondsTo)),
    );
  }

  /** Of a range, how many ties surely held at some time in it, and how many only may have. */
  bar(asked: Asked, range: { from: string; to: string }): { certain: number; possible: number } {
    const all = this.tables.ties.map((tie) => {
      const rows = (this.#byTie.get(tie['id'] ?? '') ?? []).filter((row) => this.tells(row, asked));
      return this.held(this.#asserting(tie, rows, asked), range);
    });
    return {
      certain: all.filter((held) => held === 'certain').length,
      possible: all.filter((held) => held === 'possible').length,
    };
  }

  /** Why a claim about a tie does not count; null where it does. */
  outside(tie: Row, asked: Asked): Map<string, string | null> {
    const { why } = this.tie(tie, asked);
    const gone = ['not-held', 'uncertain', 'other-time', 'undated'].includes(why ?? '') ? why : null;
    const rows = this.#byTie.get(tie['id'] ?? '') ?? [];
    const told = rows.filter((row) => this.tells(row, asked));
    const asserting = this.#asserting(tie, told, asked);
    const may = (time: Time): boolean =>
      asked.asOf === null || (time.began.first <= asked.asOf.to && asked.asOf.from <= time.ended.last);
    return new Map(
      rows.map((row) => {
        const id = row['id'] ?? '';
        if (!told.includes(row)) return [id, 'untold'];
        if (isPlan(row)) return [id, 'proposed'];
        if (denies(row)) return [id, may(this.#on(row, asked.clock)) ? null : 'not-held'];
        return [id, asserting.some((each) => each.row === row && may(each.time)) ? gone : 'not-held'];
      }),
    );
  }
}
