import { expect, test } from 'vitest';
import { Lens } from '#contract/lens.ts';
import { parseEdtf } from '../../../server/evidence/edtf.ts';
import type { LensEvidence } from '../../../server/lens/evidence.ts';
import { looksOf, seenBy } from '../../../server/lens/look.ts';
import { ARTICLE, datasetIn } from '../../support/datasets.ts';
import { evidenceOf } from '../oracle/asked.ts';

const article = await datasetIn(ARTICLE);
const killings = new Set(article.events.flatMap(({ id, kind }) => (kind === 'Killing' ? id : [])));
const victims = article.ties.filter(({ role, objectId }) => role === 'victim' && killings.has(objectId));
const plain = evidenceOf(article);
const evidence: LensEvidence = {
  ...plain,
  endings: {
    ties: plain.ties.flatMap((tie) =>
      victims.some(({ id }) => id === tie.id) ? [{ ...tie, brings: 'death' as const }] : [],
    ),
    dates: plain.attributes.filter(
      ({ subjectId, property }) => property === 'date' && killings.has(subjectId),
    ),
  },
};

/** Read from the tables alone: until when each victim may have lived, as these sources tell it; all sources where there are none. */
function deaths(sources: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { id, subjectId } of victims) {
    const told = article.claims.filter((claim) => claim.tieId === id && passes(claim.id, sources));
    const days = told
      .filter(({ polarity, modality }) => polarity === 'asserts' && modality !== 'possibility')
      .flatMap(({ validTo }) => parseEdtf(validTo ?? '')?.max ?? []);
    const last = days.toSorted().at(-1);
    if (last !== undefined) found.set(subjectId, last);
  }
  return found;
}

function passes(claimId: string, sources: readonly string[]): boolean {
  const chain = article.attributions.filter((each) => each.claimId === claimId);
  const top = Math.max(...chain.map(({ hop }) => hop));
  return sources.length === 0 || chain.some(({ hop, sourceId }) => hop === top && sources.includes(sourceId));
}

/** Whom a tie needs alive, by the vocabulary. */
function needed({
  type,
  subjectId,
  objectId,
}: {
  type: string;
  subjectId: string;
  objectId: string;
}): string[] {
  const { living = [] } = article.vocabulary.tieTypes.find(({ name }) => name === type) ?? {};
  return living.map((end) => (end === 'subject' ? subjectId : objectId));
}

const DAYS = [
  '2010-12-31',
  '2012-06-01',
  '2020-08-15',
  '2020-08-31',
  '2020-09-01',
  '2021-01-12',
  '2021-06-01',
  '2030-01-01',
  '2019-01-01/2021-12-31',
];

test.each(DAYS)('%s: nothing that needs the living goes on after a death, and nothing else goes', (asOf) => {
  const [from = ''] = asOf.split('/');
  for (const sources of [[], ...article.sources.map(({ id }) => [id])]) {
    const dead = deaths(sources);
    const on = seenBy(looksOf(evidence, Lens.parse({ asOf, sources })));
    const off = seenBy(looksOf(evidence, Lens.parse({ asOf, sources, endings: false })));
    for (const [index, { tie, why }] of on.entries()) {
      const whyOff = off[index]?.why ?? null;
      const isOver = needed(tie).some((id) => (dead.get(id) ?? '9999') < from);
      const shown = whyOff === null || whyOff === 'undated' || whyOff === 'uncertain';
      expect({ tie: tie.id, sources, why }).toStrictEqual({
        tie: tie.id,
        sources,
        why: isOver && shown ? 'ended' : whyOff,
      });
    }
  }
});

test('somebody died, so that the rule was tried', () => {
  expect(deaths([]).size).toBeGreaterThan(1);
  const ended = seenBy(looksOf(evidence, Lens.parse({ asOf: '2021-01-12' }))).filter(
    ({ why }) => why === 'ended',
  );
  expect(ended.length).toBeGreaterThan(5);
});
