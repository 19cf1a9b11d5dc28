import type { Handlers } from './handlers.ts';
import type { Judgements } from '../judgements/judgements.ts';

type Names =
  | 'judgements'
  | 'judge'
  | 'withdrawJudgement'
  | 'restoreJudgement'
  | 'exportJudgements'
  | 'importJudgements'
  | 'identities';

/** What the rows of the contract about judgements answer. */
export function judgementHandlers(judgements: Judgements): Pick<Handlers, Names> {
  return {
    judgements: ({ query }) => judgements.list(query.about ?? null),
    judge: ({ body }) => judgements.make(body.judgement),
    withdrawJudgement: ({ params, body }) => judgements.change(params.id, 'withdrawn', body),
    restoreJudgement: ({ params, body }) => judgements.change(params.id, 'restored', body),
    exportJudgements: () => judgements.export(),
    importJudgements: ({ body }) => judgements.import(body),
    identities: () => judgements.identities(),
  };
}
