import type { Claim, Hop } from '#contract/evidence.ts';
import { stanceOf } from '../../evidence/disputes.ts';
import { chainsOf } from '../../evidence/origins.ts';
import { sourceInSentence } from './name-in-sentence.ts';
import { listed } from '#words/counts.ts';
import { isolated } from '#words/names.ts';

const names = (hop: Hop): string => listed(hop.sources.map((source) => isolated(sourceInSentence(source))));
const rising = (claim: Claim): Hop[] => claim.chain.toSorted((a, b) => a.hop - b.hop);

interface Account {
  first: string;
  /** how it comes to us: "in the report of the 9/11 Commission, cited by Cole Penzel"; empty where it is said to us */
  through: string;
}

/** A report is where something stands; whoever else relays it cites it. */
const relayed = (hop: Hop): string =>
  `${hop.sources.every(({ kind }) => kind === 'report') ? 'in' : 'cited by'} ${names(hop)}`;

function accountOf(claim: Claim): Account {
  const [first, ...through] = rising(claim).toReversed();
  return {
    first: first === undefined ? 'an unknown source' : names(first),
    through: through.map(relayed).join(', '),
  };
}

/** "Abd al-Rahim Atoun, cited by Cole Penzel": the first source, and the sources that relay it. */
export function whoSays(claim: Claim): string {
  const { first, through } = accountOf(claim);
  return through === '' ? first : `${first}, ${through}`;
}

/** The first source alone: "the New York Times and other media outlets". */
export const firstSaid = (claim: Claim): string => accountOf(claim).first;

const BY = {
  asserting: '',
  possibly: 'held possible by ',
  denying: 'denied by ',
  proposing: 'only proposed by ',
};

/** By whom a tie is told, for a cell: "Abd al-Rahim Atoun; denied by Abu al-Qassam". */
export function toldBy(claims: readonly Claim[]): string {
  const stances = Map.groupBy(claims, stanceOf);
  return (['asserting', 'possibly', 'denying', 'proposing'] as const)
    .flatMap((stance) => {
      const of = stances.get(stance) ?? [];
      return of.length === 0 ? [] : [`${BY[stance]}${listed([...new Set(of.map(firstSaid))])}`];
    })
    .join('; ');
}

/** Is the verb plural? Several sources speak, a group does, or one whose name says so ("other media outlets"). */
export function speakAsMany(claims: readonly Claim[]): boolean {
  if (new Set(claims.map(whoSays)).size > 1) return true;
  const first = claims[0] === undefined ? undefined : rising(claims[0]).at(-1);
  return first !== undefined && (first.sources.length > 1 || first.sources[0]?.kind === 'group');
}

/** "A and B"; where one of them is two itself, "A and B, and C". */
const several = (firsts: readonly string[]): string =>
  firsts.length < 2
    ? firsts.join('')
    : firsts.some((each) => / and /.test(each))
      ? `${firsts.slice(0, -1).join(', ')}, and ${firsts.at(-1)}`
      : listed(firsts);

/** "A, cited by P", "A and B, both cited by P", "A, B and C, all cited by P" */
function together(firsts: readonly string[], through: string): string {
  if (through === '') return several(firsts);
  if (firsts.length === 1) return `${firsts[0]}, ${through}`;
  return `${several(firsts)}, ${firsts.length === 2 ? 'both' : 'all'} ${through}`;
}

/** Several accounts of one thing, those that come the same way together: "A and B, both cited by P; and C". */
export function allWhoSay(claims: readonly Claim[]): string {
  const ways = Map.groupBy(claims.map(accountOf), ({ through }) => through);
  const firsts = [...ways].map(([through, all]) => ({
    through,
    firsts: [...new Set(all.map(({ first }) => first))],
  }));
  const [said, cited, ...more] = firsts.toSorted(
    (a, b) => Number(a.through !== '') - Number(b.through !== ''),
  );
  if (said === undefined) return '';
  // "P and A, whom the former cites": P speaks, and A reaches us through P alone.
  const own = said.through === '' && said.firsts.length === 1 && more.length === 0;
  if (own && cited?.through === `cited by ${said.firsts[0]}`)
    return `${several([...said.firsts, ...cited.firsts])}, ${cited.firsts.length === 1 ? 'whom the former cites' : `all but the first cited by ${said.firsts[0]}`}`;
  const parts = firsts.map((way) => together(way.firsts, way.through));
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join('; ')}; and ${parts.at(-1)}`;
}

/** Does an insertion end it, so that a comma closes it before the verb? "A, cited by P, denies …" */
export const endsInserted = (who: string): boolean =>
  /, (?:both |all )?(?:cited by|in|whom the|all but) /.test(who);

/** The distinct first sources, by the rule of the evidence: joint speakers are one unless shown to be independent. */
export const originsOf = (claims: Iterable<Claim>): Set<string> =>
  new Set([...chainsOf(claims).values()].flatMap(({ origins }) => origins));
