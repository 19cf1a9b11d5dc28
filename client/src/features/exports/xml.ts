import XMLBuilder from 'fast-xml-builder';
import { clean } from './clean.ts';
import type { Column } from './columns.ts';

/** Attributes begin with `@_`; a list is so many elements of that name. */
export interface Xml {
  [name: string]: string | Xml | readonly Xml[];
}

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@_',
  format: true,
  indentBy: ' ',
  suppressEmptyNode: true,
  // Without this an attribute of the value "true" would lose it, which is no XML.
  suppressBooleanAttributes: false,
  // It knows no escape for breaks of lines in attributes, of which a reader would make spaces.
  processEntities: false,
});

/** Breaks that some readers change, and marks that would turn the text of the file for whoever looks at it. */
const REFERRED = /[\r\u0085\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;
const escaped = (text: string): string =>
  clean(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(REFERRED, (char) => `&#${char.charCodeAt(0)};`);
const inAttribute = (text: string): string =>
  escaped(text).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');

const isList = (value: Xml | readonly Xml[]): value is readonly Xml[] => Array.isArray(value);

function escapedTree(tree: Xml): Xml {
  return Object.fromEntries(
    Object.entries(tree).map(([name, value]) => {
      if (typeof value === 'string')
        return [name, name.startsWith('@_') ? inAttribute(value) : escaped(value)];
      return [name, isList(value) ? value.map(escapedTree) : escapedTree(value)];
    }),
  );
}

/** Well-formed XML 1.0, whatever the texts are. */
export const xmlText = (tree: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(escapedTree(tree))}`;

/** What a row has of each column; what is not known is left out. */
export function valuesOf<T>(
  columns: readonly Column<T>[],
  row: T,
  write: (name: string, value: string) => Xml,
): Xml[] {
  return columns.flatMap(({ name, of }) => {
    const value = of(row);
    return value === null || value === '' ? [] : [write(name, String(value))];
  });
}
