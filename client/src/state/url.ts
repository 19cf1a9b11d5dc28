import { deflateSync, inflateSync } from 'fflate';
import { z } from 'zod';
import { Camera, Ref, Scene } from '#contract/scene.ts';
import { SavedViewId } from '#contract/views.ts';
import { pack, unpack } from './pack.ts';

/**
 * A picture as the part of an address after `#`: `3.<digits>` holds the whole scene as squeezed JSON, and `v.<id>` names one
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

const FORM = '3';
const STORED = 'v';
const Packed = z.object({ d: z.array(z.string()), s: z.unknown() });
const Glance = z.object({ selection: z.array(Ref).default([]), camera: Camera.nullable().default(null) });
const NO_GLANCE: Glance = { selection: [], camera: null };

/** A scene in which nothing is said: links leave out what is like this. */
const { steps: _, ...USUAL } = Scene.parse({ steps: [{ do: 'layout', name: 'force' }] });

/** Small letters and digits alone: nothing of it changes where a program makes the letters of a link small, or large. */
const DIGITS = 'abcdefghijklmnopqrstuvwxyz234567';
const BITS = 5;

function toDigits(bytes: Uint8Array): string {
  const out: string[] = [];
  let [held, bits] = [0, 0];
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    for (bits += 8; bits >= BITS; bits -= BITS) out.push(DIGITS.charAt((held >> (bits - BITS)) & 31));
  }
  if (bits > 0) out.push(DIGITS.charAt((held << (BITS - bits)) & 31));
  return out.join('');
}

/** @throws Error for a sign that is no digit */
function fromDigits(text: string): Uint8Array {
  const out: number[] = [];
  let [held, bits] = [0, 0];
  for (const sign of text.toLowerCase()) {
    const digit = DIGITS.indexOf(sign);
    if (digit < 0) throw new Error(`${sign} is no digit of a link`);
    held = ((held << BITS) | digit) & 0xfff;
    bits += BITS;
    if (bits >= 8) {
      bits -= 8;
      out.push((held >> bits) & 0xff);
    }
  }
  return Uint8Array.from(out);
}

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
const packed = (value: object, usual: object): string =>
  toDigits(deflateSync(new TextEncoder().encode(JSON.stringify(pack(value, usual)))));

/** What a link of ours never reaches, however it was bent; a longer one could unfold to anything. */
const LONGEST_READ = 4 * LONGEST;

/** @throws Error where these are not the digits of a link */
function read(body: string): unknown {
  if (body.length > LONGEST_READ) throw new Error('longer than any link of ours');
  return unpack(Packed.parse(JSON.parse(textOf(inflateSync(fromDigits(body))))));
}

/** The same of links that were made before: base64url of JSON, nothing squeezed. */
const readOld = (body: string): unknown =>
  unpack(
    Packed.parse(
      JSON.parse(
        textOf(
          Uint8Array.from(atob(body.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0)),
        ),
      ),
    ),
  );

const READERS: Readonly<Record<string, (body: string) => unknown>> = { 3: read, 2: readOld };

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
    return { id, glance: named.more === undefined ? null : glanceIn(named.more) };
  } catch {
    return { id, glance: null };
  }
}

function glanceIn(body: string): Glance {
  try {
    return Glance.parse(read(body));
  } catch {
    return Glance.parse(readOld(body));
  }
}

const isStored = (id: string): boolean => SavedViewId.safeParse(id).success;

/** Of the old form, whose capital letters nobody can tell once they have become small ones. */
const isLowered = ({ form, body }: { form: string; body: string }): boolean =>
  form === '2' && body.length > 40 && !/[A-Z]/.test(body);

/**
 * Reads the part of an address after `#`.
 * @returns null where there is none; 'lowered' where it was one before its letters were made small; 'broken' where it is
 * no link of ours or of a form this version does not know
 */
export function decodeLink(hash: string): Scene | 'broken' | 'lowered' | null {
  if (hash.replace(/^#/, '') === '') return null;
  const ours = readings(hash);
  for (const each of ours) {
    const scene = sceneIn(each);
    if (scene !== null) return scene;
  }
  return ours.some(isLowered) ? 'lowered' : 'broken';
}

function sceneIn({ form, body }: { form: string; body: string }): Scene | null {
  try {
    return Scene.parse(READERS[form]?.(body));
  } catch {
    return null;
  }
}
