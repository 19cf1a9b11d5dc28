import type Sigma from 'sigma';
import type { Camera as Look } from '#contract/scene.ts';
import type { Point } from '#picture/exploration/plan.ts';
import type { OverviewNode, OverviewTie } from './shape-program.ts';

export type Overview = Sigma<OverviewNode, OverviewTie>;

const LARGEST = 1.35;

/** How many pixels one unit of the picture is, at a ratio of 1. */
function scaleOf(sigma: Overview): number {
  const [a, b] = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ].map((at) => sigma.graphToViewport(at));
  return (Math.hypot((b?.x ?? 1) - (a?.x ?? 0), (b?.y ?? 0) - (a?.y ?? 0)) / 100) * sigma.getCamera().ratio;
}

const middleOf = (sigma: Overview): { x: number; y: number } => {
  const { width, height } = sigma.getDimensions();
  return { x: width / 2, y: height / 2 };
};

/** Where one looks, in the units of the picture. */
function where(sigma: Overview): Look {
  const { x, y } = sigma.viewportToGraph(middleOf(sigma));
  return { zoom: scaleOf(sigma) / sigma.getCamera().ratio, centre: [Math.round(x), Math.round(-y)] };
}

function stateFor(sigma: Overview, [x, y]: Point, zoom: number) {
  const framed = sigma.viewportToFramedGraph(sigma.graphToViewport({ x, y: -y }));
  return { x: framed.x, y: framed.y, ratio: scaleOf(sigma) / zoom, angle: 0 };
}

export function go(sigma: Overview, { zoom, centre }: Look): void {
  sigma.getCamera().setState(stateFor(sigma, centre, zoom));
}

const whole = (sigma: Overview) => ({
  x: 0.5,
  y: 0.5,
  ratio: Math.max(1, scaleOf(sigma) / LARGEST),
  angle: 0,
});

/** Null while one looks at the whole picture. */
export function lookedAt(sigma: Overview): Look | null {
  const [now, all] = [sigma.getCamera().getState(), whole(sigma)];
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.005 * all.ratio;
  return near(now.x, all.x) && near(now.y, all.y) && near(now.ratio, all.ratio) ? null : where(sigma);
}

/** The whole picture, but never blown up beyond reading size. */
export function fit(sigma: Overview, animate: boolean): void {
  const state = whole(sigma);
  if (animate) void sigma.getCamera().animate(state, { duration: 260 });
  else sigma.getCamera().setState(state);
}

/** The part of the picture that holds these points. */
export function goTo(sigma: Overview, points: readonly Point[], animate: boolean): void {
  if (points.length === 0) return;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const { width, height } = sigma.getDimensions();
  const room = Math.min((width - 96) / Math.max(1, right - left), (height - 96) / Math.max(1, bottom - top));
  const zoom = Math.min(LARGEST, room, Math.max(where(sigma).zoom, 0.7));
  const state = stateFor(sigma, [(left + right) / 2, (top + bottom) / 2], zoom);
  if (animate) void sigma.getCamera().animate(state, { duration: 220 });
  else sigma.getCamera().setState(state);
}
