import type { Lens } from '#contract/lens.ts';
import type { NetworkTie } from '#contract/network.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import { type Grounds, groundsOf, together } from '../evidence/derived.ts';
import { statusBy } from '../evidence/summarise.ts';
import type { Database } from '../graph/connect.ts';
import {
  attributeClaim,
  type AttributeRow,
  type LensClaim,
  type TieRow,
  claimedTie,
} from '../lens/claims.ts';
import { type LensEvidence, type ObjectionRow, readObjections, type Surroundings } from '../lens/evidence.ts';
import { aroundAll, looksOf, seenBy } from '../lens/look.ts';
import { readEndings, readEventIds } from '../lens/reads-picture.ts';
import { type JudgedTie, summaryOf } from '../lens/verdict.ts';
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
  const looks = looksOf(evidence, lens);
  const around = aroundAll(looks);
  const judged = new Map(seenBy(looks).map((each) => [each.tie.id, each]));
  return new Map(
    candidates.flatMap((candidate) => {
      const passed = passedOf(candidate, judged, around, vocabularies);
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
  const ends = ties.flatMap(({ subjectId, objectId }) => [subjectId, objectId]);
  const [answers, attributes, among, endings] = await Promise.all([
    db.read<ObjectionRow>(statement('lens/objections'), { retracted }),
    db.read<AttributeRow>(statement('lens/attributes-among'), { ids: subjects, retracted }),
    readEventIds(db, [...new Set(ends)], lens),
    readEndings(db, [...new Set(ends)], lens, vocabularies),
  ]);
  return {
    ties,
    attributes: attributes.map(attributeClaim),
    events: among,
    objections: readObjections(answers),
    vocabularies,
    endings,
  };
}

function passedOf(
  { tie, derivedFrom }: Candidate,
  judged: ReadonlyMap<string, JudgedTie>,
  around: Surroundings,
  vocabularies: ReadonlyMap<string, Vocabulary>,
): Passed | null {
  if (derivedFrom === null) {
    const found = judged.get(tie.id);
    if (!found || found.why !== null) return null;
    return { tie: summaryOf(found.tie, found.claims, around), claims: idsOf(found.claims) };
  }
  const parts = derivedFrom.flatMap((id) => judged.get(id) ?? []).filter(({ why }) => why === null);
  const pairs = parts
    .filter((part) => part.tie.subjectId === tie.subjectId)
    .flatMap((subject) =>
      parts
        .filter((object) => object.tie.subjectId === tie.objectId)
        .flatMap((object) => followsFrom(tie, subject, object, vocabularies) ?? []),
    );
  return pairs.length === 0 ? null : derivedThen(tie, pairs, around);
}

interface Pair {
  parts: readonly JudgedTie[];
  grounds: Grounds<LensClaim>;
}

/** Null where it does not follow. */
function followsFrom(
  tie: NetworkTie,
  subject: JudgedTie,
  object: JudgedTie,
  vocabularies: ReadonlyMap<string, Vocabulary>,
): Pair | null {
  const rules = vocabularies.get(tie.dataset)?.eventKinds.flatMap(({ derived }) => derived) ?? [];
  const fitting = rules.filter(
    (rule) =>
      rule.type === tie.type &&
      [rule.subjectRole, rule.objectRole].includes(subject.tie.role ?? '') &&
      [rule.subjectRole, rule.objectRole].includes(object.tie.role ?? ''),
  );
  const rule = fitting.find(({ sameAccount }) => !sameAccount) ?? fitting[0];
  const grounds = rule === undefined ? null : groundsOf(rule, subject.claims, object.claims);
  return grounds === null ? null : { parts: [subject, object], grounds };
}

const idsOf = (claims: readonly LensClaim[]): string[] => [...new Set(claims.map(({ id }) => id))];

/** How it stands by those claims, as in the projection. */
function derivedThen(tie: NetworkTie, pairs: readonly Pair[], around: Surroundings): Passed {
  const parts = pairs.flatMap((pair) => pair.parts);
  const { claims, origins, modality, inferred, bounds, spells } = together(
    pairs.map(({ grounds }) => grounds),
    around.eventTimes.get(parts[0]?.tie.objectId ?? '')?.told ?? [],
  );
  const disputed = parts.some((part) => summaryOf(part.tie, part.claims, around).status === 'disputed');
  const said = {
    status: statusBy(disputed, modality),
    modality,
    inferred,
    claims: claims.length,
    sources: new Set(claims.flatMap(({ chain }) => chain.sources)).size,
    origins: origins.length,
    bounds,
    ...(spells && { spells }),
  };
  return { tie: { ...tie, ...said }, claims: idsOf(claims) };
}
