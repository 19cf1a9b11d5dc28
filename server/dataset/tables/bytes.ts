import type { Fault } from './faults.ts';

const MEND = 'Save the file as UTF-8 (in a spreadsheet: "CSV UTF-8").';

/** Decodes a file of a dataset. Bytes that are not UTF-8 are told by line, and all of them at once. */
export function decode(file: string, bytes: Uint8Array, faults: Fault[]): string {
  const add = (line: number | null, message: string, severity: Fault['severity'] = 'error'): void => {
    faults.push({ severity, file, line, column: null, message, mend: MEND });
  };
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    add(1, 'The file is UTF-16.');
    return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    add(1, 'The file begins with a byte order mark, which is ignored.', 'warning');
  for (const [line, byte] of invalidLines(bytes)) add(line, `The byte at position ${byte} is not UTF-8.`);
  return new TextDecoder('utf-8').decode(bytes);
}

/** Line number and byte position (from 1) of the first wrong byte of each line that is not UTF-8. */
function invalidLines(bytes: Uint8Array): [line: number, byte: number][] {
  if (isUtf8(bytes)) return [];
  const wrong: [number, number][] = [];
  let start = 0;
  for (let line = 1; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    if (!isUtf8(bytes.subarray(start, end)))
      wrong.push([line, start + validPrefix(bytes.subarray(start, end)) + 1]);
    start = end + 1;
  }
  return wrong;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** How many bytes of a line are good: the replacement of the first bad one marks the place. */
function validPrefix(bytes: Uint8Array): number {
  let good = 0;
  while (good < bytes.length && isUtf8(bytes.subarray(0, good + 1 + follow(bytes[good] ?? 0))))
    good += 1 + follow(bytes[good] ?? 0);
  return good;
}

const follow = (lead: number): number => (lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : 0);
