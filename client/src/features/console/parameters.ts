import { ENDINGS } from '#contract/queries.ts';
import { exactly } from '#words/exact-json.ts';

/** Comments, texts and escaped names, in which a `$` is no parameter. */
const QUIET = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`/g;

/** The parameters that a query names and is to be given, in their order. */
export function parametersIn(text: string): string[] {
  const found = text.replaceAll(QUIET, ' ').matchAll(/\$([\p{L}_][\p{L}\p{N}_]*)/gu);
  return [...new Set(Array.from(found, ([, name = '']) => name))].filter((name) => name !== ENDINGS);
}

/** What is typed is JSON where it reads as JSON, whole numbers of any size; else a text: ids need no quotation marks. */
export function typedValue(typed: string): unknown {
  // Read from its digits, in browsers as well that cannot tell how a number in JSON is written.
  if (/^\s*-?(?:0|[1-9]\d*)\s*$/.test(typed) && !Number.isSafeInteger(Number(typed))) return BigInt(typed);
  try {
    return JSON.parse(typed, exactly);
  } catch {
    return typed;
  }
}

/** Those that were given; what is missing Neo4j asks for by its name. */
export const valuesFor = (text: string, values: Readonly<Record<string, string>>): Record<string, unknown> =>
  Object.fromEntries(
    parametersIn(text).flatMap((name) => {
      const typed = values[name];
      return typed === undefined ? [] : [[name, typedValue(typed)] as const];
    }),
  );
