import type { Run } from '#contract/briefing.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { isMany, verbOfMany } from '#words/ties.ts';
import { PARTICIPATION, verbFrom } from '#words/vocabulary.ts';
import type { Material } from './material.ts';
import { nameInSentence } from './name-in-sentence.ts';
import { name, plain } from './text.ts';

export function nameOf(material: Material, id: string): Run {
  const node = material.nodes.get(id);
  return name(node === undefined ? id : nameInSentence(node, material.words.kind(node).label));
}

/** A tie read from one of its ends, by the ids of both. */
export interface TieClause {
  /** the subject; read from the object, the object */
  first: string;
  verb: string;
  second: string;
  role: string;
}

/**
 * @param from the end that it is read from: from the object, the inverse reads "Saif al-Adl was detained by Iran".
 *   A participation is read from the participant, whichever end is asked for.
 */
export function tieClause(material: Material, tie: NetworkTie, from?: string): TieClause {
  const verbs = material.words.tie(tie, (id) => material.nodes.get(id));
  const turned = from === tie.objectId && from !== tie.subjectId && tie.type !== PARTICIPATION;
  const [first, second] = turned ? [tie.objectId, tie.subjectId] : [tie.subjectId, tie.objectId];
  return { first, verb: verbFrom(verbs, turned ? 'object' : 'subject'), second, role: roleOf(tie) };
}

const PREPOSITION =
  /^(?:after|as|at|before|by|during|for|from|in|of|on|since|under|until|with|within|without)\b/i;

/** A role within a sentence, without brackets: "after exchange", "as a diplomat"; an event's roles are in its verbs. */
function roleOf({ type, role }: NetworkTie): string {
  if (role === null || type === PARTICIPATION) return '';
  const words = role.replaceAll(/[_-]/g, ' ');
  if (PREPOSITION.test(words)) return ` ${words}`;
  // "as a spy", but "as first deputy".
  const article = words.includes(' ') ? '' : /^[aeiou]/i.test(words) ? 'an ' : 'a ';
  return ` as ${article}${words}`;
}

/** "A", "A and B", "A, B and C", each a name. */
export function namesOf(material: Material, ids: readonly string[]): Run[] {
  return ids.flatMap((id, at) => {
    const between = at === 0 ? '' : at === ids.length - 1 ? ' and ' : ', ';
    return between === '' ? [nameOf(material, id)] : [plain(between), nameOf(material, id)];
  });
}

/** Several at one end: "A and B were released in the exchange". */
export function clauseOfMany(
  material: Material,
  firsts: readonly string[],
  { verb, role }: Pick<TieClause, 'verb' | 'role'>,
  seconds: readonly string[],
): Run[] {
  const node: NetworkNode | undefined = material.nodes.get(firsts[0] ?? '');
  const agreed =
    firsts.length > 1 || isMany(node, node && material.words.kind(node)) ? verbOfMany(verb) : verb;
  return [...namesOf(material, firsts), plain(` ${agreed} `), ...namesOf(material, seconds), plain(role)];
}

/** A tie as a clause, without a full stop: "Iran detained Saif al-Adl". */
export function clauseOf(material: Material, tie: NetworkTie, from?: string): Run[] {
  const { first, second, ...rest } = tieClause(material, tie, from);
  return clauseOfMany(material, [first], rest, [second]);
}

/** Ties as clauses: those that share a verb and one end in one, "A and B were released in the exchange". */
export function clausesOf(material: Material, ties: readonly NetworkTie[]): Run[][] {
  const clauses = ties.map((tie) => tieClause(material, tie));
  const bySecond = Map.groupBy(clauses, ({ verb, role, second }) => [verb, role, second].join('|'));
  const single = [...bySecond.values()].filter((of) => of.length === 1).flat();
  const byFirst = Map.groupBy(single, ({ verb, role, first }) => [verb, role, first].join('|'));
  return [...[...bySecond.values()].filter((of) => of.length > 1), ...byFirst.values()].flatMap((of) => {
    const [one] = of;
    if (one === undefined) return [];
    const ends = (end: 'first' | 'second'): string[] => [...new Set(of.map((each) => each[end]))];
    return [clauseOfMany(material, ends('first'), one, ends('second'))];
  });
}
