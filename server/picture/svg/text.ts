import { asData, letters } from '#words/names.ts';

/** A number as short as it is exact enough. */
export const n = (value: number): string => String(Math.round(value * 10) / 10);

/** For text and attribute values; characters that XML 1.0 does not know are left out. */
export const xml = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}mwMWQO@…]/u;
const NARROW = /[iljtfrI.,:;'’()[\] -]/u;

/** Width of a line in px, near enough: no font is at hand here. */
export const widthOf = (line: string, font: number): number =>
  letters(asData(line)).reduce(
    (sum, char) => sum + (NARROW.test(char) ? 0.32 : WIDE.test(char) ? 0.9 : 0.54),
    0,
  ) * font;

/** A long text in lines that fit; a word that is longer than a line is broken. */
export function wrapped(text: string, font: number, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ').flatMap((each) => broken(each, font, width))) {
    const last = lines.at(-1) ?? '';
    const longer = last === '' ? word : `${last} ${word}`;
    if (widthOf(longer, font) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function broken(word: string, font: number, width: number): string[] {
  if (widthOf(word, font) <= width) return [word];
  const most = Math.max(4, Math.floor(width / font));
  const all = letters(word);
  return Array.from({ length: Math.ceil(all.length / most) }, (_, at) =>
    all.slice(at * most, (at + 1) * most).join(''),
  );
}
