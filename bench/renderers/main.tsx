import '@fontsource-variable/source-sans-3/index.css';
import { createRoot } from 'react-dom/client';
import { styled } from '#picture/style/styled.ts';
import type { View } from '#picture/style/view.ts';
import { wordsOf } from '#words/vocabulary.ts';
import Canvas from '../../client/src/render/cytoscape/Canvas.tsx';
import { fontsReady } from '../../client/src/render/cytoscape/fonts.ts';
import type { Drawing } from '../../client/src/render/cytoscape/elements.ts';
import { createArranger } from '../../client/src/layout/arranger.ts';
import { groupingBy } from '../../client/src/layout/grouping.ts';
import { positionsOf } from '../../client/src/layout/positions.ts';
import Overview from '../../client/src/render/sigma/Overview.tsx';
import { vocabulary } from '../../tests/support/picture-builders.ts';
import { bareCytoscape, bareSigma } from './bare.ts';
import { made, type Made } from './graph.ts';

export type Renderer = 'bare cytoscape' | 'relata in full' | 'bare sigma' | 'relata overview';

const words = wordsOf([{ dataset: 't', vocabulary }]);
const container = document.querySelector<HTMLElement>('#place') ?? document.body;
const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
const nothing = (): void => undefined;

const long: number[] = [];
new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({
  type: 'longtask',
});
const longest = (): number => Math.max(0, ...long.splice(0));
const settled = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function viewOf({ nodes, ties }: Made): View {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return {
    nodes,
    ties,
    pins: new Map(),
    node: (id) => byId.get(id),
    selected: new Set(),
    opened: new Set(),
    words,
  };
}

/** Ours says so when it has drawn. Asking on every frame would count a frame more than the bare ones are given. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName('relata:first-picture').length === 0) return;
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: 'mark', buffered: true });
  });

/** Draws ours once more with these selected. */
let select: (ids: readonly string[]) => void = nothing;

async function ours(Surface: typeof Canvas, graph: Made): Promise<void> {
  const root = createRoot(container);
  const [plain, { positions }] = [viewOf(graph), graph];
  // As the page does it: the picture is styled, and then drawn.
  const draw = (selected: ReadonlySet<string>): void => {
    const view = { ...plain, selected };
    root.render(surfaceOf(Surface, { view, picture: styled(view, 'light'), positions, guides: [] }));
  };
  select = (ids) => draw(new Set(ids));
  draw(new Set());
  await drawn();
}

const surfaceOf = (Surface: typeof Canvas, drawing: Drawing) => (
  <Surface
    drawing={drawing}
    arrangedAs="bench"
    camera={null}
    onSelect={nothing}
    onExpand={nothing}
    onPin={nothing}
    onRegion={nothing}
    look={null}
    onLook={nothing}
    onLost={nothing}
  />
);

/** From selecting the best connected, with the rest stepping back, to seeing it, in milliseconds. */
async function selecting(): Promise<number> {
  const start = performance.now();
  select(['n0']);
  await settled(0);
  await frame();
  await frame();
  return performance.now() - start;
}

const RENDERERS: Record<Renderer, (graph: Made) => Promise<void>> = {
  'bare cytoscape': (graph) => bareCytoscape(graph, container),
  'bare sigma': (graph) => bareSigma(graph, container),
  'relata in full': (graph) => ours(Canvas, graph),
  'relata overview': (graph) => ours(Overview, graph),
};

/** From the data to what can be seen of it, in milliseconds; and the longest task meanwhile. */
async function paint(
  renderer: Renderer,
  nodes: number,
  ties: number,
): Promise<[paint: number, task: number]> {
  const graph = made(nodes, ties);
  // As in the page itself, where the fonts are there before the first picture.
  await fontsReady();
  await frame();
  await settled(300);
  longest();
  const start = performance.now();
  await RENDERERS[renderer](graph);
  await frame();
  await frame();
  const painted = performance.now() - start;
  await settled(500);
  return [painted, longest()];
}

/** Counts frames from now until it is told to stop; by the wall clock, since the times that frames give hide slow ones. */
function watch(): () => { mean: number; worst: number; task: number } {
  longest();
  const times: number[] = [];
  let last = performance.now();
  let going = true;
  const count = (): void => {
    const now = performance.now();
    times.push(now - last);
    last = now;
    if (going) requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  return () => {
    going = false;
    const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
    return { mean, worst: Math.max(...times), task: longest() };
  };
}

/** A layout by ties in the worker, as the page asks for it. */
async function layout(nodes: number, ties: number): Promise<{ ms: number; task: number; worst: number }> {
  const graph = made(nodes, ties);
  const arranger = createArranger();
  await settled(500);
  const stop = watch();
  const start = performance.now();
  await positionsOf(
    {
      ...graph,
      groupOf: groupingBy(words),
      moves: [{ do: 'arrange', name: 'force', ids: graph.nodes.map(({ id }) => id), pins: {} }],
    },
    (request) => arranger.arrange(request),
  );
  const ms = performance.now() - start;
  await settled(100);
  return { ms, ...stop() };
}

let stopWatching: ReturnType<typeof watch> | null = null;
const bench = {
  paint,
  selecting,
  layout,
  watch: () => {
    stopWatching = watch();
  },
  stop: () => stopWatching?.() ?? null,
};
export type Bench = typeof bench;
Object.assign(window, { bench });
