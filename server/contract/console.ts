import { z } from 'zod';

/** What one may ask for at most, and what one gets who asks for nothing. */
export const CONSOLE_LIMITS = {
  rows: { usual: 1_000, most: 50_000 },
  bytes: { usual: 8_000_000, most: 64_000_000 },
  seconds: { usual: 30, most: 600 },
  depth: { usual: 8, most: 16 },
} as const;

const limit = ({ usual, most }: { usual: number; most: number }) =>
  z.number().int().min(1).max(most).default(usual);

export const ConsoleLimits = z
  .object({
    rows: limit(CONSOLE_LIMITS.rows),
    bytes: limit(CONSOLE_LIMITS.bytes),
    seconds: limit(CONSOLE_LIMITS.seconds),
    depth: limit(CONSOLE_LIMITS.depth).describe('lists and maps nested deeper than this are left out'),
  })
  .prefault({});

/** `explain` plans and runs nothing; `profile` runs and says what each step cost. */
export const ConsoleMode = z.enum(['run', 'explain', 'profile']);

export const ConsoleQuestion = z
  .object({
    text: z.string().max(100_000),
    parameters: z
      .record(z.string(), z.unknown())
      .default({})
      .describe(
        'JSON; whole numbers go as integers of 64 bits, exactly as written, dates as texts for date($x)',
      ),
    mode: ConsoleMode.default('run'),
    limits: ConsoleLimits,
  })
  .meta({ id: 'ConsoleQuestion' });

/**
 * A value as JSON. Null, truth values, texts, lists and maps are themselves; numbers too, but for NaN, infinities and
 * whole numbers beyond 2^53, which are texts, as are dates, times, durations, points and bytes. Nodes, relationships and
 * paths are maps with `$type`; a key of a user’s map that begins with `$` has one more `$`. Their properties are values.
 */
// Named in place: .meta() makes a copy, which would not be the one that it holds itself.
export const ConsoleValue = z.json().register(z.globalRegistry, { id: 'ConsoleValue' });

/** What stands at an end of a relationship: its name, and by what a tie to it is read; each null for what has none. */
const End = z.object({
  name: z.string().nullable(),
  class: z.enum(['actor', 'event', 'place']).nullable(),
  kind: z.string().nullable(),
});

export const ConsoleNode = z.object({
  $type: z.literal('node'),
  key: z.string().describe('Neo4j’s own, good within one answer'),
  id: z.string().nullable().describe('ours, as in the API; null for a node without'),
  labels: z.array(z.string()),
  properties: z.record(z.string(), ConsoleValue),
  ends: z.object({ subject: End, object: End }).optional().describe('of a `:Tie`: what it is read by'),
});

export const ConsoleRelationship = z.object({
  $type: z.literal('relationship'),
  key: z.string(),
  tieId: z.string().nullable().describe('null for what is no tie, such as ABOUT or ATTRIBUTED_TO'),
  type: z.string(),
  subjectKey: z.string(),
  objectKey: z.string(),
  subjectId: z.string().nullable(),
  objectId: z.string().nullable(),
  subject: End,
  object: End,
  properties: z.record(z.string(), ConsoleValue),
});

/** From the first node to the last; one relationship between each two. */
export const ConsolePath = z.object({
  $type: z.literal('path'),
  nodes: z.array(ConsoleNode),
  relationships: z.array(ConsoleRelationship),
});

/** Why a query was not run, or did not come to its end. Stable, for programs; `message` is for people. */
export const ConsoleErrorCode = z.enum([
  'syntax',
  'parameter',
  'too-long',
  'too-deep',
  'several',
  'option',
  'writes',
  'administers',
  'reaches-out',
  'elsewhere',
  'procedure',
  'function',
  'unbounded',
  'unknown-step',
  'hard-to-plan',
  'value',
  'timeout',
  'memory',
  'too-large',
  'cancelled',
  'busy',
  'unavailable',
  'internal',
]);

/** Where in the text, to be underlined: line and column from 1, offset from 0 in UTF-16 units. */
export const ConsolePosition = z.object({
  line: z.int(),
  column: z.int(),
  offset: z.int(),
  length: z.int().nullable(),
});

export const ConsoleError = z.object({
  code: ConsoleErrorCode,
  message: z.string().describe('one or two sentences that say what to do instead'),
  position: ConsolePosition.nullable(),
});

/** A remark on a query that runs all the same: Neo4j’s in our words, or a hint of ours. */
export const ConsoleNotice = z.object({
  code: z
    .string()
    .describe('of ours: reads-projection, deprecated, unknown-name, cartesian, slow-plan, other'),
  severity: z.enum(['hint', 'warning']),
  message: z.string(),
  position: ConsolePosition.nullable(),
  links: z.array(z.object({ to: z.enum(['lens', 'claims', 'docs']), label: z.string() })),
});

/** A step of the plan, the last to run on top. `rows`, `dbHits` and `milliseconds` are known where it was profiled. */
export interface ConsoleStep {
  operator: string;
  details: string;
  estimatedRows: number | null;
  rows: number | null;
  dbHits: number | null;
  milliseconds: number | null;
  children: ConsoleStep[];
}

export const ConsoleStep: z.ZodType<ConsoleStep> = z
  .object({
    operator: z.string(),
    details: z.string(),
    estimatedRows: z.number().nullable(),
    rows: z.number().nullable(),
    dbHits: z.number().nullable(),
    milliseconds: z.number().nullable(),
    get children() {
      return z.array(ConsoleStep);
    },
  })
  .meta({ id: 'ConsoleStep' });

/** What was left out, and for which limit. `rows`, `bytes` and `time` end the answer; `depth` empties values within. */
export const ConsoleCut = z.object({
  why: z.enum(['rows', 'bytes', 'depth', 'time']),
  limit: z.number(),
  message: z.string(),
});

export const ConsoleSummary = z.object({
  rows: z.int(),
  bytes: z.int(),
  time: z.object({
    available: z.number().nullable().describe('milliseconds until Neo4j had the first row'),
    consumed: z.number().nullable().describe('milliseconds until it had the last; null where it was cut'),
    total: z.number().describe('milliseconds here, planning included'),
  }),
  cut: z.array(ConsoleCut),
  plan: ConsoleStep.nullable().describe('with the modes explain and profile'),
  notices: z.array(ConsoleNotice),
});

/** One line of the answer of `run` (NDJSON): `begin`, `row`s and `progress`, then `end` or `error`. */
export const ConsoleLine = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('begin'),
      queryId: z
        .string()
        .describe('cancels it; sent before planning, so also what cannot be planned can be cancelled'),
    }),
    z.object({ kind: z.literal('columns'), columns: z.array(z.string()) }),
    z.object({ kind: z.literal('row'), values: z.array(ConsoleValue) }),
    z.object({ kind: z.literal('progress'), rows: z.int(), milliseconds: z.number() }),
    z.object({ kind: z.literal('end'), summary: ConsoleSummary }),
    z.object({ kind: z.literal('error'), error: ConsoleError, rows: z.int() }),
  ])
  .meta({ id: 'ConsoleLine' });

/** What planning alone says: `error` null where the query would be run. */
export const ConsoleCheck = z
  .object({
    error: ConsoleError.nullable(),
    columns: z.array(z.string()),
    notices: z.array(ConsoleNotice),
  })
  .meta({ id: 'ConsoleCheck' });

/**
 * `ended`: Neo4j no longer works on it. `restarted`: it did not listen, and the database was started anew.
 * `still-running`: it did not listen, and the server is not ours to start. `unknown`: no such query runs (any more).
 */
export const ConsoleCancelled = z
  .object({
    queryId: z.string(),
    outcome: z.enum(['ended', 'restarted', 'still-running', 'unknown']),
  })
  .meta({ id: 'ConsoleCancelled' });

/** The whole answer at once, for programs. */
export const ConsoleAnswer = z
  .object({
    queryId: z.string(),
    columns: z.array(z.string()),
    rows: z.array(z.array(ConsoleValue)),
    summary: ConsoleSummary,
  })
  .meta({ id: 'ConsoleAnswer' });

const Property = z.object({
  name: z.string(),
  kinds: z.array(z.string()).describe('as Cypher names types: STRING, DATE, LIST<STRING>, …'),
  count: z.int().describe('how many of them have it'),
});

/** What there is to ask about. The desks where analysts work (judgements, views, …) are left out. */
export const ConsoleSchema = z
  .object({
    labels: z.array(
      z.object({
        name: z.string(),
        plane: z.enum(['network', 'evidence', 'bookkeeping']),
        count: z.int(),
        properties: z.array(Property),
      }),
    ),
    types: z.array(
      z.object({
        name: z.string(),
        plane: z.enum(['network', 'evidence']),
        count: z.int(),
        properties: z.array(Property),
        ends: z
          .array(z.object({ from: z.string(), to: z.string(), count: z.int() }))
          .describe('the most telling label at each end, for a picture'),
      }),
    ),
    procedures: z.array(z.object({ name: z.string(), signature: z.string(), description: z.string() })),
    functions: z.array(z.object({ name: z.string(), signature: z.string(), description: z.string() })),
    sampled: z
      .boolean()
      .describe('whether properties were counted in a part of the largest labels and types alone'),
  })
  .meta({ id: 'ConsoleSchema' });

export type ConsoleLimits = z.infer<typeof ConsoleLimits>;
export type ConsoleMode = z.infer<typeof ConsoleMode>;
export type ConsoleQuestion = z.infer<typeof ConsoleQuestion>;
export type ConsoleValue = z.infer<typeof ConsoleValue>;
export type ConsoleEnd = z.infer<typeof End>;
export type ConsoleNode = z.infer<typeof ConsoleNode>;
export type ConsoleRelationship = z.infer<typeof ConsoleRelationship>;
export type ConsolePath = z.infer<typeof ConsolePath>;
export type ConsoleErrorCode = z.infer<typeof ConsoleErrorCode>;
export type ConsolePosition = z.infer<typeof ConsolePosition>;
export type ConsoleError = z.infer<typeof ConsoleError>;
export type ConsoleNotice = z.infer<typeof ConsoleNotice>;
export type ConsoleCut = z.infer<typeof ConsoleCut>;
export type ConsoleSummary = z.infer<typeof ConsoleSummary>;
export type ConsoleLine = z.infer<typeof ConsoleLine>;
export type ConsoleCheck = z.infer<typeof ConsoleCheck>;
export type ConsoleCancelled = z.infer<typeof ConsoleCancelled>;
export type ConsoleAnswer = z.infer<typeof ConsoleAnswer>;
export type ConsoleSchema = z.infer<typeof ConsoleSchema>;
