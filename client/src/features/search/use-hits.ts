import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { call } from '../../state/api.ts';

const WAIT = 160;
const FROM = 2;
const SHOWN = 12;

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), WAIT);
    return () => window.clearTimeout(timer);
  }, [text]);
  return settled;
}

/** What is found for a text while it is typed; of some kinds only where any are named. */
export function useHits(text: string, kinds: readonly string[]) {
  const q = useSettled(text.trim());
  const long = Array.from(q).length >= FROM;
  const search = useQuery({
    queryKey: ['search', q, kinds],
    queryFn: ({ signal }) =>
      call('search', {
        query: { q: q.slice(0, 200), limit: SHOWN, ...(kinds.length > 0 && { kinds }) },
        signal,
      }),
    enabled: long,
    placeholderData: (before) => (long ? before : undefined),
  });
  const answer = useDeferredValue(search.data);
  return {
    answer,
    failed: search.isError,
    long,
    settled: q === text.trim() && !search.isFetching && answer === search.data,
  };
}
