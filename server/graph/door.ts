import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { type Meter, startMeter } from './meter.ts';

/** The connections on which analysts’ queries run: apart from all others, so that they neither wait nor fail for them. */
export interface Door {
  database: string;
  open(): Promise<Session>;
  /** How often an answer was cut off on the wire, being larger than this program can take. */
  cuts(): number;
  /** Starts the database anew and resolves when it answers; null where it is not ours to start. */
  restart: (() => Promise<void>) | null;
  close(): Promise<void>;
}

interface Behind {
  uri: string;
  username: string;
  password: string;
  database: string;
}

/** Neo4j keeps rows back until it has so many of them, or all: few, so that the first appear at once. */
const BATCH = 50;
const MOST_BYTES = 16 * 2 ** 20;

/** Nothing is connected before the first query. */
export function analystsDoor(address: Behind, restart: Door['restart'] = null): Door {
  let opened: { meter: Meter; driver: Promise<Driver> } | null = null;
  const begin = () => {
    const meter = startMeter(address.uri, MOST_BYTES);
    return { meter, driver: meter.uri().then((uri) => driverFor(uri, address)) };
  };
  return {
    database: address.database,
    open: async () => {
      opened ??= begin();
      const driver = await opened.driver;
      return driver.session({
        database: address.database,
        defaultAccessMode: neo4j.session.READ,
        fetchSize: BATCH,
      });
    },
    cuts: () => opened?.meter.cuts() ?? 0,
    restart,
    close: async () => {
      const closing = opened;
      opened = null;
      closing?.meter.close();
      await (await closing?.driver)?.close();
    },
  };
}

/** Integers as such, since a count may be larger than JavaScript’s numbers; nothing is ever tried twice. */
function driverFor(uri: string, { username, password }: Behind): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(username, password), {
    encrypted: 'ENCRYPTION_OFF',
    useBigInt: true,
    maxTransactionRetryTime: 0,
    maxConnectionPoolSize: 20,
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 5_000,
    userAgent: 'relata-console',
  });
}
