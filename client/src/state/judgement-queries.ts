import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { JudgementFile, NewChange, NewJudgement } from '#contract/judgement.ts';
import { didAct } from './acts.ts';
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

type Changed = 'withdraw' | 'restore';
const WORDS = { withdraw: 'Judgement taken back', restore: 'Judgement restored' } as const;

/** Whatever was judged, taken back or restored is what was done last, and is taken back as such. */
function useRemember() {
  const written = useWritten();
  return (text: string, id: string, by: string, back: Changed): void => {
    const change = async (to: Changed): Promise<void> => {
      await call(`${to}Judgement`, { params: { id }, body: { by, reason: null } });
      await written();
    };
    const again = back === 'withdraw' ? 'restore' : 'withdraw';
    didAct(text, {
      words: { undone: WORDS[back], done: WORDS[again] },
      undo: () => change(back),
      redo: () => change(again),
    });
  };
}

export function useJudge() {
  const written = useWritten();
  const remember = useRemember();
  return useMutation({
    mutationFn: (judgement: NewJudgement) => call('judge', { body: { judgement } }),
    onSuccess: (judgement) => {
      remember('Judgement recorded', judgement.id, judgement.by, 'withdraw');
      return written();
    },
  });
}

export function useChange() {
  const written = useWritten();
  const remember = useRemember();
  return useMutation({
    mutationFn: ({ id, to, ...body }: NewChange & { id: string; to: Changed }) =>
      call(`${to}Judgement`, { params: { id }, body }),
    onSuccess: (_, { id, to, by }) => {
      remember(WORDS[to], id, by, to === 'withdraw' ? 'restore' : 'withdraw');
      return written();
    },
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
