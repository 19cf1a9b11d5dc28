import { Refusal } from './refusal.ts';

/** A text as Neo4j’s lexer sees it, and where each of its characters stood. */
export interface Decoded {
  text: string;
  /** The position in the text that was written. */
  original: (at: number) => number;
}

/**
 * Neo4j puts `\uXXXX` into the text before it reads a single token, so that a keyword or the end of a string can be
 * written so. What is looked at, and sent, is the text after that.
 * @throws Refusal where a backslash is written so: what follows it would be read twice
 */
export function decodeEscapes(written: string): Decoded {
  const starts: number[] = [];
  let text = '';
  for (let at = 0; at < written.length;) {
    const { taken, length } = next(written, at);
    for (let of = 0; of < taken.length; of += 1) starts.push(length === taken.length ? at + of : at);
    text += taken;
    at += length;
  }
  return { text, original: (at) => starts[at] ?? written.length };
}

/** What stands at a place, and how many characters it takes there. A pair of backslashes begins no escape. */
function next(written: string, at: number): { taken: string; length: number } {
  if (written[at] !== '\\') return { taken: written[at] ?? '', length: 1 };
  if (written[at + 1] !== 'u')
    return { taken: written.slice(at, at + 2), length: written.length - at > 1 ? 2 : 1 };
  const hex = /^[0-9a-f]{4}/i.exec(written.slice(at + 2, at + 6))?.[0];
  if (hex === undefined)
    throw new Refusal('syntax', 'After \\u four hexadecimal digits are expected.', {
      start: at,
      end: at + 2,
    });
  const taken = String.fromCharCode(Number.parseInt(hex, 16));
  if (taken === '\\')
    throw new Refusal('syntax', 'Write a backslash as \\\\, not as \\u005c.', { start: at, end: at + 6 });
  return { taken, length: 6 };
}
