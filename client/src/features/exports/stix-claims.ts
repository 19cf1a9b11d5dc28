import type { Claim } from '#contract/evidence.ts';
import type { NetworkFile } from '#contract/export.ts';
import { claimText, firstSources, isHeld } from './evidence-words.ts';
import { type Making, nodeRef, type StixObject, stixId, tieRef } from './stix-objects.ts';

/** What a claim is told of: the objects of this bundle, and the relationship that it denies, if any. */
interface Told {
  refs: string[];
  denied: boolean;
  labels: string[];
}

/** One object for each claim: an opinion where it denies a relationship of the bundle, else a note. */
function claimObject(claim: Claim, told: Told, { make, words }: Making): StixObject {
  const text = claimText(claim, words);
  const first = firstSources(claim);
  const outside = words.outside(claim);
  const shared = {
    object_refs: told.refs,
    authors: first.map(({ name }) => name),
    labels: [claim.polarity, claim.modality, ...told.labels, outside && 'outside-lens'].filter(
      (label) => label !== null,
    ),
    external_references: claim.passages.map((passage) => ({
      source_name: words.document(passage.documentId)?.title ?? passage.documentId,
      description: `${passage.locator}; characters ${passage.start} to ${passage.end}, SHA-256 ${passage.sha256}`,
    })),
    recordedAt: claim.recordedAt,
    extra: claimExtra(claim, outside),
  };
  if (!told.denied)
    return make.object('note', words.through(claim.id), {
      ...shared,
      abstract: claim.paraphrase,
      content: text,
    });
  const opinion = claim.modality === 'fact' ? 'strongly-disagree' : 'disagree';
  return make.object('opinion', words.through(claim.id), { ...shared, opinion, explanation: text });
}

const claimExtra = (claim: Claim, outside: string | null) => ({
  relata_id: claim.id,
  tie_id: claim.tieId,
  attribute: claim.attribute && { ...claim.attribute },
  polarity: claim.polarity,
  modality: claim.modality,
  hedge: claim.hedge,
  basis: claim.basis,
  valid_from_edtf: claim.validFrom,
  valid_to_edtf: claim.validTo,
  observed_at_edtf: claim.observedAt,
  said_on_edtf: claim.saidOn,
  outside_lens: outside,
  source_refs: firstSources(claim).map(({ id }) => stixId('identity', `source ${id}`)),
  attribution: claim.chain.map(({ hop, verb, basis, sources }) => ({
    hop,
    verb,
    basis,
    source_refs: sources.map(({ id }) => stixId('identity', `source ${id}`)),
  })),
});

/** Of each claim, which objects it is told of. A tie that nobody tells as done has none: its ends stand for it. */
function toldOf({ nodes, ties }: NetworkFile, { words }: Making): Map<string, Told> {
  const told = new Map<string, Told>();
  const tell = (ids: readonly string[], refs: readonly string[], denied: boolean, labels: string[]): void => {
    for (const id of ids) {
      const before = told.get(id);
      told.set(id, {
        refs: [...new Set([...(before?.refs ?? []), ...refs])],
        denied: denied || before?.denied === true,
        labels: [...new Set([...(before?.labels ?? []), ...labels])],
      });
    }
  };
  for (const node of nodes) tell(node.claimIds, [nodeRef(node)], false, []);
  for (const tie of ties) {
    const ends = [tie.subjectId, tie.objectId].flatMap((id) => words.node(id) ?? []);
    if (isHeld(tie)) tell(tie.claimIds, [tieRef(tie, words)], true, []);
    else tell(tie.claimIds, ends.map(nodeRef), false, [`no relationship: ${tie.status}`]);
  }
  return told;
}

export function claimObjects(file: NetworkFile, making: Making): StixObject[] {
  const told = toldOf(file, making);
  return file.claims.flatMap((claim) => {
    const its = told.get(claim.id);
    if (its === undefined || its.refs.length === 0) return [];
    const denied = its.denied && claim.polarity === 'denies' && claim.tieId !== null;
    return [claimObject(claim, { ...its, denied }, making)];
  });
}
