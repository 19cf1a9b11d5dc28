import { spanOf } from './dates.ts';
import type { Row, Tables } from './tables.ts';

/** Numbers that follow from a seed alone (mulberry32). */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = Math.trunc(state + 0x6d_2b_79_f5);
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * sides);
  };
}

const MODALITIES = ['fact', 'fact', 'fact', 'allegation', 'assessment', 'possibility', 'plan', 'demand'];
const STANCES = ['rejects', 'incompatible-with', 'qualifies', 'supports'];

/** A small dataset made up from a seed: few days, many claims of each tie, so that they meet in every way. */
export function madeUp(seed: number): Tables {
  const roll = dice(seed);
  const pick = <T>(from: readonly T[]): T => from[roll(from.length)] as T;
  const year = (): number => 1900 + roll(6);
  const month = (): string => `${year()}-${String(1 + roll(12)).padStart(2, '0')}`;
  const day = (): string => `${month()}-${String(1 + roll(28)).padStart(2, '0')}`;
  const between = (): string => {
    const [from, to] = [month(), month()].toSorted();
    return `[${from}..${to}]`;
  };
  const date = (): string =>
    pick([
      day,
      day,
      month,
      month,
      () => String(year()),
      between,
      () => `[..${month()}]`,
      () => `[${month()}..]`,
      () => `${year()}~`,
    ])();
  const events = ['fair', 'raid', 'feast'].map((id): Row => ({ id }));
  const people = ['ann', 'bo', 'cy', 'di'];
  const ties = Array.from({ length: 24 }, (_, at): Row => {
    const part = at % 3 === 0;
    return {
      id: `tie-${at}`,
      type: part ? 'PARTICIPATED_IN' : 'ALLIED_WITH',
      subject: pick(people),
      object: part ? (pick(events)['id'] ?? '') : pick(people),
      role: '',
      side: '',
    };
  });
  const claims: Row[] = [];
  const attributions: Row[] = [];
  const say = (row: Row): void => {
    const id = `c-${claims.length}`;
    claims.push({ ...BLANK, ...row, id });
    const first = roll(4);
    attributions.push({ claim: id, hop: '1', source: `s-${roll(4)}`, independent: 'no' });
    if (roll(2) === 0) attributions.push({ claim: id, hop: '2', source: `s-${first}`, independent: 'no' });
    if (roll(6) === 0 && attributions.at(-1)?.['hop'] === '2')
      attributions.push({ claim: id, hop: '2', source: `s-${(first + 1) % 4}`, independent: 'no' });
  };
  for (const { id = '' } of ties)
    for (let more = 1 + roll(4); more > 0; more -= 1)
      say({
        tie: id,
        polarity: roll(6) === 0 ? 'denies' : 'asserts',
        modality: pick(MODALITIES),
        ...times(roll, date),
      });
  for (const { id = '' } of events)
    for (let more = roll(4); more > 0; more -= 1)
      say({
        subject: id,
        property: 'date',
        value: roll(5) === 0 ? `${year()}/1907` : date(),
        polarity: roll(8) === 0 ? 'denies' : 'asserts',
        modality: pick(MODALITIES),
      });
  const responses = Array.from({ length: 10 }, (): Row => ({
    claim: pick(claims)['id'] ?? '',
    stance: pick(STANCES),
    respondsTo: pick(claims)['id'] ?? '',
  }));
  return {
    ties,
    claims,
    attributions,
    responses,
    events,
    attributes: new Map([['date', { type: 'date', single: true }]]),
  };
}

const BLANK: Row = {
  tie: '',
  subject: '',
  property: '',
  value: '',
  validFrom: '',
  validTo: '',
  observedAt: '',
  saidOn: '',
};

/** Dates of one claim that do not contradict each other by themselves: those that would are tried again. */
function times(roll: (sides: number) => number, date: () => string): Row {
  const row: Row = { validFrom: '', validTo: '', observedAt: '', saidOn: roll(3) === 0 ? '' : '1906' };
  const way = roll(9);
  if (way === 1 || way === 2) row['observedAt'] = date();
  if (way === 3 || way === 4) row['validFrom'] = date();
  if (way === 5 || way === 6) row['validTo'] = date();
  if (way === 7) {
    const [one, other] = [date(), date()];
    const inOrder = spanOf(one).first <= spanOf(other).last;
    [row['validFrom'], row['validTo']] = inOrder ? [one, other] : [other, one];
  }
  if (way === 8) [row['validFrom'], row['validTo']] = [date(), '..'];
  return row;
}
