import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from './api.ts';
import { askedOfEvidence } from '#picture/exploration/lens.ts';
import { usePage } from './page.ts';

/** What the panels ask for; the cache is the one of the page. While the lens moves, what was there stays. */
export function useNodeDetails(what: 'actor' | 'event' | 'place', id: string) {
  const lens = askedOfEvidence(usePage('lens').lens);
  return useQuery({
    queryKey: [what, id, lens],
    queryFn: async ({ signal }) => {
      const asked = { params: { id }, query: lens ?? {}, signal };
      if (what === 'event') return { within: [], ...(await call('event', asked)) };
      if (what === 'place') return { participants: [], ...(await call('place', asked)) };
      return { participants: [], within: [], ...(await call('actor', asked)) };
    },
    placeholderData: (before, asked) => (asked?.queryKey[1] === id ? before : undefined),
  });
}

export function useTie(id: string) {
  const lens = askedOfEvidence(usePage('lens').lens);
  return useQuery({
    queryKey: ['tie', id, lens],
    queryFn: ({ signal }) => call('tie', { params: { id }, query: lens ?? {}, signal }),
    placeholderData: (before, asked) => (asked?.queryKey[1] === id ? before : undefined),
  });
}

export const useTiesOf = (id: string, limit: number) =>
  useQuery({
    queryKey: ['ties of', id, limit],
    queryFn: ({ signal }) => call('neighbours', { params: { id }, query: { limit }, signal }),
    placeholderData: keepPreviousData,
  });

export const useDocument = (id: string) =>
  useQuery({
    queryKey: ['document', id],
    queryFn: ({ signal }) => call('document', { params: { id }, signal }),
  });

export const useDocumentText = (id: string, supplied: boolean) =>
  useQuery({
    queryKey: ['document text', id],
    queryFn: ({ signal }) => call('documentText', { params: { id }, signal }),
    enabled: supplied,
    staleTime: Infinity,
  });
