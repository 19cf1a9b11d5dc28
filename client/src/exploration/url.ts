import { z } from 'zod';
import { Step } from '#contract/exploration.ts';
import { packLens, PageLens } from './lens.ts';
import { PLAIN, type Ref, type Version, type What } from './steps.ts';

/**
 * A picture as a link: `#1.<base64url of JSON>`. The number is the form’s version. In the JSON each dataset prefix
 * stands once and ids refer to it (`0:saif-al-adl`), which halves a long link.
 */
export interface Linked {
  version: Version;
  selection: readonly Ref[];
}

const FORM = '1';
const WHATS: readonly What[] = ['actor', 'event', 'place', 'tie', 'pair'];
const ID = /^[a-z0-9][a-z0-9-]*:/;

const toBase64Url = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const fromBase64Url = (text: string): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0)),
  );

function shorten(datasets: string[]) {
  return (id: string): string => {
    const dataset = ID.exec(id)?.[0].slice(0, -1);
    if (dataset === undefined) return id;
    if (!datasets.includes(dataset)) datasets.push(dataset);
    return `${datasets.indexOf(dataset)}:${id.slice(dataset.length + 1)}`;
  };
}

const lengthen =
  (datasets: readonly string[]) =>
  (id: string): string => {
    const [, index, local] = /^(\d+):(.*)$/s.exec(id) ?? [];
    const dataset = datasets[Number(index)];
    return dataset === undefined || local === undefined ? id : `${dataset}:${local}`;
  };

function mapIds(step: Step, map: (id: string) => string): Step {
  switch (step.do) {
    case 'show':
    case 'only':
    case 'hide':
    case 'unhide':
    case 'unpin':
      return { ...step, ids: step.ids.map(map) };
    case 'expand':
      return { ...step, id: map(step.id) };
    case 'path':
      return { ...step, ids: step.ids.map(map), between: step.between.map(map) };
    case 'pin':
      return { ...step, at: Object.fromEntries(Object.entries(step.at).map(([id, at]) => [map(id), at])) };
    default:
      return step;
  }
}

const mapPair = (id: string, map: (id: string) => string): string => id.split(' ').map(map).join(' ');

/** The part of an address after `#` that reopens this picture. */
export function encodeLink({ version, selection }: Linked): string {
  const datasets: string[] = [];
  const short = shorten(datasets);
  const s = version.steps.map((step) => mapIds(step, short));
  const x = selection.map((ref) => [WHATS.indexOf(ref.what), mapPair(ref.id, short)]);
  const l = packLens(version.lens, short);
  return `${FORM}.${toBase64Url(JSON.stringify({ d: datasets, s, x, v: version.view, l }))}`;
}

const Packed = z.object({
  d: z.array(z.string()),
  s: z.array(Step).min(1),
  x: z.array(
    z.tuple([
      z
        .int()
        .min(0)
        .max(WHATS.length - 1),
      z.string(),
    ]),
  ),
  v: z.string().nullable(),
  l: z.record(z.string(), z.unknown()).default({}),
});

/** Ids are whole again before the contract is asked whether they are ids. */
function readLens(packed: Record<string, unknown>, long: (id: string) => string): PageLens {
  const lengthened = Object.entries(packed).map(([key, value]) => [
    key,
    Array.isArray(value) && key !== 'between' ? value.map((id) => long(String(id))) : value,
  ]);
  return PageLens.parse(Object.fromEntries(lengthened));
}

function unpack(packed: z.infer<typeof Packed>): Linked {
  const long = lengthen(packed.d);
  const steps = packed.s.map((step) => Step.parse(mapIds(step, long)));
  const selection = packed.x.map(([what, id]) => ({ what: WHATS[what] ?? 'actor', id: mapPair(id, long) }));
  const lens = readLens(packed.l, long);
  return { version: { ...PLAIN, steps, view: packed.v, lens }, selection };
}

/**
 * Reads the part of an address after `#`.
 * @returns null where there is none, 'broken' where it is no link of ours or of a form this version does not know
 */
export function decodeLink(hash: string): Linked | 'broken' | null {
  const text = hash.replace(/^#/, '');
  if (text === '') return null;
  try {
    const [form, body] = text.split('.');
    if (form !== FORM || body === undefined) return 'broken';
    return unpack(Packed.parse(JSON.parse(fromBase64Url(body))));
  } catch {
    return 'broken';
  }
}
