/**
 * Shortens a scene for a link: what is as it always is stays out, and each dataset’s name stands once. Knows nothing
 * about what a scene holds, so that a new kind of step needs nothing here.
 */
export interface Packed {
  d: readonly string[];
  s: unknown;
}

const ID = /^([a-z0-9][a-z0-9-]*):([^\s:]\S*)$/;
const SHORT = /^~(\d+):(\S+)$/;

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every text in a value, keys too, through a function. */
function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, map));
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [map(key), mapTexts(each, map)]));
}

/** An id, or several with a space between, in the names’ order; any other text is only kept from looking like one. */
function shorten(datasets: string[]) {
  const one = (id: string): string => {
    const [, dataset = '', local = ''] = ID.exec(id) ?? [];
    if (!datasets.includes(dataset)) datasets.push(dataset);
    return `~${datasets.indexOf(dataset)}:${local}`;
  };
  return (text: string): string => {
    const parts = text.split(' ');
    if (parts.every((part) => ID.test(part))) return parts.map(one).join(' ');
    return text.startsWith('~') ? `~${text}` : text;
  };
}

const lengthen = (datasets: readonly string[]) => {
  const one = (part: string): string => {
    const [, index, local] = SHORT.exec(part) ?? [];
    const dataset = datasets[Number(index)];
    if (dataset === undefined || local === undefined) throw new Error('a dataset is not named');
    return `${dataset}:${local}`;
  };
  return (text: string): string => {
    if (text.startsWith('~~')) return text.slice(1);
    return text.startsWith('~') ? text.split(' ').map(one).join(' ') : text;
  };
};

/** What differs from what it always is, two levels deep, since whoever reads fills in as deep; undefined where nothing does. */
function differing(value: unknown, usual: unknown, depth = 0): unknown {
  if (JSON.stringify(value) === JSON.stringify(usual)) return undefined;
  if (depth > 1 || !isMap(value) || !isMap(usual)) return value;
  const changed = Object.entries(value).map(
    ([key, each]) => [key, differing(each, usual[key], depth + 1)] as const,
  );
  return Object.fromEntries(changed.filter(([, each]) => each !== undefined));
}

/** @param usual the same where nothing was changed; what it holds is filled in again by whoever reads */
export function pack(value: object, usual: object): Packed {
  const d: string[] = [];
  return { d, s: mapTexts(differing(value, usual), shorten(d)) };
}

/** @throws Error where a shortened id belongs to no dataset */
export const unpack = ({ d, s }: Packed): unknown => mapTexts(s, lengthen(d));
