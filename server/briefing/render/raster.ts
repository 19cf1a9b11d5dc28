import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const ttf = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');

/** Fonts that come with Relata, so that a machine without any writes names too, also in Arabic and Cyrillic script. */
export const FONTS: readonly string[] = readdirSync(ttf)
  .filter((file) => /^DejaVuSans(-Bold|-Oblique)?\.ttf$|^DejaVuSerif(-Bold|-Italic)?\.ttf$/.test(file))
  .map((file) => join(ttf, file));

/** A picture of an SVG as PNG, twice as fine as its own size. */
export function toPng(svg: string): Buffer {
  const font = { fontFiles: [...FONTS], loadSystemFonts: false, defaultFontFamily: 'DejaVu Sans' };
  return new Resvg(svg, { font, fitTo: { mode: 'zoom', value: 2 } }).render().asPng();
}
