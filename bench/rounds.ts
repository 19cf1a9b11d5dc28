/** How often two ways of the same are measured in turn, so that whatever else the machine does meets both alike. */
export const ROUNDS = 5;

export interface Way {
  name: string;
  /** @param pick a whole number at random, the same for each way */
  once: (pick: number) => Promise<unknown>;
}

interface Options {
  /** calls of each way in one round */
  calls: number;
  /** so many at a time */
  concurrency?: number;
  /** calls of each way before the clock runs */
  warmUp: number;
  pick: () => number;
}

/** @returns the times of each way in milliseconds, sorted, all rounds together */
export async function measured(ways: readonly Way[], options: Options): Promise<number[][]> {
  const { calls, concurrency = 1, warmUp, pick } = options;
  const times: number[][] = ways.map(() => []);
  for (let round = 0; round <= ROUNDS; round += 1) {
    const picks = Array.from({ length: round === 0 ? warmUp : calls }, pick);
    for (const [at, way] of ways.entries()) {
      const took = await inLanes(picks, concurrency, way);
      if (round > 0) times[at]?.push(...took);
    }
  }
  return times.map((of) => of.toSorted((a, b) => a - b));
}

async function inLanes(picks: readonly number[], lanes: number, { once }: Way): Promise<number[]> {
  const left = [...picks];
  const times: number[] = [];
  const lane = async () => {
    for (let pick = left.pop(); pick !== undefined; pick = left.pop()) {
      const start = performance.now();
      await once(pick);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return times;
}

const at = (times: readonly number[], share: number) => times[Math.floor(times.length * share)] ?? 0;

/** "p50 4.2 ÷ 3.5 = 1.20   p95 …" */
export function inWords(ours: readonly number[], best: readonly number[]): string {
  return [0.5, 0.95]
    .map((share) => {
      const [a, b] = [at(ours, share), at(best, share)];
      return `p${share * 100} ${a.toFixed(1)} ÷ ${b.toFixed(1)} = ${(a / b).toFixed(2)}`;
    })
    .join('   ');
}
