import type { Step } from '#contract/exploration.ts';
import type { Layout } from './plan.ts';

export interface LayoutChoice {
  key: string;
  label: string;
  step: Extract<Step, { do: 'layout' }>;
}

const choice = (label: string, layout: Pick<LayoutChoice['step'], 'name' | 'by'>): LayoutChoice => ({
  key: keyOf(layout),
  label,
  step: { do: 'layout', ...layout },
});

/** By kind where nothing is said. */
export const keyOf = ({ name, by }: Layout): string =>
  by === undefined || by === 'kind' ? name : `${name}-${by}`;

/** Every way to arrange a picture. */
export const LAYOUTS: readonly LayoutChoice[] = [
  choice('By ties', { name: 'force' }),
  choice('By importance', { name: 'concentric' }),
  choice('By rank', { name: 'hierarchical' }),
  choice('By time', { name: 'time' }),
  choice('By time and family', { name: 'time', by: 'family' }),
  choice('On a map', { name: 'map' }),
  choice('In groups by kind', { name: 'grouped' }),
  choice('In groups by community', { name: 'grouped', by: 'community' }),
];
