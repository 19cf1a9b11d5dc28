import type { Lens } from '#contract/lens.ts';
import { Modality, type NetworkTie } from '#contract/network.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import { envelope, isUnknown } from '../evidence/time.ts';
import type { Database } from '../graph/connect.ts';
import {
  attributeClaim,
  type AttributeRow,
  type LensClaim,
  type TieRow,
  claimedTie,
} from '../lens/claims.ts';
import { incompatiblePairs, type LensEvidence, surroundings } from '../lens/evidence.ts';
import { judgeTie, type JudgedTie } from '../lens/verdict.ts';
import { statement } from '../graph/statements.ts';
import { PARTICIPATION } from '#words/vocabulary.ts';

/** A tie as the network has it, and for a derived one those from which it follows. */
export interface Candidate {
  tie: NetworkTie;
  derivedFrom: readonly string[] | null;
}

/** A tie as the lens shows it, with the claims on which it rests then. */
export interface Passed {
  tie: NetworkTie;
  claims: readonly string[];
}

/**
 * Which of these ties pass the lens, and how they stand by the claims that do: those claims, not the projection.
 * A tie that follows from others passes where two of them pass from which it would follow.
 * @throws AppError unavailable | timeout
 */
export async function throughClaims(
  db: Database,
  candidates: readonly Candidate[],
  lens: Lens,
  vocabularies: ReadonlyMap<string, Vocabulary>,
): Promise<Map<string, Passed>> {
  const ids = [...new Set(candidates.flatMap(({ tie, derivedFrom }) => derivedFrom ?? [tie.id]))];
  const evidence = await readEvidenceOf(db, ids, lens, vocabularies);
  const around = surroundings(evidence, lens);
  const judged = new Map(evidence.ties.map((tie) => [tie.id, judgeTie(tie, lens, around)]));
  return new Map(
    candidates.flatMap((candidate) => {
      const passed = passedOf(candidate, judged, vocabularies);
      return passed === null ? [] : [[candidate.tie.id, passed] as const];
    }),
  );
}

async function readEvidenceOf(
  db: Database,
  ids: readonly string[],
  lens: Lens,
  vocabularies: ReadonlyMap<string, Vocabulary>,
): Promise<LensEvidence> {
  const retracted = lens.clock === 'recorded';
  const rows = await db.read<TieRow>(statement('paths/told'), { ids, retracted });
  const ties = rows.map(claimedTie);
  const events = ties.filter(({ type }) => type === PARTICIPATION).map(({ objectId }) => objectId);
  const subjects = [...new Set([...ids, ...events])];
  const [pairs, attributes] = await Promise.all([
    db.read<{ claimId: string; respondsTo: string }>(statement('lens/incompatible')),
    db.read<AttributeRow>(statement('lens/attributes-among'), { ids: subjects, retracted }),
  ]);
  return {
    ties,
    attributes: attributes.map(attributeClaim),
    incompatible: incompatiblePairs(pairs),
    vocabularies,
  };
}

function passedOf(
  { tie, derivedFrom }: Candidate,
  judged: ReadonlyMap<string, JudgedTie>,
  vocabularies: ReadonlyMap<string, Vocabulary>,
): Passed | null {
  if (derivedFrom === null) {
    const found = judged.get(tie.id);
    if (!found || found.why !== null || found.shown === null) return null;
    return { tie: found.shown.tie, claims: idsOf(found.claims) };
  }
  const parts = derivedFrom.flatMap((id) => judged.get(id) ?? []).filter(({ why }) => why === null);
  const pairs = parts
    .filter((part) => part.tie.subjectId === tie.subjectId)
    .flatMap((subject) =>
      parts
        .filter((object) => object.tie.subjectId === tie.objectId)
        .flatMap((object) => followsFrom(tie, subject, object, vocabularies) ?? []),
    );
  return pairs.length === 0 ? null : derivedThen(tie, pairs.flat());
}

/** The two, with the claims that one account makes of both where the rule asks for that; null where it does not follow. */
function followsFrom(
  tie: NetworkTie,
  subject: JudgedTie,
  object: JudgedTie,
  vocabularies: ReadonlyMap<string, Vocabulary>,
): JudgedTie[] | null {
  const rules = vocabularies.get(tie.dataset)?.eventKinds.flatMap(({ derived }) => derived) ?? [];
  const fitting = rules.filter(
    (rule) =>
      rule.type === tie.type &&
      [rule.subjectRole, rule.objectRole].includes(subject.tie.role ?? '') &&
      [rule.subjectRole, rule.objectRole].includes(object.tie.role ?? ''),
  );
  if (fitting.length === 0) return null;
  if (fitting.some(({ sameAccount }) => !sameAccount)) return [subject, object];
  const shared = sharedOrigins(subject.claims, object.claims);
  if (shared.size === 0) return null;
  const told = (claim: LensClaim): boolean => claim.chain.origins.some((origin) => shared.has(origin));
  return [subject, object].map((part) => ({ ...part, claims: part.claims.filter(told) }));
}

function sharedOrigins(a: readonly LensClaim[], b: readonly LensClaim[]): Set<string> {
  const told = new Set(asserting(a).flatMap(({ chain }) => chain.origins));
  return new Set(asserting(b).flatMap(({ chain }) => chain.origins.filter((origin) => told.has(origin))));
}

const asserting = (claims: readonly LensClaim[]): LensClaim[] =>
  claims.filter(({ polarity }) => polarity === 'asserts');

const idsOf = (claims: readonly LensClaim[]): string[] => [...new Set(claims.map(({ id }) => id))];

const modality = (part: NetworkTie): number => Modality.options.indexOf(part.modality);

/** No stronger than the weaker of those from which it follows, as in the projection. */
function derivedThen(tie: NetworkTie, parts: readonly JudgedTie[]): Passed {
  const shown = parts.flatMap((part) => part.shown?.tie ?? []);
  const claims = parts.flatMap((part) => part.claims);
  const bounds = envelope(claims.map((claim) => claim.bounds));
  const weakest = shown.toSorted((a, b) => modality(b) - modality(a))[0];
  const doubt = (['disputed', 'possible'] as const).find((is) => shown.some(({ status }) => status === is));
  const status: NetworkTie['status'] = doubt ?? 'asserted';
  const said = {
    status,
    modality: weakest?.modality ?? tie.modality,
    inferred: shown.some(({ inferred }) => inferred),
    claims: idsOf(claims).length,
    sources: new Set(claims.flatMap(({ chain }) => chain.sources)).size,
    origins: new Set(claims.flatMap(({ chain }) => chain.origins)).size,
    bounds: isUnknown(bounds) ? tie.bounds : bounds,
  };
  return { tie: { ...tie, ...said }, claims: idsOf(claims) };
}
