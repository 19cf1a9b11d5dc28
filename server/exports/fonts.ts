import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const faces = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/package.json'),
);
const FACES = ['400Regular', '400Regular_Italic', '500Medium', '500Medium_Italic', '600SemiBold', '700Bold'];

const ttf = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');

/** Fonts that come with Relata, so that a machine without any writes names too, also in Arabic and Cyrillic script. */
const FONTS: readonly string[] = readdirSync(ttf)
  .filter((file) => /^DejaVuSans(-Bold|-Oblique)?\.ttf$|^DejaVuSerif(-Bold|-Italic)?\.ttf$/.test(file))
  .map((file) => join(ttf, file));

/** The face of the page, and behind it one that writes more scripts. */
export const PICTURE_FONTS: readonly string[] = [
  ...FACES.map((face) => join(faces, face, `SourceSans3_${face}.ttf`)),
  ...FONTS,
];
