import type { QueryParameter, QueryValue } from './queries.ts';

/** A saved query with values for its parameters, as an address holds it. */
export interface QueryLink {
  id: string;
  /** What stands in the address; a parameter that is not there has its default. */
  values: Record<string, string>;
}

/** `#q.ties-of-an-actor?actor=tiny%3Apell&types=A,B`. What is as the default has it is left out. */
export function queryLink(
  id: string,
  parameters: readonly QueryParameter[],
  values: Readonly<Record<string, QueryValue>>,
): string {
  const given = parameters.flatMap(({ name, default: usual }): [string, string][] => {
    const value = values[name];
    return value === undefined || written(value) === written(usual) ? [] : [[name, written(value)]];
  });
  const query = given
    .map(([name, text]) => `${name}=${encodeURIComponent(text)}`)
    .join('&')
    .replace(TRAILING, encoded);
  return `#q.${encodeURIComponent(id)}${query === '' ? '' : `?${query}`}`;
}

/** Signs that `encodeURIComponent` leaves as they are, and that stand behind a link in a text. */
const TRAILING = /[!'()*.]+$/;
const encoded = (signs: string): string =>
  signs.replace(/./g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** What mail and chat have put behind it, or written for its signs. No link of ours ends so. */
function mended(hash: string): string {
  const whole = hash.includes('?')
    ? hash
    : hash.replace(
        /^(#q\.[^?%]+)%3F(.*)$/i,
        (_, id: string, rest: string) => `${id}?${decodeURIComponent(rest)}`,
      );
  const open = whole.includes('%3C') ? whole : whole.replace(/(?:%3E|%22|[>"])+$/i, '');
  return open.replaceAll('&amp;', '&').replace(/[!'()*.,;:\]}]+$/, '');
}

/** What programs add to links to follow who opens them; no parameter of a query has such a name. */
const TRACKERS = /_|clid$|^igshid$/;

/** @returns null where it is no such link */
export function readQueryLink(hash: string): QueryLink | null {
  try {
    const found = /^#q\.([^?&]+)(?:\?(.*))?/.exec(mended(hash));
    if (found === null) return null;
    const given = [...new URLSearchParams(found[2] ?? '')].filter(([name]) => !TRACKERS.test(name));
    const values = Object.fromEntries(given);
    return { id: decodeURIComponent(found[1] ?? ''), values };
  } catch {
    return null;
  }
}

/** Values for all parameters; what a link says wrongly has its default and is named. */
export function linkedValues(
  parameters: readonly QueryParameter[],
  given: Readonly<Record<string, string>>,
): { values: Record<string, QueryValue>; wrong: string[] } {
  const wrong = Object.keys(given).filter((name) => !parameters.some((parameter) => parameter.name === name));
  const values = parameters.map((parameter): [string, QueryValue] => {
    const text = given[parameter.name];
    const value = text === undefined ? parameter.default : read(text, parameter);
    if (value === undefined) wrong.push(parameter.name);
    return [parameter.name, value ?? (value === null ? null : parameter.default)];
  });
  return { values: Object.fromEntries(values), wrong };
}

/** Left open is an empty text: no parameter that may be left open means anything else by it. */
function written(value: QueryValue): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.length === 0 ? 'all' : value.join(',');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

/** @returns undefined where the text is no value of this type */
function read(text: string, { type }: QueryParameter): QueryValue | undefined {
  if (type === 'tie types') return text === 'all' ? [] : text.split(',').filter((name) => name !== '');
  if (type === 'text') return text;
  if (text === '') return null;
  if (type === 'number') return exactNumber(text);
  if (type === 'yes/no') return text === 'yes' ? true : text === 'no' ? false : undefined;
  if (type === 'date') return isDay(text) ? text : undefined;
  return text;
}

/** A whole number beyond 2^53 would be another one than was written. */
function exactNumber(text: string): number | undefined {
  const number = Number(text);
  return Number.isFinite(number) && (Number.isSafeInteger(number) || !Number.isInteger(number))
    ? number
    : undefined;
}

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
