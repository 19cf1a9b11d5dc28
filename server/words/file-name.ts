import { letters } from './names.ts';

/** Systems take 255 bytes; an ending, a day and what a browser adds need room. */
const MOST_BYTES = 180;
const bytes = new TextEncoder();
/** Windows keeps these for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A title as a part of the name of a file: letters, their marks and joiners, and digits of any script, with hyphens
 * between; '' where it has none.
 */
export function inFileName(title: string, longest = 60): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replaceAll(/(?:[^\p{L}\p{M}\p{N}\u200C\u200D]|(?<!\p{L}\p{M}*)[\p{M}\u200C\u200D])+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  const kept: string[] = [];
  let room = MOST_BYTES;
  for (const letter of letters(words).slice(0, longest)) {
    room -= bytes.encode(letter).length;
    if (room < 0) break;
    kept.push(letter);
  }
  const name = kept.join('').replaceAll(/^-+|-+$/g, '');
  return RESERVED.test(name) ? `${name}-` : name;
}

/** The name of a file that holds what has this title. */
export const fileName = (title: string, extension: string): string =>
  `${inFileName(title) || 'untitled'}.${extension}`;
