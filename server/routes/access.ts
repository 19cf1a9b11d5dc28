import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { AppError } from '../runtime/errors.ts';

const COOKIE = 'relata';
/** Names of this machine itself. */
export const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Lets through who carries the token: programs in `Authorization: Bearer`, the page in its cookie. Without a token only
 * requests that name a loopback address are let through, so that no web page can reach in by a name of its own. A browser
 * may write only from our own page.
 */
export function guard({ token, host }: { token: string | null; host: string }): RequestHandler {
  return (request, response, next) => {
    const known = token === null ? namesThis(request, host) : carries(request, token);
    if (known) {
      if (!READS.has(request.method)) refuseForeign(request);
      return next();
    }
    if (wantsPage(request) && token !== null) return response.redirect(303, signInFor(request.path));
    throw new AppError('unauthorized', refusal(token));
  };
}

/**
 * No form and no script of another site, be it on this machine, can judge in the analyst’s name. Programs send neither
 * header; like the page, they send JSON, which a form cannot.
 * @throws AppError forbidden; bad-input for a body that is not JSON
 */
function refuseForeign(request: Request): void {
  if (isForeign(request))
    throw new AppError(
      'forbidden',
      'Only pages of this server may write to it; another site asked for this.',
    );
  if (!isEmpty(request) && request.is('application/json') === false)
    throw new AppError(
      'bad-input',
      'Send the body as JSON, with the header "Content-Type: application/json".',
    );
}

/** Without a body and its type: what is asked stands in the address. A form always has a type. */
function isEmpty({ headers }: Request): boolean {
  return headers['content-length'] === '0' && headers['content-type'] === undefined;
}

/** What the browser itself says counts most; older ones name at least where the page is from. */
function isForeign({ headers }: Request): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin, host } = headers;
  return origin !== undefined && URL.parse(origin)?.host !== host;
}

function refusal(token: string | null): string {
  return token === null
    ? 'This server answers on its own machine alone, under the name localhost.'
    : 'Send the token as "Authorization: Bearer <token>", or sign in at /sign-in.';
}

function namesThis(request: Request, host: string): boolean {
  const named = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  return LOOPBACK.has(named) || named === host.toLowerCase();
}

/** Signing in leads back to the page that was asked for. */
function signInFor(path: string): string {
  return isPage(path) && path !== '/' ? `/sign-in?to=${encodeURIComponent(path)}` : '/sign-in';
}

/** The pages of this server for people: signing in leads to one of these and nowhere else. */
export const isPage = (path: string): boolean => path === '/' || path === '/api';

export function carries(request: Request, token: string): boolean {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return same(bearer, token);
  const cookie = cookieOf(request);
  return cookie !== undefined && same(cookie, pass(token));
}

function cookieOf(request: Request): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === COOKIE)?.[1];
}

function wantsPage(request: Request): boolean {
  return request.method === 'GET' && !request.path.startsWith('/api/') && request.accepts('html') === 'html';
}

/** Compares in a time that tells nothing about where the two differ, or how long they are. */
export function same(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
}

/** What the page’s cookie holds: made from the token, and not the token itself. */
export function pass(token: string): string {
  return createHmac('sha256', token).update('relata page').digest('base64url');
}

export const passCookie = COOKIE;
