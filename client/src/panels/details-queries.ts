import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';

/** What the panels ask for; the cache is the one of the page. */
export const useNodeDetails = (what: 'actor' | 'event' | 'place', id: string) =>
  useQuery({
    queryKey: [what, id],
    queryFn: async ({ signal }) => {
      if (what === 'event') return { within: [], ...(await api.event(id, signal)) };
      if (what === 'place') return { participants: [], ...(await api.place(id, signal)) };
      return { participants: [], within: [], ...(await api.actor(id, signal)) };
    },
  });

export const useTie = (id: string) =>
  useQuery({ queryKey: ['tie', id], queryFn: ({ signal }) => api.tie(id, signal) });

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
