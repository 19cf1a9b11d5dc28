import { lowered } from '#words/sentences.ts';
import type { Filter } from '#contract/filter.ts';
import { isOn } from '#picture/exploration/lens.ts';
import { phrasesOf } from '#words/lens.ts';
import { same } from '#picture/exploration/same.ts';
import { listed } from '#words/counts.ts';
import type { Version } from '#picture/exploration/steps.ts';
import { looksInWords } from './told-looks.ts';
import { namesOf, stepInWords, type Told } from './told-step.ts';

/** What sentences about versions need besides. */
export interface ToldMore extends Told {
  /** of a source */
  source: (id: string) => string;
  /** of a starting view, by its key */
  view: (key: string) => string;
  filter: (filter: Filter) => string;
}

/** Do these steps go on from those? */
export const goesOn = (before: Version, now: Version): boolean =>
  now.steps.length >= before.steps.length &&
  before.steps.every((step, index) => same(step, now.steps[index]));

function lensInWords({ lens }: Version, told: ToldMore): string {
  if (!isOn(lens)) return 'Took the lens off';
  const { when, certainty, who, against } = phrasesOf(lens, told.source);
  return [when, certainty, who, against].filter(Boolean).join(', ');
}

function filtersInWords(before: readonly Filter[], now: readonly Filter[], told: ToldMore): string {
  const on = now.filter((filter) => filter.on);
  if (on.length === 0)
    return now.length < before.length ? 'Took the filters off' : 'Switched the filters off';
  return `Filtered: ${listed(on.map(told.filter))}`;
}

function notesInWords(before: Version['notes'], now: Version['notes'], told: ToldMore): string[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
    (id) => before[id] !== now[id],
  );
  return ids.map((id) => {
    const on = id === '' ? 'the picture' : namesOf([id], told);
    if (before[id] === undefined) return `Noted on ${on}: “${(now[id] ?? '').slice(0, 60)}”`;
    return now[id] === undefined ? `Took the note off ${on}` : `Changed the note on ${on}`;
  });
}

function traceInWords({ trace }: Version, told: ToldMore): string {
  return trace === null ? 'Let everything stand out alike' : `Let ${namesOf(trace.nodes, told)} stand out`;
}

function overlaysInWords(before: Version, now: Version, told: ToldMore): string[] {
  return [
    ...(same(before.lens, now.lens) ? [] : [lensInWords(now, told)]),
    ...(same(before.filters, now.filters) ? [] : [filtersInWords(before.filters, now.filters, told)]),
    ...(same(before.appearance, now.appearance) ? [] : [looksInWords(before.appearance, now.appearance)]),
    ...notesInWords(before.notes, now.notes, told),
    ...(same(before.trace, now.trace) ? [] : [traceInWords(now, told)]),
  ];
}

function openedInWords(now: Version, told: ToldMore): string {
  if (now.opened !== undefined) return now.opened;
  return now.view === null ? 'Opened another picture' : `Opened the view “${told.view(now.view)}”`;
}

/** Several sentences as one: only the first begins with a capital. */
const asOne = (parts: readonly string[]): string =>
  parts.map((part, at) => (at === 0 ? part : lowered(part))).join('; ');

/** What was done to come to a version, as a sentence. */
export function versionInWords(before: Version | null, now: Version, told: ToldMore): string {
  if (before === null || now.opened !== undefined || !goesOn(before, now)) return openedInWords(now, told);
  const steps = now.steps
    .slice(before.steps.length)
    .map((_, index) => stepInWords(now.steps, before.steps.length + index, told));
  const parts = [...steps, ...overlaysInWords(before, now, told)];
  return parts.length === 0 ? openedInWords(now, told) : asOne(parts);
}
