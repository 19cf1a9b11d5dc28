import type { Point } from '#picture/exploration/plan.ts';

/** Does a point lie within a shape that is drawn freely? */
export function inside([x, y]: Point, area: readonly Point[]): boolean {
  let within = false;
  area.forEach(([ax, ay], index) => {
    const [bx, by] = area[index === 0 ? area.length - 1 : index - 1] ?? [0, 0];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within;
  });
  return within;
}

/** How far a point is from a line between two others. */
export function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
