import type {
  ConsoleAnswer,
  ConsoleCancelled,
  ConsoleCheck,
  ConsoleError,
  ConsoleLine,
  ConsoleQuestion,
  ConsoleSchema,
} from '#contract/console.ts';
import type { Database } from '../graph/connect.ts';
import { openDesk } from './desk.ts';
import { refusalOf } from './messages.ts';
import { Refusal, toConsoleError } from './guard/refusal.ts';
import { answerQuestion, askedOf, planFor } from './run.ts';
import type { Say } from './stream.ts';
import { statement } from '../graph/statements.ts';
import { WORKPLACE_LABELS } from '../graph/workplace.ts';
import { FUNCTIONS, PROCEDURES } from './guard/words.ts';

/** Of a label or tie type with more than these, the properties of so many are looked at. */
const SAMPLE = 20_000;

const EVIDENCE = new Set(['Tie', 'Claim', 'Source', 'Passage', 'Document', 'Name']);
const EVIDENCE_TYPES = new Set(['ABOUT', 'ATTRIBUTED_TO', 'ANCHORED_IN', 'PART_OF', 'RESPONDS_TO']);
/** Of the labels of a node, the one that says most of its place in the model. */
const TELLING = ['Actor', 'Event', 'Place', ...EVIDENCE];

interface PropertyRow {
  of: string;
  name: string;
  kinds: string[];
  count: number;
}

/** What there is to ask about, without the desks where analysts work. @throws AppError unavailable | timeout */
async function readSchema(db: Database): Promise<ConsoleSchema> {
  const asked = { hidden: [...WORKPLACE_LABELS], sample: SAMPLE };
  const labels = await db.read<{ name: string; count: number }>(statement('console/labels'), {
    hidden: asked.hidden,
  });
  const types = await db.read<{ name: string; count: number }>(statement('console/types'));
  const [ofLabels, ofTypes, ends, procedures, functions] = await Promise.all([
    db.read<PropertyRow>(statement('console/label-properties'), {
      ...asked,
      labels: labels.map(nameOf),
    }),
    db.read<PropertyRow>(statement('console/type-properties'), {
      sample: SAMPLE,
      types: types.map(nameOf),
    }),
    db.read<EndsRow>(statement('console/ends'), { sample: SAMPLE, types: types.map(nameOf) }),
    db.read<Described>(statement('console/procedures'), { names: [...PROCEDURES] }),
    db.read<Described>(statement('console/functions'), { names: [...FUNCTIONS] }),
  ]);
  return {
    labels: labels.map(({ name, count }) => ({
      name,
      plane: planeOf(name),
      count,
      properties: propertiesOf(name, ofLabels),
    })),
    types: types.map(({ name, count }) => ({
      name,
      plane: EVIDENCE_TYPES.has(name) ? ('evidence' as const) : ('network' as const),
      count,
      properties: propertiesOf(name, ofTypes),
      ends: endsOf(name, ends),
    })),
    procedures,
    functions,
    sampled: [...labels, ...types].some(({ count }) => count > SAMPLE),
  };
}

type Described = ConsoleSchema['functions'][number];

interface EndsRow {
  type: string;
  from: string[];
  to: string[];
  count: number;
}

function nameOf({ name }: { name: string }): string {
  return name;
}

function planeOf(label: string): ConsoleSchema['labels'][number]['plane'] {
  if (label === 'Dataset') return 'bookkeeping';
  return EVIDENCE.has(label) ? 'evidence' : 'network';
}

function propertiesOf(
  name: string,
  rows: readonly PropertyRow[],
): { name: string; kinds: string[]; count: number }[] {
  return rows
    .filter(({ of }) => of === name)
    .map(({ name: property, kinds, count }) => ({
      name: property,
      kinds: [...new Set(kinds.map((kind) => kind.replaceAll(' NOT NULL', '')))].toSorted(),
      count,
    }));
}

function endsOf(type: string, rows: readonly EndsRow[]): { from: string; to: string; count: number }[] {
  const counts = new Map<string, { from: string; to: string; count: number }>();
  for (const row of rows.filter((each) => each.type === type)) {
    const [from, to] = [telling(row.from), telling(row.to)];
    const before = counts.get(`${from} ${to}`)?.count ?? 0;
    counts.set(`${from} ${to}`, { from, to, count: before + row.count });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count);
}

function telling(labels: readonly string[]): string {
  return TELLING.find((label) => labels.includes(label)) ?? labels[0] ?? '';
}

export type Console = ReturnType<typeof createConsole>;

/** The analysts’ own questions to the database: read, never write, and never without an end. */
export function createConsole(db: Database) {
  const desk = openDesk(db);
  const run = async (question: ConsoleQuestion, say: Say, signal: AbortSignal): Promise<void> => {
    try {
      await desk.take(
        'query',
        question.text,
        (ticket) => answerQuestion(db, desk, ticket, question, say),
        signal,
      );
    } catch (error) {
      await say({ kind: 'error', error: toConsoleError(refusalOf(error), question.text), rows: 0 });
    }
  };
  return {
    /** Line by line; whatever goes wrong is the last line. */
    run,
    /** The same at once. @returns the error where there is one */
    query: async (question: ConsoleQuestion, signal: AbortSignal): Promise<ConsoleAnswer | ConsoleError> => {
      const lines: ConsoleLine[] = [];
      await run(question, async (line) => void lines.push(line), signal);
      return collected(lines);
    },
    check: (
      question: Pick<ConsoleQuestion, 'text' | 'parameters'>,
      signal: AbortSignal,
    ): Promise<ConsoleCheck> =>
      desk
        .take(
          'check',
          question.text,
          async (ticket) => {
            const { columns, notices } = await planFor(desk, ticket, await askedOf(db, ticket, question));
            return { error: null, columns, notices };
          },
          signal,
        )
        .catch((error: unknown) => ({
          error: toConsoleError(refusalOf(error), question.text),
          columns: [],
          notices: [],
        })),
    cancel: async (queryId: string): Promise<ConsoleCancelled> => {
      const ticket = desk.find(queryId);
      if (ticket === undefined) return { queryId, outcome: 'unknown' };
      const outcome = await ticket.cancel();
      // The editor has the same text planned while it runs: only without that does Neo4j no longer work on it.
      await Promise.all(desk.checksOf(ticket.text).map((check) => check.cancel()));
      return { queryId, outcome };
    },
    schema: () => readSchema(db),
  };
}

function collected(lines: readonly ConsoleLine[]): ConsoleAnswer | ConsoleError {
  const answer: ConsoleAnswer = { queryId: '', columns: [], rows: [], summary: NONE };
  for (const line of lines) {
    if (line.kind === 'error') return line.error;
    if (line.kind === 'begin') answer.queryId = line.queryId;
    if (line.kind === 'columns') answer.columns = line.columns;
    if (line.kind === 'row') answer.rows.push(line.values);
    if (line.kind === 'end') return { ...answer, summary: line.summary };
  }
  return toConsoleError(new Refusal('internal', 'The answer came to no end.'), '');
}

const NONE: ConsoleAnswer['summary'] = {
  rows: 0,
  bytes: 0,
  time: { available: null, consumed: null, total: 0 },
  cut: [],
  plan: null,
  notices: [],
};
