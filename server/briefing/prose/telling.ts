import { createHash } from 'node:crypto';
import type { Sentence } from '#contract/briefing.ts';
import type { Claim } from '#contract/evidence.ts';
import { Citations } from './citations.ts';
import type { Material } from './material.ts';
import { SourceNames } from './source-names.ts';
import { textOf } from './text.ts';

/** Something that a briefing can tell in one sentence or a few, and the claims that it rests on. */
export interface Point {
  claims: readonly Claim[];
  /** what a reader needs first has more */
  weight: number;
  /** @param names as far as they have been mentioned */
  write: (names: SourceNames, citations: Citations) => Sentence[];
}

const words = (sentences: readonly Sentence[]): number =>
  sentences.reduce((sum, each) => sum + textOf(each).split(/\s+/u).length, 0);

const idOf = (part: string, claims: readonly Claim[]): string => {
  const ids = claims.map(({ id }) => id).toSorted();
  return `${part}-${createHash('sha256').update(ids.join(' ')).digest('hex').slice(0, 12)}`;
};

/** A briefing while it is written: what it has told is not told again, and sources are named short once they are known. */
export class Telling {
  readonly material: Material;
  readonly citations: Citations;
  readonly names: SourceNames;
  readonly #told = new Set<string>();
  readonly #kept: ReadonlyMap<string, string>;
  /** @param kept the part in which a claim has its place, by the claim’s id: no part before it tells the claim */
  constructor(material: Material, kept: ReadonlyMap<string, string> = new Map()) {
    this.#kept = kept;
    this.material = material;
    this.citations = new Citations(material);
    this.names = new SourceNames(material.claims.values());
  }

  isTold({ id }: Claim): boolean {
    return this.#told.has(id);
  }

  /** Has anything of it been told? Then it is told where that stands, and nowhere else. */
  isBegun({ claims }: Point): boolean {
    return claims.some((claim) => this.#told.has(claim.id));
  }

  #belongs(part: string, { claims }: Point): boolean {
    return claims.every(({ id }) => (this.#kept.get(id) ?? part) === part);
  }

  /** Writes one point, whatever its length. */
  write(part: string, point: Point): Sentence[] {
    for (const { id } of point.claims) this.#told.add(id);
    return point
      .write(this.names, this.citations)
      .map((sentence, at) => ({ ...sentence, id: `${idOf(part, point.claims)}${at === 0 ? '' : `-${at}`}` }));
  }

  /**
   * Writes the weightiest points that have not been told, in the order given, as far as the length allows; at least one.
   * @param length in words
   */
  chosen(part: string, points: readonly Point[], length: number, most = Infinity): Map<Point, Sentence[]> {
    const open = points.filter(
      (point) => point.claims.length > 0 && !this.isBegun(point) && this.#belongs(part, point),
    );
    const trial = this.names.rehearsal();
    const chosen = new Set<Point>();
    let left = length;
    for (const point of open.toSorted((a, b) => b.weight - a.weight)) {
      if (chosen.size >= most) break;
      const needed = words(point.write(trial, new Citations(this.material)));
      if (needed > left && chosen.size > 0) continue;
      chosen.add(point);
      left -= needed;
    }
    return new Map(
      open.filter((point) => chosen.has(point)).map((point) => [point, this.write(part, point)] as const),
    );
  }

  /** The same as a list of what was written. */
  within(part: string, points: readonly Point[], length: number, most = Infinity): Sentence[][] {
    return [...this.chosen(part, points, length, most).values()];
  }
}
