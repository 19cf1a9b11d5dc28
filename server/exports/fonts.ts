import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { FONTS } from '../briefing/render/raster.ts';

const faces = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/package.json'),
);
const FACES = ['400Regular', '400Regular_Italic', '500Medium', '500Medium_Italic', '600SemiBold', '700Bold'];

/** The face of the page, and behind it one that writes more scripts. */
export const PICTURE_FONTS: readonly string[] = [
  ...FACES.map((face) => join(faces, face, `SourceSans3_${face}.ttf`)),
  ...FONTS,
];
