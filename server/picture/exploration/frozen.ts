import type { Scene } from '#contract/scene.ts';
import type { Picture, Point } from './plan.ts';

/** Where everything stands in the picture that is drawn. */
export interface Placed {
  whole: Picture;
  positions: ReadonlyMap<string, Point>;
}

const round = (n: number): number => Math.round(n * 10) / 10;

/**
 * The scene with everything kept where it stands: layouts come out the same as long as data and program do, which a
 * picture that is kept for years cannot count on.
 */
export function frozen(scene: Scene, placed: Placed | null): Scene {
  if (placed === null) return scene;
  const at = Object.fromEntries(
    placed.whole.nodes.flatMap(({ id }) => {
      const [x, y] = placed.positions.get(id) ?? [];
      return x === undefined || y === undefined ? [] : [[id, [round(x), round(y)] as [number, number]]];
    }),
  );
  const last = scene.steps.at(-1);
  const steps = last?.do === 'freeze' ? scene.steps.slice(0, -1) : scene.steps;
  return { ...scene, steps: [...steps, { do: 'freeze', at }] };
}
