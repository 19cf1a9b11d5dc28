import compression from 'compression';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import type { Houses } from './briefing/houses/houses.ts';
import type { Texts } from './documents/texts.ts';
import type { Database } from './graph/connect.ts';
import { guard } from './routes/access.ts';
import { handlers } from './routes/endpoints.ts';
import { healthRouter } from './routes/health.ts';
import { STYLE_PATH, styleRouter } from './routes/html.ts';
import { logRequests } from './routes/log.ts';
import { openApiRouter } from './routes/openapi.ts';
import { BENT_LINKS, mendLink, pageRouter } from './routes/page.ts';
import { answerProblem, noSuchRoute } from './routes/problems.ts';
import { limitRate, securityHeaders } from './routes/protection.ts';
import { apiRouter } from './routes/router.ts';
import { signInRouter } from './routes/sign-in.ts';

export interface AppOptions {
  db: Database;
  texts: Texts;
  houses: Houses;
  settings: {
    /** With a token every request must carry it, but for health and signing in; null: open. */
    token: string | null;
    /** The address that is listened on; without a token, requests must name it or another loopback name. */
    host: string;
    /** Requests to the API per minute and address. */
    requestsPerMinute?: number;
  };
  log: Logger;
  /** The built page. */
  pageDir: string;
}

/** The whole web application, listening nowhere yet and reading no settings of its own. */
export function createApp({ db, texts, houses, settings, log, pageDir }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(logRequests(log), securityHeaders());
  app.use('/health', healthRouter(db));
  app.use(limitRate(settings.requestsPerMinute ?? 1200));
  app.use(STYLE_PATH, styleRouter());
  // Before anybody is asked to sign in, since a browser keeps what stands behind a `#` through that.
  app.get(BENT_LINKS, mendLink);
  if (settings.token !== null) app.use('/sign-in', signInRouter(settings.token));
  app.use(guard(settings), compression());
  app.use(apiRouter(handlers(db, texts, houses)), openApiRouter(), pageRouter(pageDir));
  app.use(noSuchRoute, answerProblem);
  return app;
}
