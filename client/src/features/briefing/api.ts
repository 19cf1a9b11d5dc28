import type {
  Briefing,
  Form,
  SavedBriefing,
  SavedBriefings,
  SavedBriefingSummary,
} from '#contract/briefing.ts';
import { answerTo, ask, post, posted } from '../../state/api.ts';
import type { Sent } from './drafts.ts';

const one = (id: string): string => `briefings/${encodeURIComponent(id)}`;

/** Briefings, written and kept by the server. Everything throws ApiProblem. */
export const briefingApi = {
  write: (asked: Sent, signal?: AbortSignal) => post<Briefing>('briefings/draft', asked, signal),
  keep: (asked: Sent, signal?: AbortSignal) => post<SavedBriefing>('briefings', asked, signal),
  all: (signal?: AbortSignal) => ask<SavedBriefings>('briefings', signal ? { signal } : {}),
  one: (id: string, signal?: AbortSignal) => ask<SavedBriefing>(one(id), signal ? { signal } : {}),
  delete: (id: string) => ask<SavedBriefingSummary>(one(id), { method: 'DELETE' }),
  restore: (id: string) => post<SavedBriefingSummary>(`${one(id)}/restore`, {}),
  file: async (asked: Sent, form: Form, signal: AbortSignal): Promise<Blob> =>
    (await answerTo(`briefings/file/${form}`, posted(asked, signal))).blob(),
  keptFile: async (id: string, form: Form, signal: AbortSignal): Promise<Blob> =>
    (await answerTo(`${one(id)}/file/${form}`, { signal })).blob(),
};
