import { AppError } from './runtime/errors.ts';
import type { Database } from './graph/connect.ts';

export interface ToCome {
  db: Database;
  /** what stands in the way until then, told to whoever asks */
  waitsFor: (what: AppError) => void;
  arrives: (db: Database) => void;
}

/**
 * A database that can be handed out before it is there: until it `arrives` each use of it fails, with what stands in the
 * way, so that the program answers from its first second, and nobody takes what is not loaded yet for nothing.
 */
export function databaseToCome(): ToCome {
  let arrived: Database | null = null;
  let waiting = new AppError('unavailable', 'The database is starting; try again shortly.');
  const use = async <T>(work: (db: Database) => Promise<T>): Promise<T> => {
    if (arrived === null) throw waiting;
    return work(arrived);
  };
  return {
    db: {
      read: (text, parameters) => use((db) => db.read(text, parameters)),
      write: (work) => use((db) => db.write(work)),
      command: (text, parameters) => use((db) => db.command(text, parameters)),
      verify: () => use((db) => db.verify()),
      get analysts() {
        if (arrived === null) throw waiting;
        return arrived.analysts;
      },
      close: async () => arrived?.close(),
    },
    waitsFor: (what) => {
      waiting = what;
    },
    arrives: (db) => {
      arrived = db;
    },
  };
}

/** The first network is being loaded; `done` of `total` rows are. */
export function loadingFirst(done: number, total: number): AppError {
  const far = total === 0 ? '' : ` ${Math.floor((100 * done) / total)} % of it is there.`;
  return new AppError('loading', `The first network is being loaded.${far}`);
}
