import type { Neo4jAddress } from '../runtime/config.ts';

/** A Neo4j that answers, however it came to run. */
export interface Engine {
  address: Neo4jAddress;
  /** One line for people: which of the three ways, where. */
  description: string;
  /** Ends it at once, whatever it works on, and starts it again; resolves when it answers. Absent where it is not ours. */
  restart?: () => Promise<void>;
  /** Ends what we started, in good order; leaves alone what we did not start. */
  stop(): Promise<void>;
}

/** Where a line of progress for people goes. */
export type Say = (line: string) => void;
