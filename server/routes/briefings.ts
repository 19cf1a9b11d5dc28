import type { Handlers } from './handlers.ts';
import { briefingEndpoints as rows } from '#contract/briefing-endpoints.ts';
import { Router, type Response } from 'express';
import type { Briefings } from '../briefing/briefings.ts';
import { parsed } from './bind.ts';

type Files = 'briefingFile' | 'keptBriefingFile';
type Names = Exclude<keyof typeof rows, Files>;

/** What the rows of the contract about briefings answer. */
export function briefingHandlers(briefings: Briefings): Pick<Handlers, Names> {
  return {
    draftBriefing: ({ body }) => briefings.write(body),
    keepBriefing: ({ body }) => briefings.keep(body),
    briefings: () => briefings.list(),
    briefing: ({ params }) => briefings.one(params.id),
    deleteBriefing: ({ params }) => briefings.delete(params.id),
    restoreBriefing: ({ params }) => briefings.restore(params.id),
  };
}

type File = Awaited<ReturnType<Briefings['file']>>;

function send(response: Response, { name, type, content }: File): void {
  // Never shown in place: a briefing is somebody's text, and is taken away as a file.
  response
    .attachment(name)
    .type(type.startsWith('text/') ? `${type}; charset=utf-8` : type)
    .send(content);
}

/** Briefings as files. */
export function briefingFileRouter(briefings: Briefings): Router {
  const router = Router();
  router.post(rows.briefingFile.path, async (request, response) => {
    parsed(rows.briefingFile, request);
    const { form } = rows.briefingFile.params.parse(request.params);
    send(response, await briefings.file(rows.briefingFile.body.parse(request.body), form));
  });
  router.get(rows.keptBriefingFile.path, async (request, response) => {
    parsed(rows.keptBriefingFile, request);
    const { id, form } = rows.keptBriefingFile.params.parse(request.params);
    send(response, await briefings.keptFile(id, form));
  });
  return router;
}
