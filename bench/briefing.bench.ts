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
import { sentencesIn } from '#words/briefing.ts';
import { generate } from './generate.ts';
import { startTestNeo4j } from '../tests/support/test-neo4j.ts';

/**
 * How long a briefing takes, stage by stage: of a view of some 100 ties of the first dataset (aim: two seconds), and of 1,000
 * ties that are made up, which it condenses (aim: ten).
 */
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
const desk = deskOn(db, textsIn([]), housesIn([]));

/** Stage by stage, and the whole as PDF beside the aim. @param aim of reading, writing and the PDF, in ms */
async function measured(ids: readonly string[], runs: number, aim: number): Promise<void> {
  const request = BriefingRequest.parse({
    template: 'network',
    title: 'Bench',
    question: 'How long?',
    by: 'bench',
    about: { ids },
  });
  const times = new Map<string, number[]>();
  const note = (stage: string, ms: number): void => void times.set(stage, [...(times.get(stage) ?? []), ms]);
  const sizes = { ties: 0, claims: 0, sentences: 0 };
  for (let run = -1; run < runs; run += 1) {
    const [material, reading] = await timed(() => collect(desk, request, new Date().toISOString()));
    const [briefing, writing] = await timed(() => draft(material));
    sizes.ties = material.ties.length;
    sizes.claims = material.claims.size;
    sizes.sentences = briefing.sections.flatMap(({ blocks }) => blocks.flatMap(sentencesIn)).length;
    if (run < 0) continue;
    note('reading', reading);
    note('writing', writing);
    for (const form of Form.options) note(form, (await timed(() => fileOf(briefing, form)))[1]);
  }
  console.log(
    `A briefing of ${ids.length} nodes, ${sizes.ties} ties and ${sizes.claims} claims, in ${sizes.sentences} sentences; median of ${runs} runs in one process:`,
  );
  for (const [stage, all] of times)
    console.log(`  ${stage.padEnd(8)} ${median(all).toFixed(0).padStart(6)} ms`);
  const of = (stage: string): number => median(times.get(stage) ?? []);
  console.log(
    `  read, written and as PDF: ${(of('reading') + of('writing') + of('pdf')).toFixed(0)} ms (aim: ${aim})`,
  );
}

await measured(await idsWithTies(desk), RUNS, 2000);
await load(db, generate(7, { actors: 400, ties: 1000 }));
await measured(
  Array.from({ length: 400 }, (_, index) => `bench:actor-${index}`),
  3,
  10_000,
);
await db.close();
await neo4j.stop();
