import type { Bounds } from '#contract/time.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import type { Attribution, Claim, Event, Response, Tie } from './model.ts';
import type { Chain } from '../evidence/origins.ts';
import type { Standing } from '../evidence/summarise.ts';
import type { Dated } from '../evidence/spells.ts';

/** What the projection is computed from, whether it comes from files or from the database. Retracted claims are not in it. */
export interface Evidence {
  vocabulary: Vocabulary;
  events: readonly Pick<Event, 'id' | 'kind'>[];
  placeIds: ReadonlySet<string>;
  ties: readonly Tie[];
  claims: readonly Claim[];
  attributions: readonly Pick<Attribution, 'claimId' | 'hop' | 'sourceId' | 'independent'>[];
  responses: readonly Response[];
}

/** A tie with what its claims say about it together. */
export interface Summary extends Tie, Standing {
  inPaths: boolean;
  derivedFrom: readonly string[] | null;
  /** Of a derived tie the claims of those who tell of all that it follows from. */
  restsOn: readonly string[] | null;
}

export interface Projection {
  /** Every tie that has claims, in the order of the ties. */
  ties: Summary[];
  /** Ties that follow from the roles of events. */
  derived: Summary[];
  /** Actors, events, places and ties of which one attribute is disputed, and `id property` for each such attribute. */
  disputed: Set<string>;
  eventTimes: Map<string, Dated>;
}

/** A claim with its chain and the days that bound it. */
export interface Weighed extends Claim {
  bounds: Bounds;
  chain: Chain;
}

/** A tie’s summary with the claims about it, from which ties can be derived. */
export interface Carried {
  summary: Summary;
  all: readonly Weighed[];
}
