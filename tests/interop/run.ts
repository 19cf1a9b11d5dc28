import { fileURLToPath } from 'node:url';
import { load } from '../../server/dataset/load.ts';
import { connect } from '../../server/graph/connect.ts';
import { datasetIn } from '../support/datasets.ts';
import { startTestNeo4j } from '../support/test-neo4j.ts';
import type { Check } from './check.ts';
import { cypherShell } from './cypher-shell.ts';
import { followTheMoney } from './followthemoney.ts';
import { libreOffice } from './libreoffice.ts';
import { networkx } from './networkx.ts';
import { openApiFuzz } from './openapi-fuzz.ts';
import { pdf } from './pdf.ts';
import { python } from './python.ts';
import { stix } from './stix.ts';

// npm run test:interop [-- TOOL…]: other tools on a database filled with the article. A tool that is not there is named, and
// fails nothing.
const ARTICLE = fileURLToPath(new URL('../../data/al-qaeda-iran', import.meta.url));
const checks: readonly Check[] = [
  cypherShell,
  python,
  networkx,
  pdf,
  libreOffice,
  stix,
  followTheMoney,
  openApiFuzz,
];

const neo4j = await startTestNeo4j();
try {
  const db = connect(neo4j.address, { readTimeout: 60_000 });
  await load(db, await datasetIn(ARTICLE));
  await db.close();
  const wanted = process.argv.slice(2);
  for (const check of checks.filter(({ tool }) => wanted.length === 0 || wanted.includes(tool)))
    process.stdout.write(`${await told(check)}\n`);
} finally {
  await neo4j.stop();
}

async function told(check: Check): Promise<string> {
  const missing = await check.missing();
  if (missing !== null) return `missing  ${check.tool}: ${missing}`;
  try {
    await check.run(neo4j.address);
    return `passed   ${check.tool}: ${check.shows}`;
  } catch (error) {
    process.exitCode = 1;
    return `failed   ${check.tool}: ${error instanceof Error ? error.message : String(error)}`;
  }
}
