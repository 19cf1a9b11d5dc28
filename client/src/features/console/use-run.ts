import { useEffect } from 'react';
import { create } from 'zustand';
import type {
  ConsoleCancelled,
  ConsoleError,
  ConsoleLine,
  ConsoleMode,
  ConsoleSummary,
  ConsoleValue,
} from '#contract/console.ts';
import { answerTo, call } from '../../state/api.ts';
import { setPage } from '../../state/page.ts';

interface Question {
  text: string;
  parameters: Readonly<Record<string, unknown>>;
  mode: ConsoleMode;
}

/** The line breaks of a stream need not fall where its pieces end. */
async function* textLines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    if (done) break;
  }
  if (rest !== '') yield rest;
}

/** Runs a query and gives the lines of its answer as they come. Throws ApiProblem where there is no answer at all. */
async function* linesOf(question: Question, signal: AbortSignal): AsyncGenerator<ConsoleLine> {
  const { body } = await answerTo('cypherRun', { body: question, signal });
  if (body === null) return;
  for await (const text of textLines(body)) {
    if (text === '') continue;
    const line: ConsoleLine = JSON.parse(text);
    yield line;
  }
}

export type ResultRow = readonly ConsoleValue[];

export interface Run {
  state: 'none' | 'running' | 'cancelling' | 'over';
  /** what was asked, which the editor may have left behind since */
  question: Question | null;
  title: string;
  queryId: string | null;
  columns: readonly string[];
  rows: readonly ResultRow[];
  /** when it was begun, on the clock of the page */
  since: number;
  summary: ConsoleSummary | null;
  error: Pick<ConsoleError, 'message' | 'position'> | null;
  cancelled: ConsoleCancelled['outcome'] | null;
}

const NOTHING: Run = {
  state: 'none',
  question: null,
  title: '',
  queryId: null,
  columns: [],
  rows: [],
  since: 0,
  summary: null,
  error: null,
  cancelled: null,
};

/** How often what came is shown: often enough to see it come, seldom enough not to draw all the time. */
const EVERY = 80;

function after(run: Run, line: ConsoleLine): Run {
  switch (line.kind) {
    case 'begin':
      return { ...run, queryId: line.queryId };
    case 'columns':
      return { ...run, columns: line.columns };
    case 'end':
      return { ...run, state: 'over', summary: line.summary };
    case 'error':
      return { ...run, state: 'over', error: line.error };
    default:
      return run;
  }
}

const words = (error: unknown): string => (error instanceof Error ? error.message : 'The answer broke off.');

/** Shows lines as they come: rows in batches, everything else at once. */
async function follow(
  question: Question,
  signal: AbortSignal,
  change: (next: (run: Run) => Run) => void,
): Promise<void> {
  let rows: ResultRow[] = [];
  let shown = 0;
  const flush = (): void => {
    const batch = rows;
    rows = [];
    shown = performance.now();
    if (batch.length > 0) change((run) => ({ ...run, rows: [...run.rows, ...batch] }));
  };
  try {
    for await (const line of linesOf(question, signal)) {
      if (line.kind === 'row') rows.push(line.values);
      if (line.kind !== 'row' || performance.now() - shown > EVERY) flush();
      if (line.kind !== 'row' && line.kind !== 'progress') change((run) => after(run, line));
    }
    flush();
    change((run) =>
      run.state === 'over'
        ? run
        : { ...run, state: 'over', error: { message: 'The answer broke off.', position: null } },
    );
  } catch (error) {
    flush();
    change((run) => ({ ...run, state: 'over', error: { message: words(error), position: null } }));
  }
}

/** The answer is there again when the console is opened anew. */
const useStored = create(() => NOTHING);
const change = (next: (run: Run) => Run): void => useStored.setState(next(useStored.getState()), true);
let running: AbortController | null = null;

function start(question: Question, title: string): void {
  running?.abort();
  const own = new AbortController();
  running = own;
  change(() => ({ ...NOTHING, state: 'running', question, title, since: performance.now() }));
  setPage({ row: null });
  void follow(question, own.signal, (next) => {
    if (running === own) change(next);
  });
}

async function cancel(): Promise<void> {
  const { queryId } = useStored.getState();
  if (queryId === null) return running?.abort();
  const now = (by: Partial<Run>): void =>
    change((run) => (run.queryId === queryId ? { ...run, ...by } : run));
  now({ state: 'cancelling' });
  try {
    now({ cancelled: (await call('cypherCancel', { params: { id: queryId } })).outcome });
  } catch (error) {
    now({ state: 'running', error: { message: words(error), position: null } });
  }
}

/** Whoever closes the console ends what is still running; what has been answered stays. */
function leave(): void {
  running?.abort();
  running = null;
  change((run) => (run.state === 'over' ? run : NOTHING));
  setPage({ row: null });
}

/** One query at a time; a new one ends the one before. */
export function useRun() {
  useEffect(() => leave, []);
  return { run: useStored(), start, cancel };
}
