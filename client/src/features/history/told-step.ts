import type { Step } from '#contract/exploration.ts';
import { counted, listed } from '#words/counts.ts';

/** What sentences about steps need to know of the data. */
export interface Told {
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
export function namesOf(ids: readonly string[], { name }: Pick<Told, 'name'>): string {
  const unique = [...new Set(ids)];
  const shown = unique.slice(0, unique.length > MOST ? MOST - 1 : MOST).map((id) => name(id) ?? id);
  const rest = unique.length - shown.length;
  return listed(rest > 0 ? [...shown, `${rest} more`] : shown);
}

const why = (because: string | undefined): string => (because === undefined ? '' : ` (${because})`);

function expanded(step: Extract<Step, { do: 'expand' }>, brought: number | null, told: Told): string {
  const types = told.types(step);
  const by = types.length > 0 ? ` by “${listed(types)}”` : '';
  const kinds = step.kinds ? `, ${listed(step.kinds)} only` : '';
  const count = brought === null ? '' : `: ${counted(brought, 'new neighbour')}`;
  return `Expanded ${namesOf([step.id], told)}${count}${by}${kinds}`;
}

function collapsed(steps: readonly Step[], of: number, told: Told): string {
  const what = steps[of];
  return what?.do === 'expand'
    ? `Collapsed what ${namesOf([what.id], told)} brought`
    : 'Collapsed an expansion';
}

/**
 * One step as a sentence.
 * @param steps the list it stands in, since collapsing names another by its index
 */
export function stepInWords(steps: readonly Step[], index: number, told: Told): string {
  const step = steps[index];
  switch (step?.do) {
    case 'show':
      return `Brought in ${namesOf(step.ids, told)}${why(step.because)}`;
    case 'whole':
      return `Brought in ${step.datasets ? listed(step.datasets) : 'the whole network'}${step.kinds ? `, ${listed(step.kinds)} only` : ''}`;
    case 'expand':
      return expanded(step, told.brought(steps, index), told);
    case 'collapse':
      return collapsed(steps, step.of, told);
    case 'path':
      return `Showed paths between ${namesOf(step.between, told)}`;
    case 'only':
      return `Kept only ${namesOf(step.ids, told)}`;
    case 'hide':
      return `Hid ${namesOf(step.ids, told)}`;
    case 'unhide':
      return `Showed ${namesOf(step.ids, told)} again`;
    case 'pin':
      return `Moved ${namesOf(Object.keys(step.at), told)}`;
    case 'unpin':
      return `Unpinned ${namesOf(step.ids, told)}`;
    case 'layout':
      return `Arranged ${told.layout(step)}`;
    case 'freeze':
      return 'Put everything back where it stood';
    default:
      return 'Began';
  }
}
