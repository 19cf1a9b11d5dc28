import { z } from 'zod';
import { Modality, Id } from './network.ts';
import { LARGEST } from './size.ts';
import { Day, Edtf } from './time.ts';

/**
 * valid: when it held. said: when the sources said it. recorded: when it came into this database. Never mixed, always
 * named.
 */
export const Clock = z.enum(['valid', 'said', 'recorded']);

/**
 * certain: only what surely held then. both: also what may have, where the accounts give days on both sides of it. one: where
 * they give one at least. possible: all that may have, be it told of another time only.
 */
export const Certainty = z.enum(['certain', 'both', 'one', 'possible']);

/** A day, or a first and a last day: `2015-06-01`, `2015-01-01/2015-12-31`. */
export const AsOf = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$/, 'a day reads 2015-06-01, a range 2015-01-01/2015-12-31')
  .refine((text) => text.split('/').every((day) => Day.safeParse(day).success), 'there is no such day')
  .refine((text) => inOrder(text), 'the range ends before it begins');

function inOrder(text: string): boolean {
  const [from = '', to = from] = text.split('/');
  return from <= to;
}

const Sources = z.array(Id).max(200);

/** According to whom, compared with whom, as of when, on which clock. Everything left out: all sources, all times. */
export const Lens = z
  .object({
    sources: Sources.default([]).describe('who tells it; empty: everyone'),
    relayed: z
      .boolean()
      .default(false)
      .describe('false: they are its first source, the highest hop; true: they stand at any hop'),
    against: z
      .union([z.literal('others'), Sources])
      .nullable()
      .default(null)
      .describe('compared with these sources, or with all others'),
    asOf: AsOf.nullable().default(null),
    clock: Clock.default('valid'),
    certainty: Certainty.default('possible'),
    undated: z
      .boolean()
      .default(true)
      .describe('with asOf: keep, marked, what nobody dates; what is asked for certainly leaves it out'),
    endings: z
      .boolean()
      .default(true)
      .describe(
        'on the valid clock: what only the living (or existing) can be ends with a death (or dissolution) that those who pass tell',
      ),
  })
  .meta({ id: 'Lens' });

const List = z.string().transform((text) => text.split(',').filter((part) => part !== ''));
const Ids = List.pipe(Sources);
const YesNo = z.enum(['true', 'false']).transform((text) => text === 'true');

/** The same words in a query string: `?sources=a:x,a:y&against=others&asOf=2015-06-01`. */
export const lensQuery = {
  sources: Ids.prefault('').describe('source ids with commas between; empty: everyone'),
  relayed: YesNo.prefault('false'),
  against: z
    .string()
    .transform((text) => (text === 'others' ? 'others' : text.split(',').filter((part) => part !== '')))
    .pipe(z.union([z.literal('others'), Sources]))
    .nullable()
    .default(null)
    .describe('source ids with commas between, or "others"'),
  asOf: AsOf.nullable().default(null),
  clock: Clock.default('valid'),
  certainty: Certainty.default('possible'),
  undated: YesNo.prefault('true'),
  endings: YesNo.prefault('true').describe('false: a death or dissolution ends nothing'),
};

const Among = z.array(Id).max(LARGEST.nodes);

/** One dataset alone. */
export const datasetQuery = {
  dataset: z
    .string()
    .min(1)
    .max(100)
    .nullable()
    .default(null)
    .describe('of this dataset alone; absent: of all'),
};

/** Nodes to look among: the ties that count have both ends there. */
export const idsQuery = {
  ids: List.pipe(Among)
    .nullable()
    .default(null)
    .describe('node ids with commas between; absent: the whole network'),
};

/** The longest list that one answer carries. What is left out is counted in `cut`. */
export const MOST_ROWS = 20_000;
const ROWS = 500;

/** How much of a list the answer carries at most. */
export const rowsQuery = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST_ROWS)
    .default(ROWS)
    .describe('rows of the list; `cut` says what is left'),
};

/** For pictures: the same as in the query string, where the list of ids can be long. */
export const LensBody = z.object({
  ids: Among.nullable().default(null).describe('nodes to look among; null: the whole network'),
  lens: Lens.prefault({}),
});

/** A list about a picture. */
export const ListBody = LensBody.extend({
  ...datasetQuery,
  limit: z.int().min(1).max(MOST_ROWS).default(ROWS),
}).meta({
  id: 'ListBody',
});

/** With asOf: held then. undated: no account that passes says when. */
export const Held = z.enum(['certain', 'possible', 'not-held', 'undated']);

/**
 * How what may have held is bounded: by days on both sides of it, be they those of a sighting; on one; or not at all, since it
 * is told of another time only.
 */
export const Bounded = z.enum(['both', 'one', 'neither']);

/**
 * untold: told by others only. denied, proposed: told of, but not as done. ended: a death or dissolution had ended it, which is
 * inferred. uncertain: only possibly held then. other-time: told of another time only. undated: nobody who passes says when.
 */
export const WhyLeftOut = z.enum([
  'untold',
  'denied',
  'proposed',
  'not-held',
  'ended',
  'uncertain',
  'other-time',
  'undated',
]);

/** A death or dissolution, with which ends what only the living, or existing, can be. */
export const Ending = z.object({
  node: Id.describe('who died or was dissolved'),
  by: z.enum(['death', 'dissolution']),
  tie: Id.describe('the part in the event'),
  event: Id,
  date: Edtf.nullable().describe('of the event, where the accounts agree'),
  latest: Day.describe('the last day on which it may have been: nothing goes on after it'),
  claims: z.array(Id).describe('that say so'),
});

/** With against: only the first tell of it, only the second, or both, and then whether they agree. */
export const Told = z.enum(['first', 'second', 'agree', 'conflict']);

/**
 * In what two accounts differ. rejected: one is rejected by a claim that denies nothing of it itself. incompatible: the
 * dataset notes that the two cannot both be so, by a source or by whoever made it.
 */
export const Difference = z.enum(['polarity', 'dates', 'value', 'rejected', 'incompatible']);

export const NodeRef = z.object({
  id: Id,
  name: z.string(),
  class: z.enum(['actor', 'event', 'place']),
  kind: z.string(),
  unnamed: z.boolean(),
});

/** A tie with names to read it by: "Iran detained Saif al-Adl". */
export const TieRef = z.object({
  id: Id,
  type: z.string(),
  role: z.string().nullable(),
  subject: NodeRef,
  object: NodeRef,
  sentence: z.string(),
});

/** A claim in short; everything about it is at `/api/v1/claims/:id`. */
export const BriefClaim = z.object({
  id: Id,
  paraphrase: z.string(),
  polarity: z.enum(['asserts', 'denies']),
  modality: Modality,
  validFrom: Edtf.nullable(),
  validTo: Edtf.nullable(),
  observedAt: Edtf.nullable(),
  dates: z
    .string()
    .nullable()
    .describe(
      'the same in words: "from 2013 until 2015", "observed in 2010", "from 2015 on, still so when it was said"',
    ),
  value: z.string().nullable().describe('of an attribute: "5 people"'),
  saidOn: z.string().nullable(),
  first: z.array(z.object({ id: Id, name: z.string() })).describe('first sources, speaking jointly'),
  through: z.array(z.object({ id: Id, name: z.string() })).describe('who wrote the text, where someone else'),
});

export type Clock = z.infer<typeof Clock>;
export type Lens = z.infer<typeof Lens>;
export type Held = z.infer<typeof Held>;
export type Bounded = z.infer<typeof Bounded>;
export type Certainty = z.infer<typeof Certainty>;
export type WhyLeftOut = z.infer<typeof WhyLeftOut>;
export type Told = z.infer<typeof Told>;
export type Ending = z.infer<typeof Ending>;
export type Difference = z.infer<typeof Difference>;
export type NodeRef = z.infer<typeof NodeRef>;
export type TieRef = z.infer<typeof TieRef>;
export type BriefClaim = z.infer<typeof BriefClaim>;
