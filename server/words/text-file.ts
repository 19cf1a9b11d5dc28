/** The bytes of a file as text: the one way in which tables, JSON and command line read one. */
export interface TextFile {
  /** with one kind of line end, and without a byte order mark */
  text: string;
  encoding: 'UTF-8' | 'UTF-16';
  /** did a byte order mark stand before it? */
  marked: boolean;
  /** line, and position of the byte, from 1, of the first of each line that is no UTF-8 */
  wrong: [line: number, byte: number][];
}

/** Lines end with LF, CRLF or CR, as the programs leave them that a file went through, and not all in one way. */
export const oneLineEnd = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

/** Bytes as they come from any editor or spreadsheet. What is wrong is told, and read as U+FFFD. */
export function readText(bytes: Uint8Array): TextFile {
  const utf16 = encodingOf(bytes);
  const text = oneLineEnd(new TextDecoder(utf16 ?? 'utf-8').decode(bytes));
  return {
    text,
    encoding: utf16 === null ? 'UTF-8' : 'UTF-16',
    marked: utf16 !== null || (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf),
    wrong: utf16 === null ? wrongLines(bytes) : [],
  };
}

/** UTF-16 by its mark or, without one, by the zeros of its first letters. */
function encodingOf([first, second, third, fourth]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  return first === 0 && second !== 0 && third === 0 && fourth !== 0 ? 'utf-16be' : null;
}

const [LF, CR] = [0x0a, 0x0d];

function wrongLines(bytes: Uint8Array): [line: number, byte: number][] {
  if (isUtf8(bytes)) return [];
  const wrong: [number, number][] = [];
  let start = 0;
  for (let line = 1; start < bytes.length; line += 1) {
    const end = lineEnd(bytes, start);
    const part = bytes.subarray(start, end);
    if (!isUtf8(part)) wrong.push([line, start + soundBytes(part) + 1]);
    start = end + (bytes[end] === CR && bytes[end + 1] === LF ? 2 : 1);
  }
  return wrong;
}

function lineEnd(bytes: Uint8Array, start: number): number {
  let end = start;
  while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end += 1;
  return end;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** How many bytes of a line are sound, letter by letter. */
function soundBytes(bytes: Uint8Array): number {
  let sound = 0;
  while (sound < bytes.length && isUtf8(bytes.subarray(sound, sound + lengthOf(bytes[sound] ?? 0))))
    sound += lengthOf(bytes[sound] ?? 0);
  return sound;
}

const lengthOf = (lead: number): number => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1);
