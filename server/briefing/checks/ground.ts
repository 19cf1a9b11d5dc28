import type { Claim } from '#contract/evidence.ts';
import { Lens } from '#contract/lens.ts';
import { agreed, counted, listed } from '#words/counts.ts';
import { cut } from '#words/names.ts';
import { isFirm, isProposed } from '../../evidence/disputes.ts';
import { chainsOf } from '../../evidence/origins.ts';
import { mayOverlap } from '../../evidence/time.ts';
import type { Material } from '../prose/material.ts';
import type { Found, Judged } from './found.ts';

const originsOf = (claims: Iterable<Claim>): string[] => [
  ...new Set([...chainsOf(claims).values()].flatMap(({ origins }) => origins)),
];

/** What is told of the same thing, at times that may meet: for this claim, itself among it, and against it. */
interface Sides {
  with: Claim[];
  against: Claim[];
}

/** Of a tie: who asserts it and who denies it. */
function sidesOfTie(claim: Claim, material: Material): Sides {
  const others = [...material.claims.values()].filter(
    ({ tieId, attribute, bounds }) =>
      tieId === claim.tieId && attribute === null && mayOverlap(bounds, claim.bounds),
  );
  return {
    with: others.filter(({ polarity }) => polarity === claim.polarity),
    against: others.filter(({ polarity }) => polarity !== claim.polarity),
  };
}

/** Of a disputed attribute: its account, and the largest other one. */
function sidesOfAttribute(claim: Claim, material: Material): Sides {
  const { disputes, claims } = material;
  const accounts = disputes
    .filter(({ property }) => property !== null && property === claim.attribute?.property)
    .map((dispute) =>
      dispute.accounts.map((account) => account.claims.flatMap(({ id }) => claims.get(id) ?? [])),
    )
    .find((all) => all.some((account) => account.some(({ id }) => id === claim.id)));
  const own = accounts?.find((account) => account.some(({ id }) => id === claim.id)) ?? [claim];
  const others = (accounts ?? []).filter((account) => account !== own);
  const [largest = []] = others.toSorted((a, b) => originsOf(b).length - originsOf(a).length);
  return { with: own, against: largest };
}

/** Who rejects it in so many words, or holds that both cannot be so. */
const objectionsTo = ({ respondedToBy }: Claim, { claims }: Material): Claim[] =>
  respondedToBy
    .filter(({ stance }) => stance === 'rejects' || stance === 'incompatible-with')
    .flatMap(({ claimId }) => claims.get(claimId) ?? []);

/** A proposal, a mere possibility and what left the data speak for and against nothing. */
const counts = (each: Claim): boolean => !isProposed(each) && isFirm(each) && each.retractedAt === null;

/** Do as many first sources or more speak against it as for it? */
function isOutweighed(claim: Claim, material: Material, ground: ReadonlySet<string>): boolean {
  if (isProposed(claim)) return false;
  const sides = claim.attribute === null ? sidesOfTie(claim, material) : sidesOfAttribute(claim, material);
  const against = [...sides.against, ...objectionsTo(claim, material)].filter(counts);
  // Whoever rests on both sides has weighed them.
  if (against.length === 0 || against.some(({ id }) => ground.has(id))) return false;
  return originsOf(against).length >= originsOf([claim, ...sides.with.filter(counts)]).length;
}

const quoted = (claims: readonly Claim[]): string =>
  listed(claims.slice(0, 3).map(({ paraphrase }) => `“${cut(paraphrase, 120)}”`)) +
  (claims.length > 3 ? ` and ${counted(claims.length - 3, 'other')}` : '');

const said = (some: readonly Claim[], what: string): string[] =>
  some.length === 0 ? [] : [`${quoted(some)} ${what}`];

/** Claims of the ground that the evidence speaks against, in words; empty where there are none. */
function spokenAgainst(claims: readonly Claim[], material: Material): string[] {
  const ground = new Set(claims.map(({ id }) => id));
  const setBack = new Set(
    material.judgements.flatMap((each) =>
      each.kind === 'rank' && each.rank === 'deprecated' && each.status === 'in-force' ? [each.claimId] : [],
    ),
  );
  const retracted = claims.filter(({ retractedAt }) => retractedAt !== null);
  const deprecated = claims.filter(({ id, retractedAt }) => retractedAt === null && setBack.has(id));
  const outweighed = claims.filter(
    (claim) => claim.retractedAt === null && !setBack.has(claim.id) && isOutweighed(claim, material, ground),
  );
  return [
    ...said(
      outweighed,
      `${agreed(outweighed.length, 'is', 'are')} contradicted by as many first sources as say so, or more`,
    ),
    ...said(deprecated, `${agreed(deprecated.length, 'was', 'were')} set back by an analyst`),
    ...said(retracted, `${agreed(retracted.length, 'has', 'have')} left the data`),
  ];
}

const isDisputed = ({ id, tieId, attribute }: Claim, { disputedClaims, ties }: Material): boolean =>
  disputedClaims.has(id) ||
  (attribute === null && ties.some((tie) => tie.id === tieId && tie.status === 'disputed'));

const namesOf = (origin: string, { sources }: Material): string =>
  listed(origin.split(' + ').map((id) => sources.get(id)?.name ?? id));

const EVERYTHING = JSON.stringify(Lens.parse({}));

/** What a judgement rests on: enough of it, of several origins, undisputed, here, and not spoken against. */
export function groundFaults(material: Material, { text, restsOn }: Judged): Found[] {
  const claims = restsOn.flatMap((id) => material.claims.get(id) ?? []);
  const found: Found[] = [];
  const add = (rule: string, detail: string): void => void found.push({ rule, sentence: text, detail });
  if (restsOn.length === 0)
    add(
      'no-ground',
      'It rests on no claim. Link the claims that it rests on, or record it as an assumption.',
    );
  const missing = new Set(restsOn).size - new Set(claims).size;
  if (missing > 0) {
    const why =
      JSON.stringify(material.request.lens) === EVERYTHING
        ? 'they have left the data, or are about what this briefing is not about'
        : 'the lens leaves them out, or they have left the data';
    add(
      'left-out-ground',
      `${counted(missing, 'claim')} that it rests on ${agreed(missing, 'is', 'are')} not among the evidence of this briefing: ${why}.`,
    );
  }
  const [origin, ...more] = originsOf(claims);
  if (origin !== undefined && more.length === 0)
    add(
      'single-origin',
      `All that it rests on comes from one first source, ${namesOf(origin, material)}. Say so, or find another.`,
    );
  const against = spokenAgainst(claims, material);
  if (against.length > 0)
    add(
      'contradicted',
      `The evidence speaks against it: ${against.join('; ')}. Change it, or say why it stands.`,
    );
  else if (claims.some((claim) => isDisputed(claim, material)))
    add('disputed-ground', 'It rests on a disputed point. Say which account you follow and why.');
  return found;
}
