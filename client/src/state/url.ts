import { z } from 'zod';
import { Camera, Ref, Scene } from '#contract/scene.ts';
import { SavedViewId } from '#contract/views.ts';
import { pack, unpack } from './pack.ts';

/**
 * A picture as the part of an address after `#`: `2.<base64url of JSON>` holds the whole scene, and `v.<id>` names one
 * that is kept on the server, with what was selected and looked at behind a further dot where that is another.
 * The number is the form’s version.
 */
export const LONGEST = 8000;

/** Where one looks and what is chosen: what a stored picture need not be stored again for. */
export type Glance = Pick<Scene, 'selection' | 'camera'>;
export interface Stored {
  id: string;
  glance: Glance | null;
}

const FORM = '2';
const STORED = 'v';
const Packed = z.object({ d: z.array(z.string()), s: z.unknown() });
const Glance = z.object({ selection: z.array(Ref).default([]), camera: Camera.nullable().default(null) });
const NO_GLANCE: Glance = { selection: [], camera: null };

/** A scene in which nothing is said: links leave out what is like this. */
const { steps: _, ...USUAL } = Scene.parse({ steps: [{ do: 'layout', name: 'force' }] });

const toBase64Url = (text: string): string => {
  const bytes = new TextEncoder().encode(text);
  const chars = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(chars).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
};

const fromBase64Url = (text: string): unknown =>
  JSON.parse(
    new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0)),
    ),
  );

const packed = (value: object, usual: object): string => toBase64Url(JSON.stringify(pack(value, usual)));
const read = (body: string): unknown => unpack(Packed.parse(fromBase64Url(body)));

/** The part of an address after `#` that reopens this picture, however long it is. */
export const encodeLink = (scene: Scene): string => `${FORM}.${packed(scene, USUAL)}`;

/** @param glance null where it is that of the stored picture */
export const encodeStored = ({ id, glance }: Stored): string =>
  glance === null ? `${STORED}.${id}` : `${STORED}.${id}.${packed(glance, NO_GLANCE)}`;

/** The stored picture that an address names; null where it names none. */
export function storedIn(hash: string): Stored | null {
  const [form, id, body] = hash.replace(/^#/, '').split('.');
  if (form !== STORED || !SavedViewId.safeParse(id).success) return null;
  try {
    return { id: String(id), glance: body === undefined ? null : Glance.parse(read(body)) };
  } catch {
    return { id: String(id), glance: null };
  }
}

/**
 * Reads the part of an address after `#`.
 * @returns null where there is none, 'broken' where it is no link of ours or of a form this version does not know
 */
export function decodeLink(hash: string): Scene | 'broken' | null {
  const text = hash.replace(/^#/, '');
  if (text === '') return null;
  const [form, body] = text.split('.');
  try {
    if (body !== undefined && form === FORM) return Scene.parse(read(body));
  } catch {
    return 'broken';
  }
  return 'broken';
}
