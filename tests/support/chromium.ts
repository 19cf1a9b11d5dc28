import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** A name for this machine by which tests open the page as other people do: over plain http, from no loopback address. */
export const OTHER_HOST = 'relata.test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // Without a GPU, what is drawn without WebGL is drawn by the processor at once.
  '--disable-accelerated-2d-canvas',
  '--disable-gpu-rasterization',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The system’s Chromium, headless and with a fresh profile. @throws Error saying how to name one where there is none */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(NAMES), args: FLAGS, headless: true });
}

/**
 * The same for tests, in less than half the processor time a page: the build that has no windows, where it is
 * installed, and pages put together without a graphics library. Figures of it say nothing about what people have.
 */
export function launchForTests(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(['chromium-headless-shell', ...NAMES]),
    args: [...FLAGS, '--disable-gpu-compositing', `--host-resolver-rules=MAP ${OTHER_HOST} 127.0.0.1`],
    headless: true,
  });
}

function findChromium(names: readonly string[]): string {
  const named = process.env['CHROMIUM_PATH'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [
    ...(named === undefined ? [] : [named]),
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
  ];
  const found = candidates.find(isProgram);
  if (found === undefined)
    throw new Error(
      'The browser tests need Chromium: install it (Debian, Ubuntu: apt install chromium), or name it with CHROMIUM_PATH.',
    );
  return found;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
