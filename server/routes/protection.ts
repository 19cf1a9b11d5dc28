import { createHash } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { AppError } from '../runtime/errors.ts';
import { LOOPBACK } from './access.ts';

/** The one rule that Cytoscape writes into a style element; allowed by its hash, so that all other inline styles stay off. */
const CYTOSCAPE_RULE = '.__________cytoscape_container { position: relative; }';
const CYTOSCAPE_STYLE = `'sha256-${createHash('sha256').update(CYTOSCAPE_RULE).digest('base64')}'`;

/** Browsers heed it over https and on this machine alone; elsewhere they call it a fault of the page. */
const openerHeeded = (request: Request): boolean =>
  request.secure ||
  request.headers['x-forwarded-proto'] === 'https' ||
  LOOPBACK.has((request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase());

/** Everything from this server, nothing inline, framed by nobody. */
export function securityHeaders(): RequestHandler {
  const all = headers();
  return (request, response, next) => {
    if (openerHeeded(request)) response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    all(request, response, next);
  };
}

function headers(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", CYTOSCAPE_STYLE],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'worker-src': ["'self'"],
        'manifest-src': ["'self'"],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
  });
}

/**
 * @param perMinute requests of one address; the answer says when to come back
 * @param counted all of them, or only those that are refused: many people may share an address
 */
export function limitRate(perMinute: number, counted: 'all' | 'refused' = 'all'): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    skipSuccessfulRequests: counted === 'refused',
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: () => {
      throw new AppError('too-many-requests', 'Too many requests in one minute; see the header Retry-After.');
    },
  });
}
