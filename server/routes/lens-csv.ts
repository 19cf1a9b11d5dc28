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
  router.get(endpoints.compareFile.path, async (request, response) => {
    parsed(endpoints.compareFile, request);
    const { ids, limit: _every, ...lens } = endpoints.compareFile.query.parse(request.query);
    await answer(response, { ids, lens });
  });
  router.post(endpoints.compareAmongFile.path, async (request, response) => {
    parsed(endpoints.compareAmongFile, request);
    const { ids, lens } = endpoints.compareAmongFile.body.parse(request.body);
    await answer(response, { ids, lens });
  });
  return router;
}
