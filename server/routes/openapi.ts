import { Router } from 'express';
import { describeApi } from '../openapi/describe.ts';
import { referencePage } from './reference.ts';

const CACHE = 'private, no-cache';

/** The contract for programs at /api/v1/openapi.json, and for people at /api. */
export function openApiRouter(): Router {
  const router = Router();
  const document = describeApi();
  const page = referencePage(document);
  router.get('/api/v1/openapi.json', (_request, response) => {
    response.set('cache-control', CACHE).json(document);
  });
  router.get('/api', (_request, response) => {
    response.set('cache-control', CACHE).type('html').send(page);
  });
  return router;
}
