import { Router, static as files } from 'express';

/** The built page. Files below /assets carry their content’s hash in their name, so they never change. */
export function pageRouter(pageDir: string): Router {
  const router = Router();
  router.use('/assets', files(`${pageDir}/assets`, { immutable: true, maxAge: '1y', index: false }));
  router.use(
    files(pageDir, {
      cacheControl: false,
      setHeaders: (response) => {
        response.setHeader('cache-control', 'no-cache');
      },
    }),
  );
  return router;
}
