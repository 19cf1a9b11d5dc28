import { z } from 'zod';

/** How the picture is drawn beyond its plain look: part of a scene, so that a link shows the same. */
export const Appearance = z.object({
  renderer: z
    .enum(['auto', 'detail', 'overview'])
    .default('auto')
    .describe('everything drawn in full, or a simplified overview; auto: by size'),
  parallel: z
    .enum(['counted', 'curves'])
    .default('counted')
    .describe('several ties between two nodes: one counted line, or a curve each'),
});

export type Appearance = z.infer<typeof Appearance>;
