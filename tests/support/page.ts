import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { TOKEN } from './app.ts';
import { OTHER_HOST } from './chromium.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILD = join(ROOT, 'scripts', 'build.mjs');

/** The folder of the page as `npm run build` makes it; built where its sources are not those of the last build. */
export async function builtPage(): Promise<string> {
  // A process of its own: under vitest, NODE_ENV says test, and React would be built for development.
  await promisify(execFile)(process.execPath, [BUILD], { env: { ...process.env, NODE_ENV: 'production' } });
  return join(ROOT, 'dist', 'client');
}

/**
 * Opens an address in a fresh profile, signed in where that is asked. Whoever opens it closes its context.
 * @param before what is to be in the page before its own scripts
 */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  before: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await before(page);
  await visit(page, url);
  return page;
}

/** Goes to an address, and signs in where that is asked. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  if (URL.parse(url)?.hostname === OTHER_HOST) await signIn(page);
}

/** Gives the token of an application that is served to others. */
export async function signIn(page: Page, token = TOKEN): Promise<void> {
  await page.getByLabel(/^Token/).fill(token);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** What the page has put into the clipboard, pasted, since over plain http no page can read it. */
export async function clipboardOf(page: Page): Promise<string> {
  const other = await page.context().newPage();
  await other.setContent('<textarea></textarea>');
  await other.locator('textarea').focus();
  await other.keyboard.press('Control+v');
  const text = await other.locator('textarea').inputValue();
  await other.close();
  return text;
}

/** Waits for the first picture. */
export async function pictureDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('relata:first-picture').length > 0);
}

export interface DrawnNode {
  id: string;
  label: string;
  x: number;
  y: number;
  /** why it looks so */
  classes: string[];
  /** the middle of its shape, in pixels from the upper left corner of the canvas */
  middle: { x: number; y: number };
  /** with its name, wherever that stands */
  box: { x1: number; x2: number; y1: number; y2: number };
  font: number;
}
export interface DrawnTie {
  id: string;
  label: string;
  classes: string[];
  colour: string;
  line: string;
}

interface Drawn {
  nodes: DrawnNode[];
  ties: DrawnTie[];
}

/** What stands on the canvas, read from Cytoscape as it drew it. */
export function drawn(page: Page): Promise<Drawn> {
  return page.evaluate(() => {
    type Style = (name: string) => string;
    interface Element {
      id(): string;
      data(key: string): string;
      data(key: 'why'): string[];
      position(): { x: number; y: number };
      style: Style;
      renderedPosition(): { x: number; y: number };
      renderedBoundingBox(options: object): { x1: number; x2: number; y1: number; y2: number };
    }
    interface Cy {
      zoom(): number;
      nodes(): { map<T>(f: (e: Element) => T): T[] };
      edges(): { map<T>(f: (e: Element) => T): T[] };
    }
    const place = document.querySelector('[data-testid="canvas"]');
    const { cy } = Reflect.get(place ?? {}, '_cyreg') as { cy: Cy };
    const zoom = cy.zoom();
    return {
      nodes: cy.nodes().map((node) => ({
        id: node.id(),
        label: node.data('label'),
        ...node.position(),
        classes: node.data('why'),
        middle: node.renderedPosition(),
        box: node.renderedBoundingBox({
          includeLabels: true,
          includeOverlays: false,
          includeUnderlays: false,
        }),
        font: Number.parseFloat(node.style('font-size')) * zoom,
      })),
      ties: cy.edges().map((tie) => ({
        id: tie.id(),
        label: tie.data('label'),
        classes: tie.data('why'),
        colour: tie.style('line-color'),
        line: tie.style('line-style'),
      })),
    };
  });
}

/** Pairs of names whose boxes lie over each other by more than a hair. */
export function overlapping(nodes: readonly DrawnNode[]): string[] {
  return nodes.flatMap((a, index) =>
    nodes.slice(index + 1).flatMap((b) => {
      const x = Math.min(a.box.x2, b.box.x2) - Math.max(a.box.x1, b.box.x1);
      const y = Math.min(a.box.y2, b.box.y2) - Math.max(a.box.y1, b.box.y1);
      return x > 2 && y > 2 ? [`${a.label} / ${b.label}`] : [];
    }),
  );
}

/** Drags a node by its shape. */
export async function dragNode(page: Page, id: string, dx: number, dy: number): Promise<void> {
  const node = (await drawn(page)).nodes.find((each) => each.id === id);
  const canvas = await page.getByTestId('canvas').boundingBox();
  if (!node || !canvas) throw new Error(`${id} is not drawn`);
  const [x, y] = [canvas.x + node.middle.x, canvas.y + node.middle.y];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 2, y + dy / 2, { steps: 4 });
  await page.mouse.move(x + dx, y + dy, { steps: 4 });
  await page.mouse.up();
}
