import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One row of a table, every cell as its text. */
export type Row = Record<string, string>;

/** The tables of a dataset as far as a lens depends on them, ids as they stand in the files. */
export interface Tables {
  ties: Row[];
  claims: Row[];
  attributions: Row[];
  responses: Row[];
  events: Row[];
  /** By the name of an attribute: its type, and whether it has one value. */
  attributes: Map<string, { type: string; single: boolean }>;
}

const NAMES = ['ties', 'claims', 'attributions', 'responses', 'events'] as const;

/** Of a folder, read without anything of the program. */
export async function tablesIn(dir: string): Promise<Tables> {
  const [ties, claims, attributions, responses, events] = await Promise.all(
    NAMES.map(async (name) => rowsOf(await readFile(join(dir, `${name}.csv`), 'utf8'))),
  );
  const vocabulary = JSON.parse(await readFile(join(dir, 'vocabulary.json'), 'utf8')) as {
    attributes: { name: string; type: string; single: boolean }[];
  };
  return {
    ties: ties ?? [],
    claims: claims ?? [],
    attributions: attributions ?? [],
    responses: responses ?? [],
    events: events ?? [],
    attributes: new Map(vocabulary.attributes.map(({ name, ...rest }) => [name, rest])),
  };
}

/** RFC 4180: cells in quotes may hold commas, line ends and doubled quotes. */
function rowsOf(text: string): Row[] {
  const [head = [], ...rows] = cellsOf(text);
  return rows.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])));
}

function cellsOf(text: string): string[][] {
  const lines: string[][] = [];
  let [line, cell, quoted] = [[] as string[], '', false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quoted && sign === '"' && text[at + 1] === '"') [cell, at] = [`${cell}"`, at + 1];
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === ',') [line, cell] = [[...line, cell], ''];
    else if (!quoted && sign === '\n') {
      lines.push([...line, cell]);
      [line, cell] = [[], ''];
    } else if (quoted || sign !== '\r') cell += sign;
  }
  return lines;
}
