import { describe, expect, test } from 'vitest';
import { project } from '../../../server/dataset/project.ts';
import type { Dataset } from '../../../server/dataset/model.ts';
import { comparePoints } from '../../../server/lens/compare.ts';
import type { LensEvidence } from '../../../server/lens/evidence.ts';
import { outside } from '../../../server/lens/outside.ts';
import { pictureThrough } from '../../../server/lens/picture.ts';
import { timeline } from '../../../server/lens/timeline.ts';
import { ARTICLE, datasetIn, TINY } from '../../support/datasets.ts';
import { datasetOf, evidenceOf, lensOf } from './asked.ts';
import { EVER, NEVER } from './dates.ts';
import { type Asked, Oracle } from './lens.ts';
import { dice, madeUp } from './made-up.ts';
import { type Tables, tablesIn } from './tables.ts';

/** How much is asked: all of it takes minutes, and is for `npm run test:long`. */
const LONG = process.env['RELATA_LONG'] !== undefined;

interface Trial {
  dataset: Dataset;
  evidence: LensEvidence;
  tables: Tables;
  oracle: Oracle;
}

const trialOf = (dataset: Dataset, tables: Tables): Trial => ({
  dataset,
  evidence: evidenceOf(dataset),
  tables,
  oracle: new Oracle(tables),
});

const tiny = trialOf(await datasetIn(TINY), await tablesIn(TINY));
const article = trialOf(await datasetIn(ARTICLE), await tablesIn(ARTICLE));
const seeded = (seed: number): Trial => {
  const tables = madeUp(seed);
  return trialOf(datasetOf(tables, tiny.dataset), tables);
};

const EVERYONE: Asked = {
  sources: [],
  relayed: false,
  asOf: null,
  clock: 'valid',
  certainty: 'possible',
  undated: true,
};

const on = (day: string): Asked['asOf'] => ({ from: day, to: day });
const during = (year: number): Asked['asOf'] => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** How the program and the oracle answer one question, side by side, where they differ. */
function differences(trial: Trial, asked: Asked): string[] {
  const { dataset, evidence, tables, oracle } = trial;
  const lens = lensOf(dataset.id, asked, null);
  const nodes = dataset.events.map(({ id }) => ({ id, class: 'event' as const }));
  const known = { first: null, second: null };
  const answer = pictureThrough(evidence, known, { nodes, lens, denied: false, limit: 1_000_000 });
  const why = new Map(answer.leftOut.ties.map((left) => [left.id, left.why]));
  const held = new Map(answer.ties.map(({ tie, held: then }) => [tie.id, then]));
  const claims = outside(evidence, lens);
  const found: string[] = [];
  const compare = (what: string, ours: unknown, theirs: unknown): void => {
    if (JSON.stringify(ours) !== JSON.stringify(theirs))
      found.push(`${what}: ${JSON.stringify(ours)}, by the tables ${JSON.stringify(theirs)}`);
  };
  for (const tie of tables.ties) {
    const id = `${dataset.id}:${tie['id']}`;
    const told = oracle.tie(tie, asked);
    compare(`${id} why`, why.get(id) ?? null, told.why);
    if (told.why === null) compare(`${id} held`, held.get(id), told.held);
    for (const [claim, reason] of oracle.outside(tie, asked))
      compare(`${id} ${claim} outside`, claims.get(`${dataset.id}:${claim}`), reason);
  }
  for (const { id = '' } of tables.events) {
    const node = answer.nodes.find((each) => each.id === `${dataset.id}:${id}`);
    const event = oracle.event(id, asked);
    compare(`${id} held`, node?.held, event.held);
    compare(`${id} why`, node?.why, event.why);
    const outer = node?.bounds && [node.bounds.fromMin ?? NEVER, node.bounds.toMax ?? EVER];
    compare(`${id} bounds`, outer, event.bounds);
  }
  return found.map((line) => `${JSON.stringify(asked)} ${line}`);
}

function comparedDifferences(
  { dataset, evidence, tables, oracle }: Trial,
  asked: Asked,
  against: string[],
): string[] {
  const { points } = comparePoints(evidence, lensOf(dataset.id, asked, against));
  const ours = new Map(points.map(({ id, told, differs }) => [id, { told, differs }]));
  return tables.ties.flatMap((tie) => {
    const [one, other] = [
      ours.get(`${dataset.id}:${tie['id']}`) ?? null,
      oracle.compared(tie, asked, against),
    ];
    const same = JSON.stringify(one) === JSON.stringify(other);
    return same
      ? []
      : [
          `${JSON.stringify(asked)} ${tie['id']} against ${against.join()}: ${JSON.stringify(one)}, by the tables ${JSON.stringify(other)}`,
        ];
  });
}

/** Each account equals what is told by that source alone: the picture of two shows what one of them shows. */
function barDifferences({ dataset, evidence, oracle }: Trial, asked: Asked): string[] {
  const { bars } = timeline(evidence, lensOf(dataset.id, asked, null));
  return bars.flatMap(({ from, to, certain, possible }) => {
    const bar = oracle.bar(asked, { from, to });
    const same = bar.certain === certain && bar.possible === possible;
    return same
      ? []
      : [
          `${JSON.stringify(asked)} ${from}: ${certain} and ${possible}, by the tables ${bar.certain} and ${bar.possible}`,
        ];
  });
}

/** Every status of the projection. */
function statusDifferences({ dataset, tables, oracle }: Trial): string[] {
  const projection = project({ ...dataset, placeIds: new Set(dataset.places.map(({ id }) => id)) });
  const status = new Map(projection.ties.map((tie) => [tie.id, tie.status]));
  return tables.ties.flatMap((tie) => {
    const [one, other] = [status.get(`${dataset.id}:${tie['id']}`), oracle.status(tie)];
    return one === other ? [] : [`${tie['id']}: ${one}, by the tables ${other}`];
  });
}

const everyday = (first: string, count: number, step: number): string[] =>
  Array.from({ length: count }, (_, at) =>
    new Date(Date.parse(first) + at * step * 86_400_000).toISOString().slice(0, 10),
  );

const sourcesOf = ({ tables }: Trial): string[] => [
  ...new Set(tables.attributions.map(({ source = '' }) => source)),
];

function questions(trial: Trial, days: readonly string[], years: readonly number[]): Asked[] {
  const sources = [[], ...sourcesOf(trial).map((source) => [source])];
  const times = [null, ...days.map(on), ...years.map(during)];
  return sources.flatMap((who) =>
    times.flatMap((asOf): Asked[] => [
      { ...EVERYONE, sources: who, asOf },
      { ...EVERYONE, sources: who, asOf, certainty: 'certain' },
      { ...EVERYONE, sources: who, asOf, certainty: 'one' },
      { ...EVERYONE, sources: who, asOf, certainty: 'both', undated: false },
      { ...EVERYONE, sources: who, asOf, relayed: true, undated: false },
      { ...EVERYONE, sources: who, asOf, clock: 'said' },
    ]),
  );
}

const pairsOf = (trial: Trial): [string, string][] => {
  const sources = sourcesOf(trial);
  return sources.flatMap((a, at) => sources.slice(at + 1).map((b): [string, string] => [a, b]));
};

function comparisons(trial: Trial, times: readonly Asked['asOf'][]): string[] {
  return pairsOf(trial).flatMap(([a, b]) =>
    times.flatMap((asOf) => comparedDifferences(trial, { ...EVERYONE, sources: [a], asOf }, [b])),
  );
}

describe('the lens answers what the tables say, computed by itself', () => {
  test('on data/tiny', () => {
    const days = everyday('1907-01-28', LONG ? 130 : 12, LONG ? 1 : 11);
    expect(
      questions(tiny, days, [1906, 1907, 1908]).flatMap((asked) => differences(tiny, asked)),
    ).toStrictEqual([]);
    expect(comparisons(tiny, [null, on('1907-03-08'), on('1907-05-04'), during(1907)])).toStrictEqual([]);
    expect(barDifferences(tiny, EVERYONE)).toStrictEqual([]);
    expect(statusDifferences(tiny)).toStrictEqual([]);
  });

  test('on the article', () => {
    const days = LONG ? everyday('2003-01-17', 83, 83) : ['2014-06-01', '2015-12-31', '2018-02-02'];
    const years = LONG ? Array.from({ length: 32 }, (_, at) => 1990 + at) : [2010, 2015];
    expect(questions(article, days, years).flatMap((asked) => differences(article, asked))).toStrictEqual([]);
    expect(comparisons(article, LONG ? [null, during(2015), on('2017-11-01')] : [null])).toStrictEqual([]);
    expect(barDifferences(article, EVERYONE)).toStrictEqual([]);
    expect(statusDifferences(article)).toStrictEqual([]);
  });

  const seeds = Array.from({ length: LONG ? 400 : 25 }, (_, at) => 1000 + at);
  test.each(seeds)('on a dataset made up from %i', (seed) => {
    const trial = seeded(seed);
    const roll = dice(seed + 1);
    const day = (): string =>
      everyday('1899-06-01', 1, 0).map((first) => everyday(first, 2, roll(2900))[1] ?? first)[0] ?? '';
    const days = Array.from({ length: LONG ? 30 : 6 }, day);
    const [from = '', to = ''] = [day(), day()].toSorted();
    const asked = questions(trial, days, [1900 + roll(7)]);
    expect(
      [...asked, { ...EVERYONE, asOf: { from, to } }].flatMap((one) => differences(trial, one)),
    ).toStrictEqual([]);
    expect(comparisons(trial, [null, on(day()), during(1900 + roll(7)), { from, to }])).toStrictEqual([]);
    expect(barDifferences(trial, { ...EVERYONE, sources: seed % 2 === 0 ? [] : ['s-1'] })).toStrictEqual([]);
    expect(statusDifferences(trial)).toStrictEqual([]);
  });
});
