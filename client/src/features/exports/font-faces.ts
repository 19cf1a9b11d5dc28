import latin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import latinItalic from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-italic.woff2?url';
import latinExt from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url';
import latinExtItalic from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-italic.woff2?url';
import type { DrawnScene } from '#contract/drawn.ts';

const BEYOND_LATIN_1 = /[\u0100-\u02BA\u1D00-\u1EFF\u20A0-\u20C0\u2C60-\u2C7F\uA720-\uA7FF]/;
const BYTES = 0x8000;

async function base64(url: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  const parts = Array.from({ length: Math.ceil(bytes.length / BYTES) }, (_, at) =>
    String.fromCharCode(...bytes.subarray(at * BYTES, (at + 1) * BYTES)),
  );
  return btoa(parts.join(''));
}

async function face(url: string, style: 'normal' | 'italic', range: string): Promise<string> {
  return `@font-face{font-family:"Source Sans 3 Variable";font-style:${style};font-weight:200 900;src:url(data:font/woff2;base64,${await base64(url)}) format("woff2");unicode-range:${range}}`;
}

const RANGE = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  ext: 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
};

/** The faces of the picture as rules for its file, so that it looks the same wherever it is opened; only those it needs. */
export async function fontFaces(scene: DrawnScene): Promise<string> {
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
