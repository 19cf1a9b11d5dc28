import type { Step } from '#contract/exploration.ts';
import type { NetworkNode } from '#contract/network.ts';
import type { StartingView } from '#contract/exploration.ts';
import { same } from '#picture/exploration/same.ts';
import { listed } from '#words/counts.ts';
import { stepsOfView, type Exploration } from '#picture/exploration/steps.ts';

type Named = (id: string) => Pick<NetworkNode, 'name'> | undefined;

const nameOf = (id: string, node: Named): string => node(id)?.name.slice(0, 80) ?? id;

const ORDER = { connected: 'most connected', evidence: 'best supported', latest: 'latest' } as const;

function expanded(step: Extract<Step, { do: 'expand' }>, node: Named): string {
  const first = step.order === undefined ? '' : `, the ${ORDER[step.order]} first`;
  return `It came in when ${nameOf(step.id, node)} was expanded by up to ${step.limit} ties${first}.`;
}

/** Why a node is here, from the step that brought it. */
export function becauseOf(step: Step, node: Named): string {
  switch (step.do) {
    case 'show':
      return step.because === undefined
        ? 'It was added to the picture.'
        : `It was added from the ${step.because}.`;
    case 'expand':
      return expanded(step, node);
    case 'path':
      return `It shows a path between ${listed(step.between.map((id) => nameOf(id, node)))}.`;
    case 'whole':
      return 'It came in with the whole network.';
    case 'only':
      return 'It was kept when all else was taken off.';
    default:
      return 'A later step changed it.';
  }
}

/** Is this step still one of those with which the starting view began? */
export function isOfView(view: StartingView | null, steps: readonly Step[], index: number): boolean {
  if (view === null) return false;
  const own = stepsOfView(view.steps);
  return index < own.length && own.slice(0, index + 1).every((step, at) => same(step, steps[at]));
}

/** The first moment of the history at which this step had been taken. */
export function momentOf(
  { history, cursor }: Pick<Exploration, 'history' | 'cursor'>,
  steps: readonly Step[],
  index: number,
): number {
  return history
    .slice(0, cursor + 1)
    .findIndex((version) => version.steps.length > index && same(version.steps[index], steps[index]));
}
