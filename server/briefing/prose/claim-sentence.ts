import { canBothBe } from '../../evidence/time.ts';
import type { Run, Sentence } from '#contract/briefing.ts';
import type { Claim } from '#contract/evidence.ts';
import type { Citations } from './citations.ts';
import { nameOf } from './clause.ts';
import { validInSentence } from './dates.ts';
import type { Material } from './material.ts';
import { fact, plain, quoted } from './text.ts';
import { capital, ended } from '#words/sentences.ts';
import { allWhoSay, endsInserted, speakAsMany, whoSays } from './who.ts';

type Verb = readonly [one: string, many: string];
interface Speaking {
  /** null: "according to …" stands before */
  verb: Verb | null;
  /** where the sentence before has stated it; null: "the same is told by …" */
  again: Verb | null;
}

const SAYS: Record<string, Record<Claim['polarity'], Speaking>> = {
  fact: {
    asserts: { verb: null, again: null },
    denies: { verb: ['denies that', 'deny that'], again: ['denies this', 'deny this'] },
  },
  assessment: {
    asserts: {
      verb: ['assesses that', 'assess that'],
      again: ['comes to the same assessment', 'come to the same assessment'],
    },
    denies: {
      verb: ['judges it untrue that', 'judge it untrue that'],
      again: ['judges this untrue', 'judge this untrue'],
    },
  },
  allegation: {
    asserts: { verb: ['alleges that', 'allege that'], again: ['alleges the same', 'allege the same'] },
    denies: {
      verb: ['rejects the allegation that', 'reject the allegation that'],
      again: ['rejects the allegation', 'reject the allegation'],
    },
  },
  possibility: {
    asserts: {
      verb: ['holds it possible that', 'hold it possible that'],
      again: ['holds this possible', 'hold this possible'],
    },
    denies: {
      verb: ['does not hold it possible that', 'do not hold it possible that'],
      again: ['does not hold this possible', 'do not hold this possible'],
    },
  },
};
const PLAIN: Speaking = { verb: null, again: null };

const PROPOSAL: Record<string, string> = {
  plan: 'As a plan',
  demand: 'As a demand',
  recommendation: 'As a recommendation',
};
const isProposal = (claim: Claim): boolean => claim.modality in PROPOSAL;

/** A comma ends the insertion "…, cited by P," before the verb. */
const closed = (who: string): string => (endsInserted(who) ? `${who},` : who);

/** The hedge as worded, and whether it is the source's word or an inference from it. */
function manner(claims: readonly Claim[]): Run[] {
  const [claim] = claims;
  const reasons = new Set(claims.flatMap(({ basisReason }) => basisReason?.replace(/\.$/, '') ?? []));
  const inferred =
    claim?.basis === 'inferred' ? ['inferred', [...reasons].join('; ')].filter(Boolean).join(': ') : null;
  const why = [inferred, claim === undefined ? null : sideOf(claim)]
    .filter((part) => part !== null)
    .join('; ');
  if (claim?.hedge === undefined || claim.hedge === null) return why === '' ? [] : [plain(` (${why})`)];
  return [plain(' (hedged: '), quoted(claim.hedge), plain(why === '' ? ')' : `; ${why})`)];
}

/** Claims share a sentence where they share the days, and not where words alone are alike. */
const whenKey = (claim: Claim): string =>
  [validInSentence(claim), ...Object.values(claim.bounds), claim.validBasis].join(' ');

/** Where only the side is inferred on which somebody took part. */
const sideOf = ({ basis, sideBasis, sideReason }: Claim): string | null =>
  sideBasis !== 'inferred' || basis === 'inferred'
    ? null
    : ['the side is inferred', sideReason?.replace(/\.$/, '')].filter(Boolean).join(': ');

/** How a claim puts what it says, but for why it is inferred. */
const mannerKey = (claim: Claim): string =>
  [
    claim.polarity,
    claim.modality,
    claim.hedge,
    claim.basis,
    sideOf(claim),
    whenKey(claim),
    isProposal(claim) ? claim.paraphrase : '',
  ].join('|');

const reasonOf = (claim: Claim): string => (claim.basis === 'inferred' ? (claim.basisReason ?? '') : '');
const byWhom = (claims: readonly Claim[]): string => claims.map(whoSays).toSorted().join('|');

/** Assertions before denials; stated before inferred, plain before hedged. */
const first = ({ polarity, basis, hedge }: Claim): number =>
  (polarity === 'asserts' ? 0 : 4) + (basis === 'stated' ? 0 : 2) + (hedge === null ? 0 : 1);

/**
 * The claims on a tie itself, grouped by how they put it. Sources that say it for the same reason stand together,
 * and so do several reasons of the same.
 */
export function mannersOf(claims: readonly Claim[]): Map<string, Claim[]> {
  const about = claims.filter((claim) => claim.attribute === null).toSorted((a, b) => first(a) - first(b));
  const byReason = Map.groupBy(about, (claim) => `${mannerKey(claim)}|${reasonOf(claim)}`);
  const bySayer = Map.groupBy(
    byReason.values(),
    (all) => `${all.slice(0, 1).map(mannerKey).join('')}|${byWhom(all)}`,
  );
  return new Map(
    [...bySayer].map(([, all]) => [
      all
        .flat()
        .map((claim) => `${mannerKey(claim)}|${reasonOf(claim)}`)
        .join('||'),
      all.flat(),
    ]),
  );
}

/** Ties with the same key share a sentence: the same sources say the same of them, in the same manner. */
export const mannersKey = (manners: ReadonlyMap<string, readonly Claim[]>): string =>
  [...manners].map(([key, claims]) => `${key}|${byWhom(claims)}`).join('||');

/** The subject of the sentences of one item. */
export interface Said {
  /** "Iran detained Saif al-Adl" */
  clause: readonly Run[];
  /** an event says itself when it was */
  dated: boolean;
}

function firstSentence(citations: Citations, { clause, dated }: Said, claims: readonly Claim[]): Sentence {
  const [claim] = claims;
  if (claim === undefined) return fact([], []);
  const who = allWhoSay(claims);
  const proposal = PROPOSAL[claim.modality];
  if (proposal !== undefined)
    return fact(
      [
        plain(`${proposal}, not as done, according to ${who}: ${claim.paraphrase.replace(/\.$/, '')}`),
        ...manner(claims),
        plain('.'),
      ],
      citations.of(claims),
    );
  const { verb } = SAYS[claim.modality]?.[claim.polarity] ?? PLAIN;
  const opening =
    verb === null ? `According to ${who}, ` : `${capital(closed(who))} ${verb[speakAsMany(claims) ? 1 : 0]} `;
  const held = dated ? validInSentence(claim) : null;
  const when = held === null ? '' : /^(?:still )?so /.test(held) ? `, ${held}` : ` ${held}`;
  return fact([plain(opening), ...clause, plain(when), ...manner(claims), plain('.')], citations.of(claims));
}

/** The time and the sources that the sentence before gave, and the claims that it tells. */
interface Before {
  held: string | null;
  who: string;
  claims: readonly Claim[];
}

/** It cannot have been when both say. What nobody dates excludes nothing. */
const isAtAnotherTime = (claims: readonly Claim[], before: readonly Claim[]): boolean =>
  !claims.some((claim) => before.some((other) => canBothBe(claim.bounds, other.bounds)));

/** "Abu al-Qassam, cited by Cole Penzel, denies this": the sentence before has stated it, and it is not repeated. */
function furtherSentence(
  citations: Citations,
  claims: readonly Claim[],
  before: Before,
  dated: boolean,
): Sentence {
  const [claim] = claims;
  if (claim === undefined) return fact([], []);
  const who = allWhoSay(claims);
  const { again } = SAYS[claim.modality]?.[claim.polarity] ?? PLAIN;
  const held = dated ? validInSentence(claim) : null;
  const isDenied = claim.polarity === 'denies';
  const when =
    held === before.held
      ? ''
      : held === null
        ? ', without a date'
        : `${isDenied ? ', of the time ' : ': '}${held}`;
  const follows = again === null && claim.basis === 'inferred';
  const same = follows ? 'follows from the account of' : 'is told by';
  const opening =
    again !== null
      ? `${capital(closed(who))} ${again[speakAsMany(claims) ? 1 : 0]}`
      : who === before.who
        ? `It ${follows ? 'also follows' : 'is told once more'}`
        : isAtAnotherTime(claims, before.claims)
          ? `${capital(closed(who))} ${speakAsMany(claims) ? 'tell' : 'tells'} of another time`
          : `The same ${same} ${who}`;
  return fact([plain(`${opening}${when}`), ...manner(claims), plain('.')], citations.of(claims));
}

/** The sentences on a tie, or on several ties with the same claims: one for each manner. */
export function sentencesOf(
  citations: Citations,
  said: Said,
  manners: readonly (readonly Claim[])[],
): Sentence[] {
  const [opening] = manners;
  const [claim] = opening ?? [];
  const asserted = claim !== undefined && claim.polarity === 'asserts' && !isProposal(claim);
  const held = asserted && said.dated ? validInSentence(claim) : null;
  const before = { held, who: allWhoSay(opening ?? []), claims: opening ?? [] };
  return manners.map((claims, index) =>
    index === 0 || !asserted || claims.some(isProposal)
      ? firstSentence(citations, said, claims)
      : furtherSentence(citations, claims, before, said.dated),
  );
}

/** "5 people", "at least 4 people", "between 4 and 6 people", "2015" */
export function valueInWords({ attribute }: Claim): string {
  if (attribute === null) return '';
  const { low, high, value, valueName } = attribute;
  const unit =
    attribute.unit === null
      ? ''
      : ` ${low === 1 && high === 1 ? attribute.unit.replace(/^people$/, 'person') : attribute.unit}`;
  if (low !== null && high !== null)
    return low === high ? `${low}${unit}` : `between ${low} and ${high}${unit}`;
  if (low !== null) return `at least ${low}${unit}`;
  if (high !== null) return `at most ${high}${unit}`;
  return valueName ?? value ?? '';
}

/** Claims on attributes that say the same in the same words and manner. */
export const sameSaid = (claims: readonly Claim[]): Claim[][] => [
  ...Map.groupBy(claims, (claim) =>
    [mannerKey(claim), claim.paraphrase, valueInWords(claim)].join('|'),
  ).values(),
];

/** The sentence on an attribute, in the words of the claim; a number stands with its unit. */
export function sentenceOfAttribute(
  material: Material,
  citations: Citations,
  claims: readonly Claim[],
): Sentence {
  const [claim] = claims;
  if (claim === undefined) return fact([], []);
  const cites = citations.of(claims);
  const { attribute } = claim;
  const { low = null, high = null, subjectId, property } = attribute ?? {};
  const numbered = low !== null || high !== null;
  if (attribute === null || !numbered || !material.nodes.has(attribute.subjectId))
    return fact([plain(`According to ${allWhoSay(claims)}: ${ended(claim.paraphrase)}`)], cites);
  const label = material.words.attribute(claim.dataset, property ?? '').label;
  return fact(
    [
      plain(`${capital(closed(allWhoSay(claims)))} ${speakAsMany(claims) ? 'give' : 'gives'} ${label} of `),
      nameOf(material, subjectId ?? ''),
      plain(` as ${valueInWords(claim)}`),
      ...manner(claims),
      plain('.'),
    ],
    cites,
  );
}
