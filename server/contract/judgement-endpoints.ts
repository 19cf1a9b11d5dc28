import { z } from 'zod';
import {
  Identities,
  ImportReport,
  Judgement,
  JudgementFile,
  JudgementId,
  Judgements,
  NewChange,
  NewJudgement,
} from './judgement.ts';
import { Id } from './network.ts';
import type { ProblemCode } from './problem.ts';

const None = z.object({});

const read = <Q extends z.ZodObject, R extends z.ZodType>(
  path: string,
  summary: string,
  query: Q,
  response: R,
) => ({
  method: 'get' as const,
  path,
  summary,
  params: None,
  query,
  body: null,
  response,
  problems: [] as readonly ProblemCode[],
});

const write = <P extends z.ZodObject, B extends z.ZodObject, R extends z.ZodType>(
  path: string,
  summary: string,
  params: P,
  body: B,
  response: R,
  problems: readonly ProblemCode[],
) => ({ method: 'post' as const, path, summary, params, query: None, body, response, problems });

/** What analysts judge, kept apart from the evidence. */
export const judgementEndpoints = {
  judgements: read(
    '/api/v1/judgements',
    'Analysts’ judgements, also those that were withdrawn',
    z.object({
      about: Id.optional().describe(
        'a claim, tie, actor, event or place: judgements that name it, or a claim about it',
      ),
    }),
    Judgements,
  ),
  judge: write(
    '/api/v1/judgements',
    'Rank a claim, record an opinion, or say that two actors are or are not the same',
    None,
    z.object({ judgement: NewJudgement }),
    Judgement,
    ['not-found', 'conflict', 'forbidden'],
  ),
  withdrawJudgement: write(
    '/api/v1/judgements/:id/withdraw',
    'Take a judgement back; it stays on record',
    z.object({ id: JudgementId }),
    NewChange,
    Judgement,
    ['not-found', 'conflict', 'forbidden'],
  ),
  restoreJudgement: write(
    '/api/v1/judgements/:id/restore',
    'Let a judgement that was withdrawn count again',
    z.object({ id: JudgementId }),
    NewChange,
    Judgement,
    ['not-found', 'conflict', 'forbidden'],
  ),
  exportJudgements: read(
    '/api/v1/judgements/export',
    'All judgements as one file, to be kept or imported elsewhere',
    None,
    JudgementFile,
  ),
  importJudgements: write(
    '/api/v1/judgements/import',
    'Take judgements in from such a file; those already here stay as they are',
    None,
    JudgementFile,
    ImportReport,
    ['too-large', 'forbidden'],
  ),
  identities: read(
    '/api/v1/identities',
    'Actors that are one by judgement, with the judgements that say so',
    None,
    Identities,
  ),
};
