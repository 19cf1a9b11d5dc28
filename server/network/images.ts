import type { Database } from '../graph/connect.ts';
import { found } from '../graph/found.ts';
import { statement } from '../graph/statements.ts';

interface ImageRow {
  mediaType: 'image/png' | 'image/jpeg';
  data: string;
  loading: boolean;
}

/** A picture as a file. Its media type was read from its bytes when it was checked, and nothing else is stored. */
export async function readImage(
  db: Database,
  id: string,
): Promise<{ name: string; type: ImageRow['mediaType']; content: Buffer }> {
  const row = await found(db, 'picture', id, await db.read<ImageRow>(statement('network/image'), { id }));
  const name = row.mediaType === 'image/png' ? 'picture.png' : 'picture.jpg';
  return { name, type: row.mediaType, content: Buffer.from(row.data, 'base64') };
}

/**
 * Pictures as addresses that hold their bytes, for files that must stand alone. Those that are not there are left out.
 * @param most characters in all: what comes after is left out as well
 */
export async function imageData(
  db: Database,
  ids: readonly string[],
  most = Infinity,
): Promise<ReadonlyMap<string, string>> {
  const pictures = new Map<string, string>();
  let length = 0;
  for (const id of new Set(ids)) {
    const [row] = await db.read<ImageRow>(statement('network/image'), { id });
    if (row === undefined || length + row.data.length > most) continue;
    length += row.data.length;
    pictures.set(id, `data:${row.mediaType};base64,${row.data}`);
  }
  return pictures;
}
