import type { consoleEndpoints } from '#contract/console-endpoints.ts';
import type { endpoints, EndpointName } from '#contract/endpoints.ts';
import type { z } from 'zod';

type Row<N extends EndpointName> = (typeof endpoints)[N];
type Body<N extends EndpointName> = Row<N>['body'] extends z.ZodType ? z.output<Row<N>['body']> : undefined;

export interface Asked<N extends EndpointName> {
  params: z.output<Row<N>['params']>;
  query: z.output<Row<N>['query']>;
  body: Body<N>;
}

/** Answered with a file, not with JSON. */
type FileName = 'briefingFile' | 'keptBriefingFile' | 'compareFile' | 'compareAmongFile' | 'pictureFile';

export type Handlers = {
  [N in Exclude<EndpointName, keyof typeof consoleEndpoints | FileName>]: (
    asked: Asked<N>,
  ) => Promise<z.output<Row<N>['response']>>;
};
