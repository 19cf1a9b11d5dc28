import { readFileSync } from 'node:fs';
import { agreed, listed } from '#words/counts.ts';
import { PICTURE_FONTS } from './fonts.ts';

type Span = readonly [first: number, last: number];

/** Where a table of this name begins in a font; null: it has none. */
function tableAt(font: Buffer, name: string): number | null {
  const tables = font.readUInt16BE(4);
  for (let at = 12; at < 12 + tables * 16; at += 16)
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8);
  return null;
}

/** The groups of a table of format 12. */
const groupsAt = (font: Buffer, at: number): Span[] =>
  Array.from({ length: font.readUInt32BE(at + 12) }, (_, group): Span => {
    const from = at + 16 + group * 12;
    return [font.readUInt32BE(from), font.readUInt32BE(from + 4)];
  });

/** The segments of a table of format 4, which ends with one for what is no letter. */
function segmentsAt(font: Buffer, at: number): Span[] {
  const count = font.readUInt16BE(at + 6) / 2;
  return Array.from({ length: count }, (_, segment): Span => {
    const end = at + 14 + segment * 2;
    return [font.readUInt16BE(end + count * 2 + 2), font.readUInt16BE(end)];
  }).filter(([first]) => first !== 0xff_ff);
}

/** The letters that a font has shapes for, as its `cmap` says. */
function lettersOf(font: Buffer): Span[] {
  const cmap = tableAt(font, 'cmap');
  if (cmap === null) return [];
  return Array.from({ length: font.readUInt16BE(cmap + 2) }).flatMap((_, index) => {
    const at = cmap + font.readUInt32BE(cmap + 8 + index * 8);
    const format = font.readUInt16BE(at);
    return format === 12 ? groupsAt(font, at) : format === 4 ? segmentsAt(font, at) : [];
  });
}

let known: readonly Span[] | null = null;

function hasShape(letter: string): boolean {
  known ??= PICTURE_FONTS.flatMap((path) => lettersOf(readFileSync(path)));
  const point = letter.codePointAt(0) ?? 0;
  return known.some(([first, last]) => point >= first && point <= last);
}

const SCRIPTS = [
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Devanagari',
  'Bengali',
  'Tamil',
  'Telugu',
  'Thai',
  'Khmer',
  'Myanmar',
  'Ethiopic',
  'Tibetan',
  'Syriac',
].map((name) => [name, new RegExp(`\\p{Script=${name}}`, 'u')] as const);

const scriptOf = (letter: string): string =>
  SCRIPTS.find(([, script]) => script.test(letter))?.[0] ?? 'other';

/** Spaces, joiners, marks of direction and controls are drawn as nothing. */
const UNSEEN = /[\p{Z}\p{Cc}\p{Cf}\p{Mn}]/u;

/**
 * What a file cannot draw, since none of the fonts that come with Relata has shapes for it, in words; null where it can
 * draw everything. An empty box says nothing to a reader of who is meant.
 */
export function shapelessInWords(text: string): string | null {
  const missing = [...new Set(text)].filter((letter) => !UNSEEN.test(letter) && !hasShape(letter));
  if (missing.length === 0) return null;
  const scripts = [...Map.groupBy(missing, scriptOf)].map(([script, all]) => {
    const points = all
      .slice(0, 12)
      .map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
    const more = all.length > points.length ? ' and more' : '';
    const signs = `${all.length} ${agreed(all.length, 'sign')}`;
    return `${signs} of ${script === 'other' ? 'other scripts' : `${script} script`} (${points.join(', ')}${more})`;
  });
  return `This file has no shapes for ${listed(scripts)}, and shows an empty box for each. As HTML or SVG the text is whole.`;
}
