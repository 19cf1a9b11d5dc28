import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collect } from '../../server/briefing/collect.ts';
import { draft } from '../../server/briefing/draft.ts';
import { toBundle } from '../../server/briefing/render/bundle.ts';
import { toDocx } from '../../server/briefing/render/docx.ts';
import { toHtml } from '../../server/briefing/render/html.ts';
import { toPdf } from '../../server/briefing/render/pdf.ts';
import { toMarkdown } from '../../server/briefing/render/markdown.ts';
import { BriefingRequest } from '../../server/contract/briefing.ts';
import { load } from '../../server/dataset/load.ts';
import type { Database } from '../../server/graph/connect.ts';
import { createReads } from '../../server/graph/reads.ts';
import { textsIn } from '../../server/texts.ts';
import { datasetIn } from '../support/load-dataset.ts';
import { emptyDatabase, testDatabase } from '../support/neo4j.ts';
import { writeFileSync } from 'node:fs';

const ARTICLE = fileURLToPath(new URL('../../data/al-qaeda-iran', import.meta.url));
let db: Database;
beforeAll(async () => {
  db = testDatabase();
  await emptyDatabase(db);
  await load(db, await datasetIn(ARTICLE));
});
afterAll(() => db.close());

test('draft', async () => {
  const texts = textsIn([process.env['RELATA_DOCUMENTS'] ?? '/nowhere']);
  const reads = createReads(db, (hash) => texts.has(hash));
  const opening = await reads.opening();
  const request = BriefingRequest.parse({
    template: 'network',
    title: 'Al-Qaeda and Iran: the exchange of 2015',
    question: 'Who was exchanged in 2015, and who says so?',
    by: 'A. Analyst',
    about: { ids: opening.picture.nodes.map(({ id }) => id) },
  });
  const t = performance.now();
  const material = await collect(
    { reads, texts, judgements: async () => [] },
    request,
    '2026-11-22T00:00:00.000Z',
  );
  const t1 = performance.now();
  const briefing = draft(material);
  const t2 = performance.now();
  writeFileSync('/tmp/scratch/briefing.md', toMarkdown(briefing));
  writeFileSync('/tmp/scratch/briefing.json', JSON.stringify(briefing));
  writeFileSync('/tmp/scratch/briefing.html', toHtml(briefing));
  writeFileSync('/tmp/scratch/briefing.jsonl', toBundle(briefing));
  writeFileSync('/tmp/scratch/briefing.pdf', toPdf(briefing));
  writeFileSync('/tmp/scratch/briefing.docx', await toDocx(briefing));
  console.log(material.ties.length, t1 - t, t2 - t1, briefing.warnings);
  expect(briefing.warnings).toStrictEqual([]);
});
