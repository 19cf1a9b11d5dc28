import type { Opening, Step } from '#contract/exploration.ts';
import {
  type Answers,
  expansionKey,
  expansionsIn,
  planOf,
  wholeKey,
  wholesIn,
} from '#picture/exploration/plan.ts';
import { AppError } from '../runtime/errors.ts';
import type { Database } from '../graph/connect.ts';
import { readViews } from './datasets.ts';
import { readNeighbours, readSubgraph } from './network.ts';
import { readNodes } from './whole.ts';

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

/** The ids that each expansion, and each part of the network asked for whole, brings. */
async function readAnswers(db: Database, steps: readonly Step[]): Promise<Answers> {
  const expansions = expansionsIn(steps).map(async (expansion) => {
    const { neighbours } = await readNeighbours(db, expansion);
    return [expansionKey(expansion), neighbours.map(({ node }) => node.id)] as const;
  });
  const wholes = wholesIn(steps).map(async (part) => {
    const nodes = await readNodes(db, part);
    return [wholeKey(part), nodes.map(({ id }) => id)] as const;
  });
  const answers = new Map(await Promise.all([...expansions, ...wholes]));
  return (key) => answers.get(key);
}
