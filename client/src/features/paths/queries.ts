import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../state/api.ts';
import { asked, isOn, type PageLens } from '#picture/exploration/lens.ts';
import type { Options } from './use-paths.ts';

/** The paths between these, under these restrictions; the lens counts unless it was set aside. */
export function usePathsBetween(ids: readonly string[], options: Options, lens: PageLens) {
  const { families, types, withLens, ...rest } = options;
  const question = {
    ...rest,
    ids: [...ids],
    ...(families.length > 0 && { families: [...families] }),
    ...(types.length > 0 && { types: [...types] }),
    ...(withLens && isOn(lens) && { lens: { ...asked(lens), against: null } }),
  };
  return useQuery({
    queryKey: ['paths', question],
    queryFn: ({ signal }) => call('pathsAmong', { body: question, signal }),
    enabled: ids.length > 1,
    placeholderData: keepPreviousData,
  });
}
