import type { Run, Sign } from '#contract/briefing.ts';
import type { Claim } from '#contract/evidence.ts';
import { listed } from '#words/counts.ts';
import { heldInSentence } from './dates.ts';
import { rising, type SourceNames, speakAsMany } from './source-names.ts';
import { plain } from './text.ts';

type Verb = readonly [one: string, many: string];

/** How a claim that is no fact opens a sentence, and how it follows one that has stated the same. */
interface Speaking {
  that: Verb;
  again: Verb;
}

const SPEAKING: Record<string, Record<Claim['polarity'], Speaking>> = {
  fact: {
    asserts: { that: ['says that', 'say that'], again: ['says the same', 'say the same'] },
    denies: { that: ['denies that', 'deny that'], again: ['denies it', 'deny it'] },
  },
  assessment: {
    asserts: { that: ['judges that', 'judge that'], again: ['judges it so', 'judge it so'] },
    denies: {
      that: ['judges it untrue that', 'judge it untrue that'],
      again: ['judges it untrue', 'judge it untrue'],
    },
  },
  allegation: {
    asserts: { that: ['alleges that', 'allege that'], again: ['alleges it', 'allege it'] },
    denies: {
      that: ['rejects the allegation that', 'reject the allegation that'],
      again: ['rejects the allegation', 'reject the allegation'],
    },
  },
  possibility: {
    asserts: {
      that: ['holds it possible that', 'hold it possible that'],
      again: ['holds it possible', 'hold it possible'],
    },
    denies: {
      that: ['does not hold it possible that', 'do not hold it possible that'],
      again: ['does not hold it possible', 'do not hold it possible'],
    },
  },
};
const PLAIN: Speaking = { that: ['says that', 'say that'], again: ['says the same', 'say the same'] };

/** What is planned, demanded or recommended is not told as done. */
const PROPOSAL: Record<string, Verb> = {
  plan: ['tells of this plan', 'tell of this plan'],
  demand: ['demands', 'demand'],
  recommendation: ['recommends', 'recommend'],
};
export const proposalOf = (claim: Claim): Verb | null => PROPOSAL[claim.modality] ?? null;

export const verbOf = (verb: Verb, claims: readonly Claim[]): string => verb[speakAsMany(claims) ? 1 : 0];

/** Claims of one tie that put it alike: as the same kind of statement, of the same time. */
export interface Manner {
  claims: readonly Claim[];
  modality: Claim['modality'];
  polarity: Claim['polarity'];
  /** "from 2015 on"; null where they give no time */
  when: string | null;
  /** no claim of it states what it says */
  follows: boolean;
}

const ORDER = ['fact', 'assessment', 'allegation', 'possibility', 'plan', 'demand', 'recommendation'];

/** Assertions before denials, what is firm before what is possible, the dated before the undated. */
const place = ({ modality, polarity, when, follows }: Manner): number =>
  (polarity === 'asserts' ? 0 : 100) +
  ORDER.indexOf(modality) * 10 +
  (when === null ? 2 : 0) +
  (follows ? 1 : 0);

/** The first day on which it may have begun: what was earlier is told before what was later. */
const begins = ({ claims }: Manner): string =>
  claims.flatMap(({ bounds }) => bounds.fromMin ?? bounds.fromMax ?? bounds.toMax ?? []).toSorted()[0] ??
  '9999';

/** What is told as a fact in one place and follows from an account in another is not one manner. */
const followsFrom = ({ modality, polarity, basis }: Claim): boolean =>
  modality === 'fact' && polarity === 'asserts' && basis === 'inferred';

/** The chains of these claims, whatever their order. */
const whoOf = (claims: readonly Claim[]): string =>
  [
    ...new Set(
      claims.map((claim) =>
        rising(claim)
          .map(({ sources }) => sources.map(({ id }) => id).join('+'))
          .join('<'),
      ),
    ),
  ]
    .toSorted()
    .join(',');

/** Claims of one kind, of one or several times. */
interface Draft extends Omit<Manner, 'when'> {
  times: readonly (string | null)[];
}

/** Times that the same sources give, as one: a claim of theirs without a date adds nothing. */
function timesInOne(times: readonly (string | null)[]): string | null {
  const given = [...new Set(times.filter((time) => time !== null))];
  // "from 2015 on" is said by "from 2015 on and as late as 2017", too.
  const apart = given.filter(
    (time) => !given.some((other) => other !== time && other.startsWith(`${time} and `)),
  );
  return apart.length === 0 ? null : listed(apart);
}

const isOneKind = (a: Draft, b: Draft): boolean =>
  a.modality === b.modality && a.polarity === b.polarity && (a.claims[0] && proposalOf(a.claims[0])) === null;

const isSpoken = (part: readonly Claim[], whole: readonly Claim[]): boolean =>
  part.every((claim) => whole.some((other) => whoOf([other]) === whoOf([claim])));

/** What the same sources tell of a tie is told once: several times of it, and what follows from their account besides. */
function merged(drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  for (const draft of drafts.toSorted((a, b) => Number(a.follows) - Number(b.follows))) {
    const at = found.findIndex(
      (home) =>
        isOneKind(home, draft) &&
        isSpoken(draft.claims, home.claims) &&
        (isSpoken(home.claims, draft.claims) ||
          timesInOne([...home.times, ...draft.times]) === timesInOne(home.times)) &&
        (home.follows === draft.follows || timesInOne(draft.times) === timesInOne(home.times)),
    );
    const home = found[at];
    if (home === undefined) found.push(draft);
    else
      found[at] = {
        ...home,
        claims: [...home.claims, ...draft.claims],
        times: [...home.times, ...draft.times],
      };
  }
  return found;
}

/** @param dated an event says itself when it was */
export function mannersOf(claims: readonly Claim[], dated: boolean): Manner[] {
  const groups = Map.groupBy(claims, (claim) =>
    [
      claim.modality,
      claim.polarity,
      dated ? heldInSentence(claim) : '',
      followsFrom(claim),
      proposalOf(claim) === null ? '' : claim.paraphrase,
    ].join('|'),
  );
  const drafts = [...groups.values()].flatMap((of): Draft[] => {
    const [one] = of;
    if (one === undefined) return [];
    const { modality, polarity } = one;
    const times = [dated ? heldInSentence(one) : null];
    return [{ claims: of, modality, polarity, times, follows: of.every(followsFrom) }];
  });
  return merged(drafts)
    .map(({ times, ...draft }) => ({ ...draft, when: timesInOne(times) }))
    .toSorted((a, b) => place(a) - place(b) || (begins(a) < begins(b) ? -1 : 1));
}

/** Ties with the same key share a sentence: the same sources say the same of them, in the same manner. */
export const keyOfManners = (manners: readonly Manner[]): string =>
  manners
    .map((each) => [each.modality, each.polarity, each.when, each.follows, whoOf(each.claims)].join('|'))
    .join('||');

/** Does it tell of the tie as of a fact, in one manner? Then it can follow others of its pattern. */
export const isSimple = (manners: readonly Manner[]): boolean =>
  manners.length === 1 && manners[0]?.modality === 'fact' && manners[0].polarity === 'asserts';

/** "according to Atoun"; where no claim states it, "as follows from what Atoun says" */
export function according(names: SourceNames, claims: readonly Claim[], alone = false): string {
  const told = `${names.of(claims)}${alone ? ' alone' : ''}`;
  return claims.every(({ basis }) => basis === 'inferred')
    ? `as follows from what ${told} ${speakAsMany(claims) ? 'say' : 'says'}`
    : `according to ${told}`;
}

const AS_TOLD: Partial<Record<Claim['modality'], (who: string, many: boolean) => string>> = {
  assessment: (who) => `in the judgement of ${who}`,
  allegation: (who, many) => `as ${who} ${many ? 'allege' : 'alleges'}`,
  possibility: (who) => `a possibility according to ${who}`,
  plan: (who) => `as planned, according to ${who}`,
  demand: (who) => `as demanded by ${who}`,
  recommendation: (who) => `as recommended by ${who}`,
};

/** Whose statement it is, to stand behind it: "according to A", "in the judgement of A", "as A alleges". */
export function toldAs(names: SourceNames, claims: readonly Claim[]): string {
  const by = claims[0] === undefined ? undefined : AS_TOLD[claims[0].modality];
  return by === undefined ? according(names, claims) : by(names.of(claims), speakAsMany(claims));
}

const after = (when: string | null): string => (when === null ? '' : ` ${when}`);

/** The first part of a sentence on a tie: the clause, when, and by whom. */
export function opening(names: SourceNames, clause: readonly Run[], manner: Manner): Run[] {
  const { claims, modality, polarity, when } = manner;
  const proposal = claims[0] === undefined ? null : proposalOf(claims[0]);
  if (proposal !== null)
    return [
      plain(
        `${names.of(claims)} ${verbOf(proposal, claims)}: ${claims[0]?.paraphrase.replace(/\.$/, '') ?? ''}`,
      ),
    ];
  if (modality === 'fact' && polarity === 'asserts')
    return [...clause, plain(`${after(when)}, ${according(names, claims)}`)];
  const { that } = SPEAKING[modality]?.[polarity] ?? PLAIN;
  return [plain(`${names.of(claims)} ${verbOf(that, claims)} `), ...clause, plain(after(when))];
}

/** "from 2015 on and as late as 2017" after "from 2015 on" is "as late as 2017". */
const further = (when: string, before: string | null): string =>
  before !== null && when.startsWith(`${before} and `) ? when.slice(before.length + ' and '.length) : when;

/** A part that follows the first of the same tie: another time, another kind of statement, or a denial. */
export function following(names: SourceNames, manner: Manner, before: Manner): Run[] {
  const { claims, modality, polarity, when } = manner;
  const proposal = claims[0] === undefined ? null : proposalOf(claims[0]);
  if (proposal !== null)
    return [
      plain(
        `; ${names.of(claims)} ${verbOf(proposal, claims)}: ${claims[0]?.paraphrase.replace(/\.$/, '') ?? ''}`,
      ),
    ];
  const sameTime = when === before.when;
  if (modality === 'fact' && polarity === 'asserts') {
    if (sameTime) return [plain(`; the same, ${according(names, claims)}`)];
    if (when !== null) return [plain(`; ${further(when, before.when)}, ${according(names, claims)}`)];
    return [plain(`; without a date, ${according(names, claims)}`)];
  }
  const { again } = SPEAKING[modality]?.[polarity] ?? PLAIN;
  const time = sameTime
    ? ''
    : when === null
      ? polarity === 'denies'
        ? ''
        : ', without a date'
      : polarity === 'denies'
        ? `, for the time ${when}`
        : when.startsWith('as late as')
          ? `, even ${when}`
          : ` ${when}`;
  return [plain(`; ${names.of(claims)} ${verbOf(again, claims)}${time}`)];
}

/** Others of the same pattern after the first: "; likewise Sari Shihab, until 2017, according to Atoun alone". */
export function likewise(
  names: SourceNames,
  others: readonly Run[],
  manner: Manner,
  { before, alone }: { before: Manner; alone: boolean },
): Run[] {
  const when =
    manner.when === before.when ? '' : manner.when === null ? ', without a date' : `, ${manner.when}`;
  const bySame =
    manner.follows === before.follows && whoOf(manner.claims) === whoOf(before.claims) && when !== '';
  return [
    plain('; likewise '),
    ...others,
    plain(bySame ? when : `${when}, ${according(names, manner.claims, alone)}`),
  ];
}

/**
 * What a reader is to know of these claims that no word of the sentence says.
 * @param dated those of which the sentence gives the time
 */
export function signsOf(
  claims: readonly Claim[],
  isDisputed: boolean,
  dated: readonly Claim[] = claims,
): Sign[] {
  const signs: [Sign, boolean][] = [
    ['disputed', isDisputed],
    ['possible', claims.some(({ modality }) => modality === 'possibility')],
    ['inferred', claims.some(({ basis, sideBasis }) => basis === 'inferred' || sideBasis === 'inferred')],
    [
      'date-inferred',
      dated.some((claim) => claim.validBasis === 'inferred' && heldInSentence(claim) !== null),
    ],
    ['hedged', claims.some(({ hedge }) => hedge !== null)],
  ];
  return signs.flatMap(([sign, is]) => (is ? [sign] : []));
}
