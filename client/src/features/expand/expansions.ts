import type { Step } from '#contract/exploration.ts';

export interface Expansion {
  /** where it stands among the steps */
  index: number;
  step: Extract<Step, { do: 'expand' }>;
  /** what it alone brought, and what collapsing it would take off */
  alone: readonly string[];
}

/** The expansions of a node that still hold something on screen which no other step brought. */
export function expansionsOf(
  id: string,
  steps: readonly Step[],
  broughtBy: ReadonlyMap<string, readonly number[]>,
): Expansion[] {
  return steps.flatMap((step, index) => {
    if (step.do !== 'expand' || step.id !== id) return [];
    const alone = [...broughtBy].flatMap(([node, by]) => (by.length === 1 && by[0] === index ? [node] : []));
    return alone.length === 0 ? [] : [{ index, step, alone }];
  });
}
