import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder of a dataset that holds the pictures of its actors. */
export const IMAGES = 'images';
/** The largest file, in bytes, and the longest side, in pixels: it is drawn no wider than a thumb. */
export const LARGEST_IMAGE = 500_000;
export const LONGEST_SIDE = 2048;
/** A name of a file, never a way to another folder or an address. */
export const IMAGE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

export interface ImageFile {
  bytes: Uint8Array;
  size: number;
}

/** The files of these names in a dataset’s folder; of one that is too large only its size is known. */
export async function readImages(
  dir: string,
  names: Iterable<string>,
): Promise<ReadonlyMap<string, ImageFile>> {
  const found = new Map<string, ImageFile>();
  for (const name of [...new Set(names)].filter((each) => IMAGE_NAME.test(each)).toSorted()) {
    const path = join(dir, IMAGES, name);
    const file = await stat(path).catch(() => null);
    if (file?.isFile() !== true) continue;
    const bytes = file.size > LARGEST_IMAGE ? new Uint8Array() : await readFile(path);
    found.set(name, { bytes, size: file.size });
  }
  return found;
}

export interface ImageFacts {
  mediaType: 'image/png' | 'image/jpeg';
  width: number;
  height: number;
}

/**
 * What a file is, from its first bytes, whatever its name says; null where it is neither PNG nor JPEG. These two alone
 * are taken: browsers, PDF and Word draw them, and neither can hold a script.
 */
export function imageFacts(bytes: Uint8Array): ImageFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return png(view) ?? jpeg(view);
}

function png(view: DataView): ImageFacts | null {
  const [signature, rest, header] = [0x89504e47, 0x0d0a1a0a, 0x49484452];
  if (view.byteLength < 33 || view.getUint32(0) !== signature || view.getUint32(4) !== rest) return null;
  if (view.getUint32(12) !== header) return null;
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Segments until the one that gives the frame: its height stands before its width. */
function jpeg(view: DataView): ImageFacts | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { mediaType: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}
