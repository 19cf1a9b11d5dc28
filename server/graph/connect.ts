import neo4j, { type ManagedTransaction, type Record as DriverRecord, type Session } from 'neo4j-driver';
import type { Neo4jAddress } from '../runtime/config.ts';
import { AppError } from '../runtime/errors.ts';
import { analystsDoor, type Door } from './door.ts';

/** A row as the driver gives it: flat values, integers as numbers. `records.ts` turns it into the contract’s types. */
export type Row = Record<string, unknown>;
export type Run = (text: string, parameters?: Row) => Promise<Row[]>;

export interface Database {
  /**
   * One read in its own transaction, READ mode; `T` is what the statement is known to return.
   * @throws AppError unavailable | timeout
   */
  read<T extends object = Row>(text: string, parameters?: Row): Promise<T[]>;
  /** All of `work` in one write transaction, retried whole where Neo4j asks for it. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** One statement outside an explicit transaction: schema, and `CALL { } IN TRANSACTIONS`. */
  command(text: string, parameters?: Row): Promise<Row[]>;
  /** Where analysts’ own queries run, apart from all else. */
  readonly analysts: Door;
  verify(): Promise<void>;
  close(): Promise<void>;
}

export interface ConnectOptions {
  /** Time limit of one read, in milliseconds. */
  readTimeout?: number;
  /** How long to wait for a connection, in milliseconds. */
  acquireTimeout?: number;
  /** Starts the database anew, where it is ours to start. */
  restart?: () => Promise<void>;
}

/** The server ends a read by itself; only one that no longer answers at all is given up on after this longer time. */
const GRACE = 1_000;

/** Connects lazily: an unreachable server shows at the first statement, and service resumes by itself. */
export function connect(address: Neo4jAddress, options: ConnectOptions = {}): Database {
  const acquireTimeout = options.acquireTimeout ?? 5_000;
  const readTimeout = options.readTimeout ?? 10_000;
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password), {
    disableLosslessIntegers: true,
    connectionTimeout: acquireTimeout,
    connectionAcquisitionTimeout: acquireTimeout,
    maxTransactionRetryTime: 15_000,
    userAgent: 'relata',
  });
  const bookmarkManager = neo4j.bookmarkManager();
  const session = (mode: 'READ' | 'WRITE'): Session =>
    driver.session({
      database: address.database,
      defaultAccessMode: mode === 'READ' ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager,
      fetchSize: -1,
    });

  /** Once it has let us in, being turned away means that it is starting again and does not know its users yet. */
  let letIn = false;
  const asked = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      const answer = await work();
      letIn = true;
      return answer;
    } catch (error) {
      throw letIn && isRefusal(error) ? unavailable(error) : translated(error);
    }
  };

  const restart = options.restart === undefined ? null : onlyOnce(options.restart);
  const analysts = analystsDoor(address, restart === null ? null : restart.now);
  return {
    analysts,
    read: <T extends object = Row>(text: string, parameters?: Row) =>
      onceMore(restart?.underWay ?? null, () =>
        asked(() =>
          within(
            session('READ'),
            (s) => query<T>(s, text, whole(parameters), readTimeout),
            readTimeout + GRACE,
          ),
        ),
      ),
    write: (work) =>
      asked(() =>
        within(session('WRITE'), (s) =>
          s.executeWrite((transaction) => work((text, parameters) => inside(transaction, text, parameters))),
        ),
      ),
    command: (text, parameters) => asked(() => within(session('WRITE'), (s) => query(s, text, parameters))),
    verify: () =>
      asked(async () => {
        await driver.verifyConnectivity({ database: address.database });
      }),
    close: async () => {
      await analysts.close();
      await driver.close();
    },
  };
}

/** @param deadline in milliseconds; a server that no longer answers would otherwise be waited for without end */
function within<T>(session: Session, work: (session: Session) => Promise<T>, deadline?: number): Promise<T> {
  const closed = work(session).finally(() => void session.close().catch(() => undefined));
  return deadline === undefined ? closed : atMost(deadline, closed);
}

async function atMost<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(tooSlow()), milliseconds);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

async function query<T extends object = Row>(
  session: Session,
  text: string,
  parameters?: Row,
  timeout?: number,
): Promise<T[]> {
  const result = await session.run<T>(text, parameters, timeout === undefined ? {} : { timeout });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the statement is known to return
  return result.records.map(asRow) as T[];
}

async function inside(transaction: ManagedTransaction, text: string, parameters?: Row): Promise<Row[]> {
  const result = await transaction.run(text, parameters);
  return result.records.map(asRow);
}

/** `toObject` of the driver goes through generators, which for some thousand rows costs more than reading them. */
function asRow(record: DriverRecord): Row {
  const row: Row = {};
  for (const [at, key] of record.keys.entries()) if (typeof key === 'string') row[key] = record.get(at);
  return row;
}

/** The driver sends every JavaScript number as a float, which Cypher refuses as a LIMIT; a bigint goes as an integer. */
function whole(parameters: Row = {}): Row {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      Number.isSafeInteger(value) ? BigInt(Number(value)) : value,
    ]),
  );
}

/** However many ask for it at once, it is done once. */
function onlyOnce(work: () => Promise<void>): {
  now: () => Promise<void>;
  underWay: () => Promise<void> | null;
} {
  let running: Promise<void> | null = null;
  return {
    now: () => (running ??= work().finally(() => (running = null))),
    underWay: () => running,
  };
}

/**
 * A pooled connection that the server closed shows only when it is used; one more try gets a fresh one. While we start
 * the database anew, whoever reads waits for it and notices no more than that.
 */
async function onceMore<T>(
  underWay: (() => Promise<void> | null) | null,
  attempt: () => Promise<T>,
): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof AppError && ['unavailable', 'timeout'].includes(error.code))) throw error;
    const restarting = underWay?.() ?? null;
    if (restarting === null && error.code === 'timeout') throw error;
    await restarting?.catch(() => undefined);
    return attempt();
  }
}

/** Wrong name or password, or too many attempts with them: what Neo4j also says while it has not read its users yet. */
export function isRefusal(error: unknown): boolean {
  return (
    error instanceof neo4j.Neo4jError &&
    /^Neo\.ClientError\.Security\.(Unauthorized|AuthenticationRateLimit)$/.test(error.code)
  );
}

function translated(error: unknown): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  const away = error.code === 'ServiceUnavailable' || error.code === 'SessionExpired' || error.retriable;
  // The driver gives this one no code of its own.
  if (away || error.message.startsWith('Connection acquisition timed out')) return unavailable(error);
  return error.code.includes('TransactionTimedOut') ? tooSlow(error) : error;
}

function unavailable(cause: unknown): AppError {
  return new AppError('unavailable', 'The database cannot be reached just now; try again shortly.', {
    cause,
  });
}

function tooSlow(cause?: unknown): AppError {
  return new AppError('timeout', 'The database took too long to answer; ask for less, or try again.', {
    cause,
  });
}
