import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Briefing } from '#contract/briefing.ts';
import { call } from '../../state/api.ts';
import { lacks, sentOf, type Draft, type Sent } from './drafts.ts';

const KEY = ['briefings'];
/** Whoever pauses this long while typing is told what the checks say. */
const PAUSE_MS = 500;

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [value]);
  return settled;
}

/** What the server makes of the draft as it stands; the one before stays until the next is there. */
export function useWritten(draft: Draft) {
  const now = JSON.stringify(sentOf(draft));
  const asked = useSettled(now);
  const query = useQuery({
    queryKey: ['briefing', 'draft', draft.id, asked],
    queryFn: ({ signal }): Promise<Briefing> => {
      const sent: Sent = JSON.parse(asked);
      return call('draftBriefing', { body: sent, signal });
    },
    enabled: lacks(draft).length === 0,
    placeholderData: keepPreviousData,
    // Each is large, and of no use once the next is there.
    gcTime: 0,
    staleTime: Infinity,
  });
  return { ...query, behind: query.isFetching || asked !== now };
}

/** House styles to choose from. */
export function useHouses() {
  const asked = useQuery({
    queryKey: ['houses'],
    queryFn: () => call('briefingHouses'),
    staleTime: Infinity,
  });
  return { asked, houses: asked.data?.houses ?? [] };
}

export const useKeptBriefings = () =>
  useQuery({ queryKey: KEY, queryFn: ({ signal }) => call('briefings', { signal }), staleTime: 5000 });

/** With what has changed since, asked anew whenever it is opened. */
export const useKeptBriefing = (id: string) =>
  useQuery({
    queryKey: ['briefing', 'kept', id],
    queryFn: ({ signal }) => call('briefing', { params: { id }, signal }),
    gcTime: 0,
    staleTime: 0,
  });

function useChanged() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: KEY });
}

export function useKeep() {
  const onSettled = useChanged();
  return useMutation({
    mutationFn: (draft: Draft) => call('keepBriefing', { body: sentOf(draft) }),
    onSettled,
  });
}

export function useDelete() {
  const onSettled = useChanged();
  return useMutation({ mutationFn: (id: string) => call('deleteBriefing', { params: { id } }), onSettled });
}

export function useRestore() {
  const onSettled = useChanged();
  return useMutation({ mutationFn: (id: string) => call('restoreBriefing', { params: { id } }), onSettled });
}
