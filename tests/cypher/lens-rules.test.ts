import { describe, expect, test } from 'vitest';
import { generate } from '../../bench/generate.ts';
import { dice } from '../../bench/random-network.ts';
import type { CompareRow } from '#contract/lens-answers.ts';
import { Lens } from '#contract/lens.ts';
import { load } from '../../server/dataset/load.ts';
import type { Claim, Dataset } from '../../server/dataset/model.ts';
import { boundsOf } from '../../server/evidence/time.ts';
import type { LensClaim, ClaimedTie } from '../../server/lens/claims.ts';
import { type ComparedPoint, comparePoints } from '../../server/lens/compare.ts';
import { readComparison } from '../../server/lens/reads-lists.ts';
import { networkThrough, passingTies, readLensNetwork } from '../../server/lens/network.ts';
import { databaseOn } from '../support/app-on.ts';

/** What a statement decides is what the rules in server/evidence and server/graph decide of the dataset as it was made up. */
const SOURCES = 4;
const EVERYTHING = { nodes: 10_000, ties: 10_000 };

const made = network(11);
const db = databaseOn((empty) => load(empty, made));

function network(seed: number): Dataset {
  const roll = dice(seed);
  const base = generate(seed, { actors: 40, ties: 300 });
  const claims = base.claims.map((claim) => ({
    ...claim,
    polarity: roll(6) === 0 ? ('denies' as const) : ('asserts' as const),
    modality: (['fact', 'fact', 'allegation', 'possibility', 'plan'] as const)[roll(5)] ?? 'fact',
    ...dates(1980 + roll(12), roll(10), roll(6)),
  }));
  const attributions = claims.flatMap(({ id: claimId }) => {
    const [first, joint] = [1 + roll(SOURCES), 1 + roll(SOURCES)];
    return [
      hop(claimId, 1, roll(SOURCES)),
      hop(claimId, 2, first),
      ...(joint > first ? [{ ...hop(claimId, 2, joint), independent: roll(2) === 0 }] : []),
    ].filter(({ hop: at }, _, all) => at === 1 || all.length > 1);
  });
  return { ...base, claims, attributions };
}

function dates(year: number, way: number, length: number) {
  const none = { validFrom: null, validTo: null, observedAt: null };
  const end = String(year + length);
  const ways: Partial<Claim>[] = [
    {},
    { observedAt: `${year}-05` },
    { validFrom: `${year}-03-01` },
    { validTo: end },
    { validFrom: String(year), validTo: '..' },
    { validFrom: `[..${year}]` },
    { validTo: `[${end}..]`, observedAt: String(year) },
    { validFrom: `[${year}..${end}]` },
  ];
  return { ...none, ...(ways[way] ?? { validFrom: String(year), validTo: end }), saidOn: String(year + 3) };
}

function hop(claimId: string, at: number, source: number) {
  const said = { verb: 'says', basis: 'stated' as const, reason: null, independent: false };
  return { claimId, hop: at, sourceId: `bench:source-${source}`, ...said };
}

/** The made-up rows as the rules take them, without a database. */
function ties(): ClaimedTie[] {
  return made.ties.map((tie) => ({
    ...tie,
    dataset: made.id,
    claims: made.claims.filter(({ tieId }) => tieId === tie.id).map(asLensClaim),
  }));
}

function asLensClaim(claim: Claim): LensClaim {
  const chain = made.attributions.filter(({ claimId }) => claimId === claim.id);
  const sources = chain.map(({ sourceId }) => sourceId);
  const first = chain.filter(({ hop: at }) => at === 2).map(({ sourceId }) => sourceId);
  const { id, polarity, modality, basis, sideBasis } = claim;
  const times = { saidMin: null, saidMax: null, recorded: '2026-01-01', retracted: null };
  return {
    id,
    polarity,
    modality,
    basis,
    sideBasis,
    bounds: boundsOf(claim),
    ...times,
    chain: { sources, origins: first },
    first,
  };
}

const claimed = () => ({
  ties: ties(),
  attributes: [],
  events: new Set<string>(),
  objections: new Map(),
  vocabularies: new Map(),
});

function byRules(lens: Lens) {
  return networkThrough(passingTies(claimed(), lens), lens, EVERYTHING);
}

const day = (year: number): string => `${year}-06-15`;

describe('the database passes the same ties as the rules', () => {
  const spans = [1979, 1983, 1986, 1990, 1995, 2005].map(day);
  test.each([...spans, '1984-01-01/1986-12-31', '1975-01-01/1980-03-01'])('as of %s', async (asOf) => {
    for (const undated of [true, false])
      for (const certainty of ['certain', 'both', 'one', 'possible']) {
        const lens = Lens.parse({ asOf, undated, certainty });
        expect(await readLensNetwork(db, lens)).toStrictEqual(byRules(lens));
      }
  });
  test('some of which no single claim settles: a bound comes from another account', () => {
    const lens = Lens.parse({ asOf: day(1986), undated: false });
    const rules = byRules(lens).ties;
    const alone = ties()
      .filter(({ claims }) => claims.some((claim) => byRulesAlone(claim, lens)))
      .map(({ id }) => id);
    expect(alone.filter((id) => !rules.includes(id)).length).toBeGreaterThan(3);
  });
  test.each([1, 2, 3, 4])(
    'as told by source %i, alone, relayed, with another, as of a day',
    async (source) => {
      const sources = [`bench:source-${source}`];
      const against = [`bench:source-${(source % SOURCES) + 1}`];
      const lenses = [
        {},
        { relayed: true },
        { against },
        { asOf: day(1986) },
        { asOf: day(1986), relayed: true },
      ];
      for (const more of lenses) {
        const lens = Lens.parse({ sources, ...more });
        const told = await readLensNetwork(db, lens);
        expect(told).toStrictEqual(byRules(lens));
        expect(told.ties.length).toBeGreaterThan(10);
      }
    },
  );
});

describe('two sides are compared as the rules compare them', () => {
  test.each([1, 2, 3, 4])(
    'source %i with another, with two, with itself among others, relayed; whole and cut',
    async (source) => {
      const [own, next, third] = [0, 1, 2].map(
        (more) => `bench:source-${1 + ((source - 1 + more) % SOURCES)}`,
      );
      const sets = [[next], [next, third], [own, third]];
      for (const [against, relayed] of sets.flatMap((set) => [[set, false] as const, [set, true] as const])) {
        const lens = Lens.parse({ sources: [own], against, relayed });
        const { points, proposed } = comparePoints(claimed(), lens);
        expect(new Set(points.map(({ told }) => told)).size).toBeGreaterThan(1);
        for (const most of [5, 70, 150, Number.MAX_SAFE_INTEGER]) {
          const { rows, counts, cut, proposed: plans } = await readComparison(db, { ids: null, lens }, most);
          expect(plans.map(({ id }) => id)).toStrictEqual(proposed.slice(0, most).map(({ id }) => id));
          expect(rows.map(short)).toStrictEqual(points.slice(0, most).map(shortPoint));
          for (const [state, count] of Object.entries(counts))
            expect(count).toBe(points.filter(({ told }) => told === state).length);
          expect(cut).toStrictEqual(points.length > most ? { shown: most, total: points.length } : null);
        }
      }
    },
  );
});

const idsOf = (side: CompareRow['first']) => side?.claims.map(({ id }) => id) ?? [];

function short({ id, state, differs, first, second }: CompareRow) {
  return { id, state, differs, first: idsOf(first), second: idsOf(second) };
}

function shortPoint({ id, told, differs, first, second }: ComparedPoint) {
  return { id, state: told, differs, first, second };
}

function byRulesAlone(claim: LensClaim, lens: Lens): boolean {
  const [tie] = made.ties;
  if (tie === undefined) return false;
  const evidence = {
    ties: [{ ...tie, dataset: made.id, claims: [claim] }],
    attributes: [],
    events: new Set<string>(),
    objections: new Map(),
    vocabularies: new Map(),
  };
  return passingTies(evidence, lens).length > 0;
}
