import type { Held, Lens } from '#contract/lens.ts';
import type { Change } from '#contract/lens-answers.ts';
import type { LensClaim, ClaimedTie } from './claims.ts';
import { type LensEvidence, type Surroundings, surroundings } from './evidence.ts';
import { sidesOf } from './sides.ts';
import { summaryOf, timedClaims } from './verdict.ts';
import { claimsIn, heldIn, standing, type Timed } from './held.ts';
import type { Range } from '../evidence/time.ts';

type How = Change['how'][number];
type Then = NonNullable<Change['before']>;

export type Became = 'began' | 'ended' | 'passed' | 'altered';

/** What became of one tie between two days, with claims by their ids. */
export interface ChangedTie extends Pick<Change, 'certain' | 'before' | 'after' | 'how'> {
  identity: ClaimedTie;
  became: Became;
  claims: string[];
  retracted: string[];
}

/** What differs between two days. Ties that nobody dates on this clock are counted only. */
export function changesBetween(
  evidence: LensEvidence,
  lens: Lens,
  days: Range,
): { changed: ChangedTie[]; undated: number } {
  const around = surroundings(evidence, lens);
  const all = evidence.ties.map((tie) => changeOf(tie, lens, days, around));
  return {
    changed: all.filter((change) => change !== null && change !== 'undated'),
    undated: all.filter((change) => change === 'undated').length,
  };
}

function changeOf(
  tie: ClaimedTie,
  lens: Lens,
  { from, to }: Range,
  around: Surroundings,
): ChangedTie | 'undated' | null {
  const timed = timedClaims(tie, sidesOf(tie.claims, lens).all, lens, around);
  const before = at(tie, timed, { from, to: from }, around);
  const after = at(tie, timed, { from: to, to }, around);
  if (before.held === 'undated') return 'undated';
  const between = heldIn(timed, { from, to });
  const how = alterations(before, after, lens);
  const became = becoming(before.held, after.held, between, how);
  if (became === null) return null;
  const [came, went] = [gained(before.claims, after.claims), lost(before.claims, after.claims)];
  const passed = became === 'passed' ? claimsIn(standing(timed, { from, to })) : [];
  const recorded = lens.clock === 'recorded';
  return {
    identity: tie,
    became,
    certain: certainly(became, before.held, after.held, between),
    before: before.state,
    after: after.state,
    how: became === 'altered' ? how : [],
    claims: idsOf(became === 'passed' ? passed : recorded ? came : [...came, ...went]),
    retracted: recorded ? idsOf(went) : [],
  };
}

interface At {
  held: Held;
  state: Then | null;
  claims: LensClaim[];
}

function at(tie: ClaimedTie, timed: readonly Timed[], day: Range, around: Surroundings): At {
  const held = heldIn(timed, day);
  const claims = claimsIn(standing(timed, day));
  return { held, state: isHeld(held) ? { held, tie: summaryOf(tie, claims, around) } : null, claims };
}

const isHeld = (held: Held): boolean => held === 'certain' || held === 'possible';

function becoming(before: Held, after: Held, between: Held, how: readonly How[]): Became | null {
  if (isHeld(before) && isHeld(after)) return how.length > 0 ? 'altered' : null;
  if (isHeld(after)) return 'began';
  if (isHeld(before)) return 'ended';
  return isHeld(between) ? 'passed' : null;
}

/** What merely may have held before may not have begun since. */
function certainly(became: Became, before: Held, after: Held, between: Held): boolean {
  if (became === 'began') return after === 'certain';
  if (became === 'ended') return before === 'certain';
  return became === 'altered' || between === 'certain';
}

function alterations(before: At, after: At, { clock }: Lens): How[] {
  const how: How[] = [];
  const [old, now] = [before.state, after.state];
  if (old === null || now === null) return how;
  if (old.tie.status !== now.tie.status) how.push('status');
  if (JSON.stringify(old.tie.bounds) !== JSON.stringify(now.tie.bounds)) how.push('dates');
  if (old.held !== now.held) how.push('held');
  if (
    clock !== 'valid' &&
    gained(before.claims, after.claims).length + lost(before.claims, after.claims).length > 0
  )
    how.push('claims');
  return how;
}

function gained(before: readonly LensClaim[], after: readonly LensClaim[]): LensClaim[] {
  const had = new Set(before.map(({ id }) => id));
  return after.filter(({ id }) => !had.has(id));
}

const lost = (before: readonly LensClaim[], after: readonly LensClaim[]): LensClaim[] =>
  gained(after, before);

const idsOf = (claims: readonly LensClaim[]): string[] => claims.map(({ id }) => id);
