import type { Attribute, Vocabulary } from '#contract/vocabulary.ts';
import { disputed, type Objections, objectionsIn } from '../evidence/disputes.ts';
import { type Dated, eventTime } from '../evidence/spells.ts';
import { possibleIn, rangeOf } from '../evidence/time.ts';
import { type AttributeClaim, type ClaimedTie, lensClaim, type LensClaim } from './claims.ts';
import { type EndingEvidence, type EndingOf, endingsThrough } from './endings.ts';
import { boundsOn, datesIn } from './held.ts';
import { type OneLens, sidesOf } from './sides.ts';

/** What a lens is held over: ties and attributes with all that is claimed of them, whoever says it. */
export interface LensEvidence {
  ties: readonly ClaimedTie[];
  attributes: readonly AttributeClaim[];
  /** Which of the nodes at the ends of the ties are events. */
  events: ReadonlySet<string>;
  /** What objects to which claim, wherever the two stand and whoever makes them. */
  objections: Objections<LensClaim>;
  vocabularies: ReadonlyMap<string, Vocabulary>;
  /** deaths and dissolutions, wherever they stand; absent: none is asked for */
  endings?: EndingEvidence;
}

/** What the judgement of one tie needs to know besides the claims about it. */
export interface Surroundings {
  objections: Objections<LensClaim>;
  /** When events happened, for whoever took part in them. */
  eventTimes: ReadonlyMap<string, Dated>;
  /** with what ends what only the living can be; null: nothing does */
  endingOf: EndingOf | null;
}

/** As far as those tell it whom the lens lets through. */
export function surroundings(evidence: LensEvidence, lens: OneLens): Surroundings {
  const dated = sidesOf(evidence.attributes, lens).all.filter(({ property }) => property === 'date');
  const objections = objectionsThrough(evidence, lens);
  const eventTimes = new Map<string, Dated>();
  for (const [id, claims] of Map.groupBy(dated, ({ subjectId }) => subjectId)) {
    const dates = datesIn(claims);
    const inDispute = disputed(claims, attributeOf(evidence, id, 'date'), objections);
    if (dates.length > 0) eventTimes.set(id, eventTime(dates, inDispute));
  }
  const endingOf = endingsThrough(evidence.endings, lens, objections, evidence.vocabularies);
  return { objections, eventTimes, endingOf };
}

/** Of those whom the lens lets through, as far as they may stand when it looks. */
function objectionsThrough({ objections }: LensEvidence, lens: OneLens): Objections<LensClaim> {
  if (lens.sources.length === 0 && lens.others !== true && lens.asOf === null) return objections;
  const range = lens.asOf === null ? null : rangeOf(lens.asOf);
  const passes = (claim: LensClaim): boolean =>
    sidesOf([claim], lens).all.length > 0 &&
    (range === null || possibleIn(boundsOn(lens.clock, claim), range));
  return new Map(
    [...objections].flatMap(([id, all]) => {
      const left = all.filter(({ by }) => passes(by));
      return left.length === 0 ? [] : [[id, left] as const];
    }),
  );
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

/** From the rows of `lens/objections`. */
export function readObjections(rows: readonly ObjectionRow[]): Objections<LensClaim> {
  return objectionsIn(rows.map(({ by, to, stance }) => ({ by: lensClaim(by), to: lensClaim(to), stance })));
}

export interface ObjectionRow {
  by: string;
  to: string;
  stance: string;
}
