import { Router } from 'express';
import { AppError } from '../runtime/errors.ts';
import type { Database } from '../graph/connect.ts';
import { readOpening } from '../network/steps.ts';

/** `live`: the process answers. `ready`: the opening view can be served, whole. */
export function healthRouter(db: Database): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  });
  router.get('/live', (_request, response) => {
    response.json({ status: 'live' });
  });
  router.get('/ready', async (_request, response) => {
    await db.verify();
    response.json(await ready(db));
  });
  return router;
}

async function ready(db: Database) {
  const { view, picture } = await readOpening(db).catch(notYet);
  if (picture.nodes.length === 0 || picture.missing.length > 0)
    throw new AppError('loading', `The opening view "${view.id}" cannot be shown whole yet.`);
  return { status: 'ready', dataset: view.dataset, view: view.id };
}

function notYet(error: unknown): never {
  if (error instanceof AppError && error.code === 'not-found') throw new AppError('loading', error.message);
  throw error;
}
