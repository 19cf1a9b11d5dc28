import { z } from 'zod';
import { Appearance } from '#contract/appearance.ts';
import { Step } from '#contract/exploration.ts';
import { Filter } from '#contract/filter.ts';
import { Notes, Scene, SceneLens, Trace } from '#contract/scene.ts';
import { same } from '#picture/exploration/same.ts';
import { sceneOf, versionOf, type Action, type Overlay, type Version } from '#picture/exploration/steps.ts';
import { goesOn } from './describe-version.ts';

/** The steps of an analyst, to be read and played again: on this database or on another. */
const Said = { say: z.string().max(1000).describe('for people'), name: z.string().max(120).optional() };
const Change = z
  .object({
    lens: SceneLens,
    filters: z.array(Filter),
    appearance: Appearance,
    notes: Notes,
    trace: Trace.nullable(),
  })
  .partial();
const Line = z.discriminatedUnion('do', [
  z.object({ ...Said, do: z.literal('open'), scene: Scene }),
  z.object({ ...Said, do: z.literal('step'), step: Step }),
  z.object({ ...Said, do: z.literal('set'), change: Change }),
]);

export const Script = z.object({
  format: z.literal('relata-script'),
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  datasets: z.array(z.object({ id: z.string(), version: z.string() })),
  lines: z.array(Line).min(1).max(2000),
});
export type Script = z.infer<typeof Script>;
type Line = Script['lines'][number];

const GLANCE = { selection: [], camera: null };
const OVERLAYS = ['lens', 'filters', 'appearance', 'notes', 'trace'] as const;

function changed(before: Version, now: Version): Partial<Overlay> {
  const keys = OVERLAYS.filter((key) => !same(before[key], now[key]));
  return Object.fromEntries(keys.map((key) => [key, now[key]]));
}

/** One step, or one change of what is laid over; whatever else is opened as a whole. */
function lineOf(before: Version | null, now: Version, say: string): Line {
  const said = { say, ...(now.name !== undefined && { name: now.name }) };
  const open = { ...said, do: 'open' as const, scene: sceneOf(now, GLANCE) };
  if (before === null || now.opened !== undefined || !goesOn(before, now)) return open;
  const steps = now.steps.slice(before.steps.length);
  const change = changed(before, now);
  const [step] = steps;
  if (steps.length === 1 && step !== undefined && Object.keys(change).length === 0)
    return { ...said, do: 'step', step };
  return steps.length === 0 ? { ...said, do: 'set', change: Change.parse(change) } : open;
}

export function scriptOf(
  history: readonly Version[],
  sentences: readonly string[],
  datasets: Script['datasets'],
): Script {
  return {
    format: 'relata-script',
    version: 1,
    madeAt: new Date().toISOString(),
    datasets,
    lines: history.map((version, index) =>
      lineOf(history[index - 1] ?? null, version, sentences[index] ?? ''),
    ),
  };
}

/** The actions that play a line. */
export function actionOf(line: Line): Action {
  if (line.do === 'step') return { do: 'step', step: line.step };
  if (line.do === 'set') return { do: 'set', change: withoutUndefined(line.change) };
  return { do: 'open', version: versionOf(line.scene, { opened: line.say }) };
}

const withoutUndefined = (change: z.infer<typeof Change>): Partial<Overlay> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));

/** Every id that a script names, so that what is missing here can be said before it is played. */
export function idsIn({ lines }: Script): string[] {
  const ids = lines.flatMap((line) => {
    const steps = line.do === 'open' ? line.scene.steps : line.do === 'step' ? [line.step] : [];
    return steps.flatMap((step) => {
      if (step.do === 'show' || step.do === 'only' || step.do === 'path') return step.ids;
      return step.do === 'expand' ? [step.id] : [];
    });
  });
  return [...new Set(ids)].toSorted();
}
