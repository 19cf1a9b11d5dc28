import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { TiesTold, type TieTellers } from '#contract/tellers.ts';
import { Neighbours, SearchAnswer } from '#contract/network.ts';
import { toldByInWords, toldTimesInWords } from '#words/ties.ts';
import { daysNamed, reachOf } from '#words/times.ts';
import { CLAIM, hop } from '../../bench/parts.ts';
import { dice, randomNetwork } from '../../bench/random-network.ts';
import type { Dataset } from '../../server/dataset/model.ts';
import { load } from '../../server/dataset/load.ts';
import { appOn } from '../support/app-on.ts';
import { ARTICLE, loadArticle, loadTiny, TINY } from '../support/datasets.ts';

/** A dataset as its tables have it, read by nothing of the product. */
interface Tables {
  claims: Record<'id' | 'tie' | 'polarity' | 'modality' | 'validFrom' | 'validTo' | 'observedAt', string>[];
  attributions: { claim: string; hop: number; source: string }[];
  names: ReadonlyMap<string, string>;
}

function tablesIn(folder: string): Tables {
  const table = (name: string): Record<string, string>[] =>
    parse(readFileSync(join(folder, `${name}.csv`)), { columns: true, bom: true });
  return {
    claims: table('claims').map(({ id = '', tie = '', polarity = '', modality = '', ...dates }) => {
      const { validFrom = '', validTo = '', observedAt = '' } = dates;
      return { id, tie, polarity, modality, validFrom, validTo, observedAt };
    }),
    attributions: table('attributions').map((row) => ({
      claim: row['claim'] ?? '',
      hop: Number(row['hop']),
      source: row['source'] ?? '',
    })),
    names: new Map(table('sources').map((row) => [row['id'] ?? '', row['name'] ?? ''])),
  };
}

const POLARITIES = ['asserts', 'asserts', 'asserts', 'denies'] as const;
const MODALITIES = ['fact', 'fact', 'assessment', 'allegation', 'possibility', 'plan', 'demand'] as const;
const DATES = [null, null, '1901', '[1902..1904]', '1903-05-01', '190X', '..'] as const;

/** Ties with any mixture of claims, and chains with any speakers; the same in every run. */
function madeUp(): Dataset {
  const roll = dice(7);
  const one = <T>(of: readonly T[]): T => of[roll(of.length)] as T;
  const network = randomNetwork(12, 60);
  const claims = network.ties.flatMap(({ id }) =>
    Array.from({ length: 1 + roll(5) }, (_, n) => ({
      ...CLAIM,
      id: `${id.replace(':t', ':c')}-${n}`,
      tieId: id,
      polarity: one(POLARITIES),
      modality: one(MODALITIES),
      validFrom: one(DATES.slice(0, -1)),
      validTo: one(DATES),
      observedAt: one(DATES.slice(0, -1)),
      saidOn: '1907',
      passageIds: ['random:p'],
      paraphrase: 'One is tied to another',
    })),
  );
  const speaker = () => `random:s${roll(6)}`;
  return {
    ...network,
    claims,
    sources: ['random:s', ...Array.from({ length: 6 }, (_, n) => `random:s${n}`)].map((id) => ({
      id,
      kind: 'person',
      name: `Speaker ${id.slice(8)}`,
      actorId: null,
      note: null,
      noteClaims: [],
    })),
    attributions: claims.flatMap(({ id }) => [
      hop(id, 1, 'random:s'),
      ...Array.from(new Set(Array.from({ length: roll(3) }, speaker)), (source) => hop(id, 2, source)),
    ]),
  };
}

function tablesOf({ claims, attributions, sources }: Dataset): Tables {
  return {
    claims: claims.map((claim) => ({
      id: claim.id,
      tie: claim.tieId ?? '',
      polarity: claim.polarity,
      modality: claim.modality,
      validFrom: claim.validFrom ?? '',
      validTo: claim.validTo ?? '',
      observedAt: claim.observedAt ?? '',
    })),
    attributions: attributions.map(({ claimId, hop: at, sourceId }) => ({
      claim: claimId,
      hop: at,
      source: sourceId,
    })),
    names: new Map(sources.map(({ id, name }) => [id, name])),
  };
}

const PROPOSALS = ['plan', 'demand', 'recommendation'];

/** What a list must say of a tie by the claims alone: who asserts, denies, holds possible, proposes; and each time given. */
function toldBy({ claims, attributions, names }: Tables, tie: string, only?: string) {
  const last = (claim: string) =>
    Math.max(...attributions.filter((row) => row.claim === claim).map((row) => row.hop));
  const speakers = (claim: string) =>
    attributions.filter((row) => row.claim === claim && row.hop === last(claim)).map(({ source }) => source);
  const about = claims
    .filter((claim) => claim.tie === tie)
    .filter(({ id }) => only === undefined || speakers(id).includes(only));
  const proposed = about.filter(({ modality }) => PROPOSALS.includes(modality));
  const said = about.filter(({ modality }) => !PROPOSALS.includes(modality));
  const denied = said.filter(({ polarity }) => polarity === 'denies');
  const possible = said.filter(
    ({ polarity, modality }) => polarity === 'asserts' && modality === 'possibility',
  );
  const asserted = said.filter(
    ({ polarity, modality }) => polarity === 'asserts' && modality !== 'possibility',
  );
  const by = (of: typeof claims) =>
    [...new Set(of.flatMap(({ id }) => speakers(id)))].map((id) => names.get(id) ?? '').toSorted();
  const firm = by(asserted);
  const as = (who: string): string =>
    ['fact', 'assessment', 'allegation'].find((how) =>
      by(asserted.filter(({ modality }) => modality === how)).includes(who),
    ) ?? '';
  const times = [asserted, possible, denied, proposed].find((of) => of.length > 0) ?? [];
  return {
    asserting: firm.map((who) => `${who}: ${as(who)}`),
    possibly: by(possible).filter((name) => !firm.includes(name)),
    denying: by(denied),
    proposing: by(proposed).filter((name) => !firm.includes(name)),
    times: [...new Set(times.map((c) => [c.validFrom, c.validTo, c.observedAt].join('|')))]
      .filter((time) => time !== '||')
      .toSorted(),
  };
}

const named = (sources: readonly { name: string }[]) => sources.map(({ name }) => name).toSorted();
const answered = ({ within, times }: TieTellers) => ({
  asserting: within.asserting
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((source) => `${source.name}: ${source.as}`),
  possibly: named(within.possibly),
  denying: named(within.denying),
  proposing: named(within.proposing),
  times: times.map((t) => [t.validFrom, t.validTo, t.observedAt].map((d) => d ?? '').join('|')).toSorted(),
});

const made = madeUp();
const DATASETS = [
  { what: 'tiny', dataset: 'tiny', fill: loadTiny, tables: tablesIn(TINY), local: true },
  {
    what: 'the article',
    dataset: 'al-qaeda-iran',
    fill: loadArticle,
    tables: tablesIn(ARTICLE),
    local: true,
  },
  {
    what: 'made up',
    dataset: 'random',
    fill: (db: Parameters<typeof load>[0]) => load(db, made),
    tables: tablesOf(made),
    local: false,
  },
];

describe.each(DATASETS)('the second line of every tie of $what', ({ dataset, fill, tables, local }) => {
  const { app } = appOn(fill);
  const ids = [...new Set(tables.claims.map(({ tie }) => tie))].filter((tie) => tie !== '');
  const whole = (id: string): string => (local ? `${dataset}:${id}` : id);
  const ask = async (lens: object) =>
    TiesTold.parse((await app.post('/api/v1/tellers', { ids: ids.map(whole), lens })).body);

  test('says who asserts it, who denies it and when, as the claims do', async () => {
    const { ties, missing } = await ask({});
    expect(missing).toStrictEqual([]);
    expect(ties.map(({ id }) => id)).toStrictEqual(ids.map(whole));
    expect(ties.map(answered)).toStrictEqual(ids.map((id) => toldBy(tables, id)));
  });

  test('and as told by one source it names who is outside as outside', async () => {
    for (const source of tables.names.keys()) {
      const { ties } = await ask({ sources: [whole(source)] });
      expect(ties.map(answered)).toStrictEqual(ids.map((id) => toldBy(tables, id, source)));
      for (const [index, { within, outside }] of ties.entries()) {
        const all = toldBy(tables, ids[index] ?? '');
        expect(
          [...new Set([...within.denying, ...outside.denying].map(({ name }) => name))].toSorted(),
        ).toStrictEqual(all.denying);
      }
    }
  });

  test('in words: no denial is left out, and nobody denies who does not', async () => {
    for (const told of (await ask({})).ties) {
      const line = toldByInWords(told).join(' · ');
      expect(line.includes('denied by')).toBe(told.within.denying.length > 0);
      expect(line.startsWith('denied by') || line.startsWith('only proposed by')).toBe(
        told.within.asserting.length + told.within.possibly.length === 0,
      );
      expect(line).not.toContain('outside the lens');
      expect(toldTimesInWords(told) === 'undated').toBe(told.times.length === 0);
    }
  });
});

describe('what a list asks', () => {
  const { app, db } = appOn(loadTiny);

  test('a derived tie is told by those who tell of the parts that it follows from', async () => {
    const rows = await db.read<{ id: string }>(
      'MATCH ()-[r]->() WHERE r.derivedFrom IS NOT NULL RETURN r.tieId AS id ORDER BY id',
    );
    const ids = rows.map(({ id }) => id);
    const { ties, missing } = TiesTold.parse((await app.post('/api/v1/tellers', { ids })).body);
    expect(missing).toStrictEqual([]);
    for (const told of ties) {
      const { body } = await app.get(`/api/v1/ties/${told.id}`);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const { claims } = body as { claims: { polarity: string; chain: { sources: { name: string }[] }[] }[] };
      const first = claims
        .filter(({ polarity }) => polarity === 'asserts')
        .flatMap(({ chain }) => chain.at(-1)?.sources ?? []);
      expect(named(told.within.asserting)).toStrictEqual([...new Set(named(first))]);
    }
  });

  test('what is no tie is named as missing', async () => {
    const { body } = await app.post('/api/v1/tellers', { ids: ['tiny:quarrel', 'tiny:nothing'] });
    expect(TiesTold.parse(body)).toMatchObject({ ties: [{ id: 'tiny:quarrel' }], missing: ['tiny:nothing'] });
  });
});

describe('how far the ties of a node reach', () => {
  const { app, db } = appOn(loadArticle);

  test('is the same in search and table, for every node', async () => {
    const rows = await db.read<{ id: string; name: string }>(
      'MATCH (n:Entity) WHERE n.ties > 0 RETURN n.id AS id, n.name AS name',
    );
    expect(rows.length).toBeGreaterThan(50);
    for (const { id, name } of rows) {
      const { neighbours } = Neighbours.parse((await app.get(`/api/v1/neighbours/${id}?limit=500`)).body);
      const bounds = neighbours.map(({ tie }) => tie.bounds);
      const q = encodeURIComponent(name.slice(0, 200));
      const { hits } = SearchAnswer.parse((await app.get(`/api/v1/search?q=${q}&limit=200`)).body);
      const hit = hits.find(({ node }) => node.id === id);
      expect({ id, reach: hit?.reach }).toStrictEqual({
        id,
        reach: reachOf(neighbours.flatMap(({ tie }) => tie.spells ?? [tie.bounds])),
      });
      const span = hit?.span;
      const days = daysNamed(bounds);
      expect({ id, span }).toStrictEqual({ id, span: days });
      // What the table says of the first and the last lies within.
      const { fromMin = null, toMax = null } = reachOf(bounds) ?? {};
      expect(fromMin === null || fromMin === days?.first).toBe(true);
      expect(toMax === null || toMax === days?.last).toBe(true);
    }
  });
});
