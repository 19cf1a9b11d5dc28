import { lowered } from '#words/sentences.ts';
import { AFTER_NOUN, head, isMany } from '#words/ties.ts';
import type { SourceRef } from '#contract/evidence.ts';
import type { NetworkNode } from '#contract/network.ts';

/** English takes "the" before a name that ends in a common noun: "the Hoover Institute", but "Foreign Affairs". */
const COMMON =
  /\b(?:administration|agency|alliance|army|assembly|association|authority|bank|branch|brigades?|bureau|cabinet|club|commission|committee|corps|council|court|emirates|empire|federation|forces|foundation|front|government|group|guardian|guards?|guild|house|institute|institution|kingdom|leadership|league|ministry|mission|movement|nations|netherlands|network|office|organi[sz]ation|party|philippines|parliament|police|post|republic|secretariat|senate|service|society|states?|taliban|times|treasury|tribune|troops|union)$/i;
/** Arabic names begin small and take no article: "al-Qaeda", "bin Laden"; Abu and Umm are names themselves. */
const PARTICLE = /^(?:al|an|as|ash|at|ad|ar|az|bin|ibn)[- ’]/i;
const DETERMINED = /^(?:the|a|an|this|many|some|several|other|those|two|three|four|five|six|\d+)\s/i;
/** "Pompeo’s speech" is determined already. */
const POSSESSIVE = /^\S+(?: \S+)?(?:’s|'s|s’)\s/;
const BEFORE_NOUN = /^(?:alleged|planned|proposed|failed|attempted|first|second|third|last)\s/i;
/** A common noun loses the capital with which it stands in a list: "War of words over the split", but "Berlin attack". */
function small(text: string, kind: string): string {
  const [first = ''] = text.split(/[\s-]/);
  const common =
    kind.toLowerCase().split(' ')[0] === first.toLowerCase() ||
    BEFORE_NOUN.test(text) ||
    (/^\p{Lu}\p{Ll}+$/u.test(first) && AFTER_NOUN.test(text) && head(text).split(' ').length === 1) ||
    /^\p{Lu}\p{Ll}+ of\s/u.test(text);
  return common ? lowered(text) : text;
}

function eventName(text: string, kind: string): string {
  if (PARTICLE.test(text)) return lowered(text);
  return POSSESSIVE.test(text) || DETERMINED.test(text) ? text : `the ${small(text, kind)}`;
}

/** One body ("leadership of al-Qaeda"), or those who did one thing ("operatives who took refuge"): these and no others. */
const isDefinite = (node: NetworkNode): boolean =>
  !PARTICLE.test(node.name) && (!isMany(node) || /\swho\s/.test(node.name));

function actorName(node: NetworkNode, text: string): string {
  const { kind, unnamed } = node;
  if (DETERMINED.test(text) || POSSESSIVE.test(text)) return text;
  // An unnamed group is some of its kind, not the one: "Israeli agents"; an unnamed person is one: "the diplomat".
  if (kind === 'Group') return unnamed && !isDefinite(node) ? text : `the ${text}`;
  if (unnamed) return `the ${text}`;
  if (COMMON.test(head(text))) return `the ${text}`;
  return /^\p{Ll}/u.test(text) && !PARTICLE.test(text) ? `the ${text}` : text;
}

/**
 * A name as it stands within a sentence: "the exchange of detainees of 2015", "the New York Times", "Iran".
 * @param kind the label of its kind
 */
export function nameInSentence(node: NetworkNode, kind: string): string {
  const { name } = node;
  if (node.class === 'event') return eventName(name, kind);
  // "Iran (territory)": in a sentence it is plain that it is the place.
  if (node.class === 'place') return name.replace(new RegExp(` \\(${kind}\\)$`, 'i'), '');
  return actorName(node, name);
}

/** The same of a source: "the 9/11 Commission", "an unnamed announcer of the killing in Tehran". */
export function sourceInSentence({ name, kind }: Pick<SourceRef, 'name' | 'kind'>): string {
  if (DETERMINED.test(name) || POSSESSIVE.test(name) || kind === 'person' || kind === 'author') return name;
  // "whoever spreads the rumour" is no name of a kind.
  if (/^(?:who|somebody|someone|anybody|nobody|people)/i.test(name)) return name;
  if (kind === 'unnamed') return /^[aeiou]/i.test(name) ? `an ${name}` : `a ${name}`;
  if (kind === 'report') return `the ${/^Report\b/.test(name) ? lowered(name) : name}`;
  return kind !== 'group' && COMMON.test(head(name)) ? `the ${name}` : name;
}
