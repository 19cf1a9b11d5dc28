import type { Hop } from '#contract/evidence.ts';
import type { TieTellers } from '#contract/tellers.ts';
import { isolated } from './names.ts';
import type { BriefClaim, Clock, Difference } from '#contract/lens.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { counted, listed } from './counts.ts';
import { edtfInWords, whenInWords } from './dates.ts';
import { capital } from './sentences.ts';
import { brieflyValid, tieTimeInWords } from './times.ts';
import { PARTICIPATION, verbFrom, type Words } from './vocabulary.ts';

/** What a tie and its ends are named by. */
type NamedTie = Pick<NetworkTie, 'dataset' | 'type' | 'role' | 'objectId'>;
type End = Pick<NetworkNode, 'id' | 'dataset' | 'class' | 'kind' | 'name'>;

/** A tie read from one of its ends: subject, what it is, object, and what tells it from others that read the same. */
export interface Sentence<N extends End = NetworkNode> {
  subject: N;
  verb: string;
  object: N;
  /** " (after exchange)", or nothing */
  role: string;
}

/** @param from the id of the end to begin with; the subject where it is left out */
export function sentenceOf<N extends End>(
  tie: NamedTie,
  subject: N,
  object: N,
  words: Words,
  from?: string,
): Sentence<N> {
  const verbs = words.tie(tie, (id) => [subject, object].find((node) => node.id === id));
  const turned = from === object.id && from !== subject.id;
  const [first, second] = turned ? [object, subject] : [subject, object];
  const one = verbFrom(verbs, turned ? 'object' : 'subject');
  const verb = isMany(first, words.kind(first)) ? verbOfMany(one) : one;
  return { subject: first, verb, object: second, role: roleInWords(tie) };
}

/** "Iran detained Saif al-Adl (after exchange)" */
export function tieInWords(tie: NamedTie, subject: End, object: End, words: Words): string {
  const sentence = sentenceOf(tie, subject, object, words);
  return `${isolated(sentence.subject.name)} ${sentence.verb} ${isolated(sentence.object.name)}${sentence.role}`;
}

/** "detained (after exchange)": a tie by itself, where its ends stand elsewhere, as on a line or in columns of their own. */
export const verbInWords = (tie: Pick<NetworkTie, 'type' | 'role'>, { label }: { label: string }): string =>
  `${label}${roleInWords(tie)}`;

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
    .replace(/^has\b/, 'have')
    .replace(/^does\b/, 'do');

export const AFTER_NOUN =
  /\s(?:of|over|in|on|from|against|between|with|at|by|for|to|who|that|which|abroad|held|living)\b/;

/** The part that is named, without what follows it: "Taliban", "al-Qaeda branch", "men residing". */
export const head = (text: string): string => text.split(AFTER_NOUN)[0] ?? text;

/**
 * Of several, whatever it is: "the operatives were", "the September 11 attacks were", but "the leadership of al-Qaeda
 * was". The vocabulary may say so of a kind; else the name of a group says it.
 */
export function isMany(
  node: Pick<NetworkNode, 'class' | 'kind' | 'name'> | undefined,
  { many }: { many?: boolean | undefined } = {},
): boolean {
  if (node === undefined || node.class === 'place') return false;
  if (many !== undefined) return many;
  if (node.class === 'actor' && node.kind !== 'Group') return /\b(?:forces|troops)$/i.test(node.name);
  const named = head(node.name).replaceAll(/\S+(?:’s|'s)(?=\s|$)/g, '');
  // "three leaders killed" are many by any of its words, "the headquarters decision" is one by its last.
  const all = node.class === 'event' ? named.split(' ').slice(-1).join('') : named;
  return /(?:^|[\s-])(?:men|women|people|\p{L}+[^su’]s)(?:\s|$)/u.test(all);
}

/** As what a claim puts what it says. */
export const AS_WHAT: Record<NetworkTie['modality'], string> = {
  fact: 'as a fact',
  assessment: 'as an assessment',
  allegation: 'as an allegation',
  possibility: 'as a possibility',
  plan: 'as a plan',
  demand: 'as a demand',
  recommendation: 'as a recommendation',
};

/** How a tie stands among the accounts of it. */
export const STANDING: Record<NetworkTie['status'], string> = {
  asserted: 'asserted',
  possible: 'possible at most',
  disputed: 'disputed',
  denied: 'denied',
  proposed: 'proposed',
};

const BESIDES: Partial<typeof STANDING> = {
  asserted: ', not disputed',
  denied: ' by all who speak of it',
  proposed: ', not done',
};

/** What is said as less than a fact, and as more than a possibility. */
const AS: Partial<Record<NetworkTie['modality'], { it: string; who: string }>> = {
  assessment: { it: 'judged so', who: 'judges it so' },
  allegation: { it: 'alleged', who: 'alleges it' },
};

/** The same in a word, where it is only alleged, or a judgement of those who say so: "alleged". */
export const standingOf = ({ status, modality }: Pick<NetworkTie, 'status' | 'modality'>): string =>
  (status === 'asserted' ? AS[modality]?.it : null) ?? STANDING[status];

/** The same where it stands alone: "proposed, not done"; "alleged, not disputed". */
export const standingInFull = (tie: Pick<NetworkTie, 'status' | 'modality'>): string =>
  `${standingOf(tie)}${BESIDES[tie.status] ?? ''}`;

type Stance = Pick<BriefClaim, 'polarity' | 'modality'>;

type Saying =
  | 'says so'
  | 'holds it possible'
  | 'only proposes it'
  | 'denies it'
  | 'holds it possible that it was not so';

/** What one claim says of a tie: less than "says so" where it is a mere possibility, or only proposed. */
export function sayingOf({ polarity, modality }: Stance): Saying {
  const possible = modality === 'possibility';
  if (polarity === 'denies') return possible ? 'holds it possible that it was not so' : 'denies it';
  if (possible) return 'holds it possible';
  return ['plan', 'demand', 'recommendation'].includes(modality) ? 'only proposes it' : 'says so';
}

/** How claims stand to a tie: "says so (in 2015)", "holds it possible", "denies it"; each stance and each date once. */
export function stanceInWords(claims: readonly (Stance & Pick<BriefClaim, 'dates'>)[]): string {
  const stance = listed([...new Set(claims.map(sayingOf))]);
  const dates = [...new Set(claims.flatMap((claim) => claim.dates ?? []))];
  return dates.length === 0 ? stance : `${stance} (${dates.join('; ')})`;
}

/**
 * Who says so, with when by their own words, who holds it possible and who denies it: "Abu al-Qassam: from 2015 on, still
 * so when it was said".
 */
export function tellersInWords(claims: readonly BriefClaim[], clock: Clock): string[] {
  const when = ({ dates, value, saidOn }: BriefClaim): string => {
    if (clock === 'valid') return value === null ? (dates ?? '') : edtfInWords(value);
    return clock === 'said' && saidOn !== null ? whenInWords(saidOn) : '';
  };
  const words = (claim: BriefClaim): string => {
    const saying = sayingOf(claim);
    return [saying === 'says so' ? AS[claim.modality]?.who : saying, when(claim)].filter(Boolean).join(', ');
  };
  return [...Map.groupBy(claims, words)].map(([said, of]) => {
    const who = listed([...new Set(of.flatMap(({ first }) => first.map(({ name }) => isolated(name))))]);
    return said === '' ? who : `${who}: ${said}`;
  });
}

/**
 * As what claims say that something was so, where none of them says it as a fact: "alleged", "judged so".
 * @returns null where one does, and where nobody says more than that it is possible
 */
export function allegedInWords(claims: readonly Stance[]): string | null {
  const firm = claims.filter((claim) => sayingOf(claim) === 'says so').map(({ modality }) => modality);
  if (firm.includes('fact')) return null;
  return AS[firm.includes('assessment') ? 'assessment' : (firm[0] ?? 'fact')]?.it ?? null;
}

const DIFFERENCES: Record<Difference, string> = {
  polarity: 'some say so, others deny it',
  dates: 'the dates differ',
  value: 'the values differ',
  rejected: 'it is rejected',
  incompatible: 'the dataset notes that both cannot be so',
};

/** What whoever objects to a claim says, without speaking of the same thing. */
export const objectionInWords = (stance: 'rejects' | 'incompatible-with'): string =>
  stance === 'rejects' ? 'rejects it' : 'says what cannot be so beside it';

/** In what accounts differ, as a sentence: "Some say so, others deny it; the dates differ." */
export const differencesInWords = (differs: readonly Difference[]): string =>
  capital(`${differs.map((each) => DIFFERENCES[each]).join('; ')}.`);

const MOST_NAMES = 4;
const MOST_TIMES = 2;

/** "A, B", "A, B, C and 3 others" */
function namesInBrief(sources: readonly { name: string }[]): string {
  const all = sources.map(({ name }) => name);
  if (all.length <= MOST_NAMES) return all.join(', ');
  return `${all.slice(0, MOST_NAMES - 1).join(', ')} and ${all.length - MOST_NAMES + 1} others`;
}

function stancesInBrief({ asserting, possibly, denying, proposing }: TieTellers['within']): string[] {
  const as = (how: NetworkTie['modality']) => asserting.filter((source) => source.as === how);
  const stances = [
    ['', as('fact')],
    ['judged so by ', as('assessment')],
    ['alleged by ', as('allegation')],
    ['held possible by ', possibly],
    ['denied by ', denying],
    ['only proposed by ', proposing],
  ] as const;
  return stances.flatMap(([words, of]) => (of.length === 0 ? [] : [`${words}${namesInBrief(of)}`]));
}

/** By whom a tie is told, alleged, denied and proposed: "Atoun", "alleged by Pompeo", "denied by Abu al-Qassam"; those outside the lens last. */
export function toldByInWords({ within, outside }: Pick<TieTellers, 'within' | 'outside'>): string[] {
  const others = stancesInBrief(outside);
  return [
    ...stancesInBrief(within),
    ...(others.length === 0 ? [] : [`outside the lens: ${others.join(', ')}`]),
  ];
}

/** When a tie was so by all accounts together, and where they cannot all be true each of its spells. */
export type TieTime = Parameters<typeof tieTimeInWords>[0];

/**
 * When it was, by those who say so: each time that an account gives, never several in one.
 * @param tie of which the claims give no time of their own, as that of a part in a dated event
 */
export function toldTimesInWords({ times }: Pick<TieTellers, 'times'>, tie?: TieTime): string {
  const all = [...new Set(times.flatMap((time) => brieflyValid(time) ?? []))];
  if (all.length === 0) return (tie && tieTimeInWords(tie)) ?? 'undated';
  const rest = all.length - MOST_TIMES;
  return [...all.slice(0, MOST_TIMES), ...(rest > 0 ? [counted(rest, 'more date')] : [])].join('; ');
}

const names = (hop: Hop): string => listed(hop.sources.map((source) => source.name));

/** Who says so through whom: "Cole Penzel, citing Abd al-Rahim Atoun". */
export function chainInWords(chain: readonly Hop[]): string {
  const hops = chain.toSorted((a, b) => a.hop - b.hop);
  return hops.map((hop, index) => (index === 0 ? names(hop) : `citing ${names(hop)}`)).join(', ');
}
