import { z } from 'zod';
import {
  Bounded,
  BriefClaim,
  Difference,
  Ending,
  Held,
  Lens,
  NodeRef,
  TieRef,
  Told,
  WhyLeftOut,
} from './lens.ts';
import { Id, NetworkTie } from './network.ts';
import { Bounds, Day } from './time.ts';

const Cut = z
  .object({ shown: z.int(), total: z.int() })
  .nullable()
  .describe('set where there was more than one answer carries');

const Inferred = Ending.nullable().describe(
  'inferred: not after this death or dissolution, where no account says an end before it',
);

/** One attribute as the lens shows it; `accounts` are the distinct values, each with the claims that pass. */
export const LensAttribute = z.object({
  property: z.string(),
  label: z.string(),
  disputed: z.boolean(),
  told: Told.nullable(),
  differs: z.array(Difference),
  accounts: z.array(z.object({ text: z.string(), claimIds: z.array(Id) })),
});

/** A node of the picture with its verdict, and as the lens shows it. */
export const LensNode = z.object({
  id: Id,
  why: WhyLeftOut.nullable().describe(
    'why it is left out; null: it is shown. untold: none of the sources speaks of it at all, whenever',
  ),
  held: Held.nullable().describe('of an event, on the valid clock with asOf: had it happened then?'),
  told: Told.nullable().describe('which side speaks of it; conflict: they differ in one of its attributes'),
  attributes: z.array(LensAttribute),
  bounds: Bounds.nullable().describe('of an event: when it happened, by those who pass and date it'),
});

/** A tie as the claims that pass the lens carry it. */
export const LensTie = z.object({
  tie: NetworkTie,
  held: Held.nullable().describe('null without asOf'),
  ended: Inferred,
  bounded: Bounded.nullable().describe('of what only may have held then: how the accounts bound it'),
  told: Told.nullable().describe('null without against'),
  differs: z.array(Difference),
});

/**
 * The verdict on a picture: its nodes, and the ties among them, those that are shown and those left out with the reason. A
 * tie goes with an event at one of its ends that had not happened, or not surely, and is left out for that.
 */
export const LensAnswer = z
  .object({
    lens: Lens,
    nodes: z.array(LensNode),
    ties: z.array(LensTie),
    leftOut: z.object({
      counts: z.record(WhyLeftOut, z.int()),
      ties: z.array(z.object({ id: Id, why: WhyLeftOut })),
    }),
    undated: z.int().describe('ties that nobody who passes dates, shown or not; 0 without asOf'),
    missing: z.array(z.string()),
    cut: Cut,
  })
  .meta({ id: 'LensAnswer' });

/** The whole network as the lens shows it, by ids. */
export const LensNetwork = z
  .object({
    lens: Lens,
    nodes: z.array(Id).describe('ends of these ties, best connected first'),
    ties: z.array(Id),
    totals: z.object({ nodes: z.int(), ties: z.int() }),
    cut: z.boolean().describe('are there more than these lists carry?'),
  })
  .meta({ id: 'LensNetwork' });

const Side = z.object({
  text: z.string().describe('"5 people", "says so (in 2015)", "denies it"'),
  claims: z.array(BriefClaim),
});

const Row = z.object({
  id: z.string().describe('tie id, or subject id and property'),
  about: z.enum(['tie', 'attribute']),
  sentence: z.string().describe('"Iran detained Saif al-Adl"; "Exchange of 2015: released by Iran"'),
  tie: TieRef.nullable().describe('the tie, also where the row is about an attribute of it'),
  node: NodeRef.nullable().describe('of an attribute: whose'),
  property: z.string().nullable(),
  first: Side.nullable(),
  second: Side.nullable(),
});

/** One tie or attribute in two accounts. */
export const CompareRow = Row.extend({ state: Told, differs: z.array(Difference) });

/** Conflict first, then told by one only, then agreed. Each account is judged by itself, as if the lens looked by it alone. */
export const Comparison = z
  .object({
    lens: Lens,
    counts: z.record(Told, z.int()),
    rows: z.array(CompareRow),
    proposed: z
      .array(Row)
      .describe('what is planned, demanded or recommended, by its own dates: neither agreed nor in conflict'),
    cut: Cut,
  })
  .meta({ id: 'Comparison' });

export const Timeline = z
  .object({
    lens: Lens,
    unit: z.enum(['year', 'month', 'day']),
    bars: z
      .array(
        z.object({
          from: Day,
          to: Day,
          certain: z.int().describe('ties that surely held at some time in it'),
          possible: z.int().describe('ties that only may have'),
        }),
      )
      .describe('without gaps, from the first to the last day that any claim names'),
    dated: z.int(),
    undated: z.object({ count: z.int(), ties: z.array(TieRef) }),
    cut: Cut,
  })
  .meta({ id: 'Timeline' });

/** A happening, a beginning or an end between two days; altered: other claims of it came to be known, or were taken back. */
export const Change = z.object({
  what: z.enum(['happened', 'began', 'ended', 'altered']),
  sentence: z.string().describe('"Iran detained Saif al-Adl"; "Exchange of 2015"'),
  tie: TieRef.nullable(),
  node: NodeRef.nullable().describe('of an event that happened, whoever took part in it'),
  certain: z.boolean().describe('surely between the two days, by a claim that is more than a possibility'),
  earliest: Day.nullable().describe('the first day on which it may have been'),
  latest: Day.nullable().describe('the last one; null: no account bounds it'),
  differs: z.array(Difference).describe('in what the accounts of it contradict each other'),
  state: NetworkTie.nullable().describe('the tie as these claims carry it; null of an event'),
  how: z.array(z.enum(['status', 'dates', 'claims'])).describe('of what was altered'),
  ended: Inferred,
  claims: z.array(BriefClaim).describe('those that tell of it or deny it'),
  retracted: z.array(BriefClaim).describe('on the recorded clock: claims that left in between'),
});

const InOrder = z.array(Change).describe('in order of time');

export const Changes = z
  .object({
    lens: Lens,
    from: Day,
    to: Day,
    happened: InOrder.describe(
      'at a moment in between: events, ties of a type that is a happening, and those that every account dates so',
    ),
    began: InOrder.describe('on the clocks of saying and recording: first told of in between'),
    ended: InOrder.describe('on the recorded clock: the last claim left in between'),
    altered: InOrder.describe('on the clocks of saying and recording alone'),
    disputed: InOrder.describe('whatever of these accounts contradict each other about; not listed above'),
    undated: z.int().describe('ties that nobody dates on this clock, of which nothing can be said'),
    unbounded: z
      .int()
      .describe(
        'further ties that may have happened, begun or ended in between: no account says from when to when',
      ),
    uncertain: z.int().describe('only possible, and left out since the lens asks for what is certain'),
    cut: Cut,
  })
  .meta({ id: 'Changes' });

/** One place of somebody, or of an event. */
const ToldPlace = z.object({
  tie: TieRef,
  held: Held.nullable().describe(
    'how sure it is of the time of the lens; null without one. A place that nobody dates is as sure as the event',
  ),
  bounded: Bounded.nullable().describe('of what only may have been then: how the accounts bound it'),
  ended: Inferred,
  state: NetworkTie.describe('as those who pass carry it; denied: they say that it was not so'),
  claims: z.array(BriefClaim).describe('those that tell it or deny it, of that time'),
});

const Placed = z.object({ node: NodeRef, places: z.array(ToldPlace).min(1).describe('surest first') });

/** Where was whom: each place as a picture shows its tie. */
export const Whereabouts = z
  .object({
    lens: Lens,
    people: z.array(Placed).describe('people, groups, and whoever else is told to have been somewhere'),
    events: z.array(Placed).describe('that had happened then, of which a place is told'),
    otherwise: z
      .array(NodeRef)
      .describe('people and groups of whom a place is told of another time, or as a plan'),
    untold: z.array(NodeRef).describe('people and groups of whom nobody who passes tells a place'),
    cut: Cut,
  })
  .meta({ id: 'Whereabouts' });

/** What one side says: everyone who says the same. */
export const Account = z.object({
  text: z.string().describe('"5 people", "says so (in 2015)", "denies it"'),
  sources: z.array(z.object({ id: Id, name: z.string() })).describe('first sources'),
  origins: z.int(),
  claims: z.array(BriefClaim),
});

export const Dispute = z.object({
  id: z.string().describe('tie id, or subject id and property'),
  about: z.enum(['tie', 'attribute']),
  sentence: z.string(),
  tie: TieRef.nullable(),
  node: NodeRef.nullable(),
  property: z.string().nullable(),
  differs: z.array(Difference),
  accounts: z.array(Account).min(1).describe('face to face'),
  agreed: z
    .array(
      z.object({
        text: z.string(),
        tieId: Id.nullable(),
        nodeId: Id.nullable(),
        property: z.string().nullable(),
      }),
    )
    .describe('what somebody on each side also says: the same event, date, participants'),
  responses: z
    .array(z.object({ claimId: Id, stance: z.string(), respondsTo: Id, reason: z.string().nullable() }))
    .describe('which of these claims answers which'),
});

export const Disputes = z
  .object({
    lens: Lens,
    disputes: z.array(Dispute),
    total: z.int(),
    outside: z
      .int()
      .describe(
        'disputes among all accounts of all times that are none among those whom the lens lets through',
      ),
    cut: Cut,
  })
  .meta({ id: 'Disputes' });

export type LensAnswer = z.infer<typeof LensAnswer>;
export type LensNode = z.infer<typeof LensNode>;
export type LensTie = z.infer<typeof LensTie>;
export type LensAttribute = z.infer<typeof LensAttribute>;
export type LensNetwork = z.infer<typeof LensNetwork>;
export type CompareRow = z.infer<typeof CompareRow>;
export type ProposedRow = z.infer<typeof Row>;
export type Comparison = z.infer<typeof Comparison>;
export type Timeline = z.infer<typeof Timeline>;
export type Change = z.infer<typeof Change>;
export type Changes = z.infer<typeof Changes>;
export type Whereabouts = z.infer<typeof Whereabouts>;
export type Account = z.infer<typeof Account>;
export type Dispute = z.infer<typeof Dispute>;
export type Disputes = z.infer<typeof Disputes>;
