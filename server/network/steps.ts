import type { Opening, PlayedSteps, Step } from '#contract/exploration.ts';
import { MOST_NEIGHBOURS } from '#contract/size.ts';
import {
  type Answers,
  type Expansion,
  expansionKey,
  expansionsIn,
  planOf,
  wholeKey,
  wholesIn,
} from '#picture/exploration/plan.ts';
import { AppError } from '../runtime/errors.ts';
import type { Database } from '../graph/connect.ts';
import { found, refuseUnknown } from '../graph/found.ts';
import { parsedVocabulary } from '../graph/records.ts';
import { statement } from '../graph/statements.ts';
import { readViews } from './datasets.ts';
import { readSubgraph } from './network.ts';
import { readColumns, readNodes } from './whole.ts';

interface NeighbourIdsRow {
  loading: boolean;
  vocabulary: string | null;
  ids: string[];
}

/**
 * The first starting view of the first dataset that has one, and its picture: the ties that a step of it hides are in it, so
 * that whoever draws it can say how many are hidden.
 * @throws AppError not-found where no dataset is ready; too-large | unavailable | timeout
 */
export async function readOpening(db: Database): Promise<Opening> {
  const [view] = await readViews(db);
  if (view === undefined)
    throw new AppError('not-found', 'No dataset is ready yet: load one with `npm run dataset:load -- DIR`.');
  const { ids, hidden, collapsed } = planOf(view.steps, await readAnswers(db, view.steps));
  const shown = ids.filter((id) => !hidden.has(id) && !collapsed.has(id));
  const picture = await readSubgraph(db, { ids: shown, denied: false });
  return { view, picture };
}

export interface Played {
  steps: readonly Step[];
  /** the parts that the steps ask for whole are at hand */
  held: boolean;
}

/** More nodes than this come column by column. */
const ROWS = 1000;

/**
 * The picture that steps come to, in one answer.
 * @throws AppError bad-input for types and kinds that nobody knows | not-found for what is expanded | too-large
 * | loading | unavailable | timeout
 */
export async function readPicture(db: Database, { steps, held }: Played): Promise<PlayedSteps> {
  const answers = await readAnswers(db, steps);
  const { ids, reach } = planOf(steps, answers);
  const brought = expansionsIn(steps).map((expansion) => {
    const key = expansionKey(expansion);
    return (answers(key) ?? []).slice(0, reach.get(key));
  });
  if (held && isHeld(ids, steps, answers)) return { brought, rows: null, columns: null };
  if (ids.length > ROWS) return { brought, rows: null, columns: await readColumns(db, { ids }) };
  return { brought, rows: await readSubgraph(db, { ids, denied: false }), columns: null };
}

/** Does one of the parts that are asked for whole hold all of them? */
function isHeld(ids: readonly string[], steps: readonly Step[], answers: Answers): boolean {
  return wholesIn(steps).some((part) => {
    const known = new Set(answers(wholeKey(part)));
    return ids.every((id) => known.has(id));
  });
}

/** The other end of each tie of an expansion, and the ids of each part of the network asked for whole. */
async function readAnswers(db: Database, steps: readonly Step[]): Promise<Answers> {
  const answers = new Map<string, readonly string[]>();
  // One after the other: a long list of steps must not keep everybody else from the database.
  for (const expansion of expansionsIn(steps))
    answers.set(expansionKey(expansion), await readNeighbourIds(db, expansion));
  for (const part of wholesIn(steps))
    answers.set(
      wholeKey(part),
      (await readNodes(db, part)).map(({ id }) => id),
    );
  return (key) => answers.get(key);
}

/** Which ties are on screen is known when the steps are played: until then as many as one answer may hold. */
async function readNeighbourIds(db: Database, expansion: Expansion): Promise<string[]> {
  const { id, types = null, kinds = null, direction, order = 'connected', fresh } = expansion;
  const limit = fresh ? MOST_NEIGHBOURS : expansion.limit;
  const rows = await db.read<NeighbourIdsRow>(statement('network/neighbour-ids'), {
    id,
    types,
    kinds,
    direction,
    order,
    limit,
  });
  const row = await found(db, 'node', id, rows);
  refuseUnknown(row.vocabulary === null ? [] : [parsedVocabulary(row.vocabulary)], expansion);
  return row.ids;
}
