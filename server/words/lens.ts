import type { Bounded, Certainty, Clock, Ending, Held, Lens, Told, WhyLeftOut } from '#contract/lens.ts';
import type { Change } from '#contract/lens-answers.ts';
import type { SceneLens } from '#contract/scene.ts';
import { counted, listed } from './counts.ts';
import { edtfInWords, whenInWords } from './dates.ts';
import { spanAsTyped, spanOf, type Span } from './days.ts';
import { lowered } from './sentences.ts';
import { allegedInWords, differencesInWords } from './ties.ts';
import { endInWords, periodFrom, periodTo } from './times.ts';

/** The settings of a lens; the page’s lens may compare two days besides. */
type LensAsked = Omit<Lens, 'undated'> & Partial<Pick<SceneLens, 'between'>>;

/** The lens as a sentence, part by part: each part opens the control that changes it. */
export interface LensPhrases {
  when: string;
  certainty: string | null;
  /** what it does not infer, where it usually does */
  endings: string | null;
  who: string;
  against: string | null;
}

/**
 * Where one looks past all that is dated: "Nothing here was said before 1990."
 * @returns null where there is nothing to say: what was said stays said, and what is recorded stays recorded
 */
export function beyondInWords(span: Span, reach: Span, clock: Clock): string | null {
  const [first, last] = [edtfInWords(periodFrom(reach.from)), edtfInWords(periodTo(reach.to))];
  if (span.to < reach.from)
    return clock === 'valid'
      ? `No account names a time before ${first}.`
      : `Nothing in this picture was ${HAPPENED[clock]} before ${first}.`;
  return clock === 'valid' && span.from > reach.to ? `No account names a time after ${last}.` : null;
}

export const CLOCKS: Record<Clock, { name: string; explained: string }> = {
  valid: { name: 'When it held', explained: 'valid time, from what the claims say' },
  said: { name: 'When it was said', explained: 'what had been said by then' },
  recorded: { name: 'When it was recorded', explained: 'what this database held by then' },
};

/** "on 1 June 2015", "in 2015", "at some time from May 2014 to 2016" */
export function asOfInWords(asOf: string): string {
  const [from = '', to] = spanAsTyped(spanOf(asOf)).split(' to ');
  return to === undefined
    ? whenInWords(from)
    : `at some time from ${edtfInWords(from)} to ${edtfInWords(to)}`;
}

const VERB: Record<Clock, string> = { valid: 'Held', said: 'Said', recorded: 'Recorded' };

/** The verb of each clock: a tie counts as held, said or recorded. */
export const HAPPENED: Record<Clock, string> = { valid: 'held', said: 'said', recorded: 'recorded' };

function timeInWords({ asOf, between = null, clock }: LensAsked): string {
  if (between !== null)
    return `${{ valid: 'What changed', said: 'What came to be said', recorded: 'What came to be recorded' }[clock]} between ${edtfInWords(between[0])} and ${edtfInWords(between[1])}`;
  if (asOf === null) return `${VERB[clock]} at any time`;
  // What was said stays said, so that a range asks for all that was said by its end.
  return clock === 'valid'
    ? `Held ${asOfInWords(asOf)}`
    : `${VERB[clock]} by ${edtfInWords(spanOf(asOf).to)}`;
}

function whoInWords({ sources, relayed }: LensAsked, nameOf: (source: string) => string): string {
  if (sources.length === 0) return 'as told by everyone';
  return `as told ${relayed ? 'or relayed ' : ''}by ${listed(sources.map(nameOf))}`;
}

/** What is shown besides what certainly held: the second is what the page begins with. */
export const CERTAINTY: Record<Certainty, string> = {
  certain: 'certainly',
  one: 'possibly or certainly',
  both: 'certainly, or possibly between two days that are told',
  possible: 'possibly or certainly, be it told of another time only',
};

export function phrasesOf(lens: LensAsked, nameOf: (source: string) => string): LensPhrases {
  const { against, asOf, between = null, certainty, clock } = lens;
  const dated = asOf !== null || between !== null;
  const graded = clock === 'valid' && between === null;
  return {
    when: timeInWords(lens),
    certainty: dated ? CERTAINTY[graded || certainty === 'certain' ? certainty : 'one'] : null,
    endings: dated && clock === 'valid' && !lens.endings ? 'deaths and dissolutions set aside' : null,
    // The letters by which picture, legend and list know the two.
    who: `${whoInWords(lens, nameOf)}${against === null ? '' : ' (A)'}`,
    against:
      against === null
        ? null
        : `compared with ${against === 'others' ? 'all others' : listed(against.map(nameOf))} (B)`,
  };
}

/** The whole lens as one sentence. */
export function lensInWords(lens: LensAsked, nameOf: (source: string) => string): string {
  const { when, certainty, endings, who, against } = phrasesOf(lens, nameOf);
  return `${[when, certainty, endings, who, against].filter((part) => part !== null).join(', ')}.`;
}

/** "7 nodes not mentioned in this account" */
export const unknownInWords = (n: number): string => `${counted(n, 'node')} not mentioned in this account`;

const BY_THEN: Record<Clock, string> = {
  valid: 'held then',
  said: 'said by then',
  recorded: 'recorded by then',
};

/** "14 ties told only by others", "3 ties not said by then" */
export function leftOutInWords(why: WhyLeftOut, n: number, clock: Clock): string {
  const then = BY_THEN[clock];
  const words: Record<WhyLeftOut, string> = {
    untold: 'told only by others',
    denied: 'denied by all who speak of it here',
    proposed: 'only proposed',
    'not-held': `not ${then}`,
    ended: 'ended by then, by a death or dissolution',
    uncertain: `only possibly ${then}`,
    'other-time': 'told of another time only',
    undated: 'undated',
  };
  return `${counted(n, 'tie')} ${words[why]}`;
}

export const TOLD_WORDS: Record<Told, string> = {
  first: 'only A tells it',
  second: 'only B tells it',
  agree: 'A and B agree',
  conflict: 'A and B conflict',
};

/** "possibly then" of what held, "possibly said by then" of what was said */
export function certaintyInWords(held: Held, clock: Clock): string {
  if (held === 'undated') return 'undated';
  const then = clock === 'valid' ? 'then' : BY_THEN[clock];
  return `${{ certain: 'certainly', possible: 'possibly', 'not-held': 'not' }[held]} ${then}`;
}

/** How the accounts bound what may have been then. */
const GRADES: Record<Bounded, string> = {
  both: 'days before and after it are told',
  one: 'a day on one side of it is told',
  neither: 'told of another time only',
};

/** "certainly then"; "possibly then: a day on one side of it is told" */
export function gradeInWords(held: Held, bounded: Bounded | null, clock: Clock): string {
  const sure = certaintyInWords(held, clock);
  return held === 'possible' && bounded !== null && clock === 'valid' ? `${sure}: ${GRADES[bounded]}` : sure;
}

const NOT_THEN: Record<Clock, string> = {
  valid: 'not of that time',
  said: 'not said by then',
  recorded: 'not recorded then',
};

function reasonInWords(why: WhyLeftOut, clock: Clock): string {
  const words: Partial<Record<WhyLeftOut, string>> = {
    untold: 'told by others',
    'not-held': NOT_THEN[clock],
    ended: 'after a death or dissolution',
    uncertain: `only ${certaintyInWords('possible', clock)}`,
    'other-time': 'told of another time only',
  };
  return words[why] ?? why;
}

/** Why a claim does not count under the lens. It is shown all the same: a lens never hides evidence. */
export const outsideInWords = (why: WhyLeftOut, clock: Clock): string =>
  `outside the lens: ${reasonInWords(why, clock)}`;

/** Why the picture does not show a tie that is opened: "Left out by the lens: told by others" */
export const tieLeftOutInWords = (why: WhyLeftOut, clock: Clock): string =>
  `Left out by the lens: ${reasonInWords(why, clock)}`;

export const BECAME_WORDS = {
  happened: 'happened',
  began: 'began',
  ended: 'ended',
  passed: 'began and ended',
  altered: 'told of anew',
  disputed: 'disputed what became of it',
  same: null,
};

/** "not after the death in August 2020": an inference from a death or dissolution that is told of. */
export function endedInWords({ by, date, latest }: Pick<Ending, 'by' | 'date' | 'latest'>): string {
  return `not after the ${by}${date === null ? `, by ${endInWords(latest)}` : ` ${whenInWords(date)}`}`;
}

/** The same where it stands beside what is told. */
export const inferredEndInWords = (ending: Pick<Ending, 'by' | 'date' | 'latest'>): string =>
  `${endedInWords(ending)} (inferred)`;

/** Of a change that no account puts surely between the two days, or of two of which it puts one there only possibly. */
export const CHANGED_MAYBE = 'changed only possibly, wholly or in part';

/** What a list of changes calls its parts, on each clock. */
export const CHANGES: Record<
  Clock,
  Record<'happened' | 'began' | 'ended' | 'passed' | 'altered' | 'disputed', string>
> = {
  valid: {
    happened: 'Happened',
    began: 'Began',
    ended: 'Ended',
    passed: 'Began and ended',
    altered: 'Altered',
    disputed: 'Disputed',
  },
  said: {
    happened: 'Happened',
    began: 'Told for the first time',
    ended: 'No longer told',
    passed: 'Told for the first time, and no longer',
    altered: 'Told again, or otherwise',
    disputed: 'Disputed',
  },
  recorded: {
    happened: 'Happened',
    began: 'Recorded for the first time',
    ended: 'Left the record',
    passed: 'Recorded for the first time, and left',
    altered: 'Recorded anew',
    disputed: 'Disputed',
  },
};

const HOW: Record<Change['how'][number], string> = {
  status: 'how it stands',
  dates: 'its dates',
  claims: 'what is claimed of it',
};

const THEN: Record<Clock, string> = {
  valid: 'its date',
  said: 'the day when it was said',
  recorded: 'the day when it was recorded',
};

/** What is sure of a change that is only alleged is its date. What is disputed is not certain. */
function sureInWords({ certain, differs, claims }: Change, clock: Clock): string | null {
  const alleged = allegedInWords(claims);
  const sure = certain ? (differs.length > 0 ? null : 'certainly') : 'possibly';
  if (alleged === null || sure === null) return alleged ?? sure;
  return `${alleged}; ${THEN[clock]} is ${certain ? 'certain' : 'only possible'}`;
}

/**
 * "certainly"; "began, possibly"; "alleged; its date is certain"; of what is disputed also in what accounts differ.
 * @param alone does its heading say what became of it?
 */
export function changeInWords(change: Change, clock: Clock, alone: boolean): string {
  const { what, differs, how, ended } = change;
  const all = [
    alone ? null : what === 'altered' ? 'told of anew' : BECAME_WORDS[what],
    sureInWords(change, clock),
    ...how.map((each) => HOW[each]),
    ended && inferredEndInWords(ended),
  ];
  const words = all.filter(Boolean).join(', ');
  if (differs.length === 0) return words;
  const difference = differencesInWords(differs);
  return words === '' ? difference : `${words}: ${lowered(difference)}`;
}

interface Marked {
  told: Told | null;
  held: Held | null;
  became: keyof typeof BECAME_WORDS | null;
  maybe: boolean;
  ended?: Ending | null;
}

/** The verdict of the lens on one tie: "only A tells it, certainly then". */
export function markInWords(mark: Marked | undefined, clock: Clock): string | null {
  if (mark === undefined) return null;
  const parts = [
    mark.told && TOLD_WORDS[mark.told],
    mark.held && certaintyInWords(mark.held, clock),
    mark.became && BECAME_WORDS[mark.became],
    mark.maybe && (mark.became === 'passed' ? 'not both certainly' : 'possibly'),
    mark.ended && endedInWords(mark.ended),
  ];
  return parts.filter(Boolean).join(', ') || null;
}
