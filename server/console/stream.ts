import type { ConsoleCut, ConsoleLimits, ConsoleLine, ConsoleValue } from '#contract/console.ts';
import type { Record as NeoRecord, Result, ResultSummary } from 'neo4j-driver';
import { setTimeout as pause } from 'node:timers/promises';
import { refusalOf } from './messages.ts';
import { fillEnds, type Known, type KnownNode, remember, unknownEnds, valueReader } from './values.ts';

/** Sends a line on its way, and waits where the other side is slow. */
export type Say = (line: ConsoleLine) => Promise<void>;
/** Nodes by Neo4j’s ids, and those of the network by ours. */
export type FindEnds = (asked: ReturnType<typeof unknownEnds>) => Promise<(KnownNode & { key: string })[]>;

export interface Streamed {
  rows: number;
  bytes: number;
  cut: ConsoleCut[];
  /** null where the answer was cut, or Neo4j did not say in time */
  summary: ResultSummary | null;
}

const MOST_PENDING = 100;
const PENDING_TIME = 100;
const SUMMARY_TIME = 2_000;

/**
 * Passes rows on as they come, up to the limits.
 * @param sent grows with what was sent, also where this throws
 */
export async function streamRows(
  result: Result,
  limits: ConsoleLimits,
  say: Say,
  findEnds: FindEnds,
  sent: Streamed,
): Promise<Streamed> {
  const known: Known = new Map();
  const reader = valueReader(limits.depth, known);
  let pending: ConsoleValue[][] = [];
  let since = 0;
  const flush = async (): Promise<void> => {
    await nameEnds(pending, known, findEnds);
    for (const values of pending) {
      const line = { kind: 'row' as const, values };
      sent.bytes += JSON.stringify(line).length;
      if (sent.bytes > limits.bytes) break;
      await say(line);
      sent.rows += 1;
    }
    pending = [];
    since = Date.now();
  };
  for await (const record of pausing(result, () => pending.length > 0)) {
    if (record === STALLED) {
      await flush();
      continue;
    }
    if (sent.rows + pending.length >= limits.rows) {
      sent.cut.push(cutFor('rows', limits.rows));
      break;
    }
    pending.push([...record.values()].map((value) => reader.read(value)));
    if (sent.rows === 0 || pending.length >= MOST_PENDING || Date.now() - since > PENDING_TIME) await flush();
    if (sent.bytes > limits.bytes) break;
  }
  await flush();
  if (sent.bytes > limits.bytes) sent.cut.push(cutFor('bytes', limits.bytes));
  if (reader.cut()) sent.cut.push(cutFor('depth', limits.depth));
  sent.summary = await summaryOf(result);
  return sent;
}

const STALLED = Symbol('no row for a while');

/** The rows, and between them a word where none came for a while though some wait to be sent. */
async function* pausing(
  result: Result,
  waiting: () => boolean,
): AsyncGenerator<NeoRecord | typeof STALLED, void, undefined> {
  const rows = result[Symbol.asyncIterator]();
  let left = false;
  try {
    for (;;) {
      const next = rows.next();
      if (waiting()) {
        const first = await Promise.race([next, pause(PENDING_TIME, STALLED, { ref: false })]);
        if (first === STALLED) yield STALLED;
      }
      const { done, value } = await next;
      if (done === true) return;
      left = true;
      yield value;
      left = false;
    }
  } finally {
    // Only where nobody wants the rest: after an error the driver would never come back from it.
    if (left) await rows.return?.();
  }
}

async function nameEnds(rows: readonly ConsoleValue[][], known: Known, findEnds: FindEnds): Promise<void> {
  const values = rows.flat();
  const asked = unknownEnds(values, known);
  if (asked.keys.length + asked.ids.length > 0)
    for (const { key, ...node } of await findEnds(asked)) remember(known, key, node);
  fillEnds(values, known);
}

/** Of an answer that was cut Neo4j may take its time to say what it did. */
async function summaryOf(result: Result): Promise<ResultSummary | null> {
  const summary = result.summary().catch((error: unknown) => {
    throw refusalOf(error);
  });
  return Promise.race([summary, pause(SUMMARY_TIME, null, { ref: false })]);
}

export function cutFor(why: ConsoleCut['why'], limit: number): ConsoleCut {
  const said: Record<ConsoleCut['why'], string> = {
    rows: `Cut after ${limit} rows; there are more.`,
    bytes: `Cut where the answer reached ${limit} bytes; there is more.`,
    depth: `What is nested deeper than ${limit} is left out.`,
    time: `Cut after ${limit} seconds; there may be more.`,
  };
  return { why, limit, message: said[why] };
}
