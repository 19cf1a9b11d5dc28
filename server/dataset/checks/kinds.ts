import type { EventKind, TieType, Vocabulary } from '#contract/vocabulary.ts';
import type { Row } from '../tables/csv.ts';
import { didYouMean } from '#words/near.ts';
import { type Check, cell } from './check.ts';

export const PARTICIPATED_IN = 'PARTICIPATED_IN';

const names = (all: readonly { name: string }[]): string[] => all.map(({ name }) => name);

/** Kinds and tie types are those of the vocabulary, and a tie joins kinds that its type allows. */
export function checkKinds(check: Check): void {
  const { vocabulary } = check;
  if (vocabulary === null) return;
  checkKind(check, check.rows.actors, names(vocabulary.actorKinds), 'actorKinds');
  checkKind(check, check.rows.places, names(vocabulary.placeKinds), 'placeKinds');
  checkKind(check, check.rows.events, names(vocabulary.eventKinds), 'eventKinds');
  for (const row of check.rows.ties) checkTie(check, vocabulary, row);
}

function checkKind(check: Check, rows: readonly Row[], known: string[], list: string): void {
  for (const row of rows) {
    const kind = cell(row, 'kind');
    if (kind !== '' && !known.includes(kind))
      check.error(
        row,
        'kind',
        `The vocabulary has no kind “${kind}” under ${list}.`,
        `Write one of ${known.join(', ')}.${didYouMean(kind, known)}`,
      );
  }
}

function checkTie(check: Check, vocabulary: Vocabulary, row: Row): void {
  const name = cell(row, 'type');
  if (cell(row, 'subject') !== '' && cell(row, 'subject') === cell(row, 'object'))
    check.error(row, 'object', 'The tie leads from a node to itself.', 'Correct one of the two ends.');
  if (name === PARTICIPATED_IN) return checkParticipation(check, vocabulary, row);
  const type = vocabulary.tieTypes.find((candidate) => candidate.name === name);
  if (type !== undefined) return checkEnds(check, vocabulary, row, type);
  const known = [...vocabulary.tieTypes.map((candidate) => candidate.name), PARTICIPATED_IN];
  if (name !== '')
    check.error(
      row,
      'type',
      `The vocabulary has no tie type “${name}”.`,
      `Add it to vocabulary.json, or correct it.${didYouMean(name, known)}`,
    );
}

function checkEnds(check: Check, vocabulary: Vocabulary, row: Row, type: TieType): void {
  for (const [end, allowed] of [
    ['subject', type.from],
    ['object', type.to],
  ] as const) {
    const kinds = kindsOf(check, vocabulary, cell(row, end));
    if (kinds !== null && !allowed.some((kind) => kinds.includes(kind)))
      check.error(
        row,
        end,
        `“${cell(row, end)}” is of kind ${kinds[0]}; ${type.name} allows ${allowed.join(', ')} as ${end}.`,
        'Correct the end or the type, or widen the type in vocabulary.json.',
      );
  }
  const role = cell(row, 'role');
  if (role !== '' && !type.roles.includes(role))
    check.error(
      row,
      'role',
      `${type.name} knows no role “${role}”.`,
      type.roles.length === 0
        ? 'Leave the role empty, or add it to the type in vocabulary.json.'
        : `Write one of ${type.roles.join(', ')}.${didYouMean(role, type.roles)}`,
    );
  if (cell(row, 'side') !== '')
    check.error(row, 'side', 'Only participations have sides.', 'Leave the side empty.');
}

function checkParticipation(check: Check, vocabulary: Vocabulary, row: Row): void {
  const event = check.byId.events.get(cell(row, 'object'));
  if (event === undefined) {
    if (cell(row, 'object') !== '' && kindsOf(check, vocabulary, cell(row, 'object')) !== null)
      check.error(
        row,
        'object',
        `“${cell(row, 'object')}” is no event.`,
        'PARTICIPATED_IN leads from an actor to an event.',
      );
    return;
  }
  if (check.byId.events.has(cell(row, 'subject')))
    check.error(
      row,
      'subject',
      'An event cannot take part in an event.',
      'PARTICIPATED_IN leads from an actor to an event.',
    );
  const kind = vocabulary.eventKinds.find(({ name }) => name === cell(event, 'kind'));
  if (kind !== undefined) checkRole(check, vocabulary, row, kind);
}

function checkRole(check: Check, vocabulary: Vocabulary, row: Row, kind: EventKind): void {
  const name = cell(row, 'role');
  const known = kind.roles.map((candidate) => candidate.name);
  const role = kind.roles.find((candidate) => candidate.name === name);
  if (role === undefined)
    return check.error(
      row,
      'role',
      name === '' ? `A part in ${kind.label} needs a role.` : `${kind.name} knows no role “${name}”.`,
      `Write one of ${known.join(', ')}.${didYouMean(name, known)}`,
    );
  const kinds = kindsOf(check, vocabulary, cell(row, 'subject'));
  if (kinds !== null && !role.kinds.some((allowed) => kinds.includes(allowed)))
    check.error(
      row,
      'subject',
      `“${cell(row, 'subject')}” is of kind ${kinds[0]}; the role ${name} allows ${role.kinds.join(', ')}.`,
      'Correct the actor or the role, or widen the role in vocabulary.json.',
    );
  if (role.sided && cell(row, 'side') === '')
    check.error(row, 'side', `The role ${name} has sides.`, 'Write the id of the holder whose side it is.');
  if (!role.sided && cell(row, 'side') !== '')
    check.error(
      row,
      'side',
      `The role ${name} has no sides.`,
      'Leave the side empty, or mark the role as sided in vocabulary.json.',
    );
}

/** The kinds that an id answers to, its own first; null where the id or its kind is unknown (told elsewhere). */
export function kindsOf(check: Check, vocabulary: Vocabulary, id: string): string[] | null {
  for (const [table, common, list] of [
    ['actors', 'Actor', 'actorKinds'],
    ['events', 'Event', 'eventKinds'],
    ['places', 'Place', 'placeKinds'],
  ] as const) {
    const row = check.byId[table].get(id);
    if (row === undefined) continue;
    const kind = cell(row, 'kind');
    if (!vocabulary[list].some(({ name }) => name === kind)) return null;
    const core = vocabulary.actorKinds.find(({ name }) => name === kind)?.extends;
    return core === undefined ? [kind, common] : [kind, core, common];
  }
  return null;
}
