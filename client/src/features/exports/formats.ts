import type { DrawnScene } from '#contract/drawn.ts';
import { imagesIn } from '#picture/svg/scene.ts';
import { sceneSvg } from '#picture/svg/scene-svg.ts';
import { answerTo } from '../../state/api.ts';
import { DATA_FORMATS, type DataFormat, type FormatWords } from './data-formats.ts';
import latin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import latinItalic from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-italic.woff2?url';
import latinExt from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url';
import latinExtItalic from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-italic.woff2?url';

/** What browsers draw at most. */
const LARGEST = { side: 16_000, area: 200_000_000 };

/** The largest whole scale at which a drawing of this size can be made. */
const fitting = (width: number, height: number): number =>
  Math.min(LARGEST.side / Math.max(width, height), Math.sqrt(LARGEST.area / (width * height)));

/**
 * A drawing as pixels, made by the browser with its fonts.
 * @throws Error where it would be larger than a browser can draw
 */
async function toPng(
  { svg, width, height }: { svg: string; width: number; height: number },
  scale: number,
): Promise<Blob> {
  const most = fitting(width, height);
  if (scale > most)
    throw new Error(
      `At ${scale} times its size the picture would be larger than a browser can draw; ${most.toFixed(1)} times is the most.`,
    );
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {
      width: Math.round(width * scale),
      height: Math.round(height * scale),
    });
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await blobOf(canvas);
  } finally {
    URL.revokeObjectURL(url);
  }
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the browser could not draw the picture'))),
      'image/png',
    );
  });
}

const BEYOND_LATIN_1 = /[\u0100-\u02BA\u1D00-\u1EFF\u20A0-\u20C0\u2C60-\u2C7F\uA720-\uA7FF]/;
const BYTES = 0x8000;

function base64Of(bytes: Uint8Array): string {
  const parts = Array.from({ length: Math.ceil(bytes.length / BYTES) }, (_, at) =>
    String.fromCharCode(...bytes.subarray(at * BYTES, (at + 1) * BYTES)),
  );
  return btoa(parts.join(''));
}

const base64 = async (url: string): Promise<string> =>
  base64Of(new Uint8Array(await (await fetch(url)).arrayBuffer()));

async function face(url: string, style: 'normal' | 'italic', range: string): Promise<string> {
  return `@font-face{font-family:"Source Sans 3 Variable";font-style:${style};font-weight:200 900;src:url(data:font/woff2;base64,${await base64(url)}) format("woff2");unicode-range:${range}}`;
}

const RANGE = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  ext: 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
};

/** The faces of the picture as rules for its file, so that it looks the same wherever it is opened; only those it needs. */
async function fontFaces(scene: DrawnScene): Promise<string> {
  const italic = scene.nodes.some((node) => node.italic === true);
  const ext = BEYOND_LATIN_1.test(JSON.stringify(scene));
  const wanted = [
    face(latin, 'normal', RANGE.latin),
    ...(italic ? [face(latinItalic, 'italic', RANGE.latin)] : []),
    ...(ext ? [face(latinExt, 'normal', RANGE.ext)] : []),
    ...(ext && italic ? [face(latinExtItalic, 'italic', RANGE.ext)] : []),
  ];
  return (await Promise.all(wanted)).join('');
}

export type PictureFormat = FormatWords & {
  of: 'picture';
  scaled?: true;
  make: (scene: DrawnScene, scale: number) => Promise<Blob>;
};
export type Format = PictureFormat | DataFormat;

const text = (content: string, type: string): Blob => new Blob([content], { type: `${type};charset=utf-8` });

/** The pictures in its nodes; one that cannot be had is left out, since the rest of the picture is true without it. */
async function imagesOf(scene: DrawnScene): Promise<Map<string, string>> {
  const found = await Promise.all(
    imagesIn(scene).map(async (id) => {
      const answer = await answerTo('image', { params: { id } }).catch(() => null);
      if (answer === null) return [];
      const bytes = base64Of(new Uint8Array(await answer.arrayBuffer()));
      return [[id, `data:${answer.headers.get('content-type')};base64,${bytes}`] as const];
    }),
  );
  return new Map(found.flat());
}

const drawing = async (scene: DrawnScene) => sceneSvg(scene, await imagesOf(scene), await fontFaces(scene));

export const FORMATS: Readonly<Record<string, Format>> = {
  png: {
    of: 'picture',
    name: 'PNG',
    about: 'pixels, for slides and messages',
    extension: 'png',
    scaled: true,
    make: async (scene, scale) => toPng(await drawing(scene), scale),
  },
  svg: {
    of: 'picture',
    name: 'SVG',
    about: 'lines and text, for the web and drawing programs',
    extension: 'svg',
    make: async (scene) => text((await drawing(scene)).svg, 'image/svg+xml'),
  },
  pdf: {
    of: 'picture',
    name: 'PDF',
    about: 'lines and text on one page, for print',
    extension: 'pdf',
    make: async (scene) => (await answerTo('pictureFile', { body: { scene } })).blob(),
  },
  ...DATA_FORMATS,
};
