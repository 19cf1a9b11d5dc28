import type { Completion, CompletionSource } from '@codemirror/autocomplete';
import type { DbSchema } from '@neo4j-cypher/language-support';
import type { ConsoleSchema } from '#contract/console.ts';

const DIALECT = 'CYPHER 5';
/** Beyond this, working out what fits would be felt while typing. */
const LONGEST = 8000;

const named = <T>(items: readonly { name: string; signature: string; description: string }[], more: T) =>
  Object.fromEntries(
    items.map((item) => [
      item.name,
      { ...item, argumentDescription: [], isDeprecated: false, isBuiltIn: true, ...more },
    ]),
  );

/** The live schema in the words of Neo4j’s language support. */
export function schemaForCompletion(schema: ConsoleSchema, parameters: object): DbSchema {
  const properties = [...schema.labels, ...schema.types].flatMap((each) => each.properties);
  const procedure = { mode: 'READ' as const, worksOnSystem: false, admin: false, returnDescription: [] };
  return {
    defaultLanguage: DIALECT,
    labels: schema.labels.map(({ name }) => name),
    relationshipTypes: schema.types.map(({ name }) => name),
    propertyKeys: [...new Set(properties.map(({ name }) => name))],
    parameters: { ...parameters },
    procedures: {
      [DIALECT]: named(schema.procedures, { ...procedure, option: { deprecated: false } }),
    },
    functions: {
      [DIALECT]: named(schema.functions, { category: '', returnDescription: '', aggregating: false }),
    },
  };
}

/** By the numbers that editors share: 2 method, 3 function, 6 variable, 10 property, 14 keyword, 25 type. */
const KINDS: Readonly<Record<number, string>> = {
  2: 'procedure',
  3: 'function',
  6: 'variable',
  10: 'property',
  14: 'keyword',
  25: 'name',
};

/** Names of what there is come before words of the language. */
const boost = (kind: string): number => ({ name: 3, property: 2, variable: 2, keyword: -1 })[kind] ?? 0;

/** What fits where one types; the parser behind it is loaded the first time that it is wanted. */
export const completing =
  (schema: () => Promise<DbSchema>): CompletionSource =>
  async (context) => {
    const word = context.matchBefore(/[$\p{L}\p{N}_`]+/u);
    const opened = context.matchBefore(/[:.(|]\s?/) !== null;
    if (word === null && !opened && !context.explicit) return null;
    const query = context.state.sliceDoc();
    if (query.length > LONGEST) return null;
    const [{ autocomplete }, known] = await Promise.all([import('@neo4j-cypher/language-support'), schema()]);
    // Loading takes a moment the first time: whoever has gone elsewhere by then wants no list.
    if (context.aborted || context.view?.hasFocus === false) return null;
    const items = autocomplete(query, known, { caretPosition: context.pos, manual: context.explicit });
    const options = items.map(({ label, insertText, kind, detail }): Completion => {
      const type = KINDS[kind ?? 0] ?? 'other';
      return {
        label,
        type,
        boost: boost(type),
        ...(insertText !== undefined && { apply: insertText }),
        detail: detail ?? type,
      };
    });
    return { from: word?.from ?? context.pos, options, validFor: /^[$\p{L}\p{N}_`]*$/u };
  };
