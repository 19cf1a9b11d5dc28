import type { Attribute, Vocabulary } from '#contract/vocabulary.ts';
import type { Row } from '../tables/csv.ts';
import { parseEdtf } from '../../evidence/edtf.ts';
import { didYouMean } from '#words/near.ts';
import { type Check, cell, groupBy } from './check.ts';
import { dateFault, seasonDoubt } from './date-advice.ts';
import { kindsOf } from './kinds.ts';

const ATTRIBUTE_CELLS = ['property', 'value', 'low', 'high', 'unit', 'place', 'period'] as const;

/** A claim is about one tie or one attribute, rests on a passage and a source, and gives a reason for what it infers. */
export function checkClaims(check: Check): void {
  for (const row of check.rows.claims) {
    checkAbout(check, row);
    checkBases(check, row);
    checkReasons(check, row);
    checkSide(check, row);
  }
  checkCarried(check);
}

function checkAbout(check: Check, row: Row): void {
  const [tie, subject] = [cell(row, 'tie'), cell(row, 'subject')];
  if (tie === '' && subject === '')
    check.error(row, 'tie', 'The claim is about nothing.', 'Fill tie, or subject and property.');
  if (tie !== '' && subject !== '')
    check.error(
      row,
      'subject',
      'The claim is about a tie and about an attribute.',
      'Leave one of tie and subject empty.',
    );
  if (tie !== '' && subject === '')
    for (const column of ATTRIBUTE_CELLS)
      if (cell(row, column) !== '')
        check.error(
          row,
          column,
          `A claim about a tie has no ${column}.`,
          'Empty the cell; for an attribute of a tie, put the tie’s id into subject.',
        );
  if (subject !== '' && tie === '') checkAttribute(check, row);
}

function checkAttribute(check: Check, row: Row): void {
  const name = cell(row, 'property');
  const attributes = check.vocabulary?.attributes ?? [];
  if (name === '')
    return check.error(
      row,
      'property',
      'The claim does not say which attribute it is about.',
      'Write the name of an attribute of the vocabulary.',
    );
  const attribute = attributes.find((candidate) => candidate.name === name);
  if (check.vocabulary === null) return;
  if (attribute === undefined)
    return check.error(
      row,
      'property',
      `The vocabulary has no attribute “${name}”.`,
      `Add it to vocabulary.json, or correct it.${didYouMean(
        name,
        attributes.map((known) => known.name),
      )}`,
    );
  checkSubject(check, check.vocabulary, row, attribute);
  checkValue(check, row, attribute);
}

function checkSubject(check: Check, vocabulary: Vocabulary, row: Row, attribute: Attribute): void {
  const id = cell(row, 'subject');
  const kinds = check.byId.ties.has(id) ? ['Tie'] : kindsOf(check, vocabulary, id);
  if (kinds !== null && !attribute.subjects.some((kind) => kinds.includes(kind)))
    check.error(
      row,
      'subject',
      `“${id}” is of kind ${kinds[0]}; ${attribute.name} is an attribute of ${attribute.subjects.join(', ')}.`,
      'Correct the subject or the attribute, or widen it in vocabulary.json.',
    );
}

function checkValue(check: Check, row: Row, attribute: Attribute): void {
  const [value, low, high] = [cell(row, 'value'), cell(row, 'low'), cell(row, 'high')];
  const isNumber = attribute.type === 'number';
  if (isNumber && low === '' && high === '')
    check.error(
      row,
      'low',
      `${attribute.name} is a number.`,
      'Fill low, high or both; both alike for an exact number.',
    );
  if (!isNumber && value === '')
    check.error(row, 'value', 'The claim gives no value.', `Write the ${attribute.label}.`);
  for (const column of ['low', 'high', 'unit'])
    if (!isNumber && cell(row, column) !== '')
      check.error(row, column, `${attribute.name} is no number.`, 'Write it into value.');
  if (low !== '' && high !== '' && Number(low) > Number(high))
    check.error(
      row,
      'high',
      `The upper bound ${high} is less than the lower bound ${low}.`,
      'Exchange them, or correct one.',
    );
  if (value !== '') checkTyped(check, row, attribute, value);
}

function checkTyped(check: Check, row: Row, attribute: Attribute, value: string): void {
  if (attribute.type === 'date' && (parseEdtf(value)?.kind ?? 'open') === 'open') {
    const { message, mend } = dateFault(value);
    check.error(row, 'value', message, mend);
  }
  const season = attribute.type === 'date' ? seasonDoubt(value) : null;
  if (season !== null) check.warn(row, 'value', season.message, season.mend);
  for (const [type, table] of [
    ['place', 'places'],
    ['actor', 'actors'],
  ] as const)
    if (attribute.type === type && !check.partial.has(table) && !check.byId[table].has(value))
      check.error(
        row,
        'value',
        `There is no “${value}” in ${table}.csv.`,
        `Add it there, or correct the id.${didYouMean(value, check.byId[table].keys())}`,
      );
}

function checkBases(check: Check, row: Row): void {
  for (const [basis, dates] of [
    ['validBasis', ['validFrom', 'validTo', 'observedAt']],
    ['saidBasis', ['saidOn']],
  ] as const) {
    const date = dates.find((column) => cell(row, column) !== '');
    if (date !== undefined && cell(row, basis) === '')
      check.error(
        row,
        basis,
        `The claim has a date in ${date}, but not whether it is stated.`,
        'Write stated or inferred.',
      );
  }
}

function checkReasons(check: Check, row: Row): void {
  for (const [basis, reason] of [
    ['basis', 'basisReason'],
    ['sideBasis', 'sideReason'],
    ['validBasis', 'validReason'],
    ['saidBasis', 'saidReason'],
  ] as const)
    if (cell(row, basis) === 'inferred' && cell(row, reason) === '')
      check.error(
        row,
        reason,
        `${basis} is inferred, and no reason is given.`,
        'Write from what it follows, and why.',
      );
}

/** A side is that of a part in an event. */
function checkSide(check: Check, row: Row): void {
  const tie = check.byId.ties.get(cell(row, 'tie'));
  if (cell(row, 'sideBasis') !== '' && (tie === undefined || cell(tie, 'side') === ''))
    check.error(row, 'sideBasis', 'The claim is about no part on a side.', 'Empty the cell.');
}

/** Every tie is carried by a claim. */
function checkCarried(check: Check): void {
  if (check.partial.has('claims')) return;
  const carried = groupBy(check.rows.claims, 'tie');
  for (const row of check.rows.ties)
    if (cell(row, 'id') !== '' && !carried.has(cell(row, 'id')))
      check.error(
        row,
        'id',
        `No claim carries the tie “${cell(row, 'id')}”.`,
        'Write a claim that says or denies it, or remove the tie.',
      );
}
