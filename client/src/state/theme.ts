import { lensProperties, type Theme } from '#picture/style/palettes.ts';
import { pageNow, setPage } from './page.ts';

const KEY = 'relata:theme';
const asked = window.matchMedia('(prefers-color-scheme: dark)');

function remembered(): Theme | null {
  try {
    const value = window.localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : null;
  } catch {
    return null;
  }
}

const current = (): Theme => remembered() ?? (asked.matches ? 'dark' : 'light');

/** In the page and, for the style sheets, in the document: a dark page must not flash. */
function applyTheme(theme: Theme): void {
  setPage({ theme });
  document.documentElement.dataset.theme = theme;
  for (const [name, hue] of lensProperties(theme)) document.documentElement.style.setProperty(name, hue);
}

function remember(theme: Theme): void {
  try {
    window.localStorage.setItem(KEY, theme);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

/** The other theme, from now on. */
export function toggleTheme(): void {
  const next = pageNow().theme === 'dark' ? 'light' : 'dark';
  remember(next);
  applyTheme(next);
}

/** Follows the system until the reader has chosen. Called once, before the first paint. */
export function startTheme(): void {
  applyTheme(current());
  asked.addEventListener('change', () => applyTheme(current()));
}
