import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NewChange, NewJudgement } from '#contract/judgement.ts';
import { judgementApi } from './judgements-api.ts';

export const useJudgementsAbout = (id: string) =>
  useQuery({
    queryKey: ['judgements', 'about', id],
    queryFn: ({ signal }) => judgementApi.about(id, signal),
    select: (answer) => answer.judgements,
  });

export const useAllJudgements = () =>
  useQuery({ queryKey: ['judgements', 'all'], queryFn: ({ signal }) => judgementApi.all(signal) });

export const useIdentities = () =>
  useQuery({ queryKey: ['identities'], queryFn: ({ signal }) => judgementApi.identities(signal) });

/** Whatever is written changes what is judged and who is one; the evidence itself never changes. */
function useWritten() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['judgements'] }),
      client.invalidateQueries({ queryKey: ['identities'] }),
    ]);
}

export function useJudge() {
  const written = useWritten();
  return useMutation({
    mutationFn: (judgement: NewJudgement) => judgementApi.judge(judgement),
    onSuccess: written,
  });
}

export function useChange() {
  const written = useWritten();
  return useMutation({
    mutationFn: ({ id, to, ...body }: NewChange & { id: string; to: 'withdraw' | 'restore' }) =>
      judgementApi[to](id, body),
    onSuccess: written,
  });
}

export function useImport() {
  const written = useWritten();
  return useMutation({
    mutationFn: (file: object) => judgementApi.imported(file),
    onSuccess: written,
  });
}
