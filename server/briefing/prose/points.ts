import type { Run, Sentence } from '#contract/briefing.ts';
import type { Claim } from '#contract/evidence.ts';
import type { Ending } from '#contract/lens.ts';
import type { NetworkTie } from '#contract/network.ts';
import { endedInWords } from '#words/lens.ts';
import { PARTICIPATION } from '#words/vocabulary.ts';
import { clauseOfMany, nameOf, namesOf, type TieClause, tieClause } from './clause.ts';
import {
  following,
  isSimple,
  keyOfManners,
  likewise,
  type Manner,
  mannersOf,
  opening,
  signsOf,
} from './manner.ts';
import { claimsOfTie, endingOf, type Material } from './material.ts';
import { originsOf, type SourceNames, speakAsMany } from './source-names.ts';
import type { Citations } from './citations.ts';
import type { Point } from './telling.ts';
import { fact, plain } from './text.ts';

/** How ties are told. */
interface How {
  /** false where the time stands beside them */
  dated?: boolean;
  /** which of their claims are told; absent: all */
  wanted?: (claim: Claim) => boolean;
}

/** A tie with everything that a sentence about it needs. */
interface Item extends TieClause {
  ties: readonly NetworkTie[];
  manners: readonly Manner[];
  claims: readonly Claim[];
  key: string;
}

function itemOf(material: Material, tie: NetworkTie, { dated = true, wanted = () => true }: How): Item {
  const claims = claimsOfTie(material, tie.id).filter((claim) => claim.attribute === null && wanted(claim));
  // An event says itself when it was.
  const manners = mannersOf(claims, dated && tie.type !== PARTICIPATION);
  // A profile reads each tie from its actor.
  const from = material.request.about.focus ?? undefined;
  return {
    ...tieClause(material, tie, from),
    ties: [tie],
    manners,
    claims,
    key: keyOfManners(manners),
  };
}

type End = 'first' | 'second';
const other = (end: End): End => (end === 'first' ? 'second' : 'first');

/** Several ties that differ in one end alone, in one sentence. */
interface Group extends Item {
  /** the ends in which they differ */
  firsts: readonly string[];
  seconds: readonly string[];
}

function joined(items: readonly Item[]): Group {
  const [one] = items;
  if (one === undefined) throw new Error('a group of nothing');
  const keys = one.manners.map((manner) => keyOfManners([manner]));
  return {
    ...one,
    ties: items.flatMap(({ ties }) => ties),
    claims: items.flatMap(({ claims }) => claims),
    firsts: [...new Set(items.map(({ first }) => first))],
    seconds: [...new Set(items.map(({ second }) => second))],
    manners: one.manners.map((manner, at) => ({
      ...manner,
      claims: items.flatMap(({ manners }) =>
        manners.flatMap((each) => (keyOfManners([each]) === keys[at] ? each.claims : [])),
      ),
    })),
  };
}

/** Ties that share one end, and of which the same sources say the same, become one group; each tie is in one. */
function groupsOf(items: readonly Item[]): Group[] {
  const by = (some: readonly Item[], end: End) =>
    Map.groupBy(some, (item) => [item[other(end)], item.verb, item.role, item.key].join('|'));
  const bySecond = by(items, 'second');
  const single = [...bySecond.values()].filter((group) => group.length === 1).flat();
  const byFirst = by(single, 'first');
  return [
    ...[...bySecond.values()].filter((group) => group.length > 1).map(joined),
    ...[...byFirst.values()].map(joined),
  ];
}

/** Groups of one pattern, told one after the other in one sentence: the same act on others, by other accounts. */
type Chain = readonly Group[];

/** The longest chain of one pattern; more would drown the reader. */
const LONGEST = 5;

function chainsOf(groups: readonly Group[]): Chain[] {
  const simple = groups.filter((group) => isSimple(group.manners));
  const rest = groups.filter((group) => !simple.includes(group));
  const chains: Chain[] = rest.map((group) => [group]);
  const left = new Set(simple);
  for (const end of ['second', 'first'] as const) {
    const patterns = Map.groupBy(
      [...left].filter((group) => (end === 'second' ? group.firsts : group.seconds).length === 1),
      (group) => [group[other(end)], group.verb, group.role].join('|'),
    );
    for (const of of patterns.values()) {
      if (of.length < 2) continue;
      for (const group of of) left.delete(group);
      const sorted = of.toSorted((a, b) => originsOf(b.claims).size - originsOf(a.claims).size);
      for (let at = 0; at < sorted.length; at += LONGEST) chains.push(sorted.slice(at, at + LONGEST));
    }
  }
  return [...chains, ...[...left].map((group) => [group])];
}

const PREPOSITION = / (?:against|as|at|by|for|from|in|of|on|to|under|with)$/;

/** The ends of a group that follows another; the preposition of the verb is said again: "likewise in Tehran". */
function endsIn(material: Material, { firsts, seconds, verb }: Group, end: End): Run[] {
  if (end === 'first') return namesOf(material, firsts);
  const [preposition] = PREPOSITION.exec(verb) ?? [];
  const names = namesOf(material, seconds);
  return preposition === undefined ? names : [plain(`${preposition.trim()} `), ...names];
}

/** The end in which the groups of a chain differ. */
const differing = ([a, b]: Chain): End =>
  a !== undefined && b !== undefined && a.first === b.first ? 'second' : 'first';

/** All that is told of these ties, wherever it stands in the briefing. */
const everyClaim = (material: Material, { ties }: Group): Claim[] =>
  ties.flatMap(({ id }) => claimsOfTie(material, id).filter(({ attribute }) => attribute === null));

function sentenceOf(material: Material, names: SourceNames, citations: Citations, chain: Chain): Sentence {
  const [head, ...others] = chain;
  const [manner, ...further] = head?.manners ?? [];
  if (head === undefined || manner === undefined) return fact([], []);
  const end = differing(chain);
  const most = Math.max(...chain.map(({ claims }) => originsOf(claims).size));
  const runs = [
    ...opening(names, clauseOfMany(material, head.firsts, head, head.seconds), manner),
    ...further.flatMap((each) => following(names, each, manner)),
    ...others.flatMap((group) => {
      const [own] = group.manners;
      if (own === undefined) return [];
      const isAlone = most > 1 && originsOf(everyClaim(material, group)).size === 1;
      return likewise(names, endsIn(material, group, end), own, { before: manner, alone: isAlone });
    }),
    ...endingsOf(material, names, chain),
    plain('.'),
  ];
  const claims = chain.flatMap((group) => group.claims);
  const disputed = chain.some(({ ties }) => ties.some(({ status }) => status === 'disputed'));
  const ends = endingClaims(material, chain).flatMap((id) => material.claims.get(id) ?? []);
  // An event says itself when it was, and the sentence does not.
  const dated = chain.flatMap((group) =>
    group.ties.some(({ type }) => type === PARTICIPATION) ? [] : group.claims,
  );
  return fact(
    runs,
    citations.of([...claims, ...endingClaims(material, chain)]),
    signsOf([...claims, ...ends], disputed, dated),
  );
}

/** Does a sentence leave open that it went on? */
const goesOn = ({ manners }: Group): boolean =>
  manners.some(({ when }) => when !== null && /\bon\b|as late as/.test(when));

/** The deaths and dissolutions with which ties of a chain end, where its words would let them go on. */
const endings = (material: Material, chain: Chain): Ending[] =>
  chain.filter(goesOn).flatMap(({ ties }) => ties.flatMap(({ id }) => endingOf(material, id) ?? []));

const endingClaims = (material: Material, chain: Chain): string[] =>
  endings(material, chain).flatMap(({ claims }) => claims);

/** "; for Abu Muhammad al-Masri it lasted no later than the death in August 2020, as follows from what Penzel says" */
function endingsOf(material: Material, names: SourceNames, chain: Chain): Run[] {
  const byNode = new Map(endings(material, chain).map((ending) => [ending.node, ending]));
  return [...byNode].flatMap(([id, ending]) => {
    const told = ending.claims.flatMap((claim) => material.claims.get(claim) ?? []);
    const by =
      told.length === 0
        ? 'by inference'
        : `as follows from what ${names.of(told)} ${speakAsMany(told) ? 'say' : 'says'}`;
    const until = endedInWords(ending).replace(/^not after/, 'no later than');
    return [plain('; for '), nameOf(material, id), plain(` it lasted ${until}, ${by}`)];
  });
}

/** Words of the question that name something: long enough to tell one thing from another. */
export const wordsOfQuestion = ({ request }: Material): string[] =>
  [...new Set(request.question.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])].filter(
    (word) =>
      !/^(?:what|when|where|whom|whose|which|have|been|were|does|this|that|with|from|says|many)$/.test(word),
  );

/** What is disputed, dated, decisive for the question and told by several comes first. */
function weightOf(material: Material, chain: Chain): number {
  const ties = chain.flatMap((group) => group.ties);
  const claims = chain.flatMap((group) => group.claims);
  const text = chain
    .flatMap(({ firsts, seconds, verb }) => [
      verb,
      ...[...firsts, ...seconds].map((id) => material.nodes.get(id)?.name ?? ''),
    ])
    .join(' ')
    .toLowerCase();
  const asked = wordsOfQuestion(material).filter((word) => text.includes(word)).length;
  return (
    asked * 4 +
    (ties.some(({ status }) => status === 'disputed') ? 4 : 0) +
    (claims.some(({ validFrom, validTo, observedAt }) => (validFrom ?? validTo ?? observedAt) !== null)
      ? 1
      : 0) +
    Math.min(3, originsOf(claims).size) +
    Math.log2(ties.length)
  );
}

/** Ties as points: those of one pattern together. */
export function tiePoints(material: Material, ties: readonly NetworkTie[], how: How = {}): Point[] {
  const items = ties.map((tie) => itemOf(material, tie, how)).filter(({ manners }) => manners.length > 0);
  return chainsOf(groupsOf(items)).map((chain) => ({
    claims: chain.flatMap(({ claims }) => claims),
    weight: weightOf(material, chain),
    write: (names, citations) => [sentenceOf(material, names, citations, chain)],
  }));
}
