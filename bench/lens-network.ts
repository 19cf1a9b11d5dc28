import type { Attribution, Claim, Dataset } from '../server/dataset/model.ts';
import { generate } from './generate.ts';
import { hop } from './parts.ts';
import { dice } from './random-network.ts';

export const SOURCES = 20;
const CLAIMS = 3;

/** Ties that twenty first sources tell of, three claims each: some deny, some are undated, some see it at one time only. */
export function lensNetwork(actors: number, ties: number): Dataset {
  const made = generate(1, { actors, ties });
  const roll = dice(3);
  const [pattern] = made.claims;
  if (pattern === undefined) throw new Error('nothing was generated');
  const claims = made.ties.flatMap((tie) => {
    const start = 1980 + roll(35);
    return Array.from({ length: CLAIMS }, (_, index) => ({
      ...pattern,
      id: `${tie.id}-${index}`,
      tieId: tie.id,
      polarity: roll(10) === 0 ? 'denies' : 'asserts',
      modality: ['fact', 'fact', 'allegation', 'possibility'][roll(4)] ?? 'fact',
      ...dates(start + roll(2), roll(8)),
      saidOn: String(start + 4 + roll(5)),
    }));
  });
  return { ...made, claims, attributions: claims.flatMap((claim) => chain(claim, roll(SOURCES))) };
}

function dates(year: number, way: number): Pick<Claim, 'validFrom' | 'validTo' | 'observedAt'> {
  const none = { validFrom: null, validTo: null, observedAt: null };
  if (way === 0) return none;
  if (way === 1) return { ...none, observedAt: `${year}-05` };
  if (way === 2) return { ...none, validFrom: `${year}-03-01` };
  if (way === 3) return { ...none, validFrom: `${String(year).slice(0, 3)}X`, validTo: '..' };
  return { ...none, validFrom: String(year), validTo: String(year + way) };
}

function chain(claim: Claim, source: number): Attribution[] {
  return [hop(claim.id, 1, 'bench:source-0'), hop(claim.id, 2, `bench:source-${source + 1}`)];
}
