import { AppError } from './runtime/errors.ts';
import type { Database } from './graph/connect.ts';

/**
 * A database that can be handed out before it is there: until it `arrives` each use of it fails as unavailable, so that
 * the program answers from its first second.
 */
export function databaseToCome(): { db: Database; arrives: (db: Database) => void } {
  let arrived: Database | null = null;
  const use = async <T>(work: (db: Database) => Promise<T>): Promise<T> => {
    if (arrived === null) throw starting();
    return work(arrived);
  };
  return {
    db: {
      read: (text, parameters) => use((db) => db.read(text, parameters)),
      write: (work) => use((db) => db.write(work)),
      command: (text, parameters) => use((db) => db.command(text, parameters)),
      verify: () => use((db) => db.verify()),
      get analysts() {
        if (arrived === null) throw starting();
        return arrived.analysts;
      },
      close: async () => arrived?.close(),
    },
    arrives: (db) => {
      arrived = db;
    },
  };
}

function starting(): AppError {
  return new AppError('unavailable', 'The database is starting; try again shortly.');
}
