import { Router } from 'express';
import { z } from 'zod';
import { DrawnScene } from '#contract/drawn.ts';
import type { Endpoint } from '#contract/endpoints.ts';
import { picturePdf } from '../exports/picture-pdf.ts';
import { parsed } from './bind.ts';

const body = z.object({ scene: DrawnScene });
const picture = {
  method: 'post',
  path: '/api/v1/exports/picture.pdf',
  summary: 'A picture as PDF, from what is drawn',
  params: z.object({}),
  query: z.object({}),
  body,
  response: z.unknown(),
  problems: ['too-large'],
} as const satisfies Endpoint;

/** Files that the page cannot make by itself. */
export function exportsRouter(): Router {
  const router = Router();
  router.post(picture.path, (request, response) => {
    parsed(picture, request);
    const pdf = picturePdf(body.parse(request.body).scene);
    response.attachment('picture.pdf').type('application/pdf').send(pdf);
  });
  return router;
}
