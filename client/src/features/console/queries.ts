import { queryOptions } from '@tanstack/react-query';
import { call } from '../../state/api.ts';

export const schemaQuery = queryOptions({
  queryKey: ['cypher schema'],
  queryFn: ({ signal }) => call('cypherSchema', { signal }),
});

/** Those of the program, and those of users. */
export const savedQueries = queryOptions({
  queryKey: ['saved queries'],
  queryFn: ({ signal }) => call('savedQueries', { signal }),
});
