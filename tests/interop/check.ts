import type { Neo4jAddress } from '../../server/runtime/config.ts';

/** Something that another tool does with what Relata keeps or writes. A new one is a file here and a line in run.ts. */
export interface Check {
  tool: string;
  /** What is shown to work. */
  shows: string;
  /** null where the tool is there; else what is missing, with how to install it */
  missing(): Promise<string | null>;
  /** @throws Error where the tool does not do it */
  run(address: Neo4jAddress): Promise<void>;
}
