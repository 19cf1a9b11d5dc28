import { Resvg } from '@resvg/resvg-js';
import { PICTURE_FONTS } from '../../exports/fonts.ts';

/** A picture of an SVG as PNG, twice as fine as its own size. */
export function toPng(svg: string): Buffer {
  const font = {
    fontFiles: [...PICTURE_FONTS],
    loadSystemFonts: false,
    defaultFontFamily: 'Source Sans 3',
  };
  return new Resvg(svg, { font, fitTo: { mode: 'zoom', value: 2 } }).render().asPng();
}
