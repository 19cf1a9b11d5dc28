import type { Hop } from '#contract/evidence.ts';
import type { BriefClaim, Clock, Difference } from '#contract/lens.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { listed } from './counts.ts';
import { edtfInWords, whenInWords } from './dates.ts';
import { capital } from './sentences.ts';
import { PARTICIPATION, verbFrom, type Words } from './vocabulary.ts';

/** A tie read from one of its ends: subject, what it is, object. */
export interface Sentence {
  subject: NetworkNode;
  verb: string;
  object: NetworkNode;
}

/** @param from the id of the end to begin with; the subject where it is left out */
export function sentenceOf(
  tie: NetworkTie,
  subject: NetworkNode,
  object: NetworkNode,
  words: Words,
  from?: string,
): Sentence {
  const verbs = words.tie(tie, (id) => [subject, object].find((node) => node.id === id));
  return from === object.id && from !== subject.id
    ? { subject: object, verb: verbFrom(verbs, 'object'), object: subject }
    : { subject, verb: verbFrom(verbs, 'subject'), object };
}

/** "Iran detained Saif al-Adl" */
export function tieInWords(tie: NetworkTie, subject: NetworkNode, object: NetworkNode, words: Words): string {
  const sentence = sentenceOf(tie, subject, object, words);
  return `${sentence.subject.name} ${sentence.verb} ${sentence.object.name}`;
}

/** " (after exchange)", to stand behind a tie; nothing for a participation, whose verb is its role. */
export const roleInWords = ({ type, role }: Pick<NetworkTie, 'type' | 'role'>): string =>
  role === null || type === PARTICIPATION ? '' : ` (${role.replaceAll('-', ' ')})`;

const nouns = (noun: string): string => {
  if (/(?:ch|sh|x|s)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
};

/** The verb of several: "was a member of" → "were members of"; "had as its victim" stays. */
export const verbOfMany = (verb: string): string =>
  verb
    .replace(/^was one of\b/, 'were among')
    .replace(
      /^(?:was|is) an? (\p{L}+)(?= (?:of|in|to|by|for)\b)/u,
      (_, noun: string) => `were ${nouns(noun)}`,
    )
    .replace(/^was (deputy|successor|adviser|advisor)\b/, (_, noun: string) => `were ${nouns(noun)}`)
    .replace(/^was\b/, 'were')
    .replace(/^is\b/, 'are')
    .replace(/^has\b/, 'have');

/** How a tie stands among the accounts of it. */
export const STANDING: Record<NetworkTie['status'], string> = {
  asserted: 'asserted',
  possible: 'possible at most',
  disputed: 'disputed',
  denied: 'denied by all',
  proposed: 'proposed',
};

const BESIDES: Partial<typeof STANDING> = {
  asserted: ', not disputed',
  denied: ' who speak of it',
  proposed: ', not done',
};

/** The same where it stands alone: "proposed, not done". */
export const standingInFull = ({ status }: Pick<NetworkTie, 'status'>): string =>
  `${STANDING[status]}${BESIDES[status] ?? ''}`;

/** How claims stand to a tie: "says so (in 2015)", "denies it"; each date once. */
export function stanceInWords(claims: readonly Pick<BriefClaim, 'polarity' | 'dates'>[]): string {
  const denying = claims.filter(({ polarity }) => polarity === 'denies').length;
  const stance = denying === 0 ? 'says so' : denying < claims.length ? 'says so and denies it' : 'denies it';
  const dates = [...new Set(claims.flatMap((claim) => claim.dates ?? []))];
  return dates.length === 0 ? stance : `${stance} (${dates.join('; ')})`;
}

/** Who says so, with when by their own words, and who denies it: "Abu al-Qassam: from 2015 on, still so when it was said". */
export function tellersInWords(claims: readonly BriefClaim[], clock: Clock): string[] {
  const when = ({ dates, value, saidOn }: BriefClaim): string => {
    if (clock === 'valid') return value === null ? (dates ?? '') : edtfInWords(value);
    return clock === 'said' && saidOn !== null ? whenInWords(saidOn) : '';
  };
  const words = (claim: BriefClaim): string =>
    [claim.polarity === 'denies' ? 'denies it' : '', when(claim)].filter(Boolean).join(' ');
  return [...Map.groupBy(claims, words)].map(([said, of]) => {
    const who = listed([...new Set(of.flatMap(({ first }) => first.map(({ name }) => name)))]);
    return said === '' ? who : `${who}: ${said}`;
  });
}

const DIFFERENCES: Record<Difference, string> = {
  polarity: 'some say so, others deny it',
  dates: 'the dates differ',
  value: 'the values differ',
  rejected: 'it is rejected',
  incompatible: 'a source says that both cannot be so',
};

/** What whoever objects to a claim says, without speaking of the same thing. */
export const objectionInWords = (stance: 'rejects' | 'incompatible-with'): string =>
  stance === 'rejects' ? 'rejects it' : 'says what cannot be so beside it';

/** In what accounts differ, as a sentence: "Some say so, others deny it; the dates differ." */
export const differencesInWords = (differs: readonly Difference[]): string =>
  capital(`${differs.map((each) => DIFFERENCES[each]).join('; ')}.`);

const names = (hop: Hop): string => listed(hop.sources.map((source) => source.name));

/** Who says so through whom: "Cole Penzel, citing Abd al-Rahim Atoun". */
export function chainInWords(chain: readonly Hop[]): string {
  const hops = chain.toSorted((a, b) => a.hop - b.hop);
  return hops.map((hop, index) => (index === 0 ? names(hop) : `citing ${names(hop)}`)).join(', ');
}
