import type { DerivedTie, Vocabulary } from '#contract/vocabulary.ts';
import type { Carried, Evidence, Summary, Weighed } from './summary.ts';
import { type Dated, envelope, isUnknown, UNKNOWN } from '../evidence/time.ts';

interface Derived {
  event: string;
  summary: Summary;
}

/** Two participations in one event from which a tie follows, with the claims that it rests on. */
interface Pair {
  rule: DerivedTie;
  subject: Carried;
  object: Carried;
}

/** The ties that follow from the roles of events, as the vocabulary declares them. */
export function derive(
  evidence: Evidence,
  carried: readonly Carried[],
  times: ReadonlyMap<string, Dated>,
): Derived[] {
  const byEvent = Map.groupBy(
    carried.filter(({ summary }) => summary.type === 'PARTICIPATED_IN' && summary.projected),
    ({ summary }) => summary.objectId,
  );
  return evidence.events.flatMap(({ id, kind }) => {
    const rules = evidence.vocabulary.eventKinds.find(({ name }) => name === kind)?.derived ?? [];
    const pairs = rules.flatMap((rule) => pairsOf(rule, byEvent.get(id) ?? [], evidence.vocabulary));
    const byTie = Map.groupBy(pairs, (pair) => derivedId(id, pair));
    return Array.from(byTie, ([tieId, same]) => ({
      event: id,
      summary: summarise(tieId, id, same, evidence, times),
    }));
  });
}

function pairsOf(rule: DerivedTie, parts: readonly Carried[], vocabulary: Vocabulary): Pair[] {
  const symmetric = vocabulary.tieTypes.find(({ name }) => name === rule.type)?.symmetric ?? false;
  return parts.flatMap((subject) =>
    parts
      .filter((object) => fits(rule, subject.summary, object.summary, symmetric))
      .map((object) => ({ rule, subject, object }))
      .filter((pair) => !rule.sameAccount || sharedOrigins(pair).size > 0),
  );
}

function fits(rule: DerivedTie, subject: Summary, object: Summary, symmetric: boolean): boolean {
  if (subject.role !== rule.subjectRole || object.role !== rule.objectRole) return false;
  if (subject.subjectId === object.subjectId) return false;
  if (symmetric && rule.subjectRole === rule.objectRole && subject.subjectId > object.subjectId) return false;
  if (rule.match === 'holder') return object.side === subject.subjectId;
  return (
    rule.match === 'distinct' ||
    (subject.side !== null && object.side !== null && subject.side !== object.side)
  );
}

/** First sources that tell of both participations. */
function sharedOrigins({ subject, object }: Pair): Set<string> {
  const told = new Set(subject.carrying.flatMap(({ chain }) => chain.origins));
  return new Set(object.carrying.flatMap(({ chain }) => chain.origins).filter((origin) => told.has(origin)));
}

const local = (id: string): string => id.slice(id.indexOf(':') + 1);

function derivedId(event: string, { rule, subject, object }: Pair): string {
  return `${event}~${rule.type}~${local(subject.summary.subjectId)}~${local(object.summary.subjectId)}`;
}

function summarise(
  id: string,
  event: string,
  pairs: readonly Pair[],
  evidence: Evidence,
  times: ReadonlyMap<string, Dated>,
): Summary {
  const parts = pairs.flatMap(({ subject, object }) => [subject, object]);
  const claims = [...new Set(pairs.flatMap(claimsOf))];
  const statuses = parts.map(({ summary }) => summary.status);
  const [first] = pairs;
  const type = first?.rule.type ?? '';
  const bounds = envelope(claims.map((claim) => claim.bounds));
  return {
    id,
    type,
    subjectId: first?.subject.summary.subjectId ?? '',
    objectId: first?.object.summary.subjectId ?? '',
    role: null,
    side: null,
    status: (['disputed', 'possible'] as const).find((status) => statuses.includes(status)) ?? 'asserted',
    projected: true,
    modality: weakest(parts.map(({ summary }) => summary)),
    inferred: parts.some(({ summary }) => summary.inferred),
    claims: claims.length,
    sources: new Set(claims.flatMap(({ chain }) => chain.sources)).size,
    origins: new Set(claims.flatMap(({ chain }) => chain.origins)).size,
    bounds: isUnknown(bounds) ? (times.get(event)?.bounds ?? UNKNOWN) : bounds,
    inPaths: evidence.vocabulary.tieTypes.find(({ name }) => name === type)?.inPaths ?? false,
    derivedFrom: [...new Set(parts.map(({ summary }) => summary.id))].toSorted(),
  };
}

/** Where one account must tell of both, the tie rests on the claims of such accounts alone. */
function claimsOf(pair: Pair): Weighed[] {
  const all = [...pair.subject.carrying, ...pair.object.carrying];
  if (!pair.rule.sameAccount) return all;
  const shared = sharedOrigins(pair);
  return all.filter(({ chain }) => chain.origins.some((origin) => shared.has(origin)));
}

const FROM_WEAKEST = ['possibility', 'allegation', 'assessment', 'fact'] as const;

/** A tie that follows from two others is no stronger than the weaker of them. */
function weakest(parts: readonly Summary[]): Summary['modality'] {
  return FROM_WEAKEST.find((modality) => parts.some((part) => part.modality === modality)) ?? 'possibility';
}
