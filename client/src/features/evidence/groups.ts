import type { Claim } from '#contract/evidence.ts';
import { sayingOf } from '#words/ties.ts';

/** A tie’s evidence, as an analyst weighs it. */
export interface Evidence {
  asserted: readonly Claim[];
  /** as less than that it was so */
  possible: readonly Claim[];
  proposed: readonly Claim[];
  denied: readonly Claim[];
  /** claims about something else of it that qualify what is asserted or denied */
  qualifying: readonly Claim[];
  /** ids of claims about other ties or nodes that qualify these: to be asked for */
  elsewhere: readonly string[];
  /** said about its attributes, without qualifying anything */
  besides: readonly Claim[];
}

const QUALIFYING = new Set(['qualifies', 'does-not-refute']);

const isAbout = (claim: Claim): boolean => claim.tieId !== null;

/** @param claims of the tie and of its attributes, as the API gives them */
export function evidenceOf(claims: readonly Claim[]): Evidence {
  const about = claims.filter(isAbout);
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  const answering = about.flatMap((claim) =>
    claim.respondedToBy.filter(({ stance }) => QUALIFYING.has(stance)).map(({ claimId }) => claimId),
  );
  const by = Map.groupBy(about, sayingOf);
  const ids = [...new Set(answering)].filter((id) => !about.some((claim) => claim.id === id));
  const qualifying = ids.flatMap((id) => known.get(id) ?? []);
  return {
    asserted: by.get('says so') ?? [],
    possible: by.get('holds it possible') ?? [],
    proposed: by.get('only proposes it') ?? [],
    denied: about.filter((claim) => claim.polarity === 'denies'),
    qualifying,
    elsewhere: ids.filter((id) => !known.has(id)),
    besides: claims.filter((claim) => !isAbout(claim) && !qualifying.includes(claim)),
  };
}
