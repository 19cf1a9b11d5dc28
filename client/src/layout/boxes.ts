import type { Box } from '#picture/style/labels.ts';
import { rowsIn, type LayoutRequest } from './request.ts';

export const boxOf = ({ boxes }: Pick<LayoutRequest, 'boxes'>, row: number): Box => ({
  left: boxes[row * 4] ?? 0,
  right: boxes[row * 4 + 1] ?? 0,
  top: boxes[row * 4 + 2] ?? 0,
  bottom: boxes[row * 4 + 3] ?? 0,
});

export const widthOf = ({ left, right }: Box): number => left + right;
export const heightOf = ({ top, bottom }: Box): number => top + bottom;

/** The largest box, to be the cell of a grid. */
export function cellOf(request: Pick<LayoutRequest, 'boxes'>): [width: number, height: number] {
  let [width, height] = [1, 1];
  for (let row = 0; row < rowsIn(request); row += 1) {
    const box = boxOf(request, row);
    width = Math.max(width, widthOf(box));
    height = Math.max(height, heightOf(box));
  }
  return [width, height];
}

/** What all boxes take up, with a margin around each. */
export function areaOf(request: Pick<LayoutRequest, 'boxes'>, margin: number): number {
  let area = 0;
  for (let row = 0; row < rowsIn(request); row += 1) {
    const box = boxOf(request, row);
    area += (widthOf(box) + margin) * (heightOf(box) + margin);
  }
  return area;
}

/** How many ties each row has. */
export function degreesOf(request: LayoutRequest): Uint32Array {
  const degrees = new Uint32Array(rowsIn(request));
  for (const end of request.ties) degrees[end] = (degrees[end] ?? 0) + 1;
  return degrees;
}

/** Rows from the best connected down; equals in the order of their ids. */
export function byDegree(rows: readonly number[], degrees: Uint32Array): number[] {
  return rows.toSorted((a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0) || a - b);
}

export const allRows = (request: LayoutRequest): number[] =>
  Array.from({ length: rowsIn(request) }, (_, row) => row);

/** What is pinned stays where it is. */
export function putPins({ pins }: LayoutRequest, positions: Float32Array): Float32Array {
  pins.forEach((at, index) => {
    if (!Number.isNaN(at)) positions[index] = at;
  });
  return positions;
}
