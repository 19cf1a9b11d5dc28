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
  const query = given.map(([name, text]) => `${name}=${encodeURIComponent(text)}`).join('&');
  return `#q.${encodeURIComponent(id)}${query === '' ? '' : `?${query}`}`;
}

/** @returns null where it is no such link */
export function readQueryLink(hash: string): QueryLink | null {
  const found = /^#q\.([^?]+)(?:\?(.*))?$/.exec(hash);
  if (found === null) return null;
  try {
    const values = Object.fromEntries(new URLSearchParams(found[2] ?? ''));
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
  if (type === 'number') return Number.isFinite(Number(text)) ? Number(text) : undefined;
  if (type === 'yes/no') return text === 'yes' ? true : text === 'no' ? false : undefined;
  if (type === 'date') return isDay(text) ? text : undefined;
  return text;
}

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
