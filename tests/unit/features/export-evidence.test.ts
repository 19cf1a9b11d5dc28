import { expect, test } from 'vitest';
import type { ClaimsAbout } from '#contract/tellers.ts';
import { MOST_CLAIMS, withEvidence, type Asking } from '../../../client/src/features/exports/evidence.ts';
import { exportClaim, exportNode, exportTie, hostileFile } from '../../support/exports.ts';

const many = 1300;
const nodes = Array.from({ length: many }, (_, at) => exportNode(`n${at}`));
const ties = nodes.slice(1).map((_, at) => exportTie(`n${at}`, `n${at + 1}`));
const file = { ...hostileFile(), nodes, ties, claims: [] };
const ids = [...nodes, ...ties].map(({ id }) => id);

class TooMuch extends Error {}

/** So many claims about each; what was asked is kept. */
function server(each: number, most: number): Asking & { asked: string[][] } {
  const asked: string[][] = [];
  const about = (id: string): string[] => Array.from({ length: each }, (_, at) => `${id.slice(2)}-${at}`);
  return {
    asked,
    claims: async (of): Promise<ClaimsAbout> => {
      if (of.length > most) throw new TooMuch();
      asked.push([...of]);
      const claims = of.flatMap((id) => about(id).map((claim) => exportClaim(claim, { tieId: id })));
      return {
        about: of.map((id) => ({ id, claimIds: about(id).map((claim) => `t:${claim}`) })),
        claims,
        names: [],
      };
    },
    sources: async () => [],
    documents: async () => [],
    document: async () => {
      throw new Error('no document is here');
    },
    isTooMuch: (error) => error instanceof TooMuch,
  };
}

const withoutPassages = (asking: Asking): Asking => ({
  ...asking,
  claims: async (of) => {
    const answer = await asking.claims(of);
    return { ...answer, claims: answer.claims.map((claim) => ({ ...claim, passages: [] })) };
  },
});

test('everything is asked about once, however much one answer holds', async () => {
  for (const most of [500, 90, 1]) {
    const asking = server(2, most);
    const done: number[] = [];
    const made = await withEvidence(file, withoutPassages(asking), (at) => done.push(at));
    expect(asking.asked.flat().toSorted()).toEqual(ids.toSorted());
    expect(made.claims).toHaveLength(2 * ids.length);
    expect([...made.nodes, ...made.ties].every(({ claimIds }) => claimIds.length === 2)).toBe(true);
    expect(made.sources).toMatchObject([{ id: 't:src', first: 2 * ids.length, told: 2 * ids.length }]);
    expect(done).toEqual([0, 500, 1000, 1500, 2000, 2500]);
  }
});

test('more claims than a file holds are no file, and it says so', async () => {
  const each = Math.ceil(MOST_CLAIMS / ids.length) + 1;
  const made = withEvidence(file, withoutPassages(server(each, 500)), () => undefined);
  await expect(made).rejects.toThrow(/More than 60,000 claims/);
});

test('a fault that is none of size ends it', async () => {
  const asking = { ...server(1, 500), claims: async () => Promise.reject(new Error('gone')) };
  await expect(withEvidence(file, asking, () => undefined)).rejects.toThrow('gone');
});
