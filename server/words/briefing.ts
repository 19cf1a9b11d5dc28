import type { Bar, Sentence } from '#contract/briefing.ts';

/** How each form marks whose sentence it is, in words, since colour alone says nothing on paper. */
export const MARKS: Record<Sentence['mark'], string | null> = {
  fact: null,
  judgement: 'Judgement',
  assumption: 'Assumption',
  method: null,
};

/** `[1, 2, 3, 7]` → `[[1, 3], [7, 7]]`: what is cited in a row, ascending. */
export function runsOf(numbers: readonly number[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && n === last[1] + 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs;
}

export const TIMELINE_HEAD = ['What', 'As written', 'From', 'Certain', 'Until'];

/** A bar of the timeline as words. */
export function barInWords(bar: Omit<Bar, 'label' | 'written'>): [string, string, string] {
  const certain =
    bar.certainFrom === null || bar.certainTo === null
      ? bar.within === undefined
        ? 'on no day'
        : `some day, ${bar.within[0]} to ${bar.within[1]}`
      : bar.certainFrom === bar.certainTo
        ? bar.certainFrom
        : `${bar.certainFrom} to ${bar.certainTo}`;
  return [bar.from ?? 'unknown', certain, bar.to ?? 'unknown'];
}

/** Where a day stands on the timeline, in percent of its width. */
export type Axis = (day: string) => number;

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Every day that a timeline draws. */
export const daysOf = (bars: readonly Bar[]): string[] =>
  bars
    .flatMap(({ from, certainFrom, certainTo, to, within = [] }) => [
      from,
      certainFrom,
      certainTo,
      to,
      ...within,
    ])
    .filter((day) => day !== null);

/** From the first to the last day that is drawn, with room at both ends for what has no bound. */
export function axisOf(bars: readonly Bar[]): Axis {
  const days = daysOf(bars).map(dayNumber);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const room = Math.max(30, (last - first) * 0.06);
  return (day) => ((dayNumber(day) - first + room) / (last - first + 2 * room)) * 100;
}
