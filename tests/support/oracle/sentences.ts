import type { Sentence } from '#contract/briefing.ts';
import type { Claim, Dataset } from '../../../server/dataset/model.ts';

/*
 * Whether a sentence says what the claims under it say, computed from the rows of a dataset alone. Nothing here is
 * shared with what writes the sentences.
 */

const DENIES =
  /\b(?:den(?:y|ies) |judges? (?:it|this) untrue|rejects? the allegation|not hold (?:it|this) possible)/;
const MODALITIES: Record<string, RegExp> = {
  assessment: /\b(?:assess(?:es)? that|comes? to the same assessment|judges? (?:it|this) untrue)/,
  allegation: /\b(?:alleges? |rejects? the allegation)/,
  possibility: /\b(?:hold?s?|holds) (?:it|this) possible/,
  plan: /^As a plan, not as done, /,
  demand: /^As a demand, not as done, /,
  recommendation: /^As a recommendation, not as done, /,
};
const PROPOSED = new Set(['plan', 'demand', 'recommendation']);

/** Does a claim say that something was so, rather than that it was not, or that it should be? */
export const saysSo = ({ polarity, modality }: Claim): boolean =>
  polarity === 'asserts' && !PROPOSED.has(modality);

export interface Evidence {
  claims: ReadonlyMap<string, Claim>;
  /** first sources of a claim by name: whoever stands at its highest hop */
  tellers: ReadonlyMap<string, readonly string[]>;
  /** everybody in the chain of a claim by name */
  chain: ReadonlyMap<string, readonly string[]>;
  names: readonly string[];
}

export function evidenceOf(dataset: Dataset): Evidence {
  const names = new Map(dataset.sources.map(({ id, name }) => [id, name]));
  const hops = Map.groupBy(dataset.attributions, ({ claimId }) => claimId);
  const called = (all: readonly { sourceId: string }[]) =>
    all.map(({ sourceId }) => names.get(sourceId) ?? '');
  const chain = new Map([...hops].map(([id, all]) => [id, called(all)]));
  const tellers = new Map(
    [...hops].map(([id, all]) => {
      const last = Math.max(...all.map(({ hop }) => hop));
      return [id, called(all.filter(({ hop }) => hop === last))];
    }),
  );
  return {
    claims: new Map(dataset.claims.map((each) => [each.id, each])),
    tellers,
    chain,
    names: [...names.values()],
  };
}

/** What no source and no name says: the words of the sentence, names of actors and quotations apart. */
const own = ({ runs }: Sentence): string =>
  runs.map(({ text, is }) => (is === 'name' || is === 'quote' ? '□' : text)).join('');

const plain = (name: string): string =>
  name
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim();
const says = (text: string, name: string): boolean => ` ${plain(text)} `.includes(` ${plain(name)} `);

const years = (text: string): string[] =>
  [...new Set(text.match(/(?<!\d)[12]\d{3}(?!\d)/g) ?? [])].toSorted();

const datesOf = (claim: Claim): string =>
  [claim.validFrom, claim.validTo, claim.observedAt].map((each) => each ?? '').join('|');

/** How a side is known, where the claim says of it other than of the part; an empty cell: as the part is. */
const sideOf = ({ basis, sideBasis }: Claim): string => sideBasis ?? basis;

const stateOf = (claim: Claim): string =>
  [claim.polarity, claim.modality, claim.basis, sideOf(claim)].join(' ');

/** What is untrue of a sentence about ties, given the claims that it cites. */
export function faultsOfTieSentence(
  sentence: Sentence,
  cited: readonly Claim[],
  evidence: Evidence,
): string[] {
  const text = own(sentence);
  const [claim] = cited;
  if (claim === undefined) return ['it cites nothing'];
  return [
    ...one('polarity, modality, basis or basis of the side', cited.map(stateOf)),
    ...one('dates', cited.map(datesOf)),
    ...faultsOfManner(text, claim),
    ...faultsOfTellers(sentence, text, cited, evidence),
    ...faultsOfDates(text, claim),
  ];
}

/** Claims share a sentence only where they say the same. */
const one = (of: string, values: readonly string[]): string[] =>
  new Set(values).size > 1
    ? [`it joins claims that differ in ${of}: ${[...new Set(values)].join(' and ')}`]
    : [];

function faultsOfManner(text: string, claim: Claim): string[] {
  const denied = claim.polarity === 'denies';
  const found: string[] = [];
  if (!PROPOSED.has(claim.modality) && DENIES.test(text) !== denied)
    found.push(denied ? 'a denial is told as an assertion' : 'an assertion is told as a denial');
  const pattern = MODALITIES[claim.modality];
  if (pattern !== undefined && !pattern.test(text)) found.push(`the words do not say ${claim.modality}`);
  for (const [modality, other] of Object.entries(MODALITIES))
    if (modality !== claim.modality && other.test(text) && !(denied && claim.modality === 'fact'))
      found.push(`the words say ${modality}, the claim says ${claim.modality}`);
  return [...found, ...faultsOfBasis(text, claim)];
}

/** Stated parts on inferred sides say so, with the reason; nothing else speaks of how a side is known. */
function faultsOfBasis(text: string, claim: Claim): string[] {
  const side = claim.basis === 'stated' && sideOf(claim) === 'inferred' ? sideWords(claim) : null;
  const rest = text.replaceAll('date inferred', '').replace(side ?? '', '');
  return [
    ...(side !== null && !text.includes(side) ? [`the words do not say “${side}”`] : []),
    ...(/the side is/.test(rest) ? ['the words say more of the side than the claim does'] : []),
    ...((claim.basis === 'inferred') === /inferred|follows from/.test(rest)
      ? []
      : [`the claim is ${claim.basis}`]),
  ];
}

const sideWords = ({ sideReason }: Claim): string =>
  `the side is inferred: ${(sideReason ?? '').replace(/\.$/, '')}`;

function faultsOfTellers(
  sentence: Sentence,
  text: string,
  cited: readonly Claim[],
  { tellers, chain, names }: Evidence,
): string[] {
  // "It is told once more": by whom stands in the sentence before.
  if (/^It (?:is told once more|also follows)/.test(text)) return [];
  const [opening = ''] = text.split(/(?:: | that | this| the same|, so |□)/);
  const first = cited.flatMap(({ id }) => tellers.get(id) ?? []);
  const all = new Set(cited.flatMap(({ id }) => chain.get(id) ?? []));
  const whole = sentence.runs.map((run) => run.text).join('');
  const unnamed = [...new Set(first)].filter((name) => !says(whole, name));
  const strangers = names.filter(
    (name) => !all.has(name) && says(opening, name) && ![...all].some((each) => says(each, name)),
  );
  return [
    ...unnamed.map((name) => `it does not name ${name}, who tells it`),
    ...strangers.map((name) => `it names ${name}, who does not tell it`),
  ];
}

/** A year in the words is a year of the claim, and the other way round. */
function faultsOfDates(text: string, claim: Claim): string[] {
  const quoted = [claim.basisReason, claim.sideReason, claim.paraphrase].map((each) => each ?? '');
  const words = years(quoted.reduce((rest, each) => rest.replace(each.replace(/\.$/, ''), ''), text));
  const given = years(datesOf(claim).replaceAll(/(\d{3})X/g, '$10'));
  const extra = words.filter((year) => !given.includes(year) && !given.includes(String(Number(year) - 1)));
  return extra.map((year) => `it names ${year}, which no date of its claims does`);
}

/** The days of a date of one year, month or day, or of a range of such; null for other forms, which this leaves alone. */
function daysOf(text: string | null): [string, string] | null {
  const [, from, to = from] =
    /^\[?(\d{4}(?:-\d\d){0,2})(?:\.\.(\d{4}(?:-\d\d){0,2}))?\]?$/.exec(text ?? '') ?? [];
  if (from === undefined || to === undefined) return null;
  return [`${from}-01-01`.slice(0, 10), lastDay(to)];
}

function lastDay(text: string): string {
  const [year = 0, month = 12, day] = text.split('-').map(Number);
  const last = day ?? new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${text.slice(0, 4)}-${String(month).padStart(2, '0')}-${String(last).padStart(2, '0')}`;
}

interface Spell {
  fromMin: string;
  fromMax: string;
  toMin: string;
  toMax: string;
}

const [FIRST, LAST] = ['0000-01-01', '9999-12-31'];

/** From when to when one claim says that it was so; null where a date is of a form that this does not read. */
function spellOf({ validFrom, validTo, observedAt, saidOn }: Claim): Spell | null {
  const [from, seen] = [daysOf(validFrom), daysOf(observedAt)];
  const still = validTo === '..' ? daysOf(saidOn) : null;
  const to = validTo === '..' ? null : daysOf(validTo);
  const read = [
    [validFrom, from],
    [observedAt, seen],
    [validTo === '..' ? null : validTo, to],
  ];
  if (read.some(([text, days]) => text !== null && days === null)) return null;
  const sooner = [from?.[1], seen?.[1], still?.[1], to?.[1]].filter((day) => day !== undefined).toSorted()[0];
  const later = [to?.[0], seen?.[0], still?.[0], from?.[0]]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
  return {
    fromMin: from?.[0] ?? FIRST,
    fromMax: sooner ?? LAST,
    toMin: later ?? FIRST,
    toMax: to?.[1] ?? LAST,
  };
}

interface Drawn {
  from: string | null;
  to: string | null;
  certainFrom: string | null;
  certainTo: string | null;
}

/** What a bar draws other than its claims say: certain where none is, or not possible where one is. */
export function faultsOfBar(bar: Drawn, cited: readonly Claim[]): string[] {
  const about = cited.filter((claim) => claim.tieId !== null && saysSo(claim));
  const spells = about.map((claim) => ({ claim, spell: spellOf(claim) }));
  if (about.length === 0 || spells.some(({ spell }) => spell === null)) return [];
  const firm = spells.filter(({ claim }) => claim.modality !== 'possibility');
  const sure = (day: string) =>
    firm.some(({ spell }) => spell !== null && spell.fromMax <= day && day <= spell.toMin) || lent(day, firm);
  const certain = [bar.certainFrom, bar.certainTo].filter((day) => day !== null);
  const dated = spells.filter(({ claim }) => claim.validFrom ?? claim.validTo ?? claim.observedAt);
  const early = dated.some(
    ({ spell }) => spell !== null && spell.fromMin !== FIRST && spell.fromMin < (bar.from ?? FIRST),
  );
  const late = dated.some(
    ({ spell }) => spell !== null && spell.toMax !== LAST && spell.toMax > (bar.to ?? LAST),
  );
  return [
    ...certain.filter((day) => !sure(day)).map((day) => `it is certain on ${day} by none of its claims`),
    ...(early ? ['a claim says that it may have begun before the bar does'] : []),
    ...(late ? ['a claim says that it may have ended after the bar does'] : []),
  ];
}

/** One account gives the beginning and another the end of the same spell. */
function lent(day: string, firm: readonly { spell: Spell | null }[]): boolean {
  const spells = firm.flatMap(({ spell }) => spell ?? []);
  const meet = spells.every((a) => spells.every((b) => a.fromMin <= b.toMax && b.fromMin <= a.toMax));
  const starts = spells.filter(({ fromMin }) => fromMin !== FIRST).map(({ fromMax }) => fromMax);
  const ends = spells.filter(({ toMax }) => toMax !== LAST).map(({ toMin }) => toMin);
  const [lastStart] = starts.toSorted().toReversed();
  const [firstEnd] = ends.toSorted();
  return meet && lastStart !== undefined && firstEnd !== undefined && lastStart <= day && day <= firstEnd;
}

/** Counts of a sentence on an actor against the rows: neighbours and ties that somebody asserts as so. */
export function faultsOfActor(text: string, { actors, ties, claims }: Dataset): string[] {
  const [, others, of] = /tied to (\d+) others?.* by (\d+|one) ties?/.exec(text) ?? [];
  const actor = actors
    .toSorted((a, b) => b.name.length - a.name.length)
    .find(({ name }) => plain(text).startsWith(plain(name)) || plain(text).startsWith(`the ${plain(name)}`));
  if (actor === undefined || others === undefined) return [`${text} — names no actor or no count`];
  const so = new Set(claims.filter(saysSo).map(({ tieId }) => tieId));
  const theirs = ties.filter(
    ({ id, subjectId, objectId }) => so.has(id) && [subjectId, objectId].includes(actor.id),
  );
  const ends = new Set(
    theirs.map(({ subjectId, objectId }) => (subjectId === actor.id ? objectId : subjectId)),
  );
  const found = [ends.size, theirs.length];
  const said = [Number(others), of === 'one' ? 1 : Number(of)];
  return found.join() === said.join() ? [] : [`${text} — by the rows ${found.join(' others, ')} ties`];
}
