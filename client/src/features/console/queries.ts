import { queryOptions } from '@tanstack/react-query';
import { consoleApi } from './client.ts';

export const schemaQuery = queryOptions({
  queryKey: ['cypher schema'],
  queryFn: ({ signal }) => consoleApi.schema(signal),
});
