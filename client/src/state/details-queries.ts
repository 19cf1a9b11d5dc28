import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from './api.ts';
import { askedOfEvidence } from '#picture/exploration/lens.ts';
import { useExploration } from './use-exploration.tsx';

/** What the panels ask for; the cache is the one of the page. While the lens moves, what was there stays. */
export function useNodeDetails(what: 'actor' | 'event' | 'place', id: string) {
  const lens = askedOfEvidence(useExploration().lens);
  return useQuery({
    queryKey: [what, id, lens],
    queryFn: async ({ signal }) => {
      if (what === 'event') return { within: [], ...(await api.event(id, lens, signal)) };
      if (what === 'place') return { participants: [], ...(await api.place(id, lens, signal)) };
      return { participants: [], within: [], ...(await api.actor(id, lens, signal)) };
    },
    placeholderData: (before, asked) => (asked?.queryKey[1] === id ? before : undefined),
  });
}

export function useTie(id: string) {
  const lens = askedOfEvidence(useExploration().lens);
  return useQuery({
    queryKey: ['tie', id, lens],
    queryFn: ({ signal }) => api.tie(id, lens, signal),
    placeholderData: (before, asked) => (asked?.queryKey[1] === id ? before : undefined),
  });
}

export const useTiesOf = (id: string, limit: number) =>
  useQuery({
    queryKey: ['ties of', id, limit],
    queryFn: ({ signal }) => api.neighbours({ id, direction: 'both', limit }, signal),
    placeholderData: keepPreviousData,
  });

export const useDocument = (id: string) =>
  useQuery({ queryKey: ['document', id], queryFn: ({ signal }) => api.document(id, signal) });

export const useDocumentText = (id: string, supplied: boolean) =>
  useQuery({
    queryKey: ['document text', id],
    queryFn: ({ signal }) => api.documentText(id, signal),
    enabled: supplied,
    staleTime: Infinity,
  });
