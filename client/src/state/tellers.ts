import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { TieTellers } from '#contract/tellers.ts';
import type { Lens } from '#contract/lens.ts';
import { toldByInWords } from '#words/ties.ts';
import { askedOfEvidence } from '#picture/exploration/lens.ts';
import { call } from './api.ts';
import { usePage } from './page.ts';

/** The most ties that one question names. */
const BATCH = 1000;
/** Rows that are drawn together are asked for together. */
const WAIT = 8;

type Told = TieTellers | null;
interface Waiting {
  id: string;
  resolve: (told: Told) => void;
  reject: (error: unknown) => void;
}

async function askAll(lens: Lens | null, waiting: readonly Waiting[]): Promise<void> {
  try {
    const ids = [...new Set(waiting.map(({ id }) => id))];
    const told = await readTellers(ids, lens);
    for (const { id, resolve } of waiting) resolve(told.get(id) ?? null);
  } catch (error) {
    for (const { reject } of waiting) reject(error);
  }
}

const queues = new Map<string, Waiting[]>();

/** Who tells of one tie, asked for together with those of all other rows that are drawn at the same time. */
function ask(id: string, lens: Lens | null): Promise<Told> {
  const key = JSON.stringify(lens);
  return new Promise((resolve, reject) => {
    const queue = queues.get(key) ?? [];
    queue.push({ id, resolve, reject });
    if (queues.has(key)) return;
    queues.set(key, queue);
    setTimeout(() => {
      queues.delete(key);
      void askAll(lens, queue);
    }, WAIT);
  });
}

/** Who tells of each of these ties, by id; none for a tie of which there is no claim. @throws ApiProblem */
export async function readTellers(
  ids: readonly string[],
  lens: Lens | null,
): Promise<ReadonlyMap<string, TieTellers>> {
  const told = new Map<string, TieTellers>();
  for (let from = 0; from < ids.length; from += BATCH) {
    const body = { ids: ids.slice(from, from + BATCH), ...(lens && { lens }) };
    const { ties } = await call('tellers', { body });
    for (const each of ties) told.set(each.id, each);
  }
  return told;
}

/** Who tells of a tie through the lens of the page; null where no claim is left of it. */
export function useTellers(id: string) {
  const lens = askedOfEvidence(usePage('lens').lens);
  return useQuery({ queryKey: ['tellers', lens, id], queryFn: () => ask(id, lens) });
}

const NOBODY: readonly string[] = [];

/** Of more ties than this it is not counted who tells of them. */
export const MOST_COUNTED = 5000;

/**
 * Of how many of these ties each source tells, as a first source and whatever it says of them; by the id of the source.
 * @returns data: undefined while it is counted, and where there are too many ties
 */
export function useCountBySource(ids: readonly string[]) {
  return useQuery({
    queryKey: ['told by source', ids],
    queryFn: async (): Promise<ReadonlyMap<string, number>> => {
      const counts = new Map<string, number>();
      for (const { within } of (await readTellers(ids, null)).values())
        for (const id of new Set(Object.values(within).flatMap((of) => of.map((source) => source.id))))
          counts.set(id, (counts.get(id) ?? 0) + 1);
      return counts;
    },
    enabled: ids.length <= MOST_COUNTED,
    structuralSharing: false,
  });
}

/**
 * The same for a table of any length, in words.
 * @param ids all that are looked through, where that is asked for; null: each row in sight asks for itself
 */
export function useTellersOf(ids: readonly string[] | null) {
  const client = useQueryClient();
  const { lens: pageLens } = usePage('lens');
  const lens = useMemo(() => askedOfEvidence(pageLens), [pageLens]);
  const { data, isFetching } = useQuery({
    queryKey: ['tellers of', lens, ids],
    queryFn: () => readTellers(ids ?? NOBODY, lens),
    enabled: ids !== null,
    structuralSharing: false,
  });
  const told = useCallback(
    (id: string): string | null => {
      const of = data?.get(id) ?? client.getQueryData<Told>(['tellers', lens, id]);
      return of ? toldByInWords(of).join(' · ') : null;
    },
    [data, client, lens],
  );
  const load = async (wanted: readonly string[]): Promise<void> => {
    const unknown = wanted.filter((id) => told(id) === null);
    for (const [id, of] of await readTellers(unknown, lens)) client.setQueryData(['tellers', lens, id], of);
  };
  return { told, load, late: ids !== null && isFetching };
}
