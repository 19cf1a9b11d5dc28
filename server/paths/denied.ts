import type { Lens, TieRef } from '#contract/lens.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import type { Database } from '../graph/connect.ts';
import { readLabels } from '../lens/labels.ts';
import { looksOf, seenBy } from '../lens/look.ts';
import { readEvidence } from '../lens/reads-picture.ts';

/**
 * The direct ties among some nodes that those deny through whom one looks: no path goes by them, and to leave them out in
 * silence would hide what the account is about.
 * @throws AppError loading | unavailable | timeout
 */
export async function deniedAmong(
  db: Database,
  ids: readonly string[],
  lens: Lens | null,
  vocabularies: ReadonlyMap<string, Vocabulary>,
): Promise<TieRef[]> {
  if (lens === null || lens.sources.length === 0) return [];
  const evidence = await readEvidence(db, ids, lens);
  const denied = seenBy(looksOf(evidence, lens)).flatMap(({ tie, why }) => (why === 'denied' ? tie : []));
  if (denied.length === 0) return [];
  const labels = await readLabels(
    db,
    vocabularies,
    denied,
    denied.map(({ id }) => id),
    [],
  );
  return denied.map((tie) => labels.tie(tie));
}
