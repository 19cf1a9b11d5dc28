import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { AnswerRow, NewSavedQuery, RowEvidence, SavedQueries, SavedQuery } from '#contract/queries.ts';
import { ask, post } from '../../state/api.ts';

const one = (id: string): string => `queries/${encodeURIComponent(id)}`;

export const savedApi = {
  save: (query: z.input<typeof NewSavedQuery>) => post<SavedQuery>('queries', query),
  remove: ({ id, revision }: SavedQuery) =>
    ask<SavedQuery>(`${one(id)}?revision=${revision ?? 1}`, { method: 'DELETE' }),
  restore: (id: string) => post<SavedQuery>(`${one(id)}/restore`, {}),
  evidence: (row: AnswerRow) => post<RowEvidence>('queries/evidence', row),
};

/** Those of the program, and those of users. */
export const savedQueries = queryOptions({
  queryKey: ['saved queries'],
  queryFn: ({ signal }) => ask<SavedQueries>('queries', { signal }),
});
