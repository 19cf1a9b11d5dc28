import { z } from 'zod';
import { Claim, Name } from './evidence.ts';
import { Lens } from './lens.ts';
import { Id, Modality } from './network.ts';
import { Edtf } from './time.ts';

const FirstSource = z.object({ id: Id, name: z.string() });
const FirstSources = z.array(FirstSource);

/** First sources by what they say of a tie. Whoever says several things of it stands in several lists. */
const Tellers = z.object({
  asserting: z
    .array(FirstSource.extend({ as: Modality.extract(['fact', 'assessment', 'allegation']) }))
    .describe('who says that it was so: as a fact, an assessment or an allegation, the strongest of these'),
  possibly: FirstSources.describe('who only holds it possible'),
  denying: FirstSources,
  proposing: FirstSources.describe('who plans, demands or recommends it, and says no more'),
});

/** Who tells of one tie, and of when. */
export const TieTellers = z.object({
  id: Id,
  within: Tellers.describe('those whom the lens lets through; without a lens everyone'),
  outside: Tellers.describe('those whom it leaves out: told all the same'),
  times: z
    .array(z.object({ validFrom: Edtf.nullable(), validTo: Edtf.nullable(), observedAt: Edtf.nullable() }))
    .describe(
      'the distinct times that are given by those within who say that it was so; where nobody does, by those who hold it possible, deny it, propose it',
    ),
});

export const TellersBody = z
  .object({ ids: z.array(Id).min(1).max(2000).describe('ties'), lens: Lens.prefault({}) })
  .meta({ id: 'TellersBody' });

export const TiesTold = z
  .object({
    ties: z.array(TieTellers).describe('in the order of the ids, each once'),
    missing: z.array(Id).describe('ids of which no claim is in the database'),
  })
  .meta({ id: 'TiesTold' });

export const ClaimsBody = z
  .object({ ids: z.array(Id).min(1).max(1000).describe('ties and nodes'), lens: Lens.prefault({}) })
  .meta({ id: 'ClaimsBody' });

export const ClaimsAbout = z
  .object({
    about: z
      .array(z.object({ id: Id, claimIds: z.array(Id) }))
      .describe('in the order of the ids, each once: the claims about it and about its attributes'),
    claims: z.array(Claim).describe('each once, in the order of their ids'),
    names: z.array(z.object({ id: Id, names: z.array(Name) })).describe('of those that are nodes'),
  })
  .meta({ id: 'ClaimsAbout' });

export type TieTellers = z.infer<typeof TieTellers>;
export type ClaimsAbout = z.infer<typeof ClaimsAbout>;
export type TiesTold = z.infer<typeof TiesTold>;
