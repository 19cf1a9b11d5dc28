import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sizeOf } from '../render/logo.ts';
import { toPng } from '../render/raster.ts';
import { wrong } from './house-file.ts';

const HEAVIEST = 500_000;

const KINDS = { png: 'image/png', jpg: 'image/jpeg', svg: 'image/svg+xml' } as const;

/** What it is by its first bytes, whatever its name says. */
function kindOf(bytes: Buffer): keyof typeof KINDS | null {
  if (bytes.subarray(0, 4).toString('latin1') === '\u0089PNG') return 'png';
  if (bytes.subarray(0, 3).toString('hex') === 'ffd8ff') return 'jpg';
  return /^\s*(?:<\?xml[^>]*\?>)?\s*(?:<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(
    bytes.toString('utf8').slice(0, 4000),
  )
    ? 'svg'
    : null;
}

/** What a picture needs none of: scripts, pages inside it, and anything from elsewhere. */
const UNWANTED: readonly [RegExp, string][] = [
  [/<\s*script/i, 'a script'],
  [/\son\w+\s*=/i, 'a script that an event starts'],
  [/javascript:/i, 'a script'],
  [/<\s*(?:foreignObject|iframe|object|embed)\b/i, 'a page inside it'],
  [/<!(?:DOCTYPE|ENTITY)/i, 'a document type'],
  [/(?:href|src)\s*=\s*["']\s*(?!#|data:image\/(?:png|jpeg))/i, 'something from elsewhere'],
  [/url\(\s*["']?\s*(?!#)/i, 'something from elsewhere'],
  [/@import/i, 'a style sheet from elsewhere'],
];

function svgFaults(text: string): string[] {
  const has = UNWANTED.filter(([sign]) => sign.test(text)).map(([, what]) => what);
  if (has.length > 0) return [`it holds ${[...new Set(has)].join(', ')}; save it as a plain SVG, or as PNG.`];
  try {
    toPng(text);
    return [];
  } catch (error) {
    return [`it cannot be drawn: ${error instanceof Error ? error.message : String(error)}.`];
  }
}

/**
 * The logo of a house style as a data URI.
 * @param file its name, in the folder of the style
 * @throws AppError bad-input where it is no PNG, JPEG or plain SVG, is too heavy, or lies elsewhere
 */
export async function logoOf(style: string, folder: string, file: string): Promise<string> {
  const fault = (text: string): Error => wrong(style, [`logo: "${file}": ${text}`]);
  if (/[/\\]|^\.|:/.test(file)) throw fault('write the name of a file that lies beside house.json.');
  const bytes = await readFile(join(folder, file)).catch(() => null);
  if (bytes === null)
    throw fault('there is no such file beside house.json; put it there, or take the line out.');
  if (bytes.length > HEAVIEST)
    throw fault(`it has ${bytes.length} bytes; at most ${HEAVIEST} are taken: make it smaller.`);
  const kind = kindOf(bytes);
  if (kind === null) throw fault('it is neither PNG, JPEG nor SVG; save it as one of these.');
  const faults = kind === 'svg' ? svgFaults(bytes.toString('utf8')) : [];
  if (faults.length > 0) throw fault(faults.join(' '));
  if (sizeOf({ kind, bytes }) === null) throw fault('it does not say how large it is; save it again.');
  return `data:${KINDS[kind]};base64,${bytes.toString('base64')}`;
}
