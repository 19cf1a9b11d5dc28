import { z } from 'zod';

/** A Neo4j label of the dataset's own; also the name of a kind. */
const Label = z.string().regex(/^[A-Z][A-Za-z0-9]{0,40}$/);
/** A Neo4j relationship type. The one text that is ever put into a statement, so its form is strict. */
export const TieTypeName = z.string().regex(/^[A-Z][A-Z0-9_]{0,62}$/);
const RoleName = z.string().regex(/^[a-z][a-z0-9-]{0,40}$/);

export const CoreActorKind = z.enum(['Person', 'Organization', 'State', 'PublicBody', 'Group']);

/** Shapes that the canvas can draw; an unnamed actor keeps its shape and is drawn hollow. */
export const Shape = z.enum([
  'ellipse',
  'rectangle',
  'round-rectangle',
  'hexagon',
  'octagon',
  'diamond',
  'tag',
  'barrel',
  'triangle',
  'vee',
]);

export const ActorKind = z.object({
  name: Label,
  extends: CoreActorKind.optional().describe(
    'the core kind it is a special case of; a node gets both labels',
  ),
  label: z.string().min(1),
  plural: z.string().min(1),
  shape: Shape,
  many: z
    .boolean()
    .optional()
    .describe('are such actors several, so that verbs are plural? left out: their names say it'),
});

const PlaceKind = z.object({ name: Label, label: z.string().min(1), plural: z.string().min(1) });

/**
 * A tie that follows from two participations in one event.
 * `holder`: the object's side is the subject. `distinct`: any two different actors. `across`: their sides differ.
 */
export const DerivedTie = z.object({
  type: TieTypeName,
  subjectRole: RoleName,
  objectRole: RoleName,
  match: z.enum(['holder', 'distinct', 'across']),
  sameAccount: z
    .boolean()
    .default(false)
    .describe('only where one first source tells of both participations'),
});

export const EventKind = z.object({
  name: Label,
  label: z.string().min(1),
  plural: z.string().min(1),
  family: z.string(),
  inPaths: z
    .boolean()
    .describe('may a path pass through such an event? ignored where ties are derived from it'),
  roles: z
    .array(
      z.object({
        name: RoleName,
        label: z.string().min(1).describe('reads between actor and event: "was released in"'),
        inverse: z.string().min(1).describe('reads between event and actor: "saw the release of"'),
        kinds: z.array(z.string()).min(1),
        sided: z.boolean().default(false),
        brings: z
          .enum(['death', 'dissolution'])
          .optional()
          .describe('what the event means for whoever has this role'),
      }),
    )
    .min(1),
  derived: z.array(DerivedTie).default([]),
});

export const Family = z.object({
  name: RoleName,
  label: z.string().min(1),
  colour: z.object({ light: z.string().regex(/^#[0-9a-f]{6}$/), dark: z.string().regex(/^#[0-9a-f]{6}$/) }),
});

const Ends = z.array(z.enum(['subject', 'object'])).optional();

export const TieType = z.object({
  name: TieTypeName,
  label: z.string().min(1).describe('reads from subject to object: "detained"'),
  inverse: z.string().min(1).describe('reads from object to subject: "was detained by"'),
  from: z
    .array(z.string())
    .min(1)
    .describe('kinds allowed as subject; "Actor" means any actor, "Event", "Place" likewise'),
  to: z.array(z.string()).min(1),
  family: z.string(),
  symmetric: z.boolean().default(false),
  inPaths: z.boolean().default(true),
  roles: z
    .array(RoleName)
    .default([])
    .describe('roles that a tie of this type may carry, part of its identity'),
  happening: z
    .boolean()
    .optional()
    .describe('it happens at a moment, as a founding or a refusal does; it does not begin and end'),
  living: Ends.describe('which ends must be alive for it: it ends with their death'),
  existing: Ends.describe('which ends must exist for it: it ends with their dissolution'),
  whereabouts: z.boolean().optional().describe('does it say where its subject was at the time?'),
  founds: z.boolean().optional().describe('its object came to be by it: nothing held of the object before'),
  parting: z.boolean().optional().describe('it says that a bond ended or was refused; it is no bond itself'),
  members: z.boolean().optional().describe('its subject is one of those who make up the group at its end'),
});

export const Attribute = z.object({
  name: RoleName,
  label: z.string().min(1),
  type: z.enum(['text', 'number', 'date', 'place', 'actor']),
  single: z.boolean().describe('true: two different values for overlapping times are a dispute'),
  unit: z.string().optional(),
  subjects: z.array(z.string()).min(1).describe('kinds; "Tie" for an attribute of a tie'),
  living: z.boolean().optional().describe('only the living have it: it ends with the death of its subject'),
  existing: z
    .boolean()
    .optional()
    .describe('only what exists has it: it ends with the dissolution of its subject'),
});

export const Vocabulary = z
  .object({
    actorKinds: z.array(ActorKind).min(1),
    placeKinds: z.array(PlaceKind).default([]),
    eventKinds: z.array(EventKind).default([]),
    families: z.array(Family).min(1),
    tieTypes: z.array(TieType).min(1),
    attributes: z.array(Attribute).default([]),
  })
  .meta({ id: 'Vocabulary' });

export const Vocabularies = z
  .array(z.object({ dataset: z.string(), vocabulary: Vocabulary }))
  .meta({ id: 'Vocabularies' });

export type CoreActorKind = z.infer<typeof CoreActorKind>;
export type ActorKind = z.infer<typeof ActorKind>;
export type EventKind = z.infer<typeof EventKind>;
export type DerivedTie = z.infer<typeof DerivedTie>;
export type TieType = z.infer<typeof TieType>;
export type Family = z.infer<typeof Family>;
export type Attribute = z.infer<typeof Attribute>;
export type Vocabulary = z.infer<typeof Vocabulary>;
