import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { JudgementFile, NewChange, NewJudgement } from '#contract/judgement.ts';
import { call } from './api.ts';

export const useJudgementsAbout = (id: string) =>
  useQuery({
    queryKey: ['judgements', 'about', id],
    queryFn: ({ signal }) => call('judgements', { query: { about: id }, signal }),
    select: (answer) => answer.judgements,
  });

export const useAllJudgements = () =>
  useQuery({ queryKey: ['judgements', 'all'], queryFn: ({ signal }) => call('judgements', { signal }) });

export const useIdentities = () =>
  useQuery({ queryKey: ['identities'], queryFn: ({ signal }) => call('identities', { signal }) });

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
    mutationFn: (judgement: NewJudgement) => call('judge', { body: { judgement } }),
    onSuccess: written,
  });
}

export function useChange() {
  const written = useWritten();
  return useMutation({
    mutationFn: ({ id, to, ...body }: NewChange & { id: string; to: 'withdraw' | 'restore' }) =>
      call(`${to}Judgement`, { params: { id }, body }),
    onSuccess: written,
  });
}

export function useImport() {
  const written = useWritten();
  return useMutation({
    /** file: as it was read; the server says what is wrong with it */
    mutationFn: (file: JudgementFile) => call('importJudgements', { body: file }),
    onSuccess: written,
  });
}
