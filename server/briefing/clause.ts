import type { Run } from '../contract/briefing.ts';
import type { NetworkNode, NetworkTie } from '../contract/network.ts';
import type { Material } from './material.ts';
import { name, plain } from './text.ts';

/** A group is many, whatever its name: "the operatives were", not "was". */
const isMany = (node: NetworkNode | undefined): boolean => node?.kind === 'Group';

const agreed = (verb: string, subject: NetworkNode | undefined): string =>
  isMany(subject) ? verb.replace(/^was\b/, 'were').replace(/^is\b/, 'are') : verb;

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Arabic names begin small and take no article: "al-Qaeda", "bin Laden". */
const PROPER = /^(?:al|an|as|ash|at|ad|ar|az|bin|ibn|abu|umm)[- ’]/i;

/** A name as it stands within a sentence: "the exchange of 2015", "the first unnamed companion", "Iran". */
function inSentence({ words }: Material, node: NetworkNode): string {
  const { name: text } = node;
  if (
    node.class === 'event' &&
    text.toLowerCase().startsWith(words.kind(node).label.toLowerCase().split(' ')[0] ?? ' ')
  )
    return `the ${lowered(text)}`;
  return node.kind !== 'Group' && /^\p{Ll}/u.test(text) && !PROPER.test(text) ? `the ${text}` : text;
}

export function nameOf(material: Material, id: string): Run {
  const node = material.nodes.get(id);
  return name(node === undefined ? id : inSentence(material, node));
}

/** The role of a participation is its verb already. */
const roleOf = ({ type, role }: NetworkTie): string =>
  role === null || type === 'PARTICIPATED_IN' ? '' : ` (${role.replaceAll('-', ' ')})`;

/**
 * A tie as a clause, without a full stop: "Iran detained Saif al-Adl".
 * @param from the end that it is told of: from the object, the inverse reads "Saif al-Adl was detained by Iran"
 */
export function clauseOf(material: Material, tie: NetworkTie, from?: string): Run[] {
  const ends = (id: string): NetworkNode | undefined => material.nodes.get(id);
  const { label, inverse, symmetric } = material.words.tie(tie, ends);
  const turned = from === tie.objectId && from !== tie.subjectId;
  const [first, second] = turned ? [tie.objectId, tie.subjectId] : [tie.subjectId, tie.objectId];
  const verb = agreed(turned && !symmetric ? inverse : label, ends(first));
  return [nameOf(material, first), plain(` ${verb} `), nameOf(material, second), plain(roleOf(tie))];
}
