import { Modality } from '#contract/network.ts';
import { isProposed } from '../../evidence/disputes.ts';
import type { Row } from '../tables/csv.ts';
import type { Rows } from '../tables/read.ts';
import { type Check, cell, groupBy } from './check.ts';
import { idsIn } from './references.ts';

/**
 * A note and the sentence of a view are ours, and are read before any claim: what they say of order, rank and cause has a
 * claim behind it, and they say it no more strongly, and of nobody’s own, than the claims do.
 */
export function checkNotes(check: Check): void {
  if (check.partial.size > 0) return;
  const telling = tellingOf(check.rows);
  for (const table of ['actors', 'places', 'events', 'sources'] as const)
    for (const row of check.rows[table])
      for (const { message, mend } of noteFaults(
        cell(row, 'note'),
        idsIn(row, 'noteClaims'),
        telling,
        cell(row, 'id'),
      ))
        check.warn(row, 'note', message, `${mend} The claims go into noteClaims.`);
}

/** What sources say of each point: a tie, or an attribute of something. */
export interface Telling {
  /** By the id of a claim, all that assert the same as it, itself among them; none where it denies or proposes. */
  alike: ReadonlyMap<string, readonly Row[]>;
  chains: ReadonlyMap<string, readonly Row[]>;
  sources: ReadonlyMap<string, Row>;
}

export function tellingOf(rows: Rows): Telling {
  const done = rows.claims.filter(
    (row) => cell(row, 'polarity') === 'asserts' && !isProposed({ modality: cell(row, 'modality') }),
  );
  const points = Map.groupBy(done, pointOf);
  return {
    alike: new Map(done.map((row) => [cell(row, 'id'), points.get(pointOf(row)) ?? []])),
    chains: groupBy(rows.attributions, 'claim'),
    sources: new Map(rows.sources.map((row) => [cell(row, 'id'), row])),
  };
}

const pointOf = (row: Row): string =>
  ['tie', 'subject', 'property', 'value', 'low', 'high'].map((column) => cell(row, column)).join('|');

const TOO_COMMON = new Set([
  'other',
  'those',
  'whom',
  'about',
  'source',
  'unnamed',
  'many',
  'with',
  'from',
  'media',
]);
const wordsOf = (name: string): string[] =>
  (name.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !TOO_COMMON.has(word));

const TELLS: readonly [RegExp, string][] = [
  [
    /\b(later|then|after|afterwards|before|earlier|until|since|once|next|previously|formerly|finally|eventually|soon|already|subsequently|following|followed)\b/i,
    'an order in time',
  ],
  [/\b(because|therefore|thus|hence|led to|caused|due to|as a result|thanks to|owing to)\b/i, 'a cause'],
  [
    /\b(deputy|deputies|leaders?|chief|commanders?|senior|second man|supreme|superior|subordinates?|founders?)\b/i,
    'a rank',
  ],
];

const HEDGED =
  /\b(may|might|perhaps|possibl[ey]|alleged(ly)?|likely|probably|said|says|according|belie\w+|suppos\w+|accus\w+|claim\w*|call\w*|account|finds?|expects?|seems?|announced|thought|view|sees|holds|advice|argu\w+)\b/i;

/**
 * @param text of a note or the sentence of a view
 * @param ids of the claims that it names
 * @param of the actor, place, event or source whose note it is: what it says itself needs no other name
 */
export function noteFaults(
  text: string,
  ids: readonly string[],
  telling: Telling,
  of: string | null = null,
): { message: string; mend: string }[] {
  if (ids.length === 0) return untold(text);
  const points = ids.flatMap((id) => {
    const alike = telling.alike.get(id);
    return alike === undefined ? [] : [{ id, alike }];
  });
  return points.flatMap(({ id, alike }) => [
    ...nameless(text, id, alike, telling, of),
    ...bold(text, id, alike),
  ]);
}

function untold(text: string) {
  return TELLS.flatMap(([words, what]) => {
    const [word] = words.exec(text) ?? [];
    return word === undefined
      ? []
      : [
          {
            message: `“${word}” tells ${what}, and no claim is named that says so.`,
            mend: 'Name the claims, or say it without that word.',
          },
        ];
  });
}

/** What nobody tells in the text’s own voice is said with whoever tells it. */
function nameless(
  text: string,
  id: string,
  alike: readonly Row[],
  { chains, sources }: Telling,
  of: string | null,
) {
  const first = alike.flatMap((row) => firstOf(chains.get(cell(row, 'id')) ?? []));
  if (first.length === 0 || first.some(({ hop }) => hop === 1)) return [];
  if (first.some(({ source }) => isNamedIn(text, sources.get(source), of))) return [];
  const who = [...new Set(first.map(({ source }) => source))].join(', ');
  return [{ message: `“${id}” is told by ${who} alone, who is not named.`, mend: 'Say who tells it.' }];
}

/** By its name, or, where it has none, by words that say that it is somebody’s. */
function isNamedIn(text: string, source: Row | undefined, of: string | null): boolean {
  if (source === undefined) return false;
  if (of !== null && [cell(source, 'id'), cell(source, 'actor')].includes(of)) return true;
  if (cell(source, 'kind') === 'unnamed') return HEDGED.test(text);
  const lower = text.toLowerCase();
  return wordsOf(cell(source, 'name')).some((word) => lower.includes(word));
}

function firstOf(chain: readonly Row[]): { source: string; hop: number }[] {
  const last = Math.max(...chain.map((row) => Number(cell(row, 'hop'))));
  return chain
    .filter((row) => Number(cell(row, 'hop')) === last)
    .map((row) => ({ source: cell(row, 'source'), hop: last }));
}

/** What nobody tells as a fact is not put as one. */
function bold(text: string, id: string, alike: readonly Row[]) {
  const strongest = Modality.options.find((modality) =>
    alike.some((row) => cell(row, 'modality') === modality),
  );
  if (strongest === 'fact' || strongest === undefined || HEDGED.test(text)) return [];
  return [
    { message: `“${id}” is told as ${strongest} at most, and put as a fact.`, mend: 'Say how it is told.' },
  ];
}
