import type { Row } from '../tables/csv.ts';
import { envelope } from '../../evidence/spells.ts';
import { type ValidTime, boundsOf } from '../../evidence/time.ts';
import { repeated } from './attributions.ts';
import { type Check, cell, groupBy } from './check.ts';
import { idsIn } from './references.ts';

/** What is allowed, and yet often a slip: warnings. */
export function checkUsage(check: Check): void {
  checkSharedNames(check);
  checkUnused(check);
  checkTwins(check);
  for (const row of repeated(check.rows.names, ['entity', 'name', 'lang']))
    check.warn(row, 'name', `The name “${cell(row, 'name')}” stands twice.`, 'Remove one of the rows.');
}

/** An alias that two nodes share: perhaps one person under two ids, or a surname that does not tell them apart. */
function checkSharedNames(check: Check): void {
  const owners = new Map<string, { id: string; row: Row }[]>();
  const add = (id: string, name: string, row: Row): void => {
    const key = name.normalize('NFC').toLowerCase().trim();
    if (key !== '') owners.set(key, [...(owners.get(key) ?? []), { id, row }]);
  };
  for (const row of [...check.rows.actors, ...check.rows.places, ...check.rows.events])
    if (cell(row, 'unnamed') !== 'yes') add(cell(row, 'id'), cell(row, 'name'), row);
  for (const row of check.rows.names) add(cell(row, 'entity'), cell(row, 'name'), row);
  for (const all of owners.values()) {
    const first = all[0]?.id ?? '';
    for (const { id, row } of all)
      if (id !== first)
        check.warn(
          row,
          'name',
          `“${cell(row, 'name')}” is a name of “${id}” and of “${first}”.`,
          'If they are one, merge them; if not, this warning can stay.',
        );
  }
}

function checkUnused(check: Check): void {
  // What uses them may stand in what could not be read.
  if (check.partial.size > 0) return;
  const passages = new Set(check.rows.claims.flatMap((row) => idsIn(row, 'passages')));
  for (const row of check.rows.passages)
    if (!passages.has(cell(row, 'id')))
      check.warn(
        row,
        'id',
        `No claim rests on the passage “${cell(row, 'id')}”.`,
        'Remove it, or write the claim.',
      );
  const documents = new Set(check.rows.passages.map((row) => cell(row, 'document')));
  for (const row of check.rows.documents)
    if (!documents.has(cell(row, 'id')))
      check.warn(
        row,
        'id',
        `No passage is taken from the document “${cell(row, 'id')}”.`,
        'Remove it, or write a passage.',
      );
  const sources = new Set([
    ...check.rows.attributions.map((row) => cell(row, 'source')),
    ...check.rows.documents.flatMap((row) =>
      ['author', 'publisher', 'publishedIn'].map((column) => cell(row, column)),
    ),
  ]);
  for (const row of check.rows.sources)
    if (!sources.has(cell(row, 'id')))
      check.warn(
        row,
        'id',
        `The source “${cell(row, 'id')}” says nothing.`,
        'Remove it, or attribute a claim to it.',
      );
}

/** Two ties alike in all but their id are right where a source keeps two spells apart: then their times differ. */
function checkTwins(check: Check): void {
  if (check.partial.has('claims')) return;
  const claims = groupBy(check.rows.claims, 'tie');
  const alike = Map.groupBy(check.rows.ties, (row) => twinKey(check, row));
  for (const twins of alike.values()) {
    const seen = new Map<string, Row>();
    for (const row of twins) {
      const when = JSON.stringify(
        envelope(
          (claims.get(cell(row, 'id')) ?? []).map((claim) => ({ on: boundsOf(timeOf(claim)), firm: true })),
        ),
      );
      const first = seen.get(when);
      if (first !== undefined)
        check.warn(
          row,
          'id',
          `The tie “${cell(row, 'id')}” is the same as “${cell(first, 'id')}”, at the same time.`,
          'Where it is one tie, give its claims one id; where a source keeps them apart, say when.',
        );
      seen.set(when, first ?? row);
    }
  }
}

function twinKey(check: Check, row: Row): string {
  const type = check.vocabulary?.tieTypes.find(({ name }) => name === cell(row, 'type'));
  const ends = [cell(row, 'subject'), cell(row, 'object')];
  return JSON.stringify([
    cell(row, 'type'),
    type?.symmetric === true ? ends.toSorted() : ends,
    cell(row, 'role'),
    cell(row, 'side'),
  ]);
}

function timeOf(claim: Row): ValidTime {
  const get = (column: string): string | null => (cell(claim, column) === '' ? null : cell(claim, column));
  return {
    validFrom: get('validFrom'),
    validTo: get('validTo'),
    observedAt: get('observedAt'),
    saidOn: get('saidOn'),
  };
}
