import { allRows, byDegree, cellOf, degreesOf } from './boxes.ts';
import { rowsIn, type LayoutRequest } from './request.ts';

const SWEEPS = 4;

interface Ties {
  out: number[][];
  both: number[][];
}

function tiesOf(request: LayoutRequest): Ties {
  const out = Array.from({ length: rowsIn(request) }, (): number[] => []);
  const both = Array.from({ length: rowsIn(request) }, (): number[] => []);
  for (let tie = 0; tie < request.ties.length; tie += 2) {
    const [a = 0, b = 0] = [request.ties[tie], request.ties[tie + 1]];
    out[a]?.push(b);
    both[a]?.push(b);
    both[b]?.push(a);
  }
  return { out, both };
}

/** How many steps below those to whom nobody is subject; a round of ties is entered at its best connected. */
function layersOf(request: LayoutRequest, { out }: Ties): number[][] {
  const layer = new Int32Array(rowsIn(request)).fill(-1);
  const incoming = new Uint32Array(rowsIn(request));
  for (const ends of out) for (const end of ends) incoming[end] = (incoming[end] ?? 0) + 1;
  const order = byDegree(allRows(request), degreesOf(request));
  const starts = [...order.filter((row) => incoming[row] === 0), ...order];
  for (const start of starts) {
    if (layer[start] !== -1) continue;
    layer[start] = 0;
    for (let queue = [start]; queue.length > 0;) {
      const next: number[] = [];
      for (const row of queue)
        for (const end of out[row] ?? []) {
          if (layer[end] !== -1) continue;
          layer[end] = (layer[row] ?? 0) + 1;
          next.push(end);
        }
      queue = next;
    }
  }
  const layers: number[][] = [];
  for (const row of order) (layers[layer[row] ?? 0] ??= []).push(row);
  return layers;
}

/** Each layer in the order of the middle of what it is tied to, a few times down and up. */
function untangled(layers: number[][], { both }: Ties, count: number): number[][] {
  const place = new Float64Array(count);
  const settle = (layer: readonly number[]): void =>
    layer.forEach((row, index) => {
      place[row] = (index + 0.5) / layer.length;
    });
  layers.forEach(settle);
  const middle = (row: number): number => {
    const ends = both[row] ?? [];
    return ends.length === 0
      ? (place[row] ?? 0)
      : ends.reduce((sum, end) => sum + (place[end] ?? 0), 0) / ends.length;
  };
  for (let sweep = 0; sweep < SWEEPS; sweep += 1)
    for (const layer of sweep % 2 === 0 ? layers : layers.toReversed()) {
      const wanted = new Map(layer.map((row) => [row, middle(row)]));
      layer.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0) || a - b);
      settle(layer);
    }
  return layers;
}

/** Ranks from top to bottom, a rank that is too wide over several lines: for pictures too large for the exact layout. */
export function inLayers(request: LayoutRequest): Float32Array {
  const ties = tiesOf(request);
  const layers = untangled(layersOf(request, ties), ties, rowsIn(request));
  const [width, height] = cellOf(request);
  const perLine = Math.max(8, Math.ceil(Math.sqrt((rowsIn(request) * height * 2.2) / width)));
  const at = new Float32Array(rowsIn(request) * 2);
  let y = 0;
  for (const layer of layers) {
    const lines = Math.ceil(layer.length / perLine);
    const across = Math.ceil(layer.length / lines);
    layer.forEach((row, index) => {
      // Neighbours of a rank stay neighbours: it is folded by columns.
      const [column, line] = [Math.floor(index / lines), index % lines];
      at[row * 2] = Math.round((column - (across - 1) / 2) * width * 1.06);
      at[row * 2 + 1] = Math.round(y + line * height * 1.1);
    });
    y += lines * height * 1.1 + height * 1.2;
  }
  return at;
}
