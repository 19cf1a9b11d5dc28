import type { Lens } from '#contract/lens.ts';
import type { ToldNetwork } from '#contract/lens-answers.ts';
import type { Database } from './connect.ts';
import { attributeClaim, type AttributeRow, type SettledRow, toldTie } from './lens-claims.ts';
import { rangeOf } from './lens-time.ts';
import { passingTies, toldNetwork } from './lens-told.ts';
import { limits } from './limits.ts';
import { readTies } from './reads-lens.ts';
import { statement } from './statements.ts';

/**
 * The whole network through a lens, by ids. Only the dates of events are read besides the claims about ties: nothing else
 * decides whether a tie passes.
 * @throws AppError unavailable | timeout
 */
export async function readTold(db: Database, lens: Lens): Promise<ToldNetwork> {
  const retracted = lens.clock === 'recorded';
  const [rows, dates] = await Promise.all([
    possibleTies(db, lens, retracted),
    db.read<AttributeRow>(statement('read/lens-event-dates'), { retracted }),
  ]);
  const evidence = {
    ties: rows.filter(({ settled }) => !settled).map(toldTie),
    attributes: dates.map(attributeClaim),
    incompatible: new Set<string>(),
    vocabularies: new Map(),
  };
  const passing = [...rows.filter(({ settled }) => settled), ...passingTies(evidence, lens)];
  return toldNetwork(passing, lens, { nodes: limits.nodes, ties: limits.ties });
}

/** As of a day, and by everyone, one claim can settle that a tie passes; the others are judged. */
async function possibleTies(db: Database, lens: Lens, retracted: boolean): Promise<SettledRow[]> {
  const { asOf, clock, certainty, sources } = lens;
  if (asOf !== null && clock === 'valid' && certainty === 'possible' && sources.length === 0)
    return db.read(statement('read/lens-ties-as-of'), { ...rangeOf(asOf) });
  const rows = await readTies(db, null, lens, retracted);
  return rows.map((row) => ({ ...row, settled: false }));
}
