import { z } from 'zod';
import { Step } from '#contract/exploration.ts';
import type { Scene } from '#contract/scene.ts';
import { PageLens } from '#picture/exploration/lens.ts';
import { PLAIN, type What } from '#picture/exploration/steps.ts';

/** The first form of links, which is only read any more: steps, view, selection and lens. */
const WHATS: readonly What[] = ['actor', 'event', 'place', 'tie', 'pair'];

const lengthen =
  (datasets: readonly string[]) =>
  (id: string): string => {
    const [, index, local] = /^(\d+):(.*)$/s.exec(id) ?? [];
    const dataset = datasets[Number(index)];
    return dataset === undefined || local === undefined ? id : `${dataset}:${local}`;
  };

function mapIds(step: Step, map: (id: string) => string): Step {
  switch (step.do) {
    case 'show':
    case 'only':
    case 'hide':
    case 'unhide':
    case 'unpin':
      return { ...step, ids: step.ids.map(map) };
    case 'expand':
      return { ...step, id: map(step.id) };
    case 'path':
      return { ...step, ids: step.ids.map(map), between: step.between.map(map) };
    case 'pin':
      return { ...step, at: Object.fromEntries(Object.entries(step.at).map(([id, at]) => [map(id), at])) };
    default:
      return step;
  }
}

const mapPair = (id: string, map: (id: string) => string): string => id.split(' ').map(map).join(' ');

const Packed = z.object({
  d: z.array(z.string()),
  s: z.array(Step).min(1),
  x: z.array(
    z.tuple([
      z
        .int()
        .min(0)
        .max(WHATS.length - 1),
      z.string(),
    ]),
  ),
  v: z.string().nullable(),
  l: z.record(z.string(), z.unknown()).default({}),
});

/** Ids are whole again before the contract is asked whether they are ids. */
function readLens(packed: Record<string, unknown>, long: (id: string) => string): PageLens {
  const lengthened = Object.entries(packed).map(([key, value]) => [
    key,
    Array.isArray(value) && key !== 'between' ? value.map((id) => long(String(id))) : value,
  ]);
  return PageLens.parse(Object.fromEntries(lengthened));
}

/** @throws ZodError where it is no link of that form */
export function sceneOfForm1(json: unknown): Scene {
  const packed = Packed.parse(json);
  const long = lengthen(packed.d);
  const steps = packed.s.map((step) => Step.parse(mapIds(step, long)));
  const selection = packed.x.map(([what, id]) => ({ what: WHATS[what] ?? 'actor', id: mapPair(id, long) }));
  return { ...PLAIN, steps, view: packed.v, lens: readLens(packed.l, long), selection, camera: null };
}
