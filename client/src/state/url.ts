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

/** Signs that are not seen, and the sign with which mail ends a line that goes on. */
const UNSEEN = /[\u00AD\u200B-\u200F\u2060\uFEFF]|=(?=\s|$)/g;

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * What an address may have meant before mail and chat passed it on: broken into lines, encoded again, put between
 * brackets, with a sign or parameters behind it. The likeliest comes first.
 */
function readings(hash: string): { form: string; body: string; more: string | undefined }[] {
  const text = unescaped(unescaped(hash)).replace(UNSEEN, '');
  return [text.replace(/\s/g, ''), text.trim()].flatMap((each) => {
    const [, form = '', body = '', more] = /^[\W_]*(\w)\.([\w-]+)(?:\.([\w-]+))?/.exec(each) ?? [];
    // Both end a word in bold or italics, and are digits of a link.
    return [body, body.replace(/[_-]+$/, '')].map((digits) => ({ form, body: digits, more }));
  });
}

/** The stored picture that an address names; null where it names none. */
export function storedIn(hash: string): Stored | null {
  const named = readings(hash).find(({ form, body }) => form.toLowerCase() === STORED && isStored(body));
  if (named === undefined) return null;
  const id = named.body.toLowerCase();
  try {
    return { id, glance: named.more === undefined ? null : Glance.parse(read(named.more)) };
  } catch {
    return { id, glance: null };
  }
}

const isStored = (id: string): boolean => SavedViewId.safeParse(id).success;

/** Nobody can tell capital letters that have become small ones. */
const isLowered = (body: string): boolean => body.length > 40 && !/[A-Z]/.test(body);

/**
 * Reads the part of an address after `#`.
 * @returns null where there is none; 'lowered' where it was one before its letters were made small; 'broken' where it is
 * no link of ours or of a form this version does not know
 */
export function decodeLink(hash: string): Scene | 'broken' | 'lowered' | null {
  if (hash.replace(/^#/, '') === '') return null;
  const ours = readings(hash).filter(({ form }) => form === FORM);
  for (const { body } of ours) {
    const scene = sceneIn(body);
    if (scene !== null) return scene;
  }
  return ours.some(({ body }) => isLowered(body)) ? 'lowered' : 'broken';
}

function sceneIn(body: string): Scene | null {
  try {
    return Scene.parse(read(body));
  } catch {
    return null;
  }
}
