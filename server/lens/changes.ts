import type { Difference, Lens } from '#contract/lens.ts';
import type { Change } from '#contract/lens-answers.ts';
import { PARTICIPATION } from '#words/vocabulary.ts';
import { disputed } from '../evidence/disputes.ts';
import { boundsOfDate, isUnknown, type Range } from '../evidence/time.ts';
import type { ClaimedTie, LensClaim } from './claims.ts';
import { attributeOf, type LensEvidence, type Surroundings, surroundings } from './evidence.ts';
import { asserts, claimsIn, standing, type Timed, timedOn } from './held.ts';
import { objectionDifferences, sidesOf } from './sides.ts';
import { groupsOf, isMoment, isSighting, isTold, LAST, spanOf, type Turn, turnsOf, where } from './turns.ts';
import { summaryOf, timedClaims } from './verdict.ts';

/** A happening, a beginning or an end between two days, with claims by their ids. */
export interface Changed extends Omit<Change, 'sentence' | 'tie' | 'node' | 'claims' | 'retracted'> {
  /** of the tie, or of the event itself */
  id: string;
  tie: ClaimedTie | null;
  claims: string[];
  retracted: string[];
}

interface Between extends Record<'undated' | 'unbounded' | 'uncertain', number> {
  changed: Changed[];
}

/**
 * What happened, began and ended between two days, in order of time. On the clock of when it held each beginning and each end
 * is judged by itself: does it lie between the days? On the others it is asked what came to be known.
 */
export function changesBetween(evidence: LensEvidence, lens: Lens, days: Range): Between {
  const around = surroundings(evidence, lens);
  const judge = lens.clock === 'valid' ? turned : learned;
  const ties = evidence.ties.map((tie) => {
    const timed = timedClaims(tie, sidesOf(tie.claims, lens).all, lens, around);
    if (!timed.some((each) => asserts(each) && !isUnknown(each.on)))
      return timed.some(asserts) ? 'undated' : [];
    return judge({ tie, timed, momentary: isMomentary(tie, evidence), days, around });
  });
  const events = lens.clock === 'valid' ? eventsBetween(evidence, lens, days, around) : [];
  const all = [...events, ...ties.flatMap((found) => (typeof found === 'string' ? [] : found))];
  const kept = lens.certainty === 'certain' ? all.filter(({ certain }) => certain) : all;
  const count = (what: Unlisted): number => ties.filter((found) => found === what).length;
  return {
    changed: kept.toSorted(inOrder),
    undated: count('undated'),
    unbounded: count('unbounded'),
    uncertain: all.length - kept.length,
  };
}

/** Why nothing is said of a tie: nobody dates it, or nobody says from when to when it may have changed. */
type Unlisted = 'undated' | 'unbounded';
type State = NonNullable<Change['state']>;

interface Judged {
  tie: ClaimedTie;
  timed: readonly Timed[];
  momentary: boolean;
  days: Range;
  around: Surroundings;
}

/** By the first day on which it may have been, then by the last; an event before those who took part in it. */
function inOrder(a: Changed, b: Changed): number {
  const [one = '', other = ''] = [a, b].map(({ earliest, latest, tie, id }) =>
    [earliest ?? '', latest ?? LAST, tie === null ? '0' : '1', id].join(' '),
  );
  return one < other ? -1 : 1;
}

/** Does it happen at a moment, as a founding does, rather than begin and end? */
function isMomentary({ dataset, type }: ClaimedTie, { vocabularies }: LensEvidence): boolean {
  if (type === PARTICIPATION) return true;
  return vocabularies.get(dataset)?.tieTypes.find(({ name }) => name === type)?.happening === true;
}

/** By what each claim tells itself: that another account gives the beginning does not make it this one’s. */
function turned({ tie, timed, momentary, days, around }: Judged): Changed[] | Unlisted {
  const asserting = timed.filter(asserts);
  const happens = momentary || isHappening(asserting);
  const told = asserting.map((each) => asItsOwn(each, days)).flatMap((each) => turnsOf(each, happens));
  const denying = standing(timed, days).filter(({ claim }) => claim.polarity === 'denies');
  const rows = (['happened', 'began', 'ended'] as const).flatMap((what) => {
    const of = told.flatMap(([is, turn]) => (is === what ? turn : []));
    return groupsOf(of, days, what === 'happened').map((group): Changed => {
      const claims = claimsIn([...group.told, ...group.rivals, ...denying]);
      const state = summaryOf(tie, claims, around);
      const differs = differencesOf(state, claims, group.rivals.length > 0, around);
      return {
        ...changeOf(tie, what, claims),
        ...spanOf(group.told),
        certain: group.certain,
        state,
        differs,
        ended: what === 'ended' ? (group.told.find(({ ended }) => ended)?.ended?.by ?? null) : null,
      };
    });
  });
  if (rows.length > 0) return rows;
  return told.some(([, turn]) => where(turn, days) === 'open') ? 'unbounded' : [];
}

/** One and the same tie does not happen by one account, and begin and end by another. */
function isHappening(asserting: readonly Timed[]): boolean {
  const dated = asserting.map(({ claim }) => claim.bounds).filter((on) => !isUnknown(on) && !isSighting(on));
  return dated.length > 0 && dated.every(isMoment);
}

/**
 * Bounds of its own, and an end by a death between the days, which no account need give: it has not ended before it surely
 * was. A death after them says nothing of the days before it.
 */
function asItsOwn(timed: Timed, days: Range): Timed {
  const { claim, on, ended } = timed;
  if (isUnknown(claim.bounds)) return timed;
  const { ended: _ended, ...told } = timed;
  const first = ended?.by.date == null ? null : boundsOfDate(ended.by.date).fromMin;
  if (ended === undefined || (first !== null && first > days.to)) return { ...told, on: claim.bounds };
  return { ...timed, on: { ...claim.bounds, toMin: on.toMin, toMax: on.toMax } };
}

/** In what the accounts of a change differ. */
function differencesOf(
  { status }: State,
  claims: readonly LensClaim[],
  rivals: boolean,
  { objections }: Surroundings,
): Difference[] {
  const differs: Difference[] = rivals ? ['dates'] : [];
  if (status !== 'disputed') return differs;
  const denied = claims.some(({ polarity }) => polarity === 'denies');
  const found: Difference[] = [...(denied ? (['polarity'] as const) : []), ...differs];
  const stances = claims.flatMap((claim) => objections.get(claim.id) ?? []).map(({ stance }) => stance);
  return [...found, ...objectionDifferences(stances, found)];
}

const changeOf = (tie: ClaimedTie, what: Change['what'], claims: readonly LensClaim[]) => ({
  id: tie.id,
  tie,
  what,
  how: [],
  ended: null,
  claims: idsOf(claims),
  retracted: [],
});

/** Events that are dated between the days, whoever took part in them. */
function eventsBetween(
  evidence: LensEvidence,
  lens: Lens,
  days: Range,
  { objections }: Surroundings,
): Changed[] {
  const passing = sidesOf(evidence.attributes, lens).all.filter(({ property }) => property === 'date');
  return [...Map.groupBy(passing, ({ subjectId }) => subjectId)].flatMap(([id, claims]) => {
    const inDispute = disputed(claims, attributeOf(evidence, id, 'date'), objections);
    const of = claims
      .flatMap((claim) => timedOn('valid', [claim], () => boundsOfDate(claim.value ?? '')))
      .filter(asserts)
      .flatMap((each) => turnsOf(each, true).map(([, turn]) => turn));
    return groupsOf(of, days, true).map((group): Changed => ({
      id,
      tie: null,
      what: 'happened',
      ...spanOf(group.told),
      certain: group.certain,
      state: null,
      how: [],
      ended: null,
      differs: inDispute ? ['dates'] : [],
      claims: idsOf(inDispute ? claims : claimsIn(group.told)),
      retracted: [],
    }));
  });
}

/** On the clocks of saying and of recording: what came to be known between the days, and what was taken back. */
function learned({ tie, timed, days, around }: Judged): Changed[] | Unlisted {
  const after = standing(timed, { from: days.to, to: days.to });
  const came = after.map(learnedOn).filter((turn) => isTold(turn, days));
  const gone = timed.filter((each) => isTakenBack(each, days));
  if (came.length + gone.length === 0)
    return after.some((each) => where(learnedOn(each), days) === 'open') ? 'unbounded' : [];
  const before = timed.filter(({ on }) => on.fromMax !== null && on.fromMax < days.from);
  const what = !after.some(asserts) ? 'ended' : before.some(asserts) ? 'altered' : 'began';
  if (what === 'ended' && !before.some(asserts)) return [];
  const [old, now] = [before, after].map((each) => summaryOf(tie, claimsIn(each), around));
  const state = what === 'ended' ? old : now;
  const earlier = after.some((each) => where(learnedOn(each), days) !== 'sure' && asserts(each));
  return [
    {
      ...spanOf([...came, ...gone.map(takenBackOn)]),
      ...changeOf(tie, what, claimsIn(what === 'ended' ? [] : came)),
      retracted: idsOf(claimsIn(gone)),
      differs: state === undefined ? [] : differencesOf(state, claimsIn(after), false, around),
      certain:
        what === 'began' ? !earlier : gone.length > 0 || came.some((turn) => where(turn, days) === 'sure'),
      state: state ?? null,
      how: what === 'altered' && old !== undefined && now !== undefined ? alterations(old, now) : [],
    },
  ];
}

const learnedOn = (timed: Timed): Turn => ({ ...timed, min: timed.on.fromMin, max: timed.on.fromMax });
const takenBackOn = (timed: Timed): Turn => ({
  ...timed,
  min: timed.claim.retracted,
  max: timed.claim.retracted,
});

/** Was it known before the days, and retracted between them? */
function isTakenBack({ claim: { retracted }, on }: Timed, { from, to }: Range): boolean {
  return retracted !== null && from <= retracted && retracted <= to && (on.fromMax ?? LAST) < from;
}

function alterations(old: State, now: State): Change['how'] {
  return [
    ...(old.status === now.status ? [] : (['status'] as const)),
    ...(JSON.stringify(old.bounds) === JSON.stringify(now.bounds) ? [] : (['dates'] as const)),
    'claims',
  ];
}

const idsOf = (claims: readonly LensClaim[]): string[] => claims.map(({ id }) => id);
