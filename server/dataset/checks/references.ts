import type { Row } from '../tables/csv.ts';
import { didYouMean } from '#words/near.ts';
import { type TableName, tableNames, tables } from '../tables/tables.ts';
import { type Check, cell } from './check.ts';

/** Actors, events, places and ties share one space of ids, since a claim may be about any of them. */
const SHARED: readonly TableName[] = ['actors', 'events', 'places', 'ties'];

export function checkReferences(check: Check): void {
  for (const name of tableNames) {
    if (tables[name].primaryKey !== undefined) checkDuplicates(check, name);
    for (const [column, targets] of Object.entries(tables[name].references))
      for (const row of check.rows[name]) checkReference(check, row, column, targets);
  }
}

function checkDuplicates(check: Check, name: TableName): void {
  const tablesBefore = SHARED.includes(name) ? SHARED.slice(0, SHARED.indexOf(name) + 1) : [name];
  for (const row of check.rows[name]) {
    const id = cell(row, 'id');
    const first = tablesBefore.map((table) => check.byId[table].get(id)).find((found) => found !== undefined);
    if (id !== '' && first !== undefined && first !== row)
      check.error(
        row,
        'id',
        `The id “${id}” stands already in ${first.file}, line ${first.line}.`,
        'Give one of the two another id.',
      );
  }
}

function checkReference(check: Check, row: Row, column: string, targets: readonly TableName[]): void {
  for (const id of idsIn(row, column)) {
    if (targets.some((target) => check.partial.has(target) || check.byId[target].has(id))) continue;
    // A place never acts; that it is of the wrong kind is told with the tie’s type.
    if (row.file === tables.ties.path && column === 'subject' && check.byId.places.has(id)) continue;
    const files = targets.map((target) => tables[target].path).join(' or ');
    const known = targets.flatMap((target) => [...check.byId[target].keys()]);
    check.error(
      row,
      column,
      `There is no “${id}” in ${files}.`,
      `Add it there, or correct the id.${didYouMean(id, known)}`,
    );
  }
}

/** The ids of a cell; `passages` and `noteClaims` are lists separated by `;`. */
export function idsIn(row: Row, column: string): string[] {
  return cell(row, column)
    .split(column === 'passages' || column === 'noteClaims' ? ';' : '\n')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}
