import { fold } from './fold.ts';

/**
 * The consonants of a name, by which a spelling in a script that writes few vowels finds a Latin one: "سيف العدل" and
 * "Saif al-Adl" are both "sf dl". Vowels, w, y and a last h go, since Arabic and Persian write them as they please; the
 * article goes; doubled letters are one; k, q and c are one, and so are p and b, v and f, which Arabic does not tell apart.
 */
export function skeleton(text: string): string {
  return fold(asLatinists(text))
    .split(' ')
    .map((word) => bones(word))
    .filter((word) => word !== '')
    .join(' ');
}

/** The same name as it is read before another word: "جبهة" is both Jabha and Jabhat. */
export const linked = (text: string): string => text.replaceAll(/ة(?=\s+\p{L})/gu, 'ت');

/** Is anything of it in letters other than Latin ones? */
export function isForeign(text: string): boolean {
  return /(?!\p{Script=Latin})\p{L}/u.test(text);
}

/** What plain transliteration, letter by letter, gets wrong: the joined article, the silent ending, and two letters. */
function asLatinists(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/(?<!\p{L})ال(?=\p{L}{2})/gu, 'al ')
    .replaceAll(/ة(?!\p{L})/gu, 'a')
    .replaceAll('ظ', 'z')
    .replaceAll('й', 'y')
    .replaceAll('Й', 'Y');
}

const ARTICLES = new Set(['al', 'el', 'ul']);

function bones(word: string): string {
  if (ARTICLES.has(word)) return '';
  return word
    .replaceAll(/(.)\1+/g, '$1')
    .replace(/h$/, '')
    .replaceAll(/[aeiouwy]/g, '')
    .replaceAll(/[qc]/g, 'k')
    .replaceAll('p', 'b')
    .replaceAll('v', 'f');
}
