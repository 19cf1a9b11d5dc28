import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { mkdtemp, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import react from '@vitejs/plugin-react';
import { launchChromium } from '../tests/support/chromium.ts';
import { portOf } from '../tests/support/app.ts';
import type { Bench, Renderer } from './renderers/main.tsx';

/**
 * The picture in full and the overview beside bare Cytoscape and bare Sigma: the same graph, the same places, in one run,
 * with real mouse events. `node bench/renderers.bench.ts [runs] [largest number of nodes]`
 */
const [RUNS, LARGEST] = [Number(process.argv[2] ?? 3), Number(process.argv[3] ?? 20_000)];
const SIZES = [500, 1000, 1200, 2000, 5000, 20_000].filter((nodes) => nodes <= LARGEST);
/** Above this Cytoscape stands still for so long that there is nothing to compare. */
const CYTOSCAPE_MOST = 5000;
const MOVING_MS = 1200;

declare const window: Window & { bench: Bench };

interface Figures {
  paint: number;
  task: number;
  drag: number;
  zoom: number;
  moving: number;
  /** not of the bare ones, which have nothing to step back */
  select: number;
  heap: number;
}

const root = fileURLToPath(new URL('renderers', import.meta.url));
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

async function serve(dir: string) {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const file = join(dir, path === '/' ? 'index.html' : path);
    readFile(file).then(
      (body) => response.setHeader('content-type', TYPES[extname(file)] ?? 'font/woff2').end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${portOf(server)}/`, close: () => server.close() };
}

async function moving(page: Page, move: (step: number) => Promise<void>) {
  await page.evaluate(() => window.bench.watch());
  const end = performance.now() + MOVING_MS;
  for (let step = 0; performance.now() < end; step += 1) await move(step);
  return page.evaluate(() => window.bench.stop());
}

async function measure(browser: Browser, url: string, renderer: Renderer, nodes: number): Promise<Figures> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 });
  page.setDefaultTimeout(180_000);
  await page.goto(url);
  const [paint, task] = await page.evaluate(([which, count]) => window.bench.paint(which, count, count * 2), [
    renderer,
    nodes,
  ] as const);
  // A corner in which there is no node: the picture is dragged, not one of them.
  await page.mouse.move(12, 12);
  await page.mouse.down();
  const drag = await moving(page, (step) =>
    page.mouse.move(12 + 150 * (1 - Math.cos(step / 12)), 12 + 100 * (1 - Math.cos(step / 17))),
  );
  await page.mouse.up();
  await page.mouse.move(640, 400);
  const zoom = await moving(page, (step) => page.mouse.wheel(0, step % 24 < 12 ? -60 : 60));
  const select = renderer.startsWith('relata') ? await page.evaluate(() => window.bench.selecting()) : NaN;
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.close();
  return {
    paint,
    task,
    drag: drag?.mean ?? NaN,
    zoom: zoom?.mean ?? NaN,
    moving: Math.max(drag?.task ?? 0, zoom?.task ?? 0),
    select,
    heap: usedSize / 2 ** 20,
  };
}

const middle = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
};

function summary(runs: readonly Figures[]): Figures {
  const of = (key: keyof Figures): number => middle(runs.map((run) => run[key]));
  return {
    paint: of('paint'),
    task: of('task'),
    drag: of('drag'),
    zoom: of('zoom'),
    moving: of('moving'),
    select: of('select'),
    heap: of('heap'),
  };
}

const line = (name: string, figures: Figures): string =>
  `  ${name.padEnd(16)} paint ${figures.paint.toFixed(0)} ms   longest task ${figures.task.toFixed(0)}   drag ${figures.drag.toFixed(0)} ms/frame   zoom ${figures.zoom.toFixed(0)}   longest moving ${figures.moving.toFixed(0)}${Number.isNaN(figures.select) ? '' : `   select ${figures.select.toFixed(0)} ms`}   heap ${figures.heap.toFixed(1)} MB`;

function ratio(name: string, ours: Figures, theirs: Figures): string {
  const part = (key: keyof Figures): string => `${key} ${(ours[key] / theirs[key]).toFixed(2)}`;
  return `  ${name}: ${(['paint', 'drag', 'zoom', 'heap'] as const).map(part).join('   ')}`;
}

const PAIRS: readonly (readonly [ours: Renderer, theirs: Renderer])[] = [
  ['relata in full', 'bare cytoscape'],
  ['relata overview', 'bare sigma'],
];

async function size(browser: Browser, url: string, nodes: number): Promise<void> {
  console.log(`${nodes} nodes, ${nodes * 2} ties (n=${RUNS}, medians)`);
  const pairs = PAIRS.filter(([ours]) => ours !== 'relata in full' || nodes <= CYTOSCAPE_MOST);
  const figures = new Map<Renderer, Figures[]>();
  for (let run = 0; run < RUNS; run += 1)
    for (const renderer of run % 2 === 0 ? pairs.flat() : pairs.flat().toReversed())
      figures.set(renderer, [...(figures.get(renderer) ?? []), await measure(browser, url, renderer, nodes)]);
  for (const [renderer, runs] of figures) console.log(line(renderer, summary(runs)));
  for (const [ours, theirs] of pairs)
    console.log(
      ratio(`${ours} ÷ ${theirs}`, summary(figures.get(ours) ?? []), summary(figures.get(theirs) ?? [])),
    );
}

async function layouts(browser: Browser, url: string): Promise<void> {
  console.log(
    'Layout by ties, in the worker: how long, and the longest task of the page meanwhile (aim: 100 ms)',
  );
  for (const nodes of SIZES) {
    const page = await browser.newPage();
    page.setDefaultTimeout(300_000);
    await page.goto(url);
    const { ms, task, worst } = await page.evaluate((count) => window.bench.layout(count, count * 2), nodes);
    await page.close();
    console.log(
      `  ${nodes} nodes: ${(ms / 1000).toFixed(1)} s, longest task ${task === 0 ? 'under 50' : task.toFixed(0)} ms, longest frame ${worst.toFixed(0)} ms`,
    );
  }
}

const dir = await mkdtemp(join(tmpdir(), 'relata-renderers-'));
await build({
  root,
  configFile: false,
  logLevel: 'error',
  plugins: [react()],
  worker: { format: 'es' },
  build: { outDir: dir, emptyOutDir: true, target: 'es2024', chunkSizeWarningLimit: 4000 },
});
const server = await serve(dir);
const browser = await launchChromium();
try {
  console.log(
    `load average ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  );
  await layouts(browser, server.url);
  for (const nodes of SIZES) await size(browser, server.url, nodes);
  console.log(
    `load average ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  );
} finally {
  await browser.close();
  server.close();
  await rm(dir, { recursive: true, force: true });
}
