import type { Bounds } from '#contract/time.ts';
import { isAsserted, isFirm } from '../evidence/disputes.ts';
import { chains } from '../evidence/origins.ts';
import { isUnknown } from '../evidence/time.ts';
import type { Attribution, Claim, Tie } from './model.ts';

/** What no field can be, since ids, days and roles hold no space and are never just this. */
const NOTHING = '-';

/** Who a tie is between, as lenses read it: its identity in one text, since reading one property costs less than seven. */
export function tieGist(dataset: string, tie: Tie): string {
  const { id, type, subjectId, objectId, role, side } = tie;
  return [id, dataset, type, subjectId, objectId, role ?? NOTHING, side ?? NOTHING].join(' ');
}

/**
 * All of a claim that lenses look at, in one text: `id polarity modality basis` (with `/` and the basis of the side, where
 * that is its own), four days of valid time, two of when it
 * was said, how many first sources there are (`2+` where they speak jointly), these, and who else stands in the chain.
 */
export function claimGist(
  claim: Claim,
  { bounds, said }: { bounds: Bounds; said: { min: string | null; max: string | null } },
  attributions: readonly Attribution[],
): string {
  const { fromMin, fromMax, toMin, toMax } = bounds;
  const days = [fromMin, fromMax, toMin, toMax, said.min, said.max].map((day) => day ?? NOTHING);
  return [
    claim.id,
    claim.polarity,
    claim.modality,
    [claim.basis, claim.sideBasis].filter((basis) => basis !== null).join('/'),
    ...days,
    ...tellers(claim.id, attributions),
  ].join(' ');
}

function tellers(claimId: string, attributions: readonly Attribution[]): string[] {
  const { sources = [], origins = [] } = chains(attributions).get(claimId) ?? {};
  const first = firstSources(attributions);
  const joint = first.length > 1 && origins.length === 1;
  const others = sources.filter((source) => !first.includes(source)).toSorted();
  return [`${first.length}${joint ? '+' : ''}`, ...first, ...others];
}

/** Whoever stands at the highest hop. */
function firstSources(attributions: readonly Attribution[]): string[] {
  const last = lastHop(attributions);
  const first = attributions.filter(({ hop }) => hop === last).map(({ sourceId }) => sourceId);
  return [...new Set(first)].toSorted();
}

export function lastHop(attributions: readonly Attribution[]): number {
  return Math.max(...attributions.map(({ hop }) => hop));
}

/** The four days of one spell in one text. */
export const spellText = ({ fromMin, fromMax, toMin, toMax }: Bounds): string =>
  [fromMin, fromMax, toMin, toMax].map((day) => day ?? NOTHING).join(' ');

const BEFORE_ALL = 0;
const AFTER_ALL = 9999_99_99;

/**
 * By a claim that says that its tie was so: how firmly, and, where it is dated, the bounds as whole numbers (20150601) that
 * compare without a case for what is unknown: it may have been so from `mayFrom` to `mayTo`, and was so from `sureFrom` to
 * `sureTo`. Of other claims there is nothing.
 */
export function held(claim: Claim, bounds: Bounds): Record<string, number | boolean> {
  if (claim.tieId === null || !isAsserted(claim)) return {};
  const firm = isFirm(claim);
  if (isUnknown(bounds)) return { firm };
  return {
    firm,
    mayFrom: asNumber(bounds.fromMin) ?? BEFORE_ALL,
    sureFrom: asNumber(bounds.fromMax) ?? AFTER_ALL,
    sureTo: asNumber(bounds.toMin) ?? BEFORE_ALL,
    mayTo: asNumber(bounds.toMax) ?? AFTER_ALL,
  };
}

const asNumber = (day: string | null): number | null =>
  day === null ? null : Number(day.replaceAll('-', ''));
