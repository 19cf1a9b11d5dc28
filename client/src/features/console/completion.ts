import type { Completion, CompletionSource } from '@codemirror/autocomplete';
import type { DbSchema } from '@neo4j-cypher/language-support';
import type { ConsoleSchema } from '#contract/console.ts';
import { either, listed } from '#words/counts.ts';

const DIALECT = 'CYPHER 5';
/** Beyond this, working out what fits would be felt while typing. */
const LONGEST = 8000;

/** What there is to be named: the live schema, and the parameters of the draft. */
export type Nameable = ConsoleSchema & { parameters: Readonly<Record<string, string>> };

const named = <T>(items: readonly { name: string; signature: string; description: string }[], more: T) =>
  Object.fromEntries(
    items.map((item) => [
      item.name,
      { ...item, argumentDescription: [], isDeprecated: false, isBuiltIn: true, ...more },
    ]),
  );

/** The live schema in the words of Neo4j’s language support, but for properties, which it cannot tell apart by label. */
function schemaForCompletion(schema: Nameable): DbSchema {
  const procedure = { mode: 'READ' as const, worksOnSystem: false, admin: false, returnDescription: [] };
  return {
    defaultLanguage: DIALECT,
    labels: schema.labels.map(({ name }) => name),
    relationshipTypes: schema.types.map(({ name }) => name),
    propertyKeys: [],
    parameters: { ...schema.parameters },
    procedures: {
      [DIALECT]: named(schema.procedures, { ...procedure, option: { deprecated: false } }),
    },
    functions: {
      [DIALECT]: named(schema.functions, { category: '', returnDescription: '', aggregating: false }),
    },
  };
}

/** Comments and texts, also one that is still being written. */
const QUIET = /\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*|'(?:\\.|[^'\\])*(?:'|$)|"(?:\\.|[^"\\])*(?:"|$)/g;

/** Does one write within a text or a comment there? Nothing is called by a name in them. */
export function isQuiet(query: string, at: number): boolean {
  return [...query.matchAll(QUIET)].some(({ 0: part, index }) => {
    const end = index + part.length;
    const closed = part.length > 1 && /^(['"])[\s\S]*\1$|^\/\*[\s\S]*\*\/$/.test(part);
    return index < at && (at < end || (at === end && !closed));
  });
}

const NAME = String.raw`[\p{L}_][\p{L}\p{N}_]*`;

/** Whose property is about to be named: of nodes with these labels, or of ties of these types; none: of any. */
export interface Owner {
  of: 'labels' | 'types';
  names: readonly string[];
}

const ANY: Owner = { of: 'labels', names: [] };

const namesIn = (text = ''): string[] =>
  Array.from(text.matchAll(new RegExp(NAME, 'gu')), ([name]) => name).filter((name) => !/^\d/.test(name));

/** What the query says of a variable, in any of its patterns. */
function ownerOf(variable: string, query: string): Owner | null {
  const pattern = new RegExp(String.raw`([([])\s*${variable}\s*(?::([^){\]*]*))?(?=[\s)\]{:*])`, 'gu');
  const found = [...query.matchAll(pattern)];
  const [first] = found;
  if (first === undefined)
    return new RegExp(String.raw`\bAS\s+${variable}(?![\p{L}\p{N}_])`, 'iu').test(query) ? ANY : null;
  const names = found.flatMap(([, , said]) => namesIn(said));
  return { of: first[1] === '(' ? 'labels' : 'types', names: [...new Set(names)] };
}

/** The owner of the property that is named at the end of the text: after a dot, or as a key between braces. */
export function ownerAt(query: string, at: number): Owner | null {
  const plain = query.replaceAll(QUIET, (part) => ' '.repeat(part.length));
  const before = plain.slice(0, at);
  const dotted = new RegExp(String.raw`(${NAME})\.[\p{L}\p{N}_]*$`, 'u').exec(before)?.[1];
  if (dotted !== undefined) return ownerOf(dotted, plain);
  const pattern = String.raw`([([])\s*(${NAME})?\s*(?::([^(){}[\]*]*))?\{(?:[^{}]*,)?\s*[\p{L}\p{N}_]*$`;
  const braced = new RegExp(pattern, 'u').exec(before);
  if (braced === null) return null;
  const [, bracket, variable, said] = braced;
  const names = namesIn(said);
  if (names.length === 0 && variable !== undefined) return ownerOf(variable, plain);
  return { of: bracket === '(' ? 'labels' : 'types', names };
}

type Named = ConsoleSchema['labels'][number] | ConsoleSchema['types'][number];

/** Each property once, with what kind of value it has and whose it is. */
export function propertiesOf(owner: Owner, schema: Pick<ConsoleSchema, 'labels' | 'types'>): Completion[] {
  const all: readonly Named[] = schema[owner.of];
  const meant = all.filter(({ name }) => owner.names.includes(name));
  const whose = meant.length > 0 ? meant : all;
  const properties = whose.flatMap((each) =>
    each.properties.map((property) => ({ ...property, of: each.name })),
  );
  return [...Map.groupBy(properties, ({ name }) => name)].map(([label, same]) => {
    const kinds = either([...new Set(same.flatMap((each) => each.kinds))]).toLowerCase();
    const of = meant.length > 0 ? ` of ${listed([...new Set(same.map((each) => each.of))])}` : '';
    return { label, type: 'property', boost: 2, detail: `property${of}, ${kinds}` };
  });
}

/** By the numbers that editors share: 2 method, 3 function, 6 variable, 10 property, 14 keyword. */
const KINDS: Readonly<Record<number, string>> = {
  2: 'procedure',
  3: 'function',
  6: 'variable',
  10: 'property',
  14: 'keyword',
};

/** Names of what there is come before words of the language. */
const BOOST: Readonly<Record<string, number>> = { label: 3, 'tie type': 3, variable: 2, keyword: -1 };

/** Words that never stand alone. */
const PAIRS: Readonly<Record<string, string>> = {
  ORDER: 'ORDER BY',
  OPTIONAL: 'OPTIONAL MATCH',
  STARTS: 'STARTS WITH',
  ENDS: 'ENDS WITH',
};

interface Offered {
  label: string;
  insertText?: string | undefined;
  kind?: number | undefined;
}

/** What the language support offers, each once, and called what it is. */
export function offersOf(
  items: readonly Offered[],
  schema: Pick<ConsoleSchema, 'labels' | 'types'>,
): Completion[] {
  const [labels, types] = [schema.labels, schema.types].map((of) => new Set(of.map(({ name }) => name)));
  const offers = items.map(({ label, insertText, kind = 0 }): Completion => {
    const known = types?.has(label) ? 'tie type' : labels?.has(label) ? 'label' : 'name';
    const type = KINDS[kind] ?? known;
    const whole = type === 'keyword' ? (PAIRS[label] ?? label) : label;
    const apply = whole === label ? insertText : whole;
    return {
      label: whole,
      type,
      detail: type,
      boost: BOOST[type] ?? 0,
      ...(apply !== undefined && { apply }),
    };
  });
  return [...new Map(offers.map((offer) => [offer.label, offer])).values()];
}

/** What fits where one types; the parser behind it is loaded the first time that it is wanted. */
export const completing =
  (schema: () => Promise<Nameable>): CompletionSource =>
  async (context) => {
    const word = context.matchBefore(/[$\p{L}\p{N}_`]+/u);
    const opened = context.matchBefore(/[:.({|]\s?/) !== null;
    if (word === null && !opened && !context.explicit) return null;
    const query = context.state.sliceDoc();
    if (query.length > LONGEST || isQuiet(query, context.pos)) return null;
    const from = word?.from ?? context.pos;
    const validFor = /^[$\p{L}\p{N}_`]*$/u;
    const owner = ownerAt(query, context.pos);
    if (owner !== null) return { from, options: propertiesOf(owner, await schema()), validFor };
    const [{ autocomplete }, known] = await Promise.all([import('@neo4j-cypher/language-support'), schema()]);
    // Loading takes a moment the first time: whoever has gone elsewhere by then wants no list.
    if (context.aborted || context.view?.hasFocus === false) return null;
    const place = { caretPosition: context.pos, manual: context.explicit };
    return {
      from,
      options: offersOf(autocomplete(query, schemaForCompletion(known), place), known),
      validFor,
    };
  };
