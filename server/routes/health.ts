import { Router } from 'express';
import { AppError } from '../runtime/errors.ts';
import type { Database, Reads } from '../reads/reads.ts';

/** `live`: the process answers. `ready`: the opening view can be served, whole. */
export function healthRouter(db: Database, reads: Reads): Router {
  const router = Router();
  router.use('/health', (_request, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  });
  router.get('/health/live', (_request, response) => {
    response.json({ status: 'live' });
  });
  router.get('/health/ready', async (_request, response) => {
    await db.verify();
    response.json(await ready(reads));
  });
  return router;
}

async function ready(reads: Reads) {
  const { view, picture } = await reads.opening().catch(notYet);
  if (picture.nodes.length === 0 || picture.missing.length > 0)
    throw new AppError('loading', `The opening view "${view.id}" cannot be shown whole yet.`);
  return { status: 'ready', dataset: view.dataset, view: view.id };
}

function notYet(error: unknown): never {
  if (error instanceof AppError && error.code === 'not-found') throw new AppError('loading', error.message);
  throw error;
}
