import type { Measure, Measuring } from '#contract/measures.ts';
import type { Basis, Question } from '#picture/measure/basis.ts';
import type { MeasureAnswer } from './measure-worker.ts';

/** Values in the order of these ids. */
export interface Values {
  ids: readonly string[];
  values: Float64Array;
}

/** One way of measuring, and what has come of it so far. */
export interface Run {
  of: Measuring;
  drawn: Question['drawn'];
  state: 'running' | 'done' | 'stopped' | 'failed';
  progress: { measure: Measure; share: number } | null;
  basis: Basis | null;
  values: Partial<Record<Measure, Values>>;
  bridges: readonly (readonly [number, number])[];
  modularity: number | null;
  at: Date | null;
  detail: string | null;
}

export const keyOf = (of: Measuring): string => [of.scope, of.events, of.speech, of.weight].join(' ');

export const begun = (of: Measuring, drawn: Question['drawn'], before: Run | undefined): Run => ({
  of,
  drawn,
  state: 'running',
  progress: null,
  basis: before?.basis ?? null,
  // What was measured before stays until it is measured anew.
  values: before?.values ?? {},
  bridges: before?.bridges ?? [],
  modularity: before?.modularity ?? null,
  at: before?.at ?? null,
  detail: null,
});

/** A run with what its worker says. */
export function heard(run: Run, answer: MeasureAnswer, now: Date): Run {
  switch (answer.say) {
    case 'basis': {
      const same = sameIds(run.basis?.ids ?? [], answer.basis.ids);
      return { ...run, basis: answer.basis, values: same ? adopt(run.values, answer.basis.ids) : run.values };
    }
    case 'progress':
      return { ...run, progress: { measure: answer.measure, share: answer.share } };
    case 'values':
      return {
        ...run,
        values: {
          ...run.values,
          [answer.measure]: { ids: run.basis?.ids ?? [], values: answer.values },
        },
        bridges: answer.bridges ?? run.bridges,
        modularity: answer.modularity ?? run.modularity,
        at: now,
      };
    case 'done':
      return { ...run, state: 'done', progress: null, at: now };
    default:
      return { ...run, state: 'failed', progress: null, detail: answer.detail };
  }
}

/** Values of the same nodes are values of this basis too. */
const adopt = (values: Run['values'], ids: readonly string[]): Run['values'] =>
  Object.fromEntries(Object.entries(values).map(([measure, each]) => [measure, { ...each, ids }]));

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index]);

/** Is this still what is drawn? */
export const sameDrawn = (a: Question['drawn'], b: Question['drawn']): boolean =>
  a === b || (a !== null && b !== null && sameIds(a.nodes, b.nodes) && sameIds(a.ties, b.ties));

/** Values of what the run measured last; null where that measure was not taken of it. */
export function current(run: Run | undefined, measure: Measure): Values | null {
  const values = run?.values[measure];
  return values !== undefined && values.ids === run?.basis?.ids ? values : null;
}
