import type { Claim, Hop, SourceRef } from '#contract/evidence.ts';
import { listed } from '#words/counts.ts';
import { isolated } from '#words/names.ts';
import { chainsOf } from '../../evidence/origins.ts';
import { sourceInSentence } from './name-in-sentence.ts';

/** From who wrote the text to who first said it. */
export const rising = ({ chain }: Pick<Claim, 'chain'>): Hop[] => chain.toSorted((a, b) => a.hop - b.hop);

/** Who first says what a claim says: the highest hop. */
export const firstSources = (claim: Pick<Claim, 'chain'>): readonly SourceRef[] =>
  rising(claim).at(-1)?.sources ?? [];

/** The particles that belong to a family name: "bin Laden", "al-Zawahiri". */
const PARTICLE = /^(?:bin|ibn|von|van|de|der|da|di|al|el)$/i;
/** A name by kinship is one name: "Abu al-Qassam". */
const KUNYA = /^(?:abu|umm|abd|ibn)$/i;

/** "Abd al-Rahim Atoun" → "Atoun", "Osama bin Laden" → "bin Laden"; a name of one part, or by kinship, stays whole. */
export function familyName(name: string): string {
  const words = name.split(/\s+/u);
  if (words.length < 2 || !/^\p{Script=Latin}/u.test(name)) return name;
  if (/^(?:abu|umm)$/i.test(words[0] ?? '')) return name;
  const before = words.at(-2) ?? '';
  // "Abd al-Rahim": the last part is half a name.
  if (KUNYA.test(before)) return name;
  // "Source 3" is no family name.
  if (!/^[\p{L}’'-]{3,}/u.test(words.at(-1) ?? '')) return name;
  return words.slice(PARTICLE.test(before) && words.length > 2 ? -2 : -1).join(' ');
}

/** The first sources of a claim, and those through whom it comes to us, nearest to the first source first. */
interface Way {
  first: readonly SourceRef[];
  through: readonly Hop[];
}

function wayOf(claim: Claim): Way {
  const [first, ...through] = rising(claim).toReversed();
  return { first: first?.sources ?? [], through };
}

const keyOf = (through: readonly Hop[]): string =>
  through.map(({ sources }) => sources.map(({ id }) => id).join('+')).join(' < ');

/**
 * The sources of a briefing by their names: whole at the first mention, short from then on. The relay through whom most of
 * them come to us is named once, where the briefing says what it rests on; any other is named each time.
 */
export class SourceNames {
  readonly #short: ReadonlyMap<string, string>;
  readonly #mentioned: Set<string>;
  readonly #claims: readonly Claim[];
  /** the ids of the sources that relay most of what is relayed; empty where nothing is */
  readonly relay: string;
  constructor(claims: Iterable<Claim>, mentioned: ReadonlySet<string> = new Set()) {
    const all = [...claims];
    const sources = new Map(
      all.flatMap(({ chain }) => chain.flatMap((hop) => hop.sources.map((each) => [each.id, each] as const))),
    );
    this.#short = shortNames([...sources.values()]);
    this.#mentioned = new Set(mentioned);
    const relays = Map.groupBy(
      all.map((claim) => keyOf(wayOf(claim).through.slice(-1))).filter((key) => key !== ''),
      (key) => key,
    );
    const [most] = [...relays].toSorted((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
    this.relay = most?.[0] ?? '';
    this.#claims = all;
  }

  /** The relay through whom most come to us, by name; empty where there is none. */
  relayName(): string {
    const sources = this.#claims.flatMap(({ chain }) => chain.flatMap((hop) => hop.sources));
    const ids = this.relay === '' ? [] : this.relay.split('+');
    return listed(
      ids.flatMap((id) => sources.find((source) => source.id === id) ?? []).map((each) => this.one(each)),
    );
  }

  /** The same names as far as they have been mentioned, to try a sentence that may not be written. */
  rehearsal(): SourceNames {
    return new SourceNames(this.#claims, this.#mentioned);
  }

  /** "Abd al-Rahim Atoun" at the first mention, then "Atoun". */
  one(source: SourceRef): string {
    const known = this.#mentioned.has(source.id);
    this.#mentioned.add(source.id);
    const name = known ? (this.#short.get(source.id) ?? source.name) : source.name;
    return isolated(sourceInSentence({ ...source, name }));
  }

  #hop({ sources }: Hop): string {
    return listed(sources.map((source) => this.one(source)));
  }

  /** How it comes to us, where that is not the way of most: "as cited by Maidan", "in its report". */
  #through({ first, through }: Way): string {
    const own = keyOf(through.slice(-1)) === this.relay ? through.slice(0, -1) : through;
    return own
      .map((hop) => {
        const reports = hop.sources.every(({ kind }) => kind === 'report');
        const its = hop.sources.every(({ name }) => first.some((each) => name.includes(each.name)));
        return reports ? (its ? 'in its report' : `in ${this.#hop(hop)}`) : `as cited by ${this.#hop(hop)}`;
      })
      .join(', ');
  }

  /** Everybody who first says one of these, each once: "the New York Times, Atoun and, as cited by Maidan, Pompeo". */
  of(claims: readonly Claim[]): string {
    const ways = new Map(
      claims.map((claim) => {
        const way = wayOf(claim);
        return [`${way.first.map(({ id }) => id).join('+')} < ${keyOf(way.through)}`, way];
      }),
    );
    const byFirst = Map.groupBy(ways.values(), ({ first }) => first.map(({ id }) => id).join('+'));
    return inOne([...byFirst.values()].map((of) => this.#inEachWay(of)));
  }

  /** One source with each way in which it comes to us: "Pompeo, also as cited by Maidan". */
  #inEachWay(ways: readonly Way[]): string {
    const [first = []] = ways.map((way) => way.first);
    const name = first.length === 0 ? 'an unknown source' : this.#firsts(first);
    const others = [...new Set(ways.map((way) => this.#through(way)))];
    const through = others.filter((each) => each !== '').join(' and ');
    if (through === '') return name;
    return others.includes('') ? `${name}, also ${through}` : `${name} ${through}`;
  }

  #firsts(first: readonly SourceRef[]): string {
    return listed(first.map((source) => this.one(source)));
  }
}

/** "A and B"; where one of several is two itself, "A and B, and C". */
function inOne(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  if (!names.some((each) => / and |, /.test(each))) return listed(names);
  return names.length === 2 ? names.join(', and ') : `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;
}

/** A person's family name, where nobody else of the briefing is called the same. */
function shortNames(sources: readonly SourceRef[]): Map<string, string> {
  const short = new Map(
    sources.map(({ id, name, kind }) => [
      id,
      kind === 'person' || kind === 'author' ? familyName(name) : name,
    ]),
  );
  const names = Map.groupBy(short, ([, name]) => name);
  return new Map(
    sources.map(({ id, name }) => {
      const own = short.get(id) ?? name;
      return [id, names.get(own)?.length === 1 ? own : name];
    }),
  );
}

/** Is the verb plural? Several sources speak, a group does, or one whose name says so ("other media outlets"). */
export function speakAsMany(claims: readonly Claim[]): boolean {
  const firsts = new Set(
    claims.map((claim) =>
      wayOf(claim)
        .first.map(({ id }) => id)
        .join('+'),
    ),
  );
  if (firsts.size > 1) return true;
  const first = claims[0] === undefined ? [] : wayOf(claims[0]).first;
  return first.length > 1 || first[0]?.kind === 'group';
}

/** The distinct first sources, by the rule of the evidence: joint speakers are one unless shown to be independent. */
export const originsOf = (claims: Iterable<Claim>): Set<string> =>
  new Set([...chainsOf(claims).values()].flatMap(({ origins }) => origins));

const whole = (sources: readonly SourceRef[]): string =>
  listed(sources.map((source) => isolated(sourceInSentence(source))));

/** "Abd al-Rahim Atoun, cited by Cole Penzel": whole, for a list of claims. */
export function whoSays(claim: Claim): string {
  const { first, through } = wayOf(claim);
  const relayed = through.map(
    (hop) =>
      `${hop.sources.every(({ kind }) => kind === 'report') ? 'in' : 'cited by'} ${whole(hop.sources)}`,
  );
  return [first.length === 0 ? 'an unknown source' : whole(first), ...relayed].join(', ');
}
