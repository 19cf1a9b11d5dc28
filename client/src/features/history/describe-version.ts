import { Appearance } from '#contract/appearance.ts';
import { lowered } from '#words/sentences.ts';
import type { Filter } from '#contract/filter.ts';
import { isOn } from '#picture/exploration/lens.ts';
import { phrasesOf } from '#words/lens.ts';
import { same } from '#picture/exploration/same.ts';
import { listed, counted } from '#words/counts.ts';
import type { Version } from '#picture/exploration/steps.ts';
import type { Step } from '#contract/exploration.ts';

/** Names and counts from the data, for sentences about steps. */
interface StepLabels {
  /** of a node or tie; undefined where it is not known */
  name: (id: string) => string | undefined;
  /** the tie types of an expansion as one reads them from the node */
  types: (step: Extract<Step, { do: 'expand' }>) => string[];
  /** how many nodes a step brought that were not there before; null where that is not known */
  brought: (steps: readonly Step[], index: number) => number | null;
  layout: (step: Extract<Step, { do: 'layout' }>) => string;
}

const MOST = 3;

/** "A, B and 4 more" */
function namesOf(ids: readonly string[], { name }: Pick<StepLabels, 'name'>): string {
  const unique = [...new Set(ids)];
  const shown = unique.slice(0, unique.length > MOST ? MOST - 1 : MOST).map((id) => name(id) ?? id);
  const rest = unique.length - shown.length;
  return listed(rest > 0 ? [...shown, `${rest} more`] : shown);
}

const why = (because: string | undefined): string => (because === undefined ? '' : ` (${because})`);

function describeExpand(
  step: Extract<Step, { do: 'expand' }>,
  brought: number | null,
  labels: StepLabels,
): string {
  const types = labels.types(step);
  const by = types.length > 0 ? ` by “${listed(types)}”` : '';
  const kinds = step.kinds ? `, ${listed(step.kinds)} only` : '';
  const count = brought === null ? '' : `: ${counted(brought, 'new neighbour')}`;
  return `Expanded ${namesOf([step.id], labels)}${count}${by}${kinds}`;
}

function describeCollapse(steps: readonly Step[], of: number, labels: StepLabels): string {
  const what = steps[of];
  return what?.do === 'expand'
    ? `Collapsed what ${namesOf([what.id], labels)} brought`
    : 'Collapsed an expansion';
}

/**
 * One step as a sentence.
 * @param steps the list it stands in, since collapsing names another by its index
 */
function describeStep(steps: readonly Step[], index: number, labels: StepLabels): string {
  const step = steps[index];
  switch (step?.do) {
    case 'show':
      return `Brought in ${namesOf(step.ids, labels)}${why(step.because)}`;
    case 'whole':
      return `Brought in ${step.datasets ? listed(step.datasets) : 'the whole network'}${step.kinds ? `, ${listed(step.kinds)} only` : ''}`;
    case 'expand':
      return describeExpand(step, labels.brought(steps, index), labels);
    case 'collapse':
      return describeCollapse(steps, step.of, labels);
    case 'path':
      return `Showed paths between ${namesOf(step.between, labels)}`;
    case 'only':
      return `Kept only ${namesOf(step.ids, labels)}`;
    case 'hide':
      return `Hid ${namesOf(step.ids, labels)}`;
    case 'unhide':
      return `Showed ${namesOf(step.ids, labels)} again`;
    case 'pin':
      return `Moved ${namesOf(Object.keys(step.at), labels)}`;
    case 'unpin':
      return `Unpinned ${namesOf(step.ids, labels)}`;
    case 'layout':
      return `Arranged ${labels.layout(step)}`;
    case 'freeze':
      return 'Put everything back where it stood';
    default:
      return 'Began';
  }
}

const PARALLEL: Record<Appearance['parallel'], string> = {
  auto: 'several ties between two counted from four on',
  counted: 'several ties between two as one counted line',
  curves: 'several ties between two as a curve each',
};
const RENDERER: Record<Appearance['renderer'], string> = {
  auto: 'drawn in full or simplified, by size',
  detail: 'drawn in full',
  overview: 'drawn as an overview',
};
const BY: Record<'kind' | 'ties', string> = { kind: 'the kind', ties: 'the number of ties' };

function describeBy(by: Appearance['label']): string {
  if (by === null) return 'as it was';
  if (by === 'none') return 'none';
  if (by.by === 'attribute') return `by “${by.property}”`;
  return `by ${by.by === 'measure' ? by.measure : BY[by.by]}`;
}

const CHANGED: Record<keyof Appearance, (now: Appearance) => string> = {
  renderer: ({ renderer }) => RENDERER[renderer],
  parallel: ({ parallel }) => PARALLEL[parallel],
  colour: ({ colour }) => `colour ${describeBy(colour)}`,
  size: ({ size }) => `size ${describeBy(size)}`,
  badge: ({ badge }) => `letters ${describeBy(badge)}`,
  label: ({ label }) => `text beside the name ${describeBy(label)}`,
  tieColour: ({ tieColour }) => `colour of ties by ${tieColour}`,
  tieWidth: ({ tieWidth }) => `width of ties ${tieWidth === 'same' ? 'all the same' : `by ${tieWidth}`}`,
  images: ({ images }) => (images ? 'pictures on nodes' : 'no pictures on nodes'),
  scale: ({ scale }) => `colours of numbers: ${scale}`,
  rules: ({ rules }) => (rules.length === 0 ? 'no rules' : `rules: ${rules.length}`),
};

/** The changes of style, as a sentence. */
export function describeLooks(before: Appearance, now: Appearance): string {
  const changed = Appearance.keyof()
    .options.filter((key) => !same(before[key], now[key]))
    .map((key) => CHANGED[key](now));
  return `Changed the looks${changed.length > 0 ? `: ${listed(changed)}` : ''}`;
}

/** Names for sentences about versions besides. */
export interface VersionLabels extends StepLabels {
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

function describeLens({ lens }: Version, labels: VersionLabels): string {
  if (!isOn(lens)) return 'Took the lens off';
  const { when, certainty, who, against } = phrasesOf(lens, labels.source);
  return [when, certainty, who, against].filter(Boolean).join(', ');
}

function describeFilters(before: readonly Filter[], now: readonly Filter[], labels: VersionLabels): string {
  const on = now.filter((filter) => filter.on);
  if (on.length === 0)
    return now.length < before.length ? 'Took the filters off' : 'Switched the filters off';
  return `Filtered: ${listed(on.map(labels.filter))}`;
}

function describeNotes(before: Version['notes'], now: Version['notes'], labels: VersionLabels): string[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
    (id) => before[id] !== now[id],
  );
  return ids.map((id) => {
    const on = id === '' ? 'the picture' : namesOf([id], labels);
    if (before[id] === undefined) return `Noted on ${on}: “${(now[id] ?? '').slice(0, 60)}”`;
    return now[id] === undefined ? `Took the note off ${on}` : `Changed the note on ${on}`;
  });
}

function describeTrace({ trace }: Version, labels: VersionLabels): string {
  return trace === null ? 'Let everything stand out alike' : `Let ${namesOf(trace.nodes, labels)} stand out`;
}

function describeOverlays(before: Version, now: Version, labels: VersionLabels): string[] {
  return [
    ...(same(before.lens, now.lens) ? [] : [describeLens(now, labels)]),
    ...(same(before.filters, now.filters) ? [] : [describeFilters(before.filters, now.filters, labels)]),
    ...(same(before.appearance, now.appearance) ? [] : [describeLooks(before.appearance, now.appearance)]),
    ...describeNotes(before.notes, now.notes, labels),
    ...(same(before.trace, now.trace) ? [] : [describeTrace(now, labels)]),
  ];
}

function describeOpening(now: Version, labels: VersionLabels): string {
  if (now.opened !== undefined) return now.opened;
  return now.view === null ? 'Opened another picture' : `Opened the view “${labels.view(now.view)}”`;
}

/** Several sentences as one: only the first begins with a capital. */
const asOne = (parts: readonly string[]): string =>
  parts.map((part, at) => (at === 0 ? part : lowered(part))).join('; ');

/** The change that led to a version, as a sentence. */
export function describeVersion(before: Version | null, now: Version, labels: VersionLabels): string {
  if (before === null || now.opened !== undefined || !goesOn(before, now))
    return describeOpening(now, labels);
  const steps = now.steps
    .slice(before.steps.length)
    .map((_, index) => describeStep(now.steps, before.steps.length + index, labels));
  const parts = [...steps, ...describeOverlays(before, now, labels)];
  return parts.length === 0 ? describeOpening(now, labels) : asOne(parts);
}
