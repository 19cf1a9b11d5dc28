import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Appearance, By } from '#contract/appearance.ts';
import { Measure, Measuring } from '#contract/measures.ts';
import type { Measured } from '#picture/style/values.ts';
import { usePage, type PageState } from '../../state/page.ts';
import { useIdentities } from '../../state/judgement-queries.ts';
import type { Question } from '#picture/measure/basis.ts';
import type { MeasureAnswer, MeasureRequest } from './measure-worker.ts';
import { begun, heard, keyOf, sameDrawn, type Run, type Values } from './run.ts';

interface Focus {
  of: Measuring;
  measure: Measure;
}

interface Measures {
  run: (of: Measuring) => Run | undefined;
  runs: readonly Run[];
  /** begins anew; without `wanted` takes every measure */
  measure: (of: Measuring, wanted?: readonly Measure[]) => void;
  stop: (of: Measuring) => void;
  /** was the picture measured as it is now? Always so of the database */
  isStale: (run: Run) => boolean;
  measured: Measured;
  /** what the panel shows, also when one comes back to it */
  focus: Focus;
  setFocus: (focus: Focus) => void;
}

const Context = createContext<Measures | null>(null);

/** Throws outside of MeasuresProvider. */
export function useMeasures(): Measures {
  const measures = use(Context);
  if (measures === null) throw new Error('useMeasures belongs inside MeasuresProvider');
  return measures;
}

/** What is drawn and holds: no ghosts, and nothing that everyone denies. */
function drawnOf({
  whole,
  picture,
  seen,
  joined,
}: Pick<PageState, 'whole' | 'picture' | 'seen' | 'joined'>): Question['drawn'] {
  const shown = new Set((picture?.nodes ?? []).map(({ id }) => id));
  const ties = (picture?.ties ?? []).filter(
    ({ id, status }) => status !== 'denied' && status !== 'proposed' && seen?.marks.get(id)?.ghost !== true,
  );
  return {
    nodes: (whole?.nodes ?? []).map(({ id }) => id).filter((id) => shown.has(joined.drawnAs(id))),
    ties: ties.map(({ id }) => id),
  };
}

/** Whoever is one by judgement counts as one, also where nobody of them is on screen. */
function useSame(joined: PageState['joined']): Question['same'] {
  const groups = useIdentities().data?.groups;
  return useMemo(
    () =>
      (groups ?? []).flatMap(({ actors }) =>
        actors.flatMap(({ id }) => {
          const [first = id] = joined.members(id);
          const as = joined.drawnAs(first);
          return as === id ? [] : [[id, as] as const];
        }),
      ),
    [groups, joined],
  );
}

type Wants = { by?: string; if?: string; measure?: Measure; of?: Measuring };

/** What the looks follow, by the way it is measured. */
function wantedBy(look: Appearance): Map<string, { of: Measuring; measures: Set<Measure> }> {
  const channels: (By | 'none' | null)[] = [look.colour, look.size, look.badge, look.label];
  const all: Wants[] = [
    ...channels.filter((by) => by !== null && by !== 'none'),
    ...look.rules.map(({ when }) => when),
  ];
  const wanted = new Map<string, { of: Measuring; measures: Set<Measure> }>();
  for (const { measure, of } of all) {
    if (measure === undefined || of === undefined) continue;
    const known = wanted.get(keyOf(of)) ?? { of, measures: new Set() };
    wanted.set(keyOf(of), { of, measures: known.measures.add(measure) });
  }
  return wanted;
}

function asMap(
  cache: WeakMap<Values, ReadonlyMap<string, number>>,
  values: Values,
): ReadonlyMap<string, number> {
  const known = cache.get(values);
  if (known) return known;
  const map = new Map(values.ids.map((id, index) => [id, values.values[index] ?? 0]));
  cache.set(values, map);
  return map;
}

/** Runs workers, one for each way of measuring, and keeps what they say. */
function useRuns(): {
  runs: ReadonlyMap<string, Run>;
  start: (question: Question, wanted: readonly Measure[]) => void;
  stop: (of: Measuring) => void;
} {
  const [runs, setRuns] = useState<ReadonlyMap<string, Run>>(new Map());
  const workers = useRef(new Map<string, Worker>());
  const end = useCallback((key: string) => {
    workers.current.get(key)?.terminate();
    workers.current.delete(key);
  }, []);
  const change = useCallback((key: string, by: (run: Run) => Run) => {
    setRuns((all) => {
      const run = all.get(key);
      return run === undefined ? all : new Map(all).set(key, by(run));
    });
  }, []);
  const start = useCallback(
    (question: Question, wanted: readonly Measure[]) => {
      const key = keyOf(question.of);
      end(key);
      const worker = new Worker(new URL('./measure-worker.ts', import.meta.url), { type: 'module' });
      workers.current.set(key, worker);
      worker.addEventListener('message', ({ data }: MessageEvent<MeasureAnswer>) => {
        if (workers.current.get(key) !== worker) return;
        change(key, (run) => heard(run, data, new Date()));
        if (data.say === 'done' || data.say === 'failed') end(key);
      });
      setRuns((all) => new Map(all).set(key, begun(question.of, question.drawn, all.get(key))));
      const request: MeasureRequest = { question, wanted };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      worker.postMessage(request);
    },
    [change, end],
  );
  const stop = useCallback(
    (of: Measuring) => {
      end(keyOf(of));
      change(keyOf(of), (run) =>
        run.state === 'running' ? { ...run, state: 'stopped', progress: null } : run,
      );
    },
    [change, end],
  );
  useEffect(() => {
    const all = workers.current;
    return () => all.forEach((worker) => worker.terminate());
  }, []);
  return { runs, start, stop };
}

export function MeasuresProvider({ children }: { children: ReactNode }) {
  const { picture, whole, seen, joined, version, loading } = usePage(
    'picture',
    'whole',
    'seen',
    'joined',
    'version',
    'loading',
  );
  const { runs, start, stop } = useRuns();
  const [focus, setFocus] = useState<Focus>(() => ({ of: Measuring.parse({}), measure: 'degree' }));
  const same = useSame(joined);
  const drawn = useMemo(() => drawnOf({ picture, whole, seen, joined }), [picture, whole, seen, joined]);
  const cache = useRef(new WeakMap<Values, ReadonlyMap<string, number>>());
  const isStale = useCallback(
    (run: Run) => run.of.scope === 'picture' && !sameDrawn(run.drawn, drawn),
    [drawn],
  );
  const measure = useCallback(
    (of: Measuring, wanted: readonly Measure[] = Measure.options) =>
      start({ of, drawn: of.scope === 'picture' ? drawn : null, same }, wanted),
    [start, drawn, same],
  );
  const look = version?.appearance;
  const wanted = useMemo(() => (look ? wantedBy(look) : new Map<string, never>()), [look]);
  useEffect(() => {
    if (picture === null || loading) return;
    for (const { of, measures } of wanted.values()) {
      const run = runs.get(keyOf(of));
      const stale = run !== undefined && isStale(run);
      const missing = [...measures].filter((each) => run?.values[each] === undefined);
      if (run === undefined || stale || (missing.length > 0 && run.state === 'done'))
        measure(of, stale || run === undefined ? [...measures] : missing);
    }
  }, [wanted, runs, isStale, measure, picture, loading]);
  const measures = useMemo<Measures>(
    () => ({
      run: (of) => runs.get(keyOf(of)),
      runs: [...runs.values()],
      measure,
      stop,
      isStale,
      focus,
      setFocus,
      measured: (which, of) => {
        const values = runs.get(keyOf(of))?.values[which];
        return values === undefined ? null : asMap(cache.current, values);
      },
    }),
    [runs, measure, stop, isStale, focus],
  );
  return <Context value={measures}>{children}</Context>;
}
