import { isProposed } from '../../evidence/disputes.ts';
import { type DateRange, parseEdtf } from '../../evidence/edtf.ts';
import type { Row } from '../tables/csv.ts';
import { type Check, cell, groupBy } from './check.ts';
import { PARTICIPATED_IN } from './kinds.ts';
import { boundsOfRow } from './times.ts';

type Day = string;

/**
 * Inferred dates that are looser than what the dataset itself tells. What a source states is as vague as the source; what
 * we infer may use everything that is told.
 */
export function checkNarrower(check: Check): void {
  if (check.partial.has('claims') || check.partial.has('ties')) return;
  const done = check.rows.claims.filter(isSo);
  const byTie = groupBy(done, 'tie');
  const bySubject = groupBy(done, 'subject');
  const inferred = done.filter((row) => cell(row, 'validBasis') === 'inferred');
  const loose = new Set<Row>();
  const telling: Check = {
    ...check,
    warn: (row, ...fault) => {
      loose.add(row);
      check.warn(row, ...fault);
    },
  };
  for (const claim of inferred) {
    const when = happening(claim);
    // A month is as exact as the source is; a range is as exact as we are.
    if (when === null || !cell(claim, 'validFrom').startsWith('[')) continue;
    const tie = cell(claim, 'tie') === '' ? [] : (byTie.get(cell(claim, 'tie')) ?? []);
    const dates = eventsOf(check, claim).flatMap((event) => bySubject.get(event) ?? []);
    const others = [...tie.filter((row) => row !== claim), ...dates.filter((row) => isDate(row))];
    const narrower = others.find((row) => lies(happening(row) ?? dateOf(row), when));
    if (narrower !== undefined) warnOf(telling, claim, narrower);
    const said = parseEdtf(cell(claim, 'saidOn'));
    if (said?.max && when.max && said.max < when.max && (when.min ?? '') <= said.max)
      telling.warn(
        claim,
        'validTo',
        `It may have happened until ${when.max}, and was told by ${said.max} as done.`,
        'Let the date end when it was said, with the reason.',
      );
  }
  checkFoundings(telling, done);
  const found = [...loose];
  for (const row of found) checkAlike(telling, row, inferred, loose);
}

/** What has the same date for the same reason is as loose. */
function checkAlike(check: Check, row: Row, inferred: readonly Row[], loose: ReadonlySet<Row>): void {
  const [reason, date] = [cell(row, 'validReason'), cell(row, 'validFrom')];
  for (const other of inferred) {
    if (loose.has(other) || cell(other, 'validReason') !== reason) continue;
    const column = ['validFrom', 'validTo', 'observedAt'].find((each) => cell(other, each) === date);
    if (column !== undefined)
      check.warn(
        other,
        column,
        `It is dated ${date} for the same reason as “${cell(row, 'id')}”, whose date is too loose.`,
        'Narrow both, or give the reason that holds for this one.',
      );
  }
}

const isSo = (row: Row): boolean =>
  cell(row, 'polarity') === 'asserts' && !isProposed({ modality: cell(row, 'modality') });
const isDate = (row: Row): boolean => cell(row, 'property') === 'date';
const dateOf = (row: Row): DateRange | null => (isDate(row) ? moment(cell(row, 'value')) : null);

function moment(text: string): DateRange | null {
  const range = parseEdtf(text);
  return range?.kind === 'moment' ? range : null;
}

/** One day of a range, known or not, on which it happened; null for what lasts and for what has no such date. */
function happening(row: Row): DateRange | null {
  const from = cell(row, 'validFrom');
  return from !== '' && from === cell(row, 'validTo') ? moment(from) : null;
}

/** Within the other range, and smaller. */
function lies(inner: DateRange | null, outer: DateRange): boolean {
  if (inner?.min == null || inner.max === null) return false;
  const within = (outer.min ?? '') <= inner.min && (outer.max === null || inner.max <= outer.max);
  return within && (inner.min !== outer.min || inner.max !== outer.max);
}

/** The event that a claim is about, in which somebody took part, or that took place somewhere. */
function eventsOf({ byId }: Check, claim: Row): string[] {
  const tie = byId.ties.get(cell(claim, 'tie'));
  if (tie === undefined) return [cell(claim, 'subject')].filter((id) => byId.events.has(id));
  if (cell(tie, 'type') === PARTICIPATED_IN) return [cell(tie, 'object')];
  return byId.places.has(cell(tie, 'object'))
    ? [cell(tie, 'subject')].filter((id) => byId.events.has(id))
    : [];
}

function warnOf(check: Check, claim: Row, narrower: Row): void {
  const written = isDate(narrower) ? cell(narrower, 'value') : cell(narrower, 'validFrom');
  check.warn(
    claim,
    'validFrom',
    `The date is inferred, and looser than ${written}, which “${cell(narrower, 'id')}” gives.`,
    'Narrow it, and name in validReason what narrows it.',
  );
}

/** Whatever is told of a body as so on a day, it was there by then. */
function checkFoundings(check: Check, done: readonly Row[]): void {
  const founding = new Set(
    check.vocabulary?.tieTypes.filter(({ founds }) => founds === true).map(({ name }) => name),
  );
  const founded = (row: Row): string | null => {
    const tie = check.byId.ties.get(cell(row, 'tie'));
    return tie !== undefined && founding.has(cell(tie, 'type')) ? cell(tie, 'object') : null;
  };
  const bodies = new Set(done.flatMap((row) => founded(row) ?? []));
  const others = done.filter((row) => founded(row) === null && cell(row, 'modality') !== 'possibility');
  const first = firstTold(check, others, bodies);
  for (const claim of done.filter((row) => cell(row, 'validBasis') === 'inferred')) {
    const latest = happening(claim)?.max ?? null;
    const told = first.get(founded(claim) ?? '');
    if (latest !== null && told !== undefined && told.by < latest)
      check.warn(
        claim,
        'validTo',
        `It may have been founded until ${latest}, and “${cell(told.row, 'id')}” tells of it as there by ${told.by}.`,
        'Narrow the date, and name in validReason what narrows it.',
      );
  }
}

/** Of each of these bodies the claim that shows it to have been there earliest. */
function firstTold(check: Check, claims: readonly Row[], bodies: ReadonlySet<string>): Map<string, Told> {
  const dates = groupBy(claims.filter(isDate), 'subject');
  const first = new Map<string, Told>();
  for (const row of bodies.size === 0 ? [] : claims) {
    const tie = check.byId.ties.get(cell(row, 'tie'));
    const about = tie === undefined ? [cell(row, 'subject')] : [cell(tie, 'subject'), cell(tie, 'object')];
    const of = eventsOf(check, row).flatMap((event) => dates.get(event) ?? []);
    const days = [boundsOfRow(row).fromMax, ...of.map((date) => dateOf(date)?.max ?? null)];
    const by = days.find((day) => day !== null) ?? null;
    for (const id of about)
      if (by !== null && bodies.has(id) && by < (first.get(id)?.by ?? LAST)) first.set(id, { row, by });
  }
  return first;
}

interface Told {
  row: Row;
  by: Day;
}
const LAST = '9999-12-31';
