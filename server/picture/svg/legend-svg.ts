import { cut } from '#words/names.ts';
import type { DrawnScene, LegendEntry } from '#contract/drawn.ts';
import { opacityOf, shapeSvg } from './node-svg.ts';
import { n, widthOf, xml } from './text.ts';

const FONT = 12;
const ROW = 22;
const SAMPLE = 36;
const LONGEST = 60;

const shapeSample = (shape: NonNullable<LegendEntry['shape']>, paper: string): string =>
  `<g transform="translate(14 0)">${shapeSvg(shape, 14, 14, paper)}</g>`;

function lineSample(line: NonNullable<LegendEntry['line']>, paper: string): string {
  const { colour, width, dash, arrow = 'none' } = line;
  const pointed = arrow === 'full' || arrow === 'hollow';
  const tip = `<path d="M28 0l-7 -3.5v7Z" fill="${arrow === 'full' ? colour : paper}" stroke="${colour}"/>`;
  const bar = `<path d="M27 -4.5v9" fill="none" stroke="${colour}" stroke-width="2.5"/>`;
  const head = pointed ? tip : arrow === 'bar' ? bar : '';
  return `<g${opacityOf(line)}><path d="M0 0h${pointed ? 21 : 28}" fill="none" stroke="${colour}" stroke-width="${n(width)}"${dash === null ? '' : ` stroke-dasharray="${dash}"`}/>${head}</g>`;
}

const signSample = ({ text, colour, paper }: NonNullable<LegendEntry['sign']>): string =>
  `<rect x="5" y="-8" width="18" height="16" rx="3" fill="${colour}"/><text x="14" y="4" text-anchor="middle" font-size="11" font-weight="700" fill="${paper}">${xml(text)}</text>`;

/** What an entry shows beside its words, 28 wide and 20 high, its middle at 0: in files, and on the page. */
export function sampleSvg({ shape, line, sign }: Omit<LegendEntry, 'label'>, paper: string): string {
  if (shape) return shapeSample(shape, paper);
  // A sign stands on its line, as in the picture.
  return `${line ? lineSample(line, paper) : ''}${sign ? signSample(sign) : ''}`;
}

const short = (label: string): string => cut(label, LONGEST);

/** The columns of a legend that fits into this width: as many as there is room for, each as wide as its widest entry. */
function columnsOf(widths: readonly number[], width: number): { rows: number; columns: number[] } {
  for (let rows = 1; rows < widths.length; rows += 1) {
    const columns = Array.from({ length: Math.ceil(widths.length / rows) }, (_, at) =>
      Math.max(...widths.slice(at * rows, (at + 1) * rows)),
    );
    if (columns.reduce((sum, each) => sum + each, 0) <= width) return { rows, columns };
  }
  return { rows: widths.length, columns: [width] };
}

/** Between two columns, also where the picture is opened with a wider face than that which was measured for. */
const gapAfter = (label: string): number => 16 + widthOf(label, FONT) * 0.12;

/** How to read the picture. */
export function legendSvg(scene: DrawnScene, width: number): { svg: string; height: number } {
  const entries = scene.legend.map((entry) => ({ ...entry, label: short(entry.label) }));
  const widths = entries.map(({ label }) => SAMPLE + widthOf(label, FONT) + gapAfter(label));
  const { rows, columns } = columnsOf(widths, width);
  const svg = entries
    .map((entry, at) => {
      const x = columns.slice(0, Math.floor(at / rows)).reduce((sum, each) => sum + each, 0);
      return `<g transform="translate(${n(x)} ${n((at % rows) * ROW)})">${sampleSvg(entry, scene.paper)}<text x="${SAMPLE}" y="4" font-size="${FONT}" fill="${scene.ink}">${xml(entry.label)}</text></g>`;
    })
    .join('');
  return { svg, height: rows * ROW };
}
