import { v5 } from 'uuid';
import type { DocumentSummary } from '#contract/evidence.ts';
import type { ExportNode, ExportTie, NetworkFile } from '#contract/export.ts';
import type { Bounds } from '#contract/time.ts';
import { clean } from './clean.ts';
import { claimText, firstSources, isHeld, tieTime, wordsOfFile, type FileWords } from './evidence-words.ts';
import { STANDING, standingOf } from '#words/ties.ts';

/** One line of the file: a schema of FollowTheMoney, each property with its values. */
export interface Entity {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

const SPACE = '0d6b8c1e-7f53-4c1b-8d8e-5a2f9b3c4d71';
const ID = /^[0-9A-Za-z]([0-9A-Za-z.-]*[0-9A-Za-z])?$/;
const LONGEST_ID = 200;

/** `dataset.local`, where FollowTheMoney takes it as an id; else a UUID made of it. The same thing has the same id in every file. */
export const ftmId = (id: string): string => {
  const plain = id.replace(':', '.');
  return ID.test(plain) && plain.length <= LONGEST_ID ? plain : v5(id, SPACE);
};

/** What is not known is not there; each value once. */
function entity(
  id: string,
  schema: string,
  properties: Record<string, readonly (string | null | undefined)[]>,
): Entity {
  const given = Object.entries(properties).flatMap(([name, values]) => {
    const known = [...new Set(values.flatMap((value) => (value ? [clean(value)] : [])))];
    return known.length === 0 ? [] : [[name, known] as const];
  });
  return { id: ftmId(id), schema, properties: Object.fromEntries(given) };
}

const lastDayOf = (month: string): string => {
  const [year = 0, of = 0] = month.split('-').map(Number);
  return `${month}-${new Date(Date.UTC(year, of, 0)).getUTCDate()}`;
};

/** Two days as one date of FollowTheMoney: a day, a month or a year; null where they bound no such thing. */
function dateOf(first: string | null, last: string | null): string | null {
  // Its model knows no year before 1000.
  if (first === null || last === null || first < '1000') return null;
  if (first === last) return first;
  const [year, month] = [first.slice(0, 4), first.slice(0, 7)];
  if (first === `${year}-01-01` && last === `${year}-12-31`) return year;
  return first === `${month}-01` && last === lastDayOf(month) ? month : null;
}

/** What happened at one time has a date; what lasted begins and ends. Accounts that cannot all be so give no date. */
function dates({ bounds, spells }: { bounds: Bounds | null; spells?: Bounds[] | undefined }) {
  if (bounds === null || spells !== undefined) return {};
  const [began, ended] = [dateOf(bounds.fromMin, bounds.fromMax), dateOf(bounds.toMin, bounds.toMax)];
  const once = bounds.fromMin === bounds.toMin && bounds.fromMax === bounds.toMax;
  return once ? { date: [began] } : { startDate: [began], endDate: [ended] };
}

/** A group is a set of people that is no organisation; what is no core kind may be anything that acts. */
const ACTORS: Record<NonNullable<ExportNode['core']>, string> = {
  Person: 'Person',
  Organization: 'Organization',
  State: 'PublicBody',
  PublicBody: 'PublicBody',
  Group: 'LegalEntity',
};
const schemaOf = ({ class: of, core }: ExportNode): string => {
  if (of === 'event') return 'Event';
  if (of === 'place') return 'Address';
  return core === null ? 'LegalEntity' : ACTORS[core];
};
const ORGANISATIONS = ['Organization', 'PublicBody'];

const SPELLINGS = ['name', 'spelling'];

interface Making {
  words: FileWords;
  /** the claims with these ids in words, each after its id */
  told: (ids: readonly string[]) => string[];
  firsts: (ids: readonly string[]) => string[];
}

function nodeEntity(node: ExportNode, { told }: Making): Entity {
  const { id, name, note, unnamed, kindLabel, names, coordinates, sameAs } = node;
  const others = names.filter((each) => each.name !== name);
  return entity(id, schemaOf(node), {
    // Nobody should be matched with somebody else by a name that the sources do not give.
    name: sameAs.length > 0 ? name.split(' = ') : [unnamed ? `[unnamed] ${name}` : name],
    alias: others.filter(({ kind }) => SPELLINGS.includes(kind)).map((each) => each.name),
    weakAlias: others.filter(({ kind }) => !SPELLINGS.includes(kind)).map((each) => each.name),
    summary: [`Kind: ${kindLabel}.`, unnamed ? 'The sources do not name it.' : null],
    description: [note && `Our note: ${note}`],
    ...(node.class === 'event' && dates(node)),
    ...(node.class === 'place' && {
      full: [name],
      latitude: [coordinates && String(coordinates.lat)],
      longitude: [coordinates && String(coordinates.lon)],
    }),
    notes: [...told(node.claimIds), ...sameAs.map((other) => `Judged to be one with ${other}.`)],
  });
}

/** Which ends a schema has. Only what is asserted and not disputed gets a schema that says more than “a link”. */
function link(
  tie: ExportTie,
  subject: ExportNode,
  object: ExportNode,
): [schema: string, from: string, to: string] {
  const member = tie.members && subject.class === 'actor' && ORGANISATIONS.includes(schemaOf(object));
  return tie.status === 'asserted' && member
    ? ['Membership', 'member', 'organization']
    : ['UnknownLink', 'subject', 'object'];
}

/** "possibly: ", "alleged: "; nothing before what is asserted as a fact */
function standingBefore(tie: ExportTie): string {
  const stands = tie.status === 'possible' ? 'possibly' : standingOf(tie);
  return stands === STANDING.asserted ? '' : `${stands}: `;
}

function tieEntity(tie: ExportTie, { words, told, firsts }: Making): Entity[] {
  const [subject, object] = [words.node(tie.subjectId), words.node(tie.objectId)];
  if (subject === undefined || object === undefined) return [];
  if (!isHeld(tie)) return [noLink(tie, { words, told, firsts })];
  const [schema, from, to] = link(tie, subject, object);
  const role = `${standingBefore(tie)}${tie.label}`;
  return [
    entity(words.through(tie.id), schema, {
      [from]: [ftmId(tie.subjectId)],
      [to]: [ftmId(tie.objectId)],
      role: [role],
      status: [tie.status],
      ...dates(tie),
      summary: [`${words.tie(tie)}. Time: ${tieTime(tie)}.${words.lens}`],
      publisher: firsts(tie.claimIds),
      description: told(tie.claimIds),
      recordId: [tie.id],
    }),
  ];
}

/** What all deny, or only propose, is no link, but a note on both ends. */
const noLink = (tie: ExportTie, { words, told }: Making): Entity =>
  entity(words.through(tie.id), 'Note', {
    name: [words.tie(tie)],
    entity: [ftmId(tie.subjectId), ftmId(tie.objectId)],
    summary: [`No tie: ${tie.status}.${words.lens}`],
    description: told(tie.claimIds),
  });

const documentEntity = (document: DocumentSummary): Entity =>
  entity(document.id, 'Document', {
    fileName: [document.id.slice(document.id.indexOf(':') + 1)],
    title: [document.title],
    author: [document.author],
    publisher: [document.publisher],
    summary: [
      `Title: ${document.titleBasis}.`,
      document.date && `Date as written: ${document.date}.`,
      `SHA-256 of its text: ${document.sha256}.`,
    ],
  });

/** Entities of FollowTheMoney: actors, events and places, their links, notes on what is no link, and documents. */
export function ftmEntities(file: NetworkFile): Entity[] {
  const words = wordsOfFile(file);
  const claims = new Map(file.claims.map((claim) => [claim.id, claim]));
  const all = (ids: readonly string[]) => ids.flatMap((id) => claims.get(id) ?? []);
  const making: Making = {
    words,
    told: (ids) => all(ids).map((claim) => `[${claim.id}] ${claimText(claim, words)}`),
    firsts: (ids) =>
      all(ids)
        .filter(({ polarity, outside }) => polarity === 'asserts' && !outside)
        .flatMap(firstSources)
        .map(({ name }) => name),
  };
  return [
    ...file.nodes.map((node) => nodeEntity(node, making)),
    ...file.ties.flatMap((tie) => tieEntity(tie, making)),
    ...file.documents.map(documentEntity),
  ];
}

/** One entity a line. */
export const ftm = (file: NetworkFile): string =>
  ftmEntities(file)
    .map((each) => `${JSON.stringify(each)}\n`)
    .join('');
