import type { BriefClaim, NodeRef, TieRef } from '#contract/lens.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import type { ToldTie } from './claims.ts';

type Written = Pick<BriefClaim, 'validFrom' | 'validTo' | 'observedAt'>;
type Identity = Pick<ToldTie, 'id' | 'dataset' | 'type' | 'subjectId' | 'objectId' | 'role'>;
type Vocabularies = ReadonlyMap<string, Vocabulary>;

/** "2013 to 2015", "until 2015", "from 2015, still so", "seen in 2010"; null where there is no date. */
export function datesInWords({ validFrom, validTo, observedAt }: Written): string | null {
  const seen = observedAt === null ? null : `seen ${at(observedAt)}`;
  const parts = [span(validFrom, validTo), seen].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

function span(from: string | null, to: string | null): string | null {
  if (from === null && to === null) return null;
  if (to === '..') return from === null ? 'still so' : `${since(from)}, still so`;
  if (from === null || from === '..') return `until ${edtfInWords(to ?? '')}`;
  if (to === null) return since(from);
  return from === to ? edtfInWords(from) : `${edtfInWords(from)} to ${edtfInWords(to)}`;
}

function since(edtf: string): string {
  const words = edtfInWords(edtf);
  return words.startsWith('between') ? `from some time ${words}` : `from ${words}`;
}

function at(edtf: string): string {
  return /^\d{4}(-\d\d)?$/.test(edtf) ? `in ${edtf}` : edtfInWords(edtf);
}

/** "[2015..2017]" is "between 2015 and 2017", "199X" "the 1990s"; what has no plain words stays as written. */
export function edtfInWords(edtf: string): string {
  const [, from = '', to = ''] = /^\[([^,]*)\.\.([^,]*)\]$/.exec(edtf) ?? [];
  if (from !== '' && to !== '') return `between ${edtfInWords(from)} and ${edtfInWords(to)}`;
  if (from !== '') return `${edtfInWords(from)} or later`;
  if (to !== '') return `${edtfInWords(to)} or earlier`;
  if (edtf.startsWith('[')) return edtf.slice(1, -1).replaceAll(',', ' or ');
  if (/^\d{3}X$/.test(edtf)) return `the ${edtf.slice(0, 3)}0s`;
  return /[~%?]/.test(edtf) ? `about ${edtf.replaceAll(/[~%?]/g, '')}` : edtf;
}

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

/** "says so (2015)", "denies it", and of several claims each date once. */
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
