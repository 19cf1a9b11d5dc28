import { z } from 'zod';

/** A condition that decides what of the picture is drawn. What it keeps off is counted, never deleted. */
export const Filter = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('kind'),
    on: z.boolean().default(true),
    keep: z.array(z.string()).describe('kinds of nodes'),
  }),
  z.object({
    by: z.literal('type'),
    on: z.boolean().default(true),
    keep: z.array(z.string()).describe('tie types'),
  }),
]);

export type Filter = z.infer<typeof Filter>;
