/** What takes the place of a character that a format cannot hold, so that it is seen that one stood there. */
const REPLACED = '\uFFFD';

/** Characters that XML 1.0 knows no way to write, half surrogates among them; programs stumble over these in CSV as well. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text that XML and CSV can hold. */
export const clean = (text: string): string => text.replaceAll(FORBIDDEN, REPLACED);
