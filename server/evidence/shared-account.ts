import type { Claim } from '#contract/evidence.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import { chainsOf } from './origins.ts';

/** Does a tie of this type follow from two participations only where one first source tells of both? */
export const needsSharedAccount = (type: string, vocabulary: Vocabulary | undefined): boolean =>
  vocabulary?.eventKinds.some(({ derived }) =>
    derived.some((rule) => rule.type === type && rule.sameAccount),
  ) ?? false;

/** Of these claims, those of first sources who tell of every participation; claims about attributes stay. */
export function ofSharedAccounts(claims: readonly Claim[]): Claim[] {
  const parts = new Set(claims.flatMap(({ tieId }) => tieId ?? []));
  const chainOf = chainsOf(claims);
  const told = new Map<string, Set<string>>();
  for (const { id, tieId, polarity } of claims) {
    if (tieId === null || polarity === 'denies') continue;
    for (const origin of chainOf.get(id)?.origins ?? [])
      told.set(origin, (told.get(origin) ?? new Set()).add(tieId));
  }
  const shares = (id: string): boolean =>
    (chainOf.get(id)?.origins ?? []).some((origin) => told.get(origin)?.size === parts.size);
  return claims.filter(({ id, tieId }) => tieId === null || shares(id));
}
