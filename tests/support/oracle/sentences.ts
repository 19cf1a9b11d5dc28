import type { Sentence } from '#contract/briefing.ts';
import type { Claim, Dataset } from '../../../server/dataset/model.ts';

/*
 * Whether a sentence says what the claims under it say, computed from the rows of a dataset alone. Nothing here is
 * shared with what writes the sentences.
 */

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
  /** the names of both ends of a tie */
  ends: ReadonlyMap<string, readonly string[]>;
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
  const nodes = new Map(
    [...dataset.actors, ...dataset.events, ...dataset.places].map(({ id, name }) => [id, name]),
  );
  return {
    ends: new Map(
      dataset.ties.map(({ id, subjectId, objectId }) => [
        id,
        [subjectId, objectId].map((each) => (nodes.get(each) ?? each).replace(/ \(.*\)$/, '')),
      ]),
    ),
    claims: new Map(dataset.claims.map((each) => [each.id, each])),
    tellers,
    chain,
    names: [...names.values()],
  };
}

const plain = (name: string): string =>
  name
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim();
const says = (text: string, name: string): boolean => ` ${plain(text)} `.includes(` ${plain(name)} `);

/** A source is named in full, or by the last part of its name. */
const names = (text: string, name: string): boolean =>
  says(text, name) || (/^\p{Lu}/u.test(name) && says(text, name.split(' ').at(-1) ?? name));

const years = (text: string): string[] =>
  [...new Set(text.match(/(?<!\d)[12]\d{3}(?!\d)/g) ?? [])].toSorted();

const datesOf = ({ validFrom, validTo, observedAt, saidOn }: Claim): string =>
  [validFrom, validTo, observedAt, validTo === '..' ? saidOn : null].map((each) => each ?? '').join('|');

/** A stretch of a sentence between two semicolons: who says what, of whom. */
interface Part {
  /** without the names of actors, which stand apart */
  text: string;
  whole: string;
  actors: readonly string[];
  likewise: boolean;
}

function partsOf({ runs }: Sentence): Part[] {
  const parts: { text: string; whole: string; actors: string[] }[] = [{ text: '', whole: '', actors: [] }];
  for (const { text, is } of runs)
    for (const [at, piece] of (is === 'name' ? [text] : text.split(/; (?=\p{L}|$)/u)).entries()) {
      if (at > 0) parts.push({ text: '', whole: '', actors: [] });
      const part = parts.at(-1);
      if (part === undefined) continue;
      part.whole += piece;
      part.text += is === 'name' ? '□' : piece;
      if (is === 'name') part.actors.push(text);
    }
  // "likewise Rika Sol, in 1907": said by those who say it of the first.
  const [, teller = ''] = /(, (?:according to|as follows from) .*)$/.exec(parts[0]?.whole ?? '') ?? [];
  return parts.map((part) => {
    const likewise = part.text.startsWith('likewise');
    const told = !likewise || /according to|follows from/.test(part.text) ? '' : teller;
    return { ...part, text: part.text + told, whole: part.whole + told, likewise };
  });
}

const DENIES =
  /den(?:y|ies) (?:it|that)|judges? it untrue|rejects? the allegation|do(?:es)? not hold it possible/;
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['possibility', /holds? it possible/],
  ['assessment', /judges? (?:that|it so|it untrue)/],
  ['allegation', /alleges? (?:that|it)|rejects? the allegation/],
  ['plan', /tells? of this plan/],
  ['demand', /demands?:/],
  ['recommendation', /recommends?:/],
  ['fact', /according to|follows from what|den(?:y|ies) (?:it|that)/],
];

/** What a part says of its claims, by its words alone. */
const kindOf = ({ text }: Part): { modality: string | null; polarity: string } => ({
  modality: KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null,
  polarity: DENIES.test(text) ? 'denies' : 'asserts',
});

const isInference = ({ text }: Part): boolean => text.startsWith('for □ it lasted no later than the ');

const named = (name: string, some: readonly string[]): boolean => some.some((each) => says(each, name));

/** Does a part tell what a claim says, of the tie that the claim is about? */
function tells(part: Part, head: Part, claim: Claim, { tellers, ends }: Evidence): boolean {
  const { modality, polarity } = kindOf(part);
  if (modality !== claim.modality) return false;
  if (!PROPOSED.has(claim.modality) && polarity !== claim.polarity) return false;
  const [subject = '', object = ''] = ends.get(claim.tieId ?? '') ?? [];
  const about = part.likewise
    ? (named(subject, part.actors) && named(object, head.actors)) ||
      (named(object, part.actors) && named(subject, head.actors))
    : PROPOSED.has(claim.modality) || (named(subject, head.actors) && named(object, head.actors));
  return about && (tellers.get(claim.id) ?? []).every((name) => names(part.whole, name));
}

/** What is untrue of a sentence about ties, given the claims that it cites. */
export function faultsOfTieSentence(
  sentence: Sentence,
  cited: readonly Claim[],
  evidence: Evidence,
): string[] {
  const parts = partsOf(sentence);
  const [head] = parts;
  // What is planned or demanded is told in the words of its claim, which may name nobody.
  const about = cited.filter(
    ({ tieId, modality }) => tieId !== null && (PROPOSED.has(modality) || isOf(parts, tieId, evidence)),
  );
  if (head === undefined || about.length === 0) return ['it cites nothing that it speaks of'];
  const untold = about.filter((claim) => !parts.some((part) => tells(part, head, claim, evidence)));
  return [
    ...untold.map(({ id }) => `no part tells ${id} as its source does`),
    ...parts
      .filter((part) => !isInference(part))
      .flatMap((part) => faultsOfPart(part, head, about, evidence)),
    // The doubt about a death is that of what it ends.
    ...faultsOfSigns(sentence, parts.some(isInference) ? cited : about),
  ];
}

/** Is a tie one of those that the sentence names both ends of? The death by which it ends is cited with it. */
const isOf = (parts: readonly Part[], tieId: string, { ends }: Evidence): boolean => {
  const all = parts.filter((part) => !isInference(part)).flatMap(({ actors }) => actors);
  const text = parts.map(({ whole }) => whole).join(' ');
  return (ends.get(tieId) ?? []).every((name) => all.some((each) => says(each, name)) || says(text, name));
};

/** Every source and every year of a part is that of a claim that it tells. */
function faultsOfPart(part: Part, head: Part, cited: readonly Claim[], evidence: Evidence): string[] {
  const { modality } = kindOf(part);
  if (modality === null) return [`“${part.text}” says of no claim who says it`];
  const told = cited.filter((claim) => tells(part, head, claim, evidence));
  if (told.length === 0) return [`“${part.whole}” tells none of its claims`];
  const given = new Set(told.flatMap((claim) => years(datesOf(claim).replaceAll(/(\d{3})X/g, '$10'))));
  const words = PROPOSED.has(modality) ? [] : years(part.text.replaceAll(/as cited by .*$/g, ''));
  const first = new Set(told.flatMap(({ id }) => evidence.chain.get(id) ?? []));
  const strangers = evidence.names.filter(
    (name) => !first.has(name) && says(part.text, name) && ![...first].some((each) => says(each, name)),
  );
  return [
    ...words
      .filter((year) => !given.has(year) && !given.has(String(Number(year) - 1)))
      .map((year) => `“${part.whole}” names ${year}, which no date of its claims does`),
    ...strangers.map((name) => `“${part.whole}” names ${name}, who does not tell it`),
    ...(/ alone\b/.test(part.text) && new Set(told.map(({ id }) => evidence.tellers.get(id)?.join())).size > 1
      ? [`“${part.whole}” says alone of several`]
      : []),
  ];
}

/** What no word says is said by a sign, and no sign says more than the claims. */
function faultsOfSigns({ signs }: Sentence, cited: readonly Claim[]): string[] {
  const is: [Sentence['signs'][number], boolean][] = [
    ['possible', cited.some(({ modality }) => modality === 'possibility')],
    ['inferred', cited.some(({ basis, sideBasis }) => basis === 'inferred' || sideBasis === 'inferred')],
    ['hedged', cited.some(({ hedge }) => hedge !== null)],
  ];
  return is.flatMap(([sign, wanted]) =>
    signs.includes(sign) === wanted ? [] : [`the sign “${sign}” is ${wanted ? 'missing' : 'untrue'}`],
  );
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

/** Counts of the sentence on the best connected against the rows: others with whom somebody asserts a tie as so. */
export function faultsOfActors(text: string, { actors, ties, claims }: Dataset): string[] {
  const so = new Set(claims.filter(saysSo).map(({ tieId }) => tieId));
  const told = [...text.matchAll(/(?:view: |; )([^;]+?), tied to (\d+) others?/g)];
  return told.flatMap(([, name = '', count]) => {
    const actor = actors.find((each) => plain(each.name) === plain(name.replace(/^the /i, '')));
    if (actor === undefined) return [`${name} is no actor`];
    const theirs = ties.filter(
      ({ id, subjectId, objectId }) => so.has(id) && [subjectId, objectId].includes(actor.id),
    );
    const ends = new Set(
      theirs.map(({ subjectId, objectId }) => (subjectId === actor.id ? objectId : subjectId)),
    );
    return ends.size === Number(count)
      ? []
      : [`${name} is tied to ${ends.size} others by the rows, not ${count}`];
  });
}
