import type { Opening, Step } from '#contract/exploration.ts';
import { AppError } from '../runtime/errors.ts';
import type { Database } from '../graph/connect.ts';
import { readViews } from './datasets.ts';
import { readNeighbours, readSubgraph } from './network.ts';

/**
 * The first starting view of the first dataset that has one, and its picture: the ties that a step of it hides are in it, so
 * that whoever draws it can say how many are hidden.
 * @throws AppError not-found where no dataset is ready; unavailable | timeout
 */
export async function readOpening(db: Database): Promise<Opening> {
  const [view] = await readViews(db);
  if (view === undefined)
    throw new AppError('not-found', 'No dataset is ready yet: load one with `npm run dataset:load -- DIR`.');
  const ids = await shownBy(db, view.steps);
  const picture = await readSubgraph(db, { ids, denied: false });
  return { view, picture };
}

async function shownBy(db: Database, steps: readonly Step[]): Promise<string[]> {
  const shown = new Set<string>();
  for (const step of steps) {
    if (step.do === 'only') shown.clear();
    for (const id of await broughtBy(db, step)) shown.add(id);
  }
  const hidden = hiddenBy(steps);
  return [...shown].filter((id) => !hidden.has(id));
}

async function broughtBy(db: Database, step: Step): Promise<string[]> {
  if (step.do === 'show' || step.do === 'only') return step.ids;
  if (step.do !== 'expand') return [];
  const { neighbours } = await readNeighbours(db, step);
  return [step.id, ...neighbours.map(({ node }) => node.id)];
}

function hiddenBy(steps: readonly Step[]): Set<string> {
  const hidden = new Set<string>();
  for (const step of steps) {
    if (step.do === 'hide') for (const id of step.ids) hidden.add(id);
    if (step.do === 'unhide') for (const id of step.ids) hidden.delete(id);
  }
  return hidden;
}
