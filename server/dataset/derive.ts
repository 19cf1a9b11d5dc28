import type { DerivedTie, Vocabulary } from '#contract/vocabulary.ts';
import { type Grounds, groundsOf, together } from '../evidence/derived.ts';
import type { Carried, Evidence, Summary, Weighed } from './summary.ts';
import type { Dated } from '../evidence/spells.ts';
import { statusBy } from '../evidence/summarise.ts';

interface Derived {
  event: string;
  summary: Summary;
}

/** Two participations in one event from which a tie follows, with what it rests on. */
interface Pair {
  rule: DerivedTie;
  subject: Carried;
  object: Carried;
  grounds: Grounds<Weighed>;
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
      .flatMap((object) => {
        const grounds = groundsOf(rule, subject.all, object.all);
        return grounds === null ? [] : [{ rule, subject, object, grounds }];
      }),
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
  const parts = pairs.flatMap(({ subject, object }) => [subject.summary, object.summary]);
  const { claims, origins, modality, inferred, bounds, spells } = together(
    pairs.map(({ grounds }) => grounds),
    times.get(event)?.told ?? [],
  );
  const [first] = pairs;
  const type = first?.rule.type ?? '';
  const disputed = parts.some(({ status }) => status === 'disputed');
  return {
    id,
    type,
    subjectId: first?.subject.summary.subjectId ?? '',
    objectId: first?.object.summary.subjectId ?? '',
    role: null,
    side: null,
    status: statusBy(disputed, modality),
    projected: true,
    modality,
    inferred,
    claims: claims.length,
    sources: new Set(claims.flatMap(({ chain }) => chain.sources)).size,
    origins: origins.length,
    bounds,
    ...(spells && { spells }),
    inPaths: evidence.vocabulary.tieTypes.find(({ name }) => name === type)?.inPaths ?? false,
    derivedFrom: [...new Set(parts.map((part) => part.id))].toSorted(),
    restsOn: claims.map((claim) => claim.id).toSorted(),
  };
}
