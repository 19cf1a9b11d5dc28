import { fileURLToPath } from 'node:url';
import { deskOn } from '../server/briefing/briefings.ts';
import { collect, type Desk } from '../server/briefing/collect.ts';
import { draft } from '../server/briefing/draft.ts';
import { fileOf } from '../server/briefing/render/file.ts';
import { BriefingRequest, Form } from '#contract/briefing.ts';
import { checkDataset } from '../server/dataset/check.ts';
import { load } from '../server/dataset/load.ts';
import { toDataset } from '../server/dataset/to-dataset.ts';
import { connect } from '../server/graph/connect.ts';
import { readLensNetwork } from '../server/lens/network.ts';
import { readSubgraph } from '../server/network/network.ts';
import { housesIn } from '../server/briefing/houses/houses.ts';
import { textsIn } from '../server/documents/texts.ts';
import { startTestNeo4j } from '../tests/support/test-neo4j.ts';

/** How long a briefing of a view of some 100 ties takes, stage by stage, on the first dataset. Aim: two seconds. */
const ARTICLE = fileURLToPath(new URL('../data/al-qaeda-iran', import.meta.url));
const RUNS = 7;
const WANTED_TIES = 100;

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

async function timed<T>(work: () => Promise<T> | T): Promise<[T, number]> {
  const start = performance.now();
  const done = await work();
  return [done, performance.now() - start];
}

/** The best connected nodes that have at least so many ties among them. */
async function idsWithTies(desk: Desk): Promise<string[]> {
  const { nodes } = await readSubgraph(desk.db, {
    ids: (
      await readLensNetwork(desk.db, {
        sources: [],
        relayed: false,
        against: null,
        asOf: null,
        clock: 'valid',
        certainty: 'possible',
        undated: true,
        endings: true,
      })
    ).nodes.slice(0, 400),
    denied: false,
  });
  const ids = nodes.toSorted((a, b) => b.ties - a.ties).map(({ id }) => id);
  for (let n = 10; n < ids.length; n += 1) {
    const { ties } = await readSubgraph(desk.db, { ids: ids.slice(0, n), denied: false });
    if (ties.length >= WANTED_TIES) return ids.slice(0, n);
  }
  return ids;
}

const neo4j = await startTestNeo4j();
const db = connect(neo4j.address, { readTimeout: 600_000 });
const checked = await checkDataset(ARTICLE);
if (checked.content === null) throw new Error('the dataset has faults');
await load(db, toDataset(checked.content));
const texts = textsIn([]);
const desk = deskOn(db, texts, housesIn([]));
const request = BriefingRequest.parse({
  template: 'network',
  title: 'Bench',
  question: 'How long?',
  by: 'bench',
  about: { ids: await idsWithTies(desk) },
});
const times = new Map<string, number[]>();
const note = (stage: string, ms: number): void => void times.set(stage, [...(times.get(stage) ?? []), ms]);
let ties = 0;
for (let run = -1; run < RUNS; run += 1) {
  const [material, reading] = await timed(() => collect(desk, request, new Date().toISOString()));
  const [briefing, writing] = await timed(() => draft(material));
  ties = material.ties.length;
  if (run < 0) continue;
  note('reading', reading);
  note('writing', writing);
  for (const form of Form.options) note(form, (await timed(() => fileOf(briefing, form)))[1]);
}
console.log(
  `A briefing of ${request.about.ids.length} nodes and ${ties} ties, median of ${RUNS} runs in one process:`,
);
for (const [stage, all] of times)
  console.log(`  ${stage.padEnd(8)} ${median(all).toFixed(0).padStart(6)} ms`);
const whole =
  median(times.get('reading') ?? []) + median(times.get('writing') ?? []) + median(times.get('pdf') ?? []);
console.log(`  read, written and as PDF: ${whole.toFixed(0)} ms (aim: 2,000)`);
await db.close();
await neo4j.stop();
