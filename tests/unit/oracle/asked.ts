import { Lens } from '#contract/lens.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import { claimRows } from '../../../server/dataset/claim-rows.ts';
import type { Claim, Dataset } from '../../../server/dataset/model.ts';
import { attributeClaim, claimedTie, lensClaim } from '../../../server/lens/claims.ts';
import { type LensEvidence } from '../../../server/lens/evidence.ts';
import { objectionsIn } from '../../../server/evidence/disputes.ts';
import type { Asked } from './lens.ts';
import type { Row, Tables } from './tables.ts';

/** What the program is asked over, as it stands in its database. */
export function evidenceOf(dataset: Dataset): LensEvidence {
  const gists = new Map(claimRows(dataset).claims.map(({ id, props }) => [id, String(props['gist'])]));
  const claimed = (claim: Claim): string => gists.get(claim.id) ?? '';
  const byTie = Map.groupBy(dataset.claims, ({ tieId }) => tieId);
  const blank = '-';
  return {
    ties: dataset.ties.map((tie) =>
      claimedTie({
        tie: [
          tie.id,
          dataset.id,
          tie.type,
          tie.subjectId,
          tie.objectId,
          tie.role ?? blank,
          tie.side ?? blank,
        ].join(' '),
        claims: (byTie.get(tie.id) ?? []).map(claimed),
      }),
    ),
    attributes: dataset.claims
      .filter(({ subjectId }) => subjectId !== null)
      .map((claim) =>
        attributeClaim({
          ...claim,
          subjectId: claim.subjectId ?? '',
          property: claim.property ?? '',
          valueName: null,
          placeName: null,
          claim: claimed(claim),
        }),
      ),
    events: new Set(dataset.events.map(({ id }) => id)),
    objections: objectionsIn(
      dataset.responses.flatMap(({ claimId, respondsTo, stance }) => {
        const [by, to] = [gists.get(claimId), gists.get(respondsTo)];
        return by === undefined || to === undefined ? [] : [{ by: lensClaim(by), to: lensClaim(to), stance }];
      }),
    ),
    vocabularies: new Map([[dataset.id, dataset.vocabulary]]),
  };
}

const text = (row: Row, name: string): string | null => row[name] || null;

/** Made-up tables as a dataset of the program. */
export function datasetOf(tables: Tables, like: Dataset): Dataset {
  const id = 'made';
  const full = (local: string | undefined): string => `${id}:${local ?? ''}`;
  const [claim] = like.claims;
  if (claim === undefined) throw new Error('a dataset has claims');
  const vocabulary: Vocabulary = like.vocabulary;
  return {
    ...like,
    id,
    vocabulary,
    events: tables.events.map((row) => ({
      id: full(row['id']),
      kind: 'Exchange',
      name: row['id'] ?? '',
      note: null,
      noteClaims: [],
    })),
    ties: tables.ties.map((row) => ({
      id: full(row['id']),
      type: row['type'] ?? '',
      subjectId: full(row['subject']),
      objectId: full(row['object']),
      role: text(row, 'role'),
      side: text(row, 'side'),
    })),
    claims: tables.claims.map((row) => ({
      ...claim,
      id: full(row['id']),
      tieId: row['tie'] ? full(row['tie']) : null,
      subjectId: row['subject'] ? full(row['subject']) : null,
      property: text(row, 'property'),
      value: text(row, 'value'),
      polarity: row['polarity'] ?? '',
      modality: row['modality'] ?? '',
      validFrom: text(row, 'validFrom'),
      validTo: text(row, 'validTo'),
      observedAt: text(row, 'observedAt'),
      saidOn: text(row, 'saidOn'),
    })),
    attributions: tables.attributions.map((row) => ({
      claimId: full(row['claim']),
      hop: Number(row['hop']),
      sourceId: full(row['source']),
      verb: 'says',
      basis: 'stated',
      reason: null,
      independent: row['independent'] === 'yes',
    })),
    responses: tables.responses.map((row) => ({
      claimId: full(row['claim']),
      respondsTo: full(row['respondsTo']),
      stance: row['stance'] ?? '',
      reason: null,
    })),
  };
}

/** The same question in the words of the program. */
export function lensOf(dataset: string, asked: Asked, against: string[] | null): Lens {
  const full = (ids: readonly string[]): string[] => ids.map((local) => `${dataset}:${local}`);
  const { from = '', to = '' } = asked.asOf ?? {};
  return Lens.parse({
    ...asked,
    sources: full(asked.sources),
    against: against === null ? null : full(against),
    asOf: asked.asOf === null ? null : from === to ? from : `${from}/${to}`,
  });
}
