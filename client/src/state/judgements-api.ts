import type {
  Identities,
  ImportReport,
  Judgement,
  JudgementFile,
  Judgements,
  NewChange,
  NewJudgement,
} from '#contract/judgement.ts';
import { ask, post } from './api.ts';

const change = (what: 'withdraw' | 'restore') => (id: string, body: NewChange) =>
  post<Judgement>(`judgements/${encodeURIComponent(id)}/${what}`, body);

/** What analysts think, kept beside the evidence. Everything throws ApiProblem. */
export const judgementApi = {
  all: (signal?: AbortSignal) => ask<Judgements>('judgements', signal ? { signal } : {}),
  about: (id: string, signal?: AbortSignal) =>
    ask<Judgements>(`judgements?${new URLSearchParams({ about: id })}`, signal ? { signal } : {}),
  identities: (signal?: AbortSignal) => ask<Identities>('identities', signal ? { signal } : {}),
  judge: (judgement: NewJudgement) => post<Judgement>('judgements', { judgement }),
  withdraw: change('withdraw'),
  restore: change('restore'),
  exported: () => ask<JudgementFile>('judgements/export'),
  /** @param file as it was read: the server says what is wrong with it */
  imported: (file: object) => post<ImportReport>('judgements/import', file),
};
