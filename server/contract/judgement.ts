import { z } from 'zod';
import { Id } from './network.ts';
import { endpoint, MB } from './endpoint.ts';

/** Judgements are made here, not loaded, so their ids are of their own kind. */
export const JudgementId = z.uuid();

/** The server knows no accounts: a name is what the analyst typed. */
const By = z.string().trim().min(1).max(80).describe('the analyst’s name, as typed');
const Reason = z.string().trim().min(1).max(2000);

export const Rank = z.enum(['preferred', 'normal', 'deprecated']);
export const OpinionStance = z.enum(['agree', 'disagree', 'agree-to-disagree', 'undecided']);

/** What an opinion is on. */
const OpinionAbout = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('claim'), id: Id }),
  z.strictObject({ on: z.literal('tie'), id: Id }),
  z.strictObject({
    on: z.literal('attribute'),
    subjectId: Id.describe('an actor, an event, a place or a tie'),
    property: z.string().min(1).max(100),
  }),
]);

const RankFields = { kind: z.literal('rank'), claimId: Id, rank: Rank };
/** Of several accounts of one thing the one that an opinion is of, in the words in which it was chosen. */
const ChosenAccount = z.strictObject({
  text: z.string().trim().min(1).max(2000).describe('what it says: "6 people", "denies it"'),
  sources: z.array(z.string().min(1).max(300)).min(1).max(100).describe('names of its first sources'),
  claimIds: z.array(Id).max(1000),
});
const OpinionFields = {
  kind: z.literal('opinion'),
  about: OpinionAbout,
  stance: OpinionStance,
  account: ChosenAccount.nullable()
    .default(null)
    .describe(
      'with agree and disagree: with whose account; null: not named, as in opinions of older versions',
    ),
  likelihood: z.string().min(1).max(60).nullable().default(null).describe('a term of ICD 203'),
  confidence: z.enum(['low', 'moderate', 'high']).nullable().default(null),
};
const IdentityFields = {
  kind: z.literal('identity'),
  actorIds: z.tuple([Id, Id]).refine(([a, b]) => a !== b, 'an actor is always the same as itself'),
  same: z.boolean().describe('true: the two are one; false: they are not, whatever else suggests it'),
};
/** Unnamed actors never merge by themselves: whoever merges one says that this is meant. */
const UnnamedAcknowledged = z
  .boolean()
  .default(false)
  .describe('needed where an unnamed actor would merge with another: says that this is meant');

const Signed = { by: By, reason: Reason };
const ChosenId = { id: JudgementId.optional().describe('absent: the server makes one') };

/** What an analyst sends to make a judgement. */
export const NewJudgement = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...ChosenId, ...RankFields, ...Signed }),
    z.strictObject({ ...ChosenId, ...OpinionFields, ...Signed }),
    z.strictObject({ ...ChosenId, ...IdentityFields, unnamedAcknowledged: UnnamedAcknowledged, ...Signed }),
  ])
  .meta({ id: 'NewJudgement' });

/** Withdrawing and restoring leave a trace each; nothing is ever deleted. */
export const JudgementChange = z.strictObject({
  to: z.enum(['withdrawn', 'restored']),
  at: z.iso.datetime(),
  by: By,
  reason: Reason.nullable(),
});

export const NewChange = z
  .object({ by: By, reason: Reason.nullable().default(null) })
  .meta({ id: 'NewChange' });

const Kept = {
  id: JudgementId,
  ...Signed,
  madeAt: z.iso.datetime(),
  changes: z.array(JudgementChange).max(1000).describe('the oldest first; by turns withdrawn and restored'),
};
const Seen = {
  ...Kept,
  withdrawnAt: z.iso.datetime().nullable().describe('set while it is withdrawn'),
  status: z
    .enum(['in-force', 'superseded', 'withdrawn'])
    .describe(
      'superseded: a later rank of the same claim, or a later opinion of the same analyst on the same thing, is in force',
    ),
  missing: z.array(Id).describe('ids it names that are not in the network now; it waits for them'),
};

/** A judgement as it is served: what was judged, by whom, when, and whether it counts now. */
export const Judgement = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...RankFields, ...Seen }),
    z.strictObject({ ...OpinionFields, ...Seen }),
    z.strictObject({ ...IdentityFields, unnamedAcknowledged: z.boolean(), ...Seen }),
  ])
  .meta({ id: 'Judgement' });

export const Judgements = z
  .object({
    judgements: z.array(Judgement).describe('the newest first'),
    total: z.int().describe('how many there are, where one answer does not carry them all'),
  })
  .meta({ id: 'Judgements' });

/** A judgement as it is exported: without what follows from the database it is in. */
export const JudgementRecord = z.discriminatedUnion('kind', [
  z.strictObject({ ...RankFields, ...Kept }),
  z.strictObject({ ...OpinionFields, ...Kept }),
  z.strictObject({ ...IdentityFields, unnamedAcknowledged: z.boolean(), ...Kept }),
]);

const DatasetVersion = z.object({ id: z.string(), version: z.string().describe('SHA-256 over its files') });

/** The file of judgements: what the export answers and the import takes. */
export const JudgementFile = z
  .object({
    format: z.literal('relata-judgements'),
    version: z.literal(1),
    exportedAt: z.iso.datetime(),
    datasets: z.array(DatasetVersion).describe('the datasets of the database it was exported from'),
    judgements: z.array(JudgementRecord).max(10_000).describe('the oldest first'),
  })
  .meta({ id: 'JudgementFile' });

export const ImportReport = z
  .object({
    added: z.array(JudgementId),
    updated: z.array(JudgementId).describe('known, but withdrawn or restored since, which was taken over'),
    known: z.array(JudgementId).describe('already here, as they are in the file or more recent'),
    refused: z.array(
      z.object({ id: JudgementId, why: z.string(), mend: z.string().describe('how to mend it') }),
    ),
    dangling: z.array(JudgementId).describe('taken, though something they name is not in the network'),
    datasets: z
      .array(DatasetVersion.extend({ here: z.string().nullable() }))
      .describe('those of the file that are not here in the same version; null: not here at all'),
  })
  .meta({ id: 'ImportReport' });

/** Actors that are one by judgement, and what says so. */
const IdentityGroup = z.object({
  actors: z
    .array(
      z.object({
        id: Id,
        name: z.string().nullable().describe('null: not in the network now'),
        unnamed: z.boolean(),
      }),
    )
    .min(2),
  judgements: z.array(Judgement).min(1),
});

export const Identities = z
  .object({
    groups: z.array(IdentityGroup),
    apart: z.array(Judgement).describe('judgements in force that two actors are not the same'),
  })
  .meta({ id: 'Identities' });

const ById = z.object({ id: JudgementId });

/** What analysts judge, kept apart from the evidence. */
export const judgementEndpoints = {
  judgements: endpoint('GET /api/v1/judgements', 'Analysts’ judgements, also those that were withdrawn', {
    query: z.object({
      about: Id.optional().describe(
        'a claim, tie, actor, event or place: judgements that name it, or a claim about it',
      ),
    }),
    response: Judgements,
  }),
  judge: endpoint(
    'POST /api/v1/judgements',
    'Rank a claim, record an opinion, or say that two actors are or are not the same',
    {
      body: z.object({ judgement: NewJudgement }).meta({ id: 'JudgeBody' }),
      response: Judgement,
      problems: ['not-found', 'conflict'],
    },
  ),
  withdrawJudgement: endpoint(
    'POST /api/v1/judgements/:id/withdraw',
    'Take a judgement back; it stays on record',
    { params: ById, body: NewChange, response: Judgement, problems: ['not-found', 'conflict'] },
  ),
  restoreJudgement: endpoint(
    'POST /api/v1/judgements/:id/restore',
    'Let a judgement that was withdrawn count again',
    { params: ById, body: NewChange, response: Judgement, problems: ['not-found', 'conflict'] },
  ),
  exportJudgements: endpoint(
    'GET /api/v1/judgements/export',
    'All judgements as one file, to be kept or imported elsewhere',
    { response: JudgementFile },
  ),
  importJudgements: endpoint(
    'POST /api/v1/judgements/import',
    'Take judgements in from such a file; those already here stay as they are',
    { body: JudgementFile, bodyLimit: 16 * MB, response: ImportReport },
  ),
  identities: endpoint(
    'GET /api/v1/identities',
    'Actors that are one by judgement, with the judgements that say so',
    { response: Identities },
  ),
};

export type NewJudgement = z.infer<typeof NewJudgement>;
export type NewChange = z.infer<typeof NewChange>;
export type JudgementChange = z.infer<typeof JudgementChange>;
export type Judgement = z.infer<typeof Judgement>;
export type Judgements = z.infer<typeof Judgements>;
export type JudgementRecord = z.infer<typeof JudgementRecord>;
export type JudgementFile = z.infer<typeof JudgementFile>;
export type ImportReport = z.infer<typeof ImportReport>;
export type Identities = z.infer<typeof Identities>;
export type ChosenAccount = z.infer<typeof ChosenAccount>;
export type OpinionAbout = z.infer<typeof OpinionAbout>;
