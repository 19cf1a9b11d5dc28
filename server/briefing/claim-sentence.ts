import type { Run, Sentence } from '../contract/briefing.ts';
import type { Claim } from '../contract/evidence.ts';
import type { Citations } from './citations.ts';
import { clauseOf, nameOf } from './clause.ts';
import { heldInWords } from './dates.ts';
import type { Material } from './material.ts';
import type { NetworkTie } from '../contract/network.ts';
import { capital, ended, fact, plain, quoted } from './text.ts';
import { allWhoSay, speakAsMany } from './who.ts';

interface Speaking {
  /** `null`: "according to …" stands before; else the verbs of one and of many */
  verb: readonly [string, string] | null;
}

const SAYS: Record<string, Record<Claim['polarity'], Speaking>> = {
  fact: { asserts: { verb: null }, denies: { verb: ['denies that', 'deny that'] } },
  assessment: {
    asserts: { verb: ['assesses that', 'assess that'] },
    denies: { verb: ['judges it untrue that', 'judge it untrue that'] },
  },
  allegation: {
    asserts: { verb: ['alleges that', 'allege that'] },
    denies: { verb: ['rejects the allegation that', 'reject the allegation that'] },
  },
  possibility: {
    asserts: { verb: ['holds it possible that', 'hold it possible that'] },
    denies: { verb: ['does not hold it possible that', 'do not hold it possible that'] },
  },
};

const PROPOSAL: Record<string, string> = {
  plan: 'As a plan',
  demand: 'As a demand',
  recommendation: 'As a recommendation',
};

/** A comma ends the insertion "…, cited by P," before the verb. */
const closed = (who: string): string => (who.includes(', cited by') ? `${who},` : who);

function opening(claims: readonly Claim[], told: string): Run[] {
  const [claim] = claims;
  const who = allWhoSay(claims);
  const proposal = PROPOSAL[claim?.modality ?? ''];
  if (proposal !== undefined) return [plain(`${proposal}, not as done, according to ${who}: `)];
  const { verb } = SAYS[claim?.modality ?? 'fact']?.[claim?.polarity ?? 'asserts'] ?? { verb: null };
  if (verb === null) return [plain(`According to ${who}, ${told}`)];
  return [plain(`${capital(closed(who))} ${verb[speakAsMany(claims) ? 1 : 0]} ${told}`)];
}

/** The hedge as worded, and whether it is the source's word or our inference. */
function manner(claim: Claim): Run[] {
  const notes: Run[] = [];
  if (claim.hedge !== null) notes.push(plain(' (hedged: '), quoted(claim.hedge), plain(')'));
  if (claim.basis === 'inferred')
    notes.push(
      plain(` (inferred${claim.basisReason === null ? '' : `: ${claim.basisReason.replace(/\.$/, '')}`})`),
    );
  return notes;
}

const isProposal = (claim: Claim): boolean => claim.modality in PROPOSAL;

/** Claims that say the same of a tie in the same manner stand in one sentence. */
const manneredAs = (claim: Claim): string =>
  [
    claim.polarity,
    claim.modality,
    claim.hedge,
    claim.basis === 'inferred' ? claim.basisReason : '',
    heldInWords(claim),
    isProposal(claim) ? claim.paraphrase : '',
  ].join('|');

function tieSentence(
  material: Material,
  citations: Citations,
  tie: NetworkTie,
  claims: readonly Claim[],
  from?: string,
): Sentence {
  const [claim] = claims;
  if (claim === undefined) return fact([], []);
  // An event says itself when it was.
  const held = tie.type === 'PARTICIPATED_IN' ? null : heldInWords(claim);
  const body = isProposal(claim)
    ? [plain(claim.paraphrase.replace(/\.$/, ''))]
    : [...clauseOf(material, tie, from), plain(held === null ? '' : ` ${held}`)];
  return fact([...opening(claims, ''), ...body, ...manner(claim), plain('.')], citations.of(claims));
}

const first = (claim: Claim): number => (claim.polarity === 'asserts' ? 0 : 1);

/**
 * What is said of a tie, each manner of saying it once: assertions before denials.
 * @param from the end that the tie is told of
 */
export function sentencesOfTie(
  material: Material,
  citations: Citations,
  tie: NetworkTie,
  claims: readonly Claim[],
  from?: string,
): Sentence[] {
  const about = claims.filter((claim) => claim.attribute === null).toSorted((a, b) => first(a) - first(b));
  const groups = [...Map.groupBy(about, manneredAs).values()];
  return groups.map((group) => tieSentence(material, citations, tie, group, from));
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

/** What is said of an attribute, in the words of the claim; a number is named with what it counts. */
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
      ...manner(claim),
      plain('.'),
    ],
    cites,
  );
}
