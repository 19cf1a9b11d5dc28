import type { Vocabulary } from '#contract/vocabulary.ts';
import { PARTICIPATION } from '#words/vocabulary.ts';
import { derive } from './derive.ts';
import { disputed, isAsserted, isFirm, type Objections, objectionsIn } from '../evidence/disputes.ts';
import type { Tie } from './model.ts';
import { chains, type Chain } from '../evidence/origins.ts';
import { summarise } from '../evidence/summarise.ts';
import type { Carried, Evidence, Projection, Summary, Weighed } from './summary.ts';
import { type Dated, eventTime, type Told } from '../evidence/spells.ts';
import { boundsOf } from '../evidence/time.ts';

/** The one function from claims to the network. Pure: the same evidence always gives the same network. */
export function project(evidence: Evidence): Projection {
  const claims = weigh(evidence);
  const objections = objectionsAmong(claims, evidence);
  const contested = disputedSubjects(claims, evidence.vocabulary, objections);
  const eventTimes = timesOfEvents(evidence, claims, contested);
  const byTie = Map.groupBy(claims, ({ tieId }) => tieId);
  const carried = evidence.ties.flatMap((tie) => {
    const about = byTie.get(tie.id);
    return about === undefined
      ? []
      : carry(
          tie,
          about,
          about.some(({ id }) => objections.has(id)),
          timesOfEvent(tie, eventTimes),
        );
  });
  const derived = derive(evidence, carried, eventTimes);
  const withDerived = new Set(derived.map(({ event }) => event));
  const passable = passableEvents(evidence, withDerived);
  for (const { summary } of carried) summary.inPaths = inPaths(evidence, summary, passable);
  return {
    ties: carried.map(({ summary }) => summary),
    derived: derived.map(({ summary }) => summary),
    disputed: contested,
    eventTimes,
  };
}

function weigh(evidence: Evidence): Weighed[] {
  const byClaim = chains(evidence.attributions);
  const none: Chain = { sources: [], origins: [] };
  return evidence.claims.map((claim) => ({
    ...claim,
    bounds: boundsOf(claim),
    chain: byClaim.get(claim.id) ?? none,
  }));
}

function objectionsAmong(claims: readonly Weighed[], { responses }: Evidence): Objections {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return objectionsIn(
    responses.flatMap(({ claimId, respondsTo, stance }) => {
      const [by, to] = [byId.get(claimId), byId.get(respondsTo)];
      return by === undefined || to === undefined ? [] : [{ by, to, stance }];
    }),
  );
}

/**
 * Nodes and ties of which an attribute is disputed, and `id property` for each such attribute. A tie is not disputed for
 * that: that it was so, nobody denies.
 */
function disputedSubjects(
  claims: readonly Weighed[],
  vocabulary: Vocabulary,
  objections: Objections,
): Set<string> {
  const attributes = new Map(vocabulary.attributes.map((attribute) => [attribute.name, attribute]));
  const found = new Set<string>();
  const groups = Map.groupBy(
    claims.filter(({ subjectId }) => subjectId !== null),
    ({ subjectId, property }) => `${subjectId} ${property}`,
  );
  for (const about of groups.values()) {
    const { subjectId, property } = about[0] ?? {};
    if (subjectId && disputed(about, attributes.get(property ?? ''), objections))
      found.add(subjectId).add(`${subjectId} ${property}`);
  }
  return found;
}

function carry(tie: Tie, all: readonly Weighed[], contested: boolean, event: readonly Told[]): Carried {
  const said = summarise(all, contested, event);
  return { summary: { ...tie, ...said, inPaths: false, derivedFrom: null, restsOn: null }, all };
}

function timesOfEvents(
  evidence: Evidence,
  claims: readonly Weighed[],
  contested: ReadonlySet<string>,
): Map<string, Dated> {
  const dates = Map.groupBy(
    claims.filter((claim) => claim.property === 'date' && isAsserted(claim)),
    ({ subjectId }) => subjectId,
  );
  return new Map(
    evidence.events.flatMap(({ id }) => {
      const all = (dates.get(id) ?? []).flatMap((claim) =>
        claim.value === null ? [] : { value: claim.value, firm: isFirm(claim) },
      );
      return all.length === 0 ? [] : [[id, eventTime(all, contested.has(`${id} date`))] as const];
    }),
  );
}

/** Whoever took part in an event did so when it happened, where no claim says more. */
function timesOfEvent({ type, objectId }: Tie, times: ReadonlyMap<string, Dated>): readonly Told[] {
  return (type === PARTICIPATION ? times.get(objectId)?.told : undefined) ?? [];
}

/** Events that a path may pass through: never those for which derived ties stand. */
function passableEvents(evidence: Evidence, withDerived: ReadonlySet<string>): Set<string> {
  const kinds = new Set(
    evidence.vocabulary.eventKinds.filter((kind) => kind.inPaths).map(({ name }) => name),
  );
  const events = evidence.events.filter(({ id, kind }) => kinds.has(kind) && !withDerived.has(id));
  return new Set(events.map(({ id }) => id));
}

/** Speech and ties to places are no part of a path. */
function inPaths(evidence: Evidence, tie: Summary, passable: ReadonlySet<string>): boolean {
  if (evidence.placeIds.has(tie.subjectId) || evidence.placeIds.has(tie.objectId)) return false;
  const type = evidence.vocabulary.tieTypes.find(({ name }) => name === tie.type);
  return type === undefined ? passable.has(tie.objectId) : type.inPaths;
}
