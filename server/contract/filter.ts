import { z } from 'zod';
import { Id } from './network.ts';
import { Day } from './time.ts';

const Words = z.array(z.string().max(200)).max(500);
const Property = z.string().min(1).max(60);

/**
 * A question about an attribute. Attributes are claims: any account that fits is enough. A stated number may be a range
 * ("at least four" has no upper end): `sure` asks that all of it lies within, otherwise that it may.
 */
export const AttributeTest = z.discriminatedUnion('is', [
  z.object({ is: z.literal('among'), values: Words }),
  z.object({ is: z.literal('like'), text: z.string().max(200) }),
  z.object({
    is: z.literal('number'),
    low: z.number().nullable().default(null),
    high: z.number().nullable().default(null),
    sure: z.boolean().default(false),
  }),
  z.object({
    is: z.literal('date'),
    from: Day.nullable().default(null),
    to: Day.nullable().default(null),
    sure: z.boolean().default(false),
  }),
  z.object({ is: z.literal('stated'), yes: z.boolean() }),
]);

const on = z.boolean().default(true).describe('switched off, it stays in the list and hides nothing');
const End = z.int().min(0).nullable().default(null);

/** A condition that decides what of the picture is drawn. What it keeps off is counted, never deleted. */
export const Filter = z.discriminatedUnion('by', [
  z.object({ by: z.literal('kind'), on, drop: Words.describe('kinds of nodes to keep off') }),
  z.object({ by: z.literal('type'), on, drop: Words.describe('tie types to keep off') }),
  z.object({ by: z.literal('family'), on, drop: Words.describe('families of ties to keep off') }),
  z.object({
    by: z.literal('attribute'),
    on,
    of: z.enum(['nodes', 'ties']).default('nodes'),
    property: Property,
    test: AttributeTest,
    unstated: z.enum(['keep', 'drop']).default('drop').describe('those of whom nobody states it'),
  }),
  z.object({ by: z.literal('degree'), on, min: End, max: End }),
  z.object({ by: z.literal('core'), on, min: z.int().min(1).max(1000).default(2) }),
  z.object({
    by: z.literal('component'),
    on,
    of: z.array(Id).max(200).default([]).describe('the parts that hold these nodes; none: the largest part'),
  }),
  z.object({
    by: z.literal('evidence'),
    on,
    what: z.enum(['disputed', 'single', 'inferred', 'possible']).describe('single: one origin'),
    show: z.enum(['only', 'without']),
  }),
  z.object({ by: z.literal('origins'), on, min: z.int().min(1).max(1000).default(2) }),
]);

export type AttributeTest = z.infer<typeof AttributeTest>;
export type Filter = z.infer<typeof Filter>;
