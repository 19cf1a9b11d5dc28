import { listed } from './counts.ts';
import { letters } from './names.ts';

/** Where words stand in a text, and in what they differ from it although they look the same. */
export interface Found {
  /** in UTF-16 units, as `slice` counts */
  start: number;
  end: number;
  /** "quotation marks and soft hyphens"; null where the words stand there just so */
  differs: string | null;
}

/** Signs that look alike, and what they are told apart by: each as the one that a keyboard has. */
const ALIKE: readonly (readonly [what: string, signs: RegExp, plain: string])[] = [
  [
    'soft hyphens and other unseen signs',
    /[\u00AD\u200B-\u200F\u2060-\u2064\u2066-\u2069\u202A-\u202E\uFEFF]/gu,
    '',
  ],
  ['quotation marks', /[\u2018\u2019\u201A\u201B\u2032\u02BC\u00B4\u0060']/gu, "'"],
  ['quotation marks', /[\u201C\u201D\u201E\u201F\u2033"]/gu, '"'],
  ['hyphens and dashes', /[\u2010-\u2015\u2212-]/gu, '-'],
  ['ligatures', /\uFB00/gu, 'ff'],
  ['ligatures', /\uFB01/gu, 'fi'],
  ['ligatures', /\uFB02/gu, 'fl'],
  ['ligatures', /\uFB03/gu, 'ffi'],
  ['ligatures', /\uFB04/gu, 'ffl'],
  ['dots', /\u2026/gu, '...'],
];

const plainSpaces = (text: string): string => text.replaceAll(/\s+/gu, ' ');
const composed = (text: string): string => text.normalize('NFC');

/** A text as one sees it: of signs that look alike the plainest, letters composed, white space as one space. */
const seen = (text: string): string =>
  plainSpaces(
    ALIKE.reduce((so, [, signs, plain]) => so.replaceAll(signs, plain), text.normalize('NFD')),
  ).normalize('NFC');

/** Most letters are seen as they are written. */
const PLAIN = /^[A-Za-z0-9,;:.! ]$/;

/** What is seen of each letter of a text, and where that begins and ends in it. */
function seenLetters(text: string): { shown: string; at: number[]; ends: number[] } {
  const [at, ends]: [number[], number[]] = [[], []];
  let shown = '';
  let start = 0;
  for (const letter of letters(text)) {
    const end = start + letter.length;
    const one = PLAIN.test(letter) ? letter : seen(letter);
    // Of several spaces in a row one is seen.
    if (one === ' ' && shown.endsWith(' ')) ends[ends.length - 1] = end;
    else
      for (const part of one) {
        shown += part;
        for (let unit = 0; unit < part.length; unit += 1) {
          at.push(start);
          ends.push(end);
        }
      }
    start = end;
  }
  return { shown, at, ends };
}

/** In what two texts differ that look the same; null where in nothing but white space. */
function difference(written: string, wanted: string): string | null {
  const [there, here] = [written, wanted].map(plainSpaces);
  if (there === here) return null;
  const kinds = ALIKE.filter(
    ([, signs]) => (there?.match(signs) ?? []).join('') !== (here?.match(signs) ?? []).join(''),
  ).map(([what]) => what);
  const marks = there !== undefined && composed(there) !== there ? ['letters with their accents apart'] : [];
  const typed =
    here !== undefined && composed(here) !== here && marks.length === 0
      ? ['letters with their accents in one']
      : [];
  const all = [...new Set([...marks, ...typed, ...kinds])];
  return all.length === 0 ? 'signs that look the same' : listed(all);
}

/** Every place where words stand in a text, or what looks the same. A letter is found whole, with its accents. */
export function findAlike(text: string, words: string): Found[] {
  const wanted = seen(words).trim();
  if (wanted === '') return [];
  const { shown, at, ends } = seenLetters(text);
  const found: Found[] = [];
  for (let from = shown.indexOf(wanted); from >= 0; from = shown.indexOf(wanted, from + wanted.length)) {
    const last = from + wanted.length - 1;
    const [start = 0, end = 0] = [at[from], ends[last]];
    // A letter that is seen as several must be wanted whole.
    const whole = at[from - 1] !== start && at[last + 1] !== at[last];
    if (whole) found.push({ start, end, differs: difference(text.slice(start, end), words.trim()) });
  }
  return found;
}
