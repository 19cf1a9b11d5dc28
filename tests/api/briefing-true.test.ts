import { describe, expect, test } from 'vitest';
import { generate } from '../../bench/generate.ts';
import { dice } from '../../bench/random-network.ts';
import { deskOn } from '../../server/briefing/briefings.ts';
import { collect } from '../../server/briefing/collect.ts';
import { draft } from '../../server/briefing/draft.ts';
import { sentencesIn } from '#words/briefing.ts';
import { housesIn } from '../../server/briefing/houses/houses.ts';
import { textOf } from '../../server/briefing/prose/text.ts';
import { load } from '../../server/dataset/load.ts';
import type { Dataset } from '../../server/dataset/model.ts';
import { textsIn } from '../../server/documents/texts.ts';
import type { Database } from '../../server/graph/connect.ts';
import { type Briefing, BriefingRequest, type Sentence } from '#contract/briefing.ts';
import { databaseOn } from '../support/app-on.ts';
import { ARTICLE, datasetIn, TINY } from '../support/datasets.ts';
import {
  evidenceOf,
  faultsOfActors,
  faultsOfBar,
  faultsOfTieSentence,
  saysSo,
} from '../support/oracle/sentences.ts';

/** Every sentence on ties in briefings of whole datasets, held against the rows that it cites. */
const SETS: Record<string, () => Promise<Dataset>> = {
  article: () => datasetIn(ARTICLE),
  tiny: () => datasetIn(TINY),
  'made up': () => Promise.resolve(madeUp(5)),
};

function madeUp(seed: number): Dataset {
  const roll = dice(seed);
  const base = generate(seed, { actors: 30, ties: 90 });
  const [pattern] = base.claims;
  if (pattern === undefined) throw new Error('nothing was made');
  const claims = base.ties.flatMap((tie) =>
    Array.from({ length: 1 + roll(3) }, (_, at) => {
      const inferred = roll(5) === 0;
      return {
        ...pattern,
        id: `${tie.id}-${at}`,
        tieId: tie.id,
        polarity: roll(4) === 0 ? 'denies' : 'asserts',
        modality:
          ['fact', 'fact', 'assessment', 'allegation', 'possibility', 'plan', 'demand'][roll(7)] ?? 'fact',
        basis: inferred ? 'inferred' : 'stated',
        basisReason: inferred ? 'it follows' : null,
        // Of a stated part the side may be inferred, and is then told apart; of an inferred one it is inferred with it.
        sideBasis: at === 1 ? 'inferred' : null,
        sideReason: at === 1 ? 'the others were theirs' : null,
        ...DATES[roll(DATES.length)],
        saidOn: String(2010 + roll(8)),
      };
    }),
  );
  const said = { verb: 'says', basis: 'stated', reason: null, independent: false };
  const attributions = claims.flatMap(({ id: claimId }) => [
    { claimId, hop: 1, sourceId: 'bench:source-0', ...said },
    ...(roll(3) === 0 ? [] : [{ claimId, hop: 2, sourceId: `bench:source-${1 + roll(3)}`, ...said }]),
  ]);
  return { ...base, claims, attributions };
}

const NONE = { validFrom: null, validTo: null, observedAt: null };
const DATES = [
  NONE,
  { ...NONE, validFrom: '2003', validTo: '2007' },
  { ...NONE, validTo: '2005' },
  { ...NONE, validFrom: '2008-05-01' },
  { ...NONE, observedAt: '2006-03' },
  { ...NONE, validFrom: '2004', validTo: '..' },
  { ...NONE, validFrom: '[2003..2006]', validTo: '[2003..2006]' },
  { ...NONE, validFrom: '2009~', validTo: '2011?' },
];

async function briefingOf(db: Database, dataset: Dataset): Promise<Briefing> {
  const desk = deskOn(db, textsIn([]), housesIn([]));
  const ids = [...dataset.actors, ...dataset.events, ...dataset.places].map(({ id }) => id);
  const request = BriefingRequest.parse({
    template: 'network',
    title: 'All',
    question: 'Who is tied to whom?',
    by: 'A. Analyst',
    about: { ids },
  });
  return draft(await collect(desk, request, '2026-11-22T00:00:00.000Z'));
}

describe.each(Object.keys(SETS))('a briefing on all of %s', (name) => {
  let dataset: Dataset;
  let briefing: Briefing;
  const db = databaseOn(async (empty) => {
    dataset = await (SETS[name] as () => Promise<Dataset>)();
    await load(empty, dataset);
    briefing = await briefingOf(empty, dataset);
  });
  const told = (): Sentence[] =>
    [...briefing.sections, ...briefing.annex.filter(({ name: part }) => part === 'left-out')].flatMap(
      ({ blocks }) => blocks.flatMap(sentencesIn),
    );
  const citedBy = (cites: readonly number[]) => {
    const { claims } = evidenceOf(dataset);
    const ids = new Map(briefing.citations.map(({ n, claimId }) => [n, claimId]));
    return cites.flatMap((n) => claims.get(ids.get(n) ?? '') ?? []);
  };
  /** Sentences of fact on ties, wherever they stand; disputes are told account by account. */
  const onTies = (): Sentence[] =>
    told().filter(
      ({ id, mark, cites }) =>
        mark === 'fact' &&
        id !== undefined &&
        !id.startsWith('disputes') &&
        citedBy(cites).length > 0 &&
        citedBy(cites).every(({ tieId }) => tieId !== null),
    );

  test('says of each tie what the claims that it cites say, by whom, when, and how surely', () => {
    expect(db).toBeDefined();
    const evidence = evidenceOf(dataset);
    const faults = onTies().flatMap((sentence) =>
      faultsOfTieSentence(sentence, citedBy(sentence.cites), evidence).map(
        (fault) => `${textOf(sentence)} — ${fault}`,
      ),
    );
    expect(faults).toStrictEqual([]);
    expect(onTies().length).toBeGreaterThan(15);
  });

  test('tells no claim twice', () => {
    const places = Map.groupBy(
      told().filter(({ id, mark }) => mark === 'fact' && id !== undefined),
      ({ id = '' }) => /^.*-[0-9a-f]{12}/.exec(id)?.[0] ?? id,
    );
    const homes = new Map<string, Set<string>>();
    for (const [place, sentences] of places)
      for (const { id } of sentences.flatMap(({ cites, runs }) =>
        // The death with which a tie ends is cited where it ends, and told where it stands itself.
        runs.some(({ text }) => text.includes('no later than the ')) ? [] : citedBy(cites),
      ))
        homes.set(id, (homes.get(id) ?? new Set()).add(place));
    const twice = [...homes]
      .filter(([, all]) => all.size > 1)
      .map(([id, all]) => `${id}: ${[...all].join(', ')}`);
    expect(twice).toStrictEqual([]);
  });

  test('cites every claim on a tie that somebody says was so', () => {
    const cited = new Set(briefing.citations.map(({ claimId }) => claimId));
    const so = new Set(dataset.claims.filter(saysSo).map(({ tieId }) => tieId));
    const missing = dataset.claims.filter(
      ({ id, tieId }) => tieId !== null && so.has(tieId) && !cited.has(id),
    );
    expect(missing.map(({ id }) => id)).toStrictEqual([]);
  });

  test('leads each cited claim to a note on the paragraph that it stands in', () => {
    const noted = new Set(briefing.notes.flatMap(({ claims }) => claims));
    const bare = briefing.citations.filter(({ n }) => !noted.has(n));
    expect(bare.map(({ claimId }) => claimId)).toStrictEqual([]);
  });

  test('draws as certain or possible what the claims of the bar say', () => {
    const timeline = briefing.annex.find(({ name: part }) => part === 'timeline');
    const bars = (timeline?.blocks ?? []).flatMap((block) => (block.block === 'timeline' ? block.bars : []));
    const faults = bars.flatMap((bar) =>
      faultsOfBar(bar, citedBy(bar.label.flatMap(({ cites }) => cites))).map(
        (fault) => `${bar.label.map(textOf).join('')} (${bar.written}) — ${fault}`,
      ),
    );
    expect(faults).toStrictEqual([]);
    expect(bars.length).toBeGreaterThan(10);
  });

  test('counts the neighbours of the best connected as the rows have them', () => {
    const actors = briefing.sections.find(({ name: part }) => part === 'actors');
    const [best] = (actors?.blocks ?? []).flatMap(sentencesIn);
    expect(best === undefined ? '' : textOf(best)).toMatch(/tied to \d+ others?.*; .*tied to \d+ others?/);
    expect(best === undefined ? [] : faultsOfActors(textOf(best), dataset)).toStrictEqual([]);
  });
});
