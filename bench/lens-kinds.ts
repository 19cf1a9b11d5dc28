import { TieDetails } from '#contract/evidence.ts';
import { Comparison, LensNetwork } from '#contract/lens-answers.ts';
import { limits } from '../server/graph/limits.ts';
import { statement } from '../server/graph/statements.ts';
import { SOURCES } from './lens-network.ts';

/** One kind of read through a lens, and the best Cypher that we can write by hand for the same answer. */
export interface Kind {
  name: string;
  path(pick: number): string;
  statement: string;
  parameters(pick: number): Record<string, unknown>;
  /** What both must answer alike: ids in order. */
  ours(body: unknown): string[];
  theirs(rows: readonly Record<string, unknown>[]): string[];
}

const source = (pick: number): string => `bench:source-${1 + (pick % SOURCES)}`;
const other = (pick: number): string => `bench:source-${1 + ((pick + 1) % SOURCES)}`;
const day = (pick: number): string => `${1985 + (pick % 30)}-06-01`;
const idsOf = (rows: readonly Record<string, unknown>[]) => rows.map(({ id }) => String(id));

const EVIDENCE = `
MATCH (t:Tie {id: $id})<-[:ABOUT]-(c:Claim)
WHERE c.retractedAt IS NULL
MATCH (s:Entity {id: t.subjectId})
MATCH (o:Entity {id: t.objectId})
RETURN c.id AS id, t {.*} AS tie, s {.*, labels: labels(s)} AS subject, o {.*, labels: labels(o)} AS object, c {.*} AS claim,
  COLLECT { MATCH (c)-[a:ATTRIBUTED_TO]->(who:Source) RETURN a {.*, source: who {.*}} ORDER BY a.hop, who.name } AS chain,
  COLLECT { MATCH (c)-[:ANCHORED_IN]->(p:Passage) RETURN p {.*} ORDER BY p.documentId, p.start } AS passages,
  COLLECT { MATCH (c)-[r:RESPONDS_TO]->(x:Claim) WHERE x.retractedAt IS NULL
    RETURN r {.*, id: x.id, paraphrase: x.paraphrase} ORDER BY x.id } AS respondsTo,
  COLLECT { MATCH (c)<-[r:RESPONDS_TO]-(x:Claim) WHERE x.retractedAt IS NULL
    RETURN r {.*, id: x.id, paraphrase: x.paraphrase} ORDER BY x.id } AS respondedToBy
ORDER BY c.polarity, c.saidMin, c.id`;

const TOLD = `
MATCH (:Source {id: $source})<-[:ATTRIBUTED_TO {first: true}]-(:Claim)-[r:ABOUT]->(t:Tie)
WHERE r.firm IS NOT NULL
RETURN DISTINCT t.id AS id, t.subjectId AS subject, t.objectId AS object`;

/** From when to when one side has it, in days: an account that contradicts the others opens the bound. */
const envelope = (side: string) => `
  CALL (${side}) {
    UNWIND ${side} AS c
    WITH c WHERE c.polarity = 'asserts'
    WITH min(c.fromMin) AS from, min(c.fromMax) AS seenBy, count(c.fromMin) AS starts,
      max(CASE WHEN c.fromMin IS NOT NULL THEN c.fromMax END) AS lastStart,
      max(c.toMax) AS to, max(c.toMin) AS seenTill, count(c.toMax) AS ends,
      min(CASE WHEN c.toMax IS NOT NULL THEN c.toMin END) AS firstEnd
    RETURN {fromMin: CASE WHEN seenBy < from THEN null ELSE from END, fromMax: CASE WHEN starts > 0 THEN lastStart ELSE seenBy END,
      toMin: CASE WHEN ends > 0 THEN firstEnd ELSE seenTill END, toMax: CASE WHEN seenTill > to THEN null ELSE to END} AS ${side}Time
  }`;

const COMPARED = `
MATCH (s:Source)
WHERE s.id IN [$first, $second]
WITH s, s.id = $first AS isFirst
MATCH (s)<-[a:ATTRIBUTED_TO]-(c:Claim)
WHERE a.first AND c.tieId IS NOT NULL AND c.retractedAt IS NULL
MATCH (c)-[:ABOUT]->(t:Tie)
WITH t, collect(CASE WHEN isFirst THEN c END) AS first, collect(CASE WHEN NOT isFirst THEN c END) AS second
ORDER BY t.id
WITH collect(CASE WHEN size(first) > 0 AND size(second) > 0 THEN {t: t, first: first, second: second} END) AS both,
  collect(CASE WHEN size(second) = 0 THEN {t: t, first: first, second: second, state: 'first'} END) AS one,
  collect(CASE WHEN size(first) = 0 THEN {t: t, first: first, second: second, state: 'second'} END) AS other
CALL (both) {
  UNWIND both AS point
  WITH point, point.first AS first, point.second AS second ${envelope('first')} ${envelope('second')}
  WITH point, any(a IN first WHERE any(b IN second WHERE a.polarity <> b.polarity
      AND coalesce(a.fromMin <= b.toMax, true) AND coalesce(b.fromMin <= a.toMax, true)))
    OR coalesce(firstTime.fromMax < secondTime.fromMin, false) OR coalesce(secondTime.fromMax < firstTime.fromMin, false)
    OR coalesce(firstTime.toMax < secondTime.toMin, false) OR coalesce(secondTime.toMax < firstTime.toMin, false) AS differ
  RETURN collect(CASE WHEN differ THEN point {.*, state: 'conflict'} END) AS conflict,
    collect(CASE WHEN NOT differ THEN point {.*, state: 'agree'} END) AS agree
}
WITH [size(conflict), size(one), size(other), size(agree)] AS counts, (conflict + one + other + agree)[..500] AS shown
UNWIND shown AS point
WITH counts, point.t AS t, point.first + point.second AS claims, point.state AS state
MATCH (subject:Entity {id: t.subjectId})
MATCH (object:Entity {id: t.objectId})
RETURN t.id + ' ' + state AS id, counts, t {.id, .type, .role} AS tie,
  subject {.id, .name, .kind, .unnamed, labels: labels(subject)} AS subject,
  object {.id, .name, .kind, .unnamed, labels: labels(object)} AS object,
  COLLECT {
    UNWIND claims AS c
    RETURN c {.id, .paraphrase, .polarity, .modality, .validFrom, .validTo, .observedAt, .saidOn, chain: COLLECT {
      MATCH (c)-[a:ATTRIBUTED_TO]->(who:Source)
      RETURN {hop: a.hop, id: who.id, name: who.name} ORDER BY a.hop
    }}
  } AS claims`;

export const kinds: readonly Kind[] = [
  {
    name: 'evidence of a tie',
    path: (pick) => `/api/v1/ties/bench:tie-${pick}`,
    statement: EVIDENCE,
    parameters: (pick) => ({ id: `bench:tie-${pick}` }),
    ours: (body) => TieDetails.parse(body).claims.map(({ id }) => id),
    theirs: idsOf,
  },
  {
    name: 'as told by one source',
    path: (pick) => `/api/v1/told?sources=${source(pick)}`,
    statement: TOLD,
    parameters: (pick) => ({ source: source(pick) }),
    ours: (body) => LensNetwork.parse(body).ties,
    theirs: (rows) => idsOf(rows).toSorted(),
  },
  {
    name: 'two sources compared',
    path: (pick) => `/api/v1/compare?sources=${source(pick)}&against=${other(pick)}`,
    statement: COMPARED,
    parameters: (pick) => ({ first: source(pick), second: other(pick) }),
    ours: (body) => Comparison.parse(body).rows.map(({ id, state }) => `${id} ${state}`),
    theirs: idsOf,
  },
  {
    name: 'as of a day',
    path: (pick) => `/api/v1/told?asOf=${day(pick)}`,
    // The one that we run: no other way to the same ties was found to be faster.
    statement: statement('lens/ties-as-of'),
    parameters: (pick) => {
      const number = BigInt(day(pick).replaceAll('-', ''));
      return { from: number, to: number, undated: true };
    },
    ours: (body) => {
      const { ties, totals } = LensNetwork.parse(body);
      return [...ties, String(totals.ties)];
    },
    theirs: ([row]) => {
      const gists = row?.['passing'];
      const ties = Array.isArray(gists)
        ? gists.map((gist: unknown) => String(gist).split(' ', 1).join(''))
        : [];
      return [...ties.toSorted().slice(0, limits.ties), String(ties.length)];
    },
  },
];
