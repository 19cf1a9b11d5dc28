import type { Bounds } from '#contract/time.ts';
import type { Row } from '../tables/csv.ts';
import { parseEdtf } from '../../evidence/edtf.ts';
import { boundsOf } from '../../evidence/time.ts';
import { type Check, cell } from './check.ts';

/** Dates that cannot all be so. */
export function checkTimes(check: Check): void {
  for (const row of check.rows.claims) {
    checkForms(check, row);
    checkOrder(check, row);
  }
  for (const row of check.rows.documents) {
    refuseOpen(check, row, 'date');
    refuseOpen(check, row, 'retrieved');
    if (cell(row, 'date') !== '' && cell(row, 'dateBasis') === '')
      check.error(
        row,
        'dateBasis',
        'The document has a date, but not whether it is stated.',
        'Write stated or inferred.',
      );
    if (cell(row, 'dateBasis') === 'inferred' && cell(row, 'dateReason') === '')
      check.error(
        row,
        'dateReason',
        'dateBasis is inferred, and no reason is given.',
        'Write from what it follows.',
      );
  }
}

function checkForms(check: Check, row: Row): void {
  for (const column of ['validFrom', 'validTo'])
    if (parseEdtf(cell(row, column))?.kind === 'span')
      check.error(
        row,
        column,
        `“${cell(row, column)}” is an interval.`,
        'Write its start into validFrom and its end into validTo; for one day within it, write [start..end] into both.',
      );
  for (const column of ['validFrom', 'observedAt', 'period', 'saidOn']) refuseOpen(check, row, column);
  if (cell(row, 'validTo') === '..' && cell(row, 'saidOn') === '')
    check.warn(
      row,
      'saidOn',
      'An open end is certain up to the day it was said, and that day is not given.',
      'Fill saidOn, or leave validTo empty for an unknown end.',
    );
}

function refuseOpen(check: Check, row: Row, column: string): void {
  if (cell(row, column) === '..')
    check.error(row, column, 'Only validTo can be open.', 'Leave the cell empty where the date is unknown.');
}

function checkOrder(check: Check, row: Row): void {
  const [from, to, seen, said] = ['validFrom', 'validTo', 'observedAt', 'saidOn'].map((column) =>
    parseEdtf(cell(row, column)),
  );
  if (from?.min && to?.max && from.min > to.max)
    return check.error(
      row,
      'validTo',
      `The end ${cell(row, 'validTo')} is before the start ${cell(row, 'validFrom')}.`,
      'Exchange them, or correct one.',
    );
  if (seen?.max && from?.min && seen.max < from.min)
    check.error(
      row,
      'observedAt',
      `It is observed in ${cell(row, 'observedAt')}, before its start ${cell(row, 'validFrom')}.`,
      'Correct one of the two.',
    );
  if (seen?.min && to?.max && seen.min > to.max)
    check.error(
      row,
      'observedAt',
      `It is observed in ${cell(row, 'observedAt')}, after its end ${cell(row, 'validTo')}.`,
      'Correct one of the two.',
    );
  if (to?.kind === 'open' && said?.max && from?.min && said.max < from.min && isDone(row))
    check.error(
      row,
      'saidOn',
      `It is said to last, on ${cell(row, 'saidOn')}, before it began in ${cell(row, 'validFrom')}.`,
      'Correct one of the two.',
    );
  checkBounds(check, row);
}

/** The four days that bound the valid time of a row of claims. */
export function boundsOfRow(row: Row): Bounds {
  const get = (column: string): string | null => (cell(row, column) === '' ? null : cell(row, column));
  return boundsOf({
    validFrom: get('validFrom'),
    validTo: get('validTo'),
    observedAt: get('observedAt'),
    saidOn: get('saidOn'),
  });
}

function checkBounds(check: Check, row: Row): void {
  const bounds = boundsOfRow(row);
  const said = parseEdtf(cell(row, 'saidOn'));
  if (isDone(row) && cell(row, 'tie') !== '' && said?.max && bounds.fromMin && bounds.fromMin > said.max)
    check.warn(
      row,
      'validFrom',
      `It begins (${cell(row, 'validFrom')}) after it was said (${cell(row, 'saidOn')}).`,
      'Correct a date, or give the modality as plan, demand or recommendation.',
    );
}

const isDone = (row: Row): boolean =>
  !['plan', 'demand', 'recommendation', 'possibility'].includes(cell(row, 'modality'));
