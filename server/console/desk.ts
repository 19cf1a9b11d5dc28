import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Session } from 'neo4j-driver';
import type { Database } from '../graph/connect.ts';
import { Refusal } from './guard/refusal.ts';
import { refusalOf } from './messages.ts';
import { endInNeo4j, PATIENCE } from './running.ts';

/** What became of a query that was told to end. */
export type Ended = 'ended' | 'restarted' | 'still-running';

/** A query under way. */
export interface Ticket {
  queryId: string;
  /** as it was written */
  text: string;
  signal: AbortSignal;
  /** Tells it to end, and resolves when Neo4j no longer works on it. */
  cancel(): Promise<Ended>;
}

export interface Desk {
  /** @throws Refusal busy where enough run already */
  take<T>(kind: Kind, text: string, work: (ticket: Ticket) => Promise<T>, signal?: AbortSignal): Promise<T>;
  find(queryId: string): Ticket | undefined;
  /** Checks of this text that are under way. */
  checksOf(text: string): Ticket[];
  /**
   * Gives `work` a session of its own, and ends it in Neo4j where it is cancelled or takes too long. It throws once
   * Neo4j no longer works on it.
   * @throws Refusal
   */
  supervise<T>(ticket: Ticket, milliseconds: number, work: Work<T>): Promise<T>;
  /** The same for planning, which Neo4j often cannot end: it throws when the time is up, and ends the work afterwards. */
  giveUpAfter<T>(ticket: Ticket, milliseconds: number, work: Work<T>): Promise<T>;
}

type Work<T> = (session: Session) => Promise<T>;

type Kind = 'query' | 'check';
const MOST: Record<Kind, number> = { query: 6, check: 4 };
/** For so long after its time Neo4j may take to end a query by itself. */
const GRACE = 1_500;
/** Others are answered while Neo4j still plans, and most plans end by themselves: a restart would cost more. */
const PATIENCE_WITH_PLANNING = 30_000;

interface Held extends Ticket {
  kind: Kind;
  abort: AbortController;
  ended: PromiseWithResolvers<Ended>;
  /** What became of it, where it had to be ended. */
  outcome: Ended;
  /** Settles when Neo4j no longer works on it, where it was answered before that. */
  ending: Promise<void>;
}

/** Keeps account of the analysts’ queries that run. */
export function openDesk(db: Database): Desk {
  const held = new Map<string, Held>();
  const restart = sharedRestart(db);
  const release = (ticket: Held): void => {
    held.delete(ticket.queryId);
    ticket.ended.resolve(ticket.outcome);
  };
  async function begin<T>(ticket: Ticket, milliseconds: number, patience: number, work: Work<T>) {
    await restart.underWay();
    const { cutsBefore, session } = await opened(db);
    const running = watched(work(session));
    const over = await firstOf(running.done, milliseconds, ticket.signal);
    if (over === 'done') return { over, result: await finished(db, session, running.result, cutsBefore) };
    const ending = end(db, ticket.queryId, running.settled, patience, restart.begin()).then((outcome) => {
      note(held, ticket, outcome);
      void session.close().catch(() => undefined);
      return outcome;
    });
    return { over, ending };
  }
  return {
    take: async (kind, text, work, signal) => {
      if ([...held.values()].filter((each) => each.kind === kind).length >= MOST[kind])
        throw new Refusal('busy', `${MOST[kind]} queries run already; wait for one, or end it.`);
      const ticket = newTicket(kind, text, signal);
      held.set(ticket.queryId, ticket);
      try {
        return await work(ticket);
      } finally {
        void ticket.ending.finally(() => release(ticket));
      }
    },
    find: (queryId) => held.get(queryId),
    checksOf: (text) => [...held.values()].filter((each) => each.kind === 'check' && each.text === text),
    supervise: async (ticket, milliseconds, work) => {
      const begun = await begin(ticket, milliseconds + GRACE, PATIENCE, work);
      if (begun.over === 'done') return begun.result;
      throw refusalAt(begun.over, await begun.ending);
    },
    giveUpAfter: async (ticket, milliseconds, work) => {
      const begun = await begin(ticket, milliseconds, PATIENCE_WITH_PLANNING, work);
      if (begun.over === 'done') return begun.result;
      if (begun.over === 'cancelled') throw refusalAt('cancelled', await begun.ending);
      const ticketHeld = held.get(ticket.queryId);
      if (ticketHeld !== undefined) ticketHeld.ending = begun.ending.then(nothing, nothing);
      throw refusalAt('timeout', 'ended');
    },
  };
}

function newTicket(kind: Kind, text: string, outer: AbortSignal | undefined): Held {
  const abort = new AbortController();
  const ended = Promise.withResolvers<Ended>();
  if (outer?.aborted === true) abort.abort();
  outer?.addEventListener('abort', () => abort.abort(), { once: true });
  return {
    kind,
    text,
    queryId: randomUUID(),
    abort,
    signal: abort.signal,
    ended,
    outcome: 'ended',
    ending: Promise.resolve(),
    cancel: () => {
      abort.abort();
      return ended.promise;
    },
  };
}

function note(held: Map<string, Held>, { queryId }: Ticket, outcome: Ended): void {
  const ticket = held.get(queryId);
  if (ticket !== undefined) ticket.outcome = outcome;
}

async function opened(db: Database): Promise<{ cutsBefore: number; session: Session }> {
  try {
    return { cutsBefore: db.analysts.cuts(), session: await db.analysts.open() };
  } catch (error) {
    throw refusalOf(error);
  }
}

function watched<T>(result: Promise<T>): {
  result: Promise<T>;
  done: Promise<'done'>;
  settled: () => boolean;
} {
  let settled = false;
  const settle = (): 'done' => {
    settled = true;
    return 'done';
  };
  return { result, done: result.then(settle, settle), settled: () => settled };
}

async function firstOf(
  done: Promise<'done'>,
  milliseconds: number,
  signal: AbortSignal,
): Promise<'done' | 'timeout' | 'cancelled'> {
  const over = new AbortController();
  const late = pause(milliseconds, 'timeout' as const, { signal: over.signal }).catch(
    () => 'timeout' as const,
  );
  const { promise: cancelled, resolve } = Promise.withResolvers<'cancelled'>();
  const cancel = (): void => resolve('cancelled');
  signal.addEventListener('abort', cancel, { once: true });
  if (signal.aborted) cancel();
  try {
    return await Promise.race([done, late, cancelled]);
  } finally {
    over.abort();
    signal.removeEventListener('abort', cancel);
  }
}

/** @throws whatever the work threw, as Refusal `too-large` where its wire was cut */
async function finished<T>(
  db: Database,
  session: Session,
  result: Promise<T>,
  cutsBefore: number,
): Promise<T> {
  try {
    return await result;
  } catch (error) {
    if (refusalOf(error).code === 'unavailable' && db.analysts.cuts() > cutsBefore)
      throw new Refusal(
        'too-large',
        'A part of the answer is larger than can be taken in at once. Return less of it.',
        null,
        error,
      );
    throw error;
  } finally {
    void session.close().catch(() => undefined);
  }
}

async function end(
  db: Database,
  queryId: string,
  settled: () => boolean,
  patience: number,
  restart: (() => Promise<void>) | null,
): Promise<Ended> {
  if (await endInNeo4j(db, queryId, settled, patience)) return 'ended';
  if (restart === null) return 'still-running';
  await restart();
  return 'restarted';
}

/** Whoever asks while the database is started anew for somebody else waits for it. It may itself be still to come. */
function sharedRestart(db: Database): {
  begin: () => (() => Promise<void>) | null;
  underWay: () => Promise<void>;
} {
  let now: Promise<void> | null = null;
  return {
    begin: () => {
      const { restart } = db.analysts;
      if (restart === null) return null;
      return () => {
        now ??= restart().finally(() => {
          now = null;
        });
        return now;
      };
    },
    underWay: async () => {
      await now?.catch(() => undefined);
    },
  };
}

/** Whoever was answered before the end is not told of it; that a restart failed is in the log of the engine. */
const nothing = (): void => undefined;

const AFTER: Record<Ended, string> = {
  ended: '',
  restarted: ' It went on although it was told to end, so the database was started anew.',
  'still-running':
    ' It goes on in Neo4j although it was told to end: this server is not Relata’s to start anew. Tell whoever runs it.',
};

function refusalAt(over: 'timeout' | 'cancelled', outcome: Ended): Refusal {
  const said =
    over === 'timeout'
      ? 'The query took longer than it was given, and was ended. Ask for less, or give it more time.'
      : 'The query was ended.';
  return new Refusal(over, said + AFTER[outcome]);
}
