import { Resvg } from '@resvg/resvg-js';
import { PICTURE_FONTS } from '../../exports/fonts.ts';

const FONT = {
  fontFiles: [...PICTURE_FONTS],
  loadSystemFonts: false,
  defaultFontFamily: 'Source Sans 3',
};

/** Pixels across: 400 to the inch over the text of a page. More shows nothing on paper, and takes long to make. */
const WIDEST = 2600;

/** A picture of an SVG as PNG, twice as fine as its own size, as far as paper shows it. */
export function toPng(svg: string): Buffer {
  const { width } = new Resvg(svg, { font: { loadSystemFonts: false } });
  const fitTo =
    width * 2 > WIDEST ? ({ mode: 'width', value: WIDEST } as const) : ({ mode: 'zoom', value: 2 } as const);
  return new Resvg(svg, { font: FONT, fitTo }).render().asPng();
}
