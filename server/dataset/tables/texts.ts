import * as crypto from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

const LARGEST = 50_000_000;

export const sha256 = (content: string | Uint8Array): string => crypto.hash('sha256', content);

/** A text as the code points that positions count. */
export const codePoints = (text: string): string[] => Array.from(text);

/** Decodes a document’s bytes; a byte order mark stays, since positions count it. */
export const decodeText = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/**
 * Looks through folders for the files whose bytes have one of these hashes, whatever their names.
 * @returns the text of each, by hash; a folder that is not there holds nothing
 */
export async function findTexts(
  folders: readonly string[],
  hashes: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const folder of folders)
    for (const file of await filesIn(folder)) {
      if (found.size === hashes.size) return found;
      const bytes = await readSmall(join(folder, file));
      const hash = bytes === null ? '' : sha256(bytes);
      if (bytes !== null && hashes.has(hash)) found.set(hash, decodeText(bytes));
    }
  return found;
}

export async function filesIn(folder: string): Promise<string[]> {
  return readdir(folder).then(
    (names) => names.toSorted(),
    () => [],
  );
}

async function readSmall(path: string): Promise<Uint8Array | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() === true && found.size <= LARGEST ? readFile(path).catch(() => null) : null;
}
