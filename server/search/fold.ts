import anyAscii from 'any-ascii';

/** How names are compared: in Latin letters and digits, lower case, words parted by one space. */
export function fold(text: string): string {
  return anyAscii(text)
    .toLowerCase()
    .replaceAll(/['’`]/g, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}
