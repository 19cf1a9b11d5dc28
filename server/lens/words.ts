import type { BriefClaim, NodeRef, TieRef } from '#contract/lens.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import type { ToldTie } from './claims.ts';

type Identity = Pick<ToldTie, 'id' | 'dataset' | 'type' | 'subjectId' | 'objectId' | 'role'>;
type Vocabularies = ReadonlyMap<string, Vocabulary>;

/** A tie with names to read it by. What left the files has no name any more, and is called by its id. */
export function tieRef(
  tie: Identity,
  nodes: ReadonlyMap<string, NodeRef>,
  vocabularies: Vocabularies,
): TieRef {
  const [subject, object] = [named(tie.subjectId, nodes), named(tie.objectId, nodes)];
  const { id, type, role } = tie;
  const verb = verbOf(tie, object, vocabularies);
  return { id, type, role, subject, object, sentence: `${subject.name} ${verb} ${object.name}${as(tie)}` };
}

/** The role of a participation is its verb already. */
function as({ type, role }: Identity): string {
  return role === null || type === 'PARTICIPATED_IN' ? '' : ` (${role.replaceAll('-', ' ')})`;
}

export function named(id: string, nodes: ReadonlyMap<string, NodeRef>): NodeRef {
  return nodes.get(id) ?? { id, name: id, class: 'actor', kind: '', unnamed: false };
}

function verbOf({ dataset, type, role }: Identity, object: NodeRef, vocabularies: Vocabularies): string {
  const { tieTypes, eventKinds } = vocabularies.get(dataset) ?? { tieTypes: [], eventKinds: [] };
  const declared =
    type === 'PARTICIPATED_IN'
      ? eventKinds.find(({ name }) => name === object.kind)?.roles.find(({ name }) => name === role)
      : tieTypes.find(({ name }) => name === type);
  return declared?.label ?? type.toLowerCase().replaceAll('_', ' ');
}

/** "says so (in 2015)", "denies it", and of several claims each date once. */
export function stand(claims: readonly BriefClaim[]): string {
  const denies = claims.every(({ polarity }) => polarity === 'denies');
  const both = !denies && claims.some(({ polarity }) => polarity === 'denies');
  const dates = [...new Set(claims.flatMap((claim) => claim.dates ?? []))];
  const says = both ? 'says so and denies it' : denies ? 'denies it' : 'says so';
  return dates.length === 0 ? says : `${says} (${dates.join('; ')})`;
}

/** The distinct values of an attribute, or how the claims stand to a tie. */
export function sideText(claims: readonly BriefClaim[]): string {
  const values = [...new Set(claims.flatMap(({ value }) => value ?? []))];
  return values.length > 0 ? values.join('; ') : stand(claims);
}
