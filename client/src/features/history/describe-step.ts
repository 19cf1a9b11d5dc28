import type { Step } from '#contract/exploration.ts';
import { counted, listed } from '#words/counts.ts';

/** Names and counts from the data, for sentences about steps. */
export interface StepLabels {
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
export function namesOf(ids: readonly string[], { name }: Pick<StepLabels, 'name'>): string {
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
export function describeStep(steps: readonly Step[], index: number, labels: StepLabels): string {
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
