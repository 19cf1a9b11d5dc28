import { allRows, byDegree, cellOf, degreesOf } from './boxes.ts';
import { rowsIn, type LayoutRequest } from './request.ts';

/** The best connected in the middle, the rest in rings around them: for pictures of any size. */
export function inRings(request: LayoutRequest): Float32Array {
  const [width, height] = cellOf(request);
  const gap = Math.hypot(width, height) * 0.8;
  const at = new Float32Array(rowsIn(request) * 2);
  let [ring, place, room] = [0, 0, 1];
  for (const row of byDegree(allRows(request), degreesOf(request))) {
    if (place === room) [ring, place, room] = [ring + 1, 0, Math.floor(2 * Math.PI * (ring + 1))];
    const angle = (place / room) * 2 * Math.PI;
    at[row * 2] = Math.round(ring * gap * Math.cos(angle));
    at[row * 2 + 1] = Math.round(ring * gap * Math.sin(angle) * 0.8);
    place += 1;
  }
  return at;
}
