import type { Clock, Held, Told } from '#contract/lens.ts';
import type { WhyLeftOut } from '#contract/lens-answers.ts';
import { edtfInWords } from '#contract/dates-in-words.ts';
import { spanAsTyped, spanOf } from './days.ts';
import type { PageLens } from './lens.ts';
import { listed } from './sentences.ts';
import type { Became, Mark } from './through.ts';

/** The lens as a sentence, part by part: each part opens the control that changes it. */
export interface LensPhrases {
  when: string;
  certainty: string | null;
  who: string;
  against: string | null;
}

export const CLOCKS: Record<Clock, { name: string; explained: string }> = {
  valid: { name: 'When it held', explained: 'valid time, from what the claims say' },
  said: { name: 'When it was said', explained: 'what had been said by then' },
  recorded: { name: 'When it was recorded', explained: 'what this database held by then' },
};

/** "on 1 June 2015", "in 2015", "at some time from May 2014 to 2016" */
export function asOfInWords(asOf: string): string {
  const span = spanOf(asOf);
  const [from, to] = spanAsTyped(span).split(' to ');
  if (span.from === span.to) return `on ${edtfInWords(span.from)}`;
  return to === undefined
    ? `in ${edtfInWords(from ?? '')}`
    : `at some time from ${edtfInWords(from ?? '')} to ${edtfInWords(to)}`;
}

const VERB: Record<Clock, string> = { valid: 'Held', said: 'Said', recorded: 'Recorded' };

function whenInWords({ asOf, between, clock }: PageLens): string {
  if (between !== null)
    return `What changed in ${{ valid: 'what held', said: 'what had been said', recorded: 'what was recorded' }[clock]} between ${edtfInWords(between[0])} and ${edtfInWords(between[1])}`;
  if (asOf === null) return `${VERB[clock]} at any time`;
  // What was said stays said, so that a range asks for all that was said by its end.
  return clock === 'valid'
    ? `Held ${asOfInWords(asOf)}`
    : `${VERB[clock]} by ${edtfInWords(spanOf(asOf).to)}`;
}

function whoInWords({ sources, relayed }: PageLens, name: (id: string) => string): string {
  if (sources.length === 0) return 'as told by everyone';
  return `as told ${relayed ? 'or relayed ' : ''}by ${listed(sources.map(name))}`;
}

/** @param name of a source, by its id */
export function phrasesOf(lens: PageLens, name: (id: string) => string): LensPhrases {
  const { against, asOf, between, certainty } = lens;
  const dated = asOf !== null || between !== null;
  return {
    when: whenInWords(lens),
    certainty: dated ? (certainty === 'certain' ? 'certainly' : 'possibly or certainly') : null,
    who: whoInWords(lens, name),
    against:
      against === null
        ? null
        : `compared with ${against === 'others' ? 'all others' : listed(against.map(name))}`,
  };
}

/** The whole lens as one sentence. */
export function lensInWords(lens: PageLens, name: (id: string) => string): string {
  const { when, certainty, who, against } = phrasesOf(lens, name);
  return `${[when, certainty, who, against].filter((part) => part !== null).join(', ')}.`;
}

const ties = (n: number): string => `${n} ${n === 1 ? 'tie' : 'ties'}`;

const LEFT_OUT: Record<WhyLeftOut, string> = {
  untold: 'told only by others',
  denied: 'denied by all who speak of it here',
  proposed: 'only proposed',
  'not-held': 'not held then',
  uncertain: 'only possibly held then',
  undated: 'undated',
};

/** "14 ties told only by others" */
export const leftOutInWords = (why: WhyLeftOut, n: number): string => `${ties(n)} ${LEFT_OUT[why]}`;

const TOLD: Record<Told, string> = {
  first: 'only A tells it',
  second: 'only B tells it',
  agree: 'A and B agree',
  conflict: 'A and B conflict',
};
const HELD: Record<Held, string> = {
  certain: 'certainly then',
  possible: 'possibly then',
  'not-held': 'not then',
  undated: 'undated',
};
const BECAME: Record<Became, string | null> = {
  began: 'began',
  ended: 'ended',
  passed: 'began and ended',
  altered: 'altered',
  same: null,
};

/** What the lens says of one tie, in words. */
export function markInWords(mark: Mark | undefined): string | null {
  if (mark === undefined) return null;
  const parts = [
    mark.told && TOLD[mark.told],
    mark.held && HELD[mark.held],
    mark.became && BECAME[mark.became],
  ];
  return parts.filter(Boolean).join(', ') || null;
}
