import compression from 'compression';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import { createConsole } from './console/console.ts';
import { createBriefings } from './briefing/briefings.ts';
import { createBriefingStore } from './records/briefings.ts';
import { createJudgements } from './judgements/judgements.ts';
import { createSavedQueries } from './records/queries.ts';
import { createReads, type Database } from './reads/reads.ts';
import { createSavedViews } from './records/views.ts';
import { allowOnly } from './routes/access.ts';
import { briefingFileRouter } from './routes/briefings.ts';
import { apiRouter } from './routes/bind.ts';
import { handlers } from './routes/endpoints.ts';
import { consoleRouter } from './routes/console.ts';
import { exportsRouter } from './routes/exports.ts';
import { healthRouter } from './routes/health.ts';
import { styleRouter } from './routes/html.ts';
import { lensCsvRouter } from './routes/lens-csv.ts';
import { logRequests } from './routes/log.ts';
import { openApiRouter } from './routes/openapi.ts';
import { writeFromOwnPage } from './routes/own-page.ts';
import { pageRouter } from './routes/page.ts';
import { limitRate, securityHeaders } from './routes/protection.ts';
import { answerProblem, noSuchRoute } from './routes/problems.ts';
import { signInRouter } from './routes/sign-in.ts';
import type { Texts } from './documents/texts.ts';

export interface AppOptions {
  db: Database;
  texts: Texts;
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

const BODY_LIMIT = '256kb';
/** A file of judgements, up to its largest number. */
const FILE_LIMIT = '16mb';
/** The ids of the largest picture. */
const PICTURE_LIMIT = '6mb';
const ABOUT_PICTURES = [
  'measured',
  'attributes',
  'network',
  'picture',
  'lens',
  'compare',
  'compare.csv',
  'timeline',
  'changes',
  'disputes',
];
/** Every line of the largest picture, look by look. */
const DRAWING_LIMIT = '8mb';
/** A scene with the places of all its nodes, and its thumbnail; a row of an answer. */
const VIEW_LIMIT = '4mb';

/** The whole web application, listening nowhere yet and reading no settings of its own. */
export function createApp({ db, texts, settings, log, pageDir }: AppOptions): Express {
  const reads = createReads(db, (sha256) => texts.has(sha256));
  const app = express();
  app.disable('x-powered-by');
  app.use(logRequests(log), securityHeaders());
  app.use(healthRouter(db, reads));
  app.use(limitRate(settings.requestsPerMinute ?? 1200));
  app.use(styleRouter(), signInRouter(settings.token), allowOnly(settings));
  app.use('/api', writeFromOwnPage);
  app.use('/api/v1/judgements/import', express.json({ limit: FILE_LIMIT }));
  for (const path of ABOUT_PICTURES) app.use(`/api/v1/${path}`, express.json({ limit: PICTURE_LIMIT }));
  for (const path of ['saved-views', 'briefings', 'queries/evidence'])
    app.use(`/api/v1/${path}`, express.json({ limit: VIEW_LIMIT }));
  app.use('/api/v1/exports', express.json({ limit: DRAWING_LIMIT }));
  app.use(compression(), express.json({ limit: BODY_LIMIT }));
  app.use('/api', (_request, response, next) => {
    response.set('cache-control', 'private, no-cache');
    next();
  });
  const console = createConsole(db);
  app.use(exportsRouter(), lensCsvRouter(reads.lens), consoleRouter(console));
  const judgements = createJudgements(db);
  const desk = { reads, texts, judgements: async () => (await judgements.list(null)).judgements };
  const briefings = createBriefings(desk, createBriefingStore(db));
  const kept = {
    judgements,
    views: createSavedViews(db),
    queries: createSavedQueries(db),
    briefings,
    console,
  };
  app.use(
    briefingFileRouter(briefings),
    apiRouter(handlers(reads, texts, kept)),
    openApiRouter(),
    pageRouter(pageDir),
  );
  app.use(noSuchRoute, answerProblem);
  return app;
}
