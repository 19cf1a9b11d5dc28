import anyAscii from 'any-ascii';

/**
 * How names are compared: in Latin letters and digits, lower case, words parted by one space. Signs that have no letters
 * are compared by their numbers, so that "+" and "!!!" are names, too.
 */
export function fold(text: string): string {
  const plain = anyAscii(text)
    .toLowerCase()
    .replaceAll(/['’`]/g, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
  return plain === '' ? signs(text) : plain;
}

/** A name without letters, by the numbers of its signs. */
export const signs = (text: string): string =>
  Array.from(
    text.replaceAll(/[\s\p{Cc}\p{Cf}]/gu, ''),
    (sign) => `u${sign.codePointAt(0)?.toString(16)}`,
  ).join('');
