import type { Lens } from '#contract/lens.ts';
import type { Attribute, Vocabulary } from '#contract/vocabulary.ts';
import { disputed, isProposed, pairKey } from '../evidence/disputes.ts';
import { type Dated, eventTime } from '../evidence/time.ts';
import type { AttributeClaim, ClaimedTie } from './claims.ts';
import { sidesOf } from './sides.ts';

/** What a lens is held over: ties and attributes with all that is claimed of them, whoever says it. */
export interface LensEvidence {
  ties: readonly ClaimedTie[];
  attributes: readonly AttributeClaim[];
  /** Pairs of claims that a source calls incompatible, as `pairKey` writes them. */
  incompatible: ReadonlySet<string>;
  vocabularies: ReadonlyMap<string, Vocabulary>;
}

/** What the judgement of one tie needs to know besides the claims about it. */
export interface Surroundings {
  incompatible: ReadonlySet<string>;
  /** Ties of which an attribute is disputed. */
  contested: ReadonlySet<string>;
  /** When events happened, for whoever took part in them. */
  eventTimes: ReadonlyMap<string, Dated>;
}

/** As far as those tell it whom the lens lets through. */
export function surroundings(evidence: LensEvidence, lens: Lens): Surroundings {
  const passing = sidesOf(evidence.attributes, lens).all;
  const groups = Map.groupBy(passing, ({ subjectId, property }) => `${subjectId} ${property}`);
  const contested = new Set<string>();
  const eventTimes = new Map<string, Dated>();
  for (const claims of groups.values()) {
    const [{ subjectId, property } = { subjectId: '', property: '' }] = claims;
    const inDispute = disputed(claims, attributeOf(evidence, subjectId, property), evidence.incompatible);
    if (inDispute) contested.add(subjectId);
    if (property === 'date') eventTimes.set(subjectId, eventTime(datesAsserted(claims), inDispute));
  }
  return { incompatible: evidence.incompatible, contested, eventTimes };
}

/** What is only planned counts where nobody says more. */
function datesAsserted(claims: readonly AttributeClaim[]): string[] {
  const asserting = claims.filter(({ polarity }) => polarity === 'asserts');
  const said = asserting.filter((claim) => !isProposed(claim));
  return (said.length > 0 ? said : asserting).flatMap(({ value }) => value ?? []);
}

/** As the vocabulary of the subject’s dataset declares it. */
export function attributeOf(
  { vocabularies }: Pick<LensEvidence, 'vocabularies'>,
  subjectId: string,
  property: string,
): Attribute | undefined {
  const dataset = subjectId.slice(0, subjectId.indexOf(':'));
  return vocabularies.get(dataset)?.attributes.find(({ name }) => name === property);
}

export function incompatiblePairs(rows: readonly { claimId: string; respondsTo: string }[]): Set<string> {
  return new Set(rows.map(({ claimId, respondsTo }) => pairKey(claimId, respondsTo)));
}
