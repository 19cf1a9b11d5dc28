import type { Claim, Hop } from '../contract/evidence.ts';
import { chainsOf } from '../evidence/origins.ts';
import { listed } from './text.ts';

const names = (hop: Hop): string => listed(hop.sources.map((source) => source.name));
const rising = (claim: Claim): Hop[] => claim.chain.toSorted((a, b) => a.hop - b.hop);

/** "Abd al-Rahim Atoun, cited by Cole Penzel": the first source, and through whom it comes to us. */
export function whoSays(claim: Claim): string {
  const [first, ...through] = rising(claim).toReversed();
  if (first === undefined) return 'an unknown source';
  return [names(first), ...through.map((hop) => `cited by ${names(hop)}`)].join(', ');
}

/** Is the verb plural? Several sources speak, a group does, or one whose name says so ("other media outlets"). */
export function speakAsMany(claims: readonly Claim[]): boolean {
  if (new Set(claims.map(whoSays)).size > 1) return true;
  const first = claims[0] === undefined ? undefined : rising(claims[0]).at(-1);
  return first !== undefined && (first.sources.length > 1 || first.sources[0]?.kind === 'group');
}

/** Several accounts of one thing: "A, cited by P; and B". */
export function allWhoSay(claims: readonly Claim[]): string {
  const all = [...new Set(claims.map(whoSays))];
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join('; ')}; and ${all.at(-1)}`;
}

/** The distinct first sources, by the rule of the evidence: joint speakers are one unless shown to be independent. */
export const originsOf = (claims: Iterable<Claim>): Set<string> =>
  new Set([...chainsOf(claims).values()].flatMap(({ origins }) => origins));
