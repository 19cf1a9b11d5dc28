import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontFamily } from '#contract/house.ts';

const packageAt = (name: string): string =>
  dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
const sans = packageAt('@expo-google-fonts/source-sans-3');
const serif = packageAt('@expo-google-fonts/source-serif-4');
const ttf = join(packageAt('dejavu-fonts-ttf'), 'ttf');

const FACES = ['400Regular', '400Regular_Italic', '500Medium', '500Medium_Italic', '600SemiBold', '700Bold'];

/** Fonts that come with Relata, so that a machine without any writes names too, also in Arabic and Cyrillic script. */
const FONTS: readonly string[] = readdirSync(ttf)
  .filter((file) => /^DejaVuSans(-Bold|-Oblique)?\.ttf$|^DejaVuSerif(-Bold|-Italic)?\.ttf$/.test(file))
  .map((file) => join(ttf, file));

const sansFace = (face: string): string => join(sans, face, `SourceSans3_${face}.ttf`);
const serifFace = (face: string): string => join(serif, face, `SourceSerif4_${face}.ttf`);
const dejaVu = (face: string): string => join(ttf, `DejaVu${face}.ttf`);

/** The face of the page, and behind it one that writes more scripts. */
export const PICTURE_FONTS: readonly string[] = [...FACES.map(sansFace), ...FONTS];

/** Files of the faces of a family. */
interface Faces {
  regular: string;
  bold: string;
  italic: string;
  boldItalic: string;
}

const google = (at: (face: string) => string): Faces => ({
  regular: at('400Regular'),
  bold: at('700Bold'),
  italic: at('400Regular_Italic'),
  boldItalic: at('700Bold_Italic'),
});

/** The families that a house style may choose, as TrueType that may be put into a file. */
export const FAMILIES: Record<FontFamily, Faces> = {
  'Source Serif 4': google(serifFace),
  'Source Sans 3': google(sansFace),
  'DejaVu Serif': {
    regular: dejaVu('Serif'),
    bold: dejaVu('Serif-Bold'),
    italic: dejaVu('Serif-Italic'),
    boldItalic: dejaVu('Serif-BoldItalic'),
  },
  'DejaVu Sans': {
    regular: dejaVu('Sans'),
    bold: dejaVu('Sans-Bold'),
    italic: dejaVu('Sans-Oblique'),
    boldItalic: dejaVu('Sans-BoldOblique'),
  },
};

/** What a briefing is set in: these families, and the half-bold faces of names and headings. */
export const PRINT_FONTS: readonly string[] = [
  ...PICTURE_FONTS,
  sansFace('600SemiBold_Italic'),
  sansFace('700Bold_Italic'),
  ...['600SemiBold', '600SemiBold_Italic'].map(serifFace),
  ...Object.values(FAMILIES['Source Serif 4']),
];
