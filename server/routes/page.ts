import { Router, static as files, type RequestHandler } from 'express';

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

/**
 * Programs that pass links on encode the `#` of an address, once or more often, or take the sign behind an address for a
 * part of it. Then what belongs to the page comes here as a path.
 */
export const BENT_LINKS = /^\/(?:(?:sign-in)?%(?:25)*23.*|(?:%(?:3e|22|27|29|5d|7d)|[>)\]}.,;:!'"*])+)$/i;

/** Leads such a path back to the page. */
export const mendLink: RequestHandler = ({ originalUrl }, response) => {
  const link = /%(?:25)*23(.*)$/.exec(originalUrl)?.[1];
  response.redirect(302, link === undefined ? '/' : `/#${link}`);
};
