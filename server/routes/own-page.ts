import type { Request, RequestHandler } from 'express';
import { AppError } from '../runtime/errors.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Lets a browser write only from our own page: no form and no script of another site, be it on this machine, can judge
 * in the analyst’s name. Programs send neither header; like the page, they send JSON, which a form cannot.
 * @throws AppError forbidden; bad-input for a body that is not JSON
 */
export const writeFromOwnPage: RequestHandler = (request, _response, next) => {
  if (READS.has(request.method)) return next();
  if (isForeign(request))
    throw new AppError(
      'forbidden',
      'Only pages of this server may write to it; another site asked for this.',
    );
  if (request.is('application/json') === false)
    throw new AppError(
      'bad-input',
      'Send the body as JSON, with the header "Content-Type: application/json".',
    );
  next();
};

/** What the browser itself says counts most; older ones name at least where the page is from. */
function isForeign({ headers }: Request): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin, host } = headers;
  return origin !== undefined && URL.parse(origin)?.host !== host;
}
