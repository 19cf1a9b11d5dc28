import { useSources } from './lens-queries.ts';

/** The name of a source by its id, as far as it is known yet. */
export function useSourceName(): (id: string) => string {
  const sources = useSources();
  return (id) => sources.data?.find((source) => source.id === id)?.name ?? id.slice(id.indexOf(':') + 1);
}
