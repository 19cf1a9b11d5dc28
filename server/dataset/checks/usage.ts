import type { Row } from '../tables/csv.ts';
import { envelope } from '../../evidence/spells.ts';
import { repeated } from './attributions.ts';
import { type Check, cell, groupBy } from './check.ts';
import { idsIn } from './references.ts';
import { boundsOfRow } from './times.ts';

/** What is allowed, and yet often a slip: warnings. */
export function checkUsage(check: Check): void {
  checkSharedNames(check);
  checkUnused(check);
  checkTwins(check);
  checkGroups(check);
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
          (claims.get(cell(row, 'id')) ?? []).map((claim) => ({ on: boundsOfRow(claim), firm: true })),
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

/**
 * A group is named where the sources call it by a name of its own, or name two of its members; else it is a number of people
 * whom nobody names, drawn hollow.
 */
function checkGroups(check: Check): void {
  if (check.vocabulary === null || check.partial.size > 0) return;
  const { actorKinds, tieTypes } = check.vocabulary;
  const groups = new Set(
    actorKinds.filter(({ name, extends: core }) => (core ?? name) === 'Group').map(({ name }) => name),
  );
  const belonging = new Set(tieTypes.filter(({ members }) => members === true).map(({ name }) => name));
  const names = groupBy(check.rows.names, 'entity');
  const into = groupBy(
    check.rows.ties.filter((row) => belonging.has(cell(row, 'type'))),
    'object',
  );
  for (const row of check.rows.actors.filter((each) => groups.has(cell(each, 'kind')))) {
    const members = (into.get(cell(row, 'id')) ?? []).filter((tie) => isNamed(check, cell(tie, 'subject')));
    const own = names.get(cell(row, 'id'))?.some((name) => cell(name, 'kind') === 'name') ?? false;
    const known = own || new Set(members.map((tie) => cell(tie, 'subject'))).size > 1;
    if (known !== (cell(row, 'unnamed') === 'no'))
      check.warn(
        row,
        'unnamed',
        known
          ? `The group “${cell(row, 'id')}” counts as unnamed, and the sources name it, or two of its members.`
          : `The group “${cell(row, 'id')}” counts as named, and has no name of its own, nor two members who are named.`,
        known
          ? 'Write no.'
          : 'Write yes; or give it its name in names.csv, with the kind name; or the ties of its members.',
      );
  }
}

function isNamed({ byId }: Check, id: string): boolean {
  const actor = byId.actors.get(id);
  return actor !== undefined && cell(actor, 'unnamed') === 'no' && cell(actor, 'kind') !== 'Group';
}
