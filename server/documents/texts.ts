import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText, filesIn, sha256 } from '../dataset/tables/texts.ts';

/** Texts of documents that are at hand: in the folder that RELATA_DOCUMENTS names, or shipped with a dataset. */
export interface Texts {
  has(sha256: string): Promise<boolean>;
  /** The decoded text, or null where it is not (or no longer) there. */
  read(sha256: string): Promise<string | null>;
  /** Does it come with a dataset? Then it may be quoted in full; a text that its reader supplied may not. */
  isOwn(sha256: string): Promise<boolean>;
}

const LARGEST = 50_000_000;

/**
 * Texts recognised by the hash of their bytes, whatever their names. A file put there later is found too; one that has
 * not changed is not hashed again.
 * @param supplied folders of texts that their reader supplied; those that are not there hold nothing
 * @param shipped folders of texts that come with a dataset
 */
export function textsIn(supplied: readonly string[], shipped: readonly string[] = []): Texts {
  const known = new Map<string, { stamp: string; hash: string }>();

  async function hashOf(path: string): Promise<string | null> {
    const file = await stat(path).catch(() => null);
    if (file === null || !file.isFile() || file.size > LARGEST) return null;
    const stamp = `${file.mtimeMs} ${file.size}`;
    const before = known.get(path);
    if (before?.stamp === stamp) return before.hash;
    const bytes = await readFile(path).catch(() => null);
    if (bytes === null) return null;
    const hash = sha256(bytes);
    known.set(path, { stamp, hash });
    return hash;
  }

  async function find(wanted: string, folders = [...shipped, ...supplied]): Promise<string | null> {
    for (const folder of folders)
      for (const name of await filesIn(folder))
        if ((await hashOf(join(folder, name))) === wanted) return join(folder, name);
    return null;
  }

  return {
    isOwn: async (wanted) => (await find(wanted, [...shipped])) !== null,
    has: async (wanted) => (await find(wanted)) !== null,
    read: async (wanted) => {
      const path = await find(wanted);
      const bytes = path === null ? null : await readFile(path).catch(() => null);
      return bytes !== null && sha256(bytes) === wanted ? decodeText(bytes) : null;
    },
  };
}
