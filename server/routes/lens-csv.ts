import { endpoints } from '#contract/endpoints.ts';
import { Router, type Response } from 'express';
import { comparisonCsv } from '../lens/csv.ts';
import type { Among, LensReads } from '../lens/lens.ts';
import { parsed } from './bind.ts';
import { twoSided } from './lens.ts';

/** A comparison as a file for spreadsheets: the same questions as `/api/v1/compare`, wrong ones refused in the same words. */
export function lensCsvRouter(reads: LensReads): Router {
  const router = Router();
  const answer = async (response: Response, { ids, lens }: Among) => {
    const csv = comparisonCsv(await reads.everyComparison({ ids, lens: twoSided(lens) }));
    response.attachment('comparison.csv').type('text/csv').send(csv);
  };
  router.get('/api/v1/compare.csv', async (request, response) => {
    parsed(endpoints.compare, request);
    const { ids, limit: _every, ...lens } = endpoints.compare.query.parse(request.query);
    await answer(response, { ids, lens });
  });
  router.post('/api/v1/compare.csv', async (request, response) => {
    parsed(endpoints.compareAmong, request);
    const { ids, lens } = endpoints.compareAmong.body.parse(request.body);
    await answer(response, { ids, lens });
  });
  return router;
}
