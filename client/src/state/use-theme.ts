import type { Theme } from '#picture/style/theme.ts';
import { useCallback, useEffect, useState } from 'react';
import { lensProperties } from '#picture/style/lens-hues.ts';

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

/** Set before the first paint, so that a dark page does not flash. */
export function applyTheme(theme: Theme = current()): void {
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

/** The theme in use and a way to change it; follows the system until the reader has chosen. */
export function useTheme(): [Theme, () => void] {
  const [theme, setTheme] = useState(current);
  useEffect(() => applyTheme(theme), [theme]);
  useEffect(() => {
    const follow = (): void => setTheme(current());
    asked.addEventListener('change', follow);
    return () => asked.removeEventListener('change', follow);
  }, []);
  const toggle = useCallback(() => {
    setTheme((now) => {
      const next = now === 'dark' ? 'light' : 'dark';
      remember(next);
      return next;
    });
  }, []);
  return [theme, toggle];
}
