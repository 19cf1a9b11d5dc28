import { overlap, type Box } from '#picture/style/labels.ts';
import type { Point } from '#picture/exploration/plan.ts';

const CELL = 180;
const MARGIN = 10;

/** What stands where, so that a free place is found without looking at everything. */
export class Occupied {
  readonly #cells = new Map<string, { at: Point; box: Box }[]>();

  #keys([x, y]: Point, box: Box): string[] {
    const [left, right] = [x - box.left - MARGIN, x + box.right + MARGIN].map((v) => Math.floor(v / CELL));
    const [top, bottom] = [y - box.top - MARGIN, y + box.bottom + MARGIN].map((v) => Math.floor(v / CELL));
    const keys: string[] = [];
    for (let column = left ?? 0; column <= (right ?? 0); column += 1)
      for (let line = top ?? 0; line <= (bottom ?? 0); line += 1) keys.push(`${column} ${line}`);
    return keys;
  }

  add(at: Point, box: Box): void {
    for (const key of this.#keys(at, box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push({ at, box });
      else this.#cells.set(key, [{ at, box }]);
    }
  }

  free(at: Point, box: Box): boolean {
    return this.#keys(at, box).every((key) =>
      (this.#cells.get(key) ?? []).every((other) => {
        const [x, y] = overlap(box, at, other.box, other.at, MARGIN);
        return x <= 0 || y <= 0;
      }),
    );
  }
}
