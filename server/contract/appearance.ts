import { z } from 'zod';
import { AttributeTest } from './filter.ts';
import { Measure, Measuring } from './measures.ts';

const Property = z.string().min(1).max(60);
const ByMeasure = { measure: Measure, of: Measuring.prefault({}) };

/** What a look follows. ties: all ties of a node, on screen or not. */
export const By = z.discriminatedUnion('by', [
  z.object({ by: z.literal('kind') }),
  z.object({ by: z.literal('ties') }),
  z.object({ by: z.literal('attribute'), property: Property }),
  z.object({ by: z.literal('measure'), ...ByMeasure }),
]);

export const When = z.discriminatedUnion('if', [
  z.object({ if: z.literal('kind'), any: z.array(z.string().max(200)).max(100) }),
  z.object({ if: z.literal('name'), like: z.string().max(200) }),
  z.object({ if: z.literal('attribute'), property: Property, test: AttributeTest }),
  z.object({
    if: z.literal('measure'),
    ...ByMeasure,
    min: z.number().nullable().default(null),
    max: z.number().nullable().default(null),
  }),
  z.object({ if: z.literal('type'), any: z.array(z.string().max(200)).max(100) }).describe('of ties'),
]);

/** The first rule that fits a node or tie decides what it sets; the rest follows the channels. */
export const Rule = z.object({
  when: When,
  colour: z.int().min(0).max(7).nullable().default(null).describe('place in the palette'),
  size: z.enum(['small', 'large']).nullable().default(null).describe('of ties: thin, thick'),
  badge: z.string().max(2).default('').describe('letters in the node: the sign besides the colour'),
});

/** How the picture is drawn beyond its plain look: part of a scene, so that a link shows the same. */
export const Appearance = z.object({
  renderer: z
    .enum(['auto', 'detail', 'overview'])
    .default('auto')
    .describe('everything drawn in full, or a simplified overview; auto: by size'),
  parallel: z
    .enum(['auto', 'counted', 'curves'])
    .default('auto')
    .describe(
      'several ties between two nodes: one counted line, a curve each, or (auto) a counted line for more than three',
    ),
  colour: By.nullable().default(null).describe('of nodes; null: muted, by kind'),
  size: By.nullable().default(null).describe('of nodes; null: a little larger with more ties'),
  badge: By.nullable().default(null).describe('letters in nodes; null: those of the colours'),
  label: z
    .union([z.literal('none'), By])
    .nullable()
    .default(null)
    .describe('beside the name; none: no name'),
  tieColour: z.enum(['family', 'type', 'origins']).default('family'),
  tieWidth: z.enum(['origins', 'claims', 'sources', 'same']).default('origins'),
  images: z.boolean().default(true).describe('pictures on the nodes that have one'),
  scale: z.enum(['cividis', 'viridis']).default('cividis').describe('colours of numbers'),
  rules: z.array(Rule).max(20).default([]),
});

export type By = z.infer<typeof By>;
export type When = z.infer<typeof When>;
export type Rule = z.infer<typeof Rule>;
export type Appearance = z.infer<typeof Appearance>;
