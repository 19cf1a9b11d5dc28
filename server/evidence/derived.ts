import { Modality } from '#contract/network.ts';
import type { DerivedTie } from '#contract/vocabulary.ts';
import { isAsserted, isDenied, isFirm } from './disputes.ts';
import { byEvent, envelope, type Told } from './spells.ts';
import { type Bearing, firmestOf, strongest, toldBy } from './summarise.ts';

/** A claim that somebody took part in an event. */
export interface PartClaim extends Bearing {
  id: string;
  /** Of the side on which; null: as the part itself. */
  sideBasis: string | null;
}

/** What a tie rests on that follows from two parts in one event. */
export interface Grounds<C> {
  /** Those that say so, and what denies one of the parts. */
  claims: readonly C[];
  /** First sources of both parts. */
  origins: readonly string[];
  modality: Modality;
  inferred: boolean;
  /** When those say that it was so; as sure as the weaker part. */
  told: readonly Told[];
}

/**
 * Who tells a tie that follows from two parts is who tells of both. Where nobody does, we have put it together from several
 * accounts: it rests on them all, is inferred, and no one is its origin. Whoever holds a part for possible decides
 * nothing of this where others say more.
 * @returns null where the rule asks for one account of both, and there is none, or where nobody says that a part was taken
 */
export function groundsOf<C extends PartClaim>(
  rule: Pick<DerivedTie, 'match' | 'sameAccount'>,
  subject: readonly C[],
  object: readonly C[],
): Grounds<C> | null {
  const [one, other] = [subject.filter(isAsserted), object.filter(isAsserted)];
  const found = standingOf(rule, one.filter(isFirm), other.filter(isFirm)) ?? standingOf(rule, one, other);
  if (found === null) return null;
  const tellers = found.origins.length === 0 ? null : sharedOrigins(one, other);
  const tells = ({ chain }: C): boolean =>
    tellers === null || chain.origins.some((origin) => tellers.includes(origin));
  const telling = [...one, ...other].filter(tells);
  const isSure = isFirm(found);
  return {
    ...found,
    claims: unique([...telling, ...[...subject, ...object].filter(isDenied)]),
    told: telling.map(toldBy).map((each) => ({ ...each, firm: each.firm && isSure })),
  };
}

type Standing = Pick<Grounds<PartClaim>, 'origins' | 'modality' | 'inferred'>;

/** How the tie stands by those who tell of both parts, or by everybody where nobody does. */
function standingOf(
  { match, sameAccount }: Pick<DerivedTie, 'match' | 'sameAccount'>,
  subject: readonly PartClaim[],
  object: readonly PartClaim[],
): Standing | null {
  const origins = sharedOrigins(subject, object);
  if (origins.length === 0 && sameAccount) return null;
  const tells = ({ chain }: PartClaim): boolean =>
    origins.length === 0 || chain.origins.some((origin) => origins.includes(origin));
  const [one, other] = [subject.filter(tells), object.filter(tells)];
  if (one.length === 0 || other.length === 0) return null;
  // Whose side it was matters only to who let go: that two were given for one another is told without it.
  const sides =
    match === 'holder' ? [firmestOf(other).map(({ basis, sideBasis }) => sideBasis ?? basis)] : [];
  const bases = [one, other].map((all) => firmestOf(all).map(({ basis }) => basis));
  return {
    origins,
    modality: weaker(strongest(one), strongest(other)),
    inferred: origins.length === 0 || [...sides, ...bases].some(inferred),
  };
}

const inferred = (bases: readonly string[]): boolean => bases.every((basis) => basis === 'inferred');

/** First sources of both parts. */
function sharedOrigins(subject: readonly PartClaim[], object: readonly PartClaim[]): string[] {
  const told = new Set(subject.flatMap(({ chain }) => chain.origins));
  const both = object.flatMap(({ chain }) => chain.origins.filter((origin) => told.has(origin)));
  return [...new Set(both)];
}

const rank = (modality: Modality): number => Modality.options.indexOf(modality);
const weaker = (a: Modality, b: Modality): Modality => (rank(a) > rank(b) ? a : b);

const unique = <C extends { id: string }>(claims: readonly C[]): C[] => [
  ...new Map(claims.map((claim) => [claim.id, claim])).values(),
];

/**
 * The same tie may follow from several pairs of parts: it stands by the best of them.
 * @param event when the event happened, account by account
 */
export function together<C extends PartClaim>(all: readonly Grounds<C>[], event: readonly Told[]) {
  const firmest = firmestOf(all);
  return {
    claims: unique(all.flatMap(({ claims }) => claims)),
    origins: [...new Set(firmest.flatMap(({ origins }) => origins))],
    modality: strongest(all),
    inferred: firmest.every((each) => each.inferred),
    ...envelope(
      byEvent(
        all.flatMap(({ told }) => told),
        event,
      ),
    ),
  };
}
