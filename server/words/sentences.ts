import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import type { Hop } from '#contract/evidence.ts';
import { listed } from './counts.ts';
import type { Words } from './vocabulary.ts';

/** A tie read from one of its ends: subject, what it is, object. */
export interface Sentence {
  subject: NetworkNode;
  verb: string;
  object: NetworkNode;
}

/** From the subject "detained", from the object "was detained by". */
export function sentenceOf(
  tie: NetworkTie,
  subject: NetworkNode,
  object: NetworkNode,
  words: Words,
  from?: string,
): Sentence {
  const ends = (id: string): NetworkNode | undefined => [subject, object].find((node) => node.id === id);
  const { label, inverse, symmetric } = words.tie(tie, ends);
  const turned = from === object.id && from !== subject.id;
  return turned
    ? { subject: object, verb: symmetric ? label : inverse, object: subject }
    : { subject, verb: label, object };
}

const names = (hop: Hop): string => listed(hop.sources.map((source) => source.name));

/** Who says so through whom: "Cole Penzel, citing Abd al-Rahim Atoun". */
export function chainInWords(chain: readonly Hop[]): string {
  const hops = chain.toSorted((a, b) => a.hop - b.hop);
  return hops.map((hop, index) => (index === 0 ? names(hop) : `citing ${names(hop)}`)).join(', ');
}

const STATUS: Record<NetworkTie['status'], string> = {
  asserted: 'asserted, not disputed',
  possible: 'possible at most',
  disputed: 'disputed',
  denied: 'denied by all who speak of it',
  proposed: 'proposed, not done',
};
export const statusInWords = (tie: NetworkTie): string => STATUS[tie.status];
