import { Router } from 'express';
import { endpoints } from '#contract/endpoints.ts';
import { picturePdf } from '../exports/picture-pdf.ts';
import { parsed } from './bind.ts';

const { pictureFile } = endpoints;

/** Files that the page cannot make by itself. */
export function exportsRouter(): Router {
  const router = Router();
  router.post(pictureFile.path, (request, response) => {
    parsed(pictureFile, request);
    const pdf = picturePdf(pictureFile.body.parse(request.body).scene);
    response.attachment('picture.pdf').type('application/pdf').send(pdf);
  });
  return router;
}
