import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { Scene } from '#contract/scene.ts';
import { encodeLink } from '../../client/src/state/url.ts';
import { loadTiny } from '../support/datasets.ts';
import { drawn, openPage, pictureDrawn, visit } from '../support/page.ts';
import { openSite } from '../support/site.ts';

const site = openSite(loadTiny);

/** How an element looks where colours are forced: grounds, lines that are seen, and the ring around it. */
const looks = (of: Locator): Promise<string> =>
  of.evaluate((element) => {
    const style = getComputedStyle(element);
    const lines = ['top', 'right', 'bottom', 'left'].map((side) => {
      const [width, colour] = ['width', 'color'].map((what) =>
        style.getPropertyValue(`border-${side}-${what}`),
      );
      return width === '0px' ? '' : `${width} ${colour}`;
    });
    return JSON.stringify([
      style.backgroundColor,
      style.color,
      lines,
      style.outlineStyle,
      style.outlineColor,
    ]);
  });

/** The lines of an element that are drawn in the colour of the text. */
const linesSeen = (of: Locator): Promise<string[]> =>
  of.evaluate((element) => {
    const style = getComputedStyle(element);
    const paper = getComputedStyle(document.body).backgroundColor;
    return ['top', 'right', 'bottom', 'left'].filter(
      (side) =>
        style.getPropertyValue(`border-${side}-width`) !== '0px' &&
        style.getPropertyValue(`border-${side}-color`) !== paper,
    );
  });

const button = (
  page: Page,
  within: string,
  name: string | RegExp,
  role: 'navigation' | 'region' | 'toolbar' = 'navigation',
) => page.getByRole(role, { name: within }).getByRole('button', { name }).first();

interface State {
  what: string;
  go?: (page: Page) => Promise<unknown>;
  chosen: (page: Page) => Locator;
  other: (page: Page) => Locator;
}

const STATES: readonly State[] = [
  {
    what: 'the tab of the panel',
    chosen: (page) => button(page, 'Panel', 'In the picture'),
    other: (page) => button(page, 'Panel', 'Paths'),
  },
  {
    what: 'the tab of the rail',
    chosen: (page) => button(page, 'Rail', 'Explore'),
    other: (page) => button(page, 'Rail', 'Look'),
  },
  {
    what: 'the starting view that is open',
    chosen: (page) => button(page, 'Starting views', /^The captives/),
    other: (page) => button(page, 'Starting views', /^The vote/),
  },
  {
    what: 'a pressed button of the toolbar',
    go: (page) => page.keyboard.press('t'),
    chosen: (page) => button(page, 'Picture', 'Table', 'toolbar'),
    other: (page) => button(page, 'Picture', 'Export', 'toolbar'),
  },
  {
    what: 'the tab of the table',
    go: (page) => page.keyboard.press('t'),
    chosen: (page) => page.getByRole('button', { name: /^Actors \d/ }),
    other: (page) => page.getByRole('button', { name: /^Ties \d/ }),
  },
  {
    what: 'a selected row of the table',
    go: async (page) => {
      await page.keyboard.press('t');
      await page
        .getByRole('row', { name: /Ilse Varn/ })
        .first()
        .click();
    },
    chosen: (page) => page.getByRole('row', { selected: true }).first(),
    other: (page) => page.getByRole('row', { selected: false }).first(),
  },
  {
    what: 'the hit that Enter takes',
    go: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('guild');
      await page.getByRole('listbox', { name: 'Found' }).getByRole('option').nth(1).waitFor();
    },
    chosen: (page) => page.getByRole('listbox', { name: 'Found' }).getByRole('option', { selected: true }),
    other: (page) =>
      page.getByRole('listbox', { name: 'Found' }).getByRole('option', { selected: false }).first(),
  },
  {
    what: 'the step of the history that one is at',
    go: async (page) => {
      await button(page, 'Starting views', /^The vote/).click();
      await button(page, 'Panel', 'History').click();
    },
    chosen: (page) => page.locator('[data-place="here"]'),
    other: (page) => page.locator('[data-place]:not([data-place="here"])').first(),
  },
  {
    what: 'the way of looking at time',
    go: (page) => page.locator('[data-tray="when"]').first().click(),
    chosen: (page) => page.locator('label:has(> input[type="radio"]:checked)').first(),
    other: (page) => page.locator('label:has(> input[type="radio"]:not(:checked))').first(),
  },
];

describe('where the reader forces the colours', () => {
  test.each(STATES)('$what is told by more than its ground', async ({ go, chosen, other }) => {
    const page = await site.open(site.app.url, { forcedColors: 'active' });
    try {
      await go?.(page);
      await chosen(page).waitFor();
      expect(await looks(chosen(page))).not.toBe(await looks(other(page)));
    } finally {
      await page.context().close();
    }
  });

  test('what only keeps its room has no line', async () => {
    const page = await site.open(site.app.url, { forcedColors: 'active' });
    try {
      expect(await linesSeen(button(page, 'Panel', 'Paths'))).toStrictEqual([]);
      expect(await linesSeen(button(page, 'Rail', 'Look'))).toStrictEqual([]);
      expect(await linesSeen(button(page, 'Starting views', /^The vote/))).toStrictEqual([]);
    } finally {
      await page.context().close();
    }
  });
});

/** The words on each sheet. */
async function sheetsOf(page: Page): Promise<string[]> {
  const bytes = await page.pdf({ format: 'A4' });
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, at) => {
      const { items } = await (await document.getPage(at + 1)).getTextContent();
      return items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replaceAll(/\s+/g, ' ');
    }),
  );
}

describe('on paper', () => {
  test('the picture is on one sheet with its legend and its lens, then the whole table, then the whole panel', async () => {
    const page = await site.open(site.app.url, { colorScheme: 'dark' });
    try {
      await page.keyboard.press('t');
      await page
        .getByRole('row', { name: /Ilse Varn/ })
        .first()
        .waitFor();
      const [first = '', ...rest] = await sheetsOf(page);
      for (const words of ['Ilse Varn', 'Exchange of', 'coercion', 'disputed', 'Lens: Held at any time'])
        expect(first).toContain(words);
      const further = rest.join(' ');
      expect(further).toContain('Actors: 6 rows');
      for (const name of ['Father Aumer', 'Jon Hask', 'Lantern Guild', 'Tide Guild', 'a woman in grey'])
        expect(further).toContain(name);
      // A line of the list may be broken on paper.
      expect(further.replaceAll(' ', '')).toContain('TideGuilddetainedIlseVarn');
      // The text that stands behind the sheet on screen is not printed a second time.
      expect(further).not.toContain('Search any name');
    } finally {
      await page.context().close();
    }
  });
});

const OVERVIEW = `#${encodeLink(
  Scene.parse({
    steps: [{ do: 'show', ids: ['tiny:ilse-varn', 'tiny:jon-hask'] }],
    appearance: { renderer: 'overview' },
  }),
)}`;
const note = (page: Page): Locator => page.getByTestId('drawn-by');

async function drop(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const canvas of document.querySelectorAll('canvas'))
      (canvas.getContext('webgl2') ?? canvas.getContext('webgl'))
        ?.getExtension('WEBGL_lose_context')
        ?.loseContext();
  });
}

/** Whether the overview draws at present: none of its canvases is lost. */
const drawsOverview = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const contexts = [...document.querySelectorAll('[data-testid="overview"] canvas')].flatMap((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return [];
      return canvas.getContext('webgl2') ?? canvas.getContext('webgl') ?? [];
    });
    return contexts.length > 0 && contexts.every((context) => !context.isContextLost());
  });

describe('the overview', () => {
  test('comes back when the graphics card drops it, and is drawn in full where that does not help', async () => {
    const page = await site.open(`${site.app.url}/${OVERVIEW}`);
    try {
      await expect.poll(() => drawsOverview(page)).toBe(true);
      for (let times = 0; times < 3; times += 1) {
        await drop(page);
        await expect.poll(() => drawsOverview(page)).toBe(true);
      }
      await drop(page);
      await note(page).getByText('has dropped the overview').waitFor();
      await expect.poll(async () => (await drawn(page)).nodes.length).toBe(2);
      await note(page).getByRole('button', { name: 'Try the overview again' }).click();
      await expect.poll(() => drawsOverview(page)).toBe(true);
    } finally {
      await page.context().close();
    }
  });

  test('is drawn in full in a browser without WebGL, which says so', async () => {
    const page = await openPage(site.browser, 'about:blank');
    try {
      await page.addInitScript(() => {
        // oxlint-disable-next-line typescript/unbound-method -- it is given its canvas below
        const { getContext } = HTMLCanvasElement.prototype;
        const without = function without(this: HTMLCanvasElement, kind: string, ...more: unknown[]): unknown {
          return kind.includes('webgl') ? null : Reflect.apply(getContext, this, [kind, ...more]);
        };
        Reflect.set(HTMLCanvasElement.prototype, 'getContext', without);
      });
      await visit(page, `${site.app.url}/${OVERVIEW}`);
      await note(page).getByText('does not let pages draw with WebGL').waitFor();
      await pictureDrawn(page);
      await expect.poll(async () => (await drawn(page)).nodes.length).toBe(2);
    } finally {
      await page.context().close();
    }
  });
});

describe('a slow search', () => {
  test('says that it looks, here and in every field for a name, until it is answered', async () => {
    const page = await site.open();
    try {
      const { promise: held, resolve: answer } = Promise.withResolvers<void>();
      await page.route('**/api/v1/search**', async (route) => {
        await held;
        await route.continue();
      });
      await page.keyboard.press('/');
      await page.keyboard.type('varn');
      const looking = page.getByText('Looking…');
      await looking.waitFor();
      answer();
      await page
        .getByRole('option', { name: /Ilse Varn/ })
        .first()
        .waitFor();
      expect(await looking.count()).toBe(0);
    } finally {
      await page.context().close();
    }
  });
});

describe('while the first network is loaded', () => {
  test('the page says how far it is, and goes on by itself', async () => {
    const page = await openPage(site.browser, 'about:blank');
    try {
      let loading = true;
      await page.route('**/api/v1/**', (route) =>
        loading
          ? route.fulfill({
              status: 503,
              contentType: 'application/problem+json',
              body: JSON.stringify({
                status: 503,
                code: 'loading',
                title: '',
                detail: 'The first network is being loaded. 25 % of it is there.',
                instance: '/',
              }),
            })
          : route.continue(),
      );
      await visit(page, site.app.url);
      await page.getByText('The network is on its way').waitFor();
      await page.getByText('25 % of it is there').first().waitFor();
      expect(await page.getByText('Something went wrong').count()).toBe(0);
      loading = false;
      await pictureDrawn(page);
      await button(page, 'Starting views', /^The vote/).waitFor();
    } finally {
      await page.context().close();
    }
  });
});
