import type { Sentence } from '#contract/briefing.ts';
import type { Authored } from '#contract/authored.ts';
import type { Citations } from '../prose/citations.ts';
import { judged, method } from '../prose/text.ts';
import { ended } from '#words/sentences.ts';
import { counted, listed } from '#words/counts.ts';

type Judgement = Authored['keyJudgements'][number];

const fewer = (from: readonly string[], to: readonly string[]): number => {
  const kept = new Set(to);
  return from.filter((id) => !kept.has(id)).length;
};

/** "2 claims more and 1 claim fewer"; empty where it rests on the same */
function grounds(before: Judgement, now: Judgement): string {
  const [more, less] = [fewer(now.restsOn, before.restsOn), fewer(before.restsOn, now.restsOn)];
  return listed([
    ...(more === 0 ? [] : [`${counted(more, 'claim')} more`]),
    ...(less === 0 ? [] : [`${counted(less, 'claim')} fewer`]),
  ]);
}

/** "Its likelihood was likely and is very likely now."; nothing where it did not move */
const moved = (what: string, then: string | null, next: string | null): Sentence[] =>
  then === next
    ? []
    : [method(`Its ${what} was ${then ?? 'not stated'} and is ${next ?? 'not stated'} now.`)];

/** The differences between two judgements of the same words; likelihood and confidence never share a sentence. */
function altered(before: Judgement, now: Judgement): Sentence[] {
  const differs = grounds(before, now);
  return [
    ...moved('likelihood', before.likelihood, now.likelihood),
    ...moved('confidence', before.confidence, now.confidence),
    ...(before.confidenceReason === now.confidenceReason
      ? []
      : [
          method(
            before.confidenceReason === ''
              ? 'A reason of its confidence is stated now, and was not before.'
              : ended(`The reason of its confidence was: ${before.confidenceReason}`),
          ),
        ]),
    ...(differs === '' ? [] : [method(`It rests on ${differs}.`)]),
  ];
}

/** One judgement that was held before, and how it stands now. */
function held(before: Judgement, now: Judgement, cites: readonly number[]): Sentence[] {
  const differences = altered(before, now);
  const word = differences.length === 0 ? 'Unchanged' : 'Altered';
  return [judged(ended(`${word}: ${now.text}`), cites), ...differences];
}

/** Key judgements of the briefing before, beside those of this one: new, no longer held, altered, unchanged. */
export function judgementsSince(
  then: readonly Judgement[],
  now: readonly Judgement[],
  citations: Citations,
): Sentence[][] {
  const before = new Map(then.map((each) => [each.text, each]));
  const texts = new Set(now.map(({ text }) => text));
  const cites = ({ restsOn }: Judgement): number[] => citations.of(restsOn);
  return [
    ...now
      .filter(({ text }) => !before.has(text))
      .map((each) => [judged(ended(`New: ${each.text}`), cites(each))]),
    ...then
      .filter(({ text }) => !texts.has(text))
      .map((each) => [judged(ended(`No longer held: ${each.text}`), [])]),
    ...now.flatMap((each) => {
      const old = before.get(each.text);
      return old === undefined ? [] : [held(old, each, cites(each))];
    }),
  ];
}
