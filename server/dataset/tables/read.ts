import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readText } from '#words/text-file.ts';
import { AppError } from '../../runtime/errors.ts';
import { type Row, readTable } from './csv.ts';
import type { Fault } from './faults.ts';
import { type ImageFile, IMAGES, readImages } from './images.ts';
import { perTable, type TableName, tableNames, tables } from './tables.ts';
import { filesIn } from './texts.ts';

const MEND = 'Save the file as UTF-8 (in a spreadsheet: "CSV UTF-8").';

/** Decodes a file of a dataset. What is wrong is told by line, and all of it at once. */
function decode(file: string, bytes: Uint8Array, faults: Fault[]): string {
  const add = (line: number | null, message: string, severity: Fault['severity'] = 'error'): void => {
    faults.push({ severity, file, line, column: null, message, mend: MEND });
  };
  const { text, encoding, marked, wrong } = readText(bytes);
  if (encoding === 'UTF-16') add(1, 'The file is UTF-16.');
  else if (marked) add(1, 'The file begins with a byte order mark, which is ignored.', 'warning');
  for (const [line, byte] of wrong) add(line, `The byte at position ${byte} is not UTF-8.`);
  return text;
}

export type Rows = Record<TableName, Row[]>;

/** A folder as read: every row with its place, the JSON files as text, and what was wrong with their form. */
export interface Files {
  dir: string;
  /** SHA-256 over all files that make up the dataset; documents’ texts are told by their own hashes. */
  version: string;
  rows: Rows;
  /** Tables of which rows could not be read: what others look for there may stand in those. */
  partial: ReadonlySet<TableName>;
  json: Record<JsonFile, string | null>;
  /** Pictures that actors name, by the names of their files; and all files that lie in images/. */
  images: ReadonlyMap<string, ImageFile>;
  imageFiles: readonly string[];
  faults: Fault[];
}

export const JSON_FILES = ['datapackage.json', 'vocabulary.json', 'views.json'] as const;
export type JsonFile = (typeof JSON_FILES)[number];

const EXPECTED: readonly string[] = [...JSON_FILES, ...Object.values(tables).map(({ path }) => path)];
const OTHERS_ALLOWED = /^(texts|images|readme(\.\w+)?|licen[cs]e(\.\w+)?|notes\.md|coding-notes\.md|\..*)$/i;

/** @throws AppError not-found where there is no such folder */
export async function readFiles(dir: string): Promise<Files> {
  const names = await folder(dir);
  const faults: Fault[] = [];
  const hash = createHash('sha256');
  const contents = new Map<string, string>();
  for (const file of EXPECTED.filter((name) => names.includes(name))) {
    const bytes = await readFile(join(dir, file));
    hash.update(`${file} ${bytes.length}\n`).update(bytes);
    contents.set(file, decode(file, bytes, faults));
  }
  const text = (file: string): string | null => contents.get(file) ?? null;
  faults.push(...EXPECTED.filter((file) => !contents.has(file)).map(missing));
  const rows = perTable((name) => {
    const content = text(tables[name].path);
    if (content === null) return [];
    const miscoded = faults.some(({ severity, file }) => severity === 'error' && file === tables[name].path);
    const read = readTable(name, content, faults);
    // A wrong byte is told once, as such; it has become U+FFFD.
    return miscoded ? read.filter(({ cells }) => !Object.values(cells).join().includes('\uFFFD')) : read;
  });
  const faulty = new Set(faults.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const partial = new Set(tableNames.filter((name) => faulty.has(tables[name].path)));
  const json = {
    'datapackage.json': text('datapackage.json'),
    'vocabulary.json': text('vocabulary.json'),
    'views.json': text('views.json'),
  };
  const images = await readImages(
    dir,
    rows.actors.map(({ cells }) => cells['image'] ?? ''),
  );
  for (const [name, { bytes, size }] of images) hash.update(`${IMAGES}/${name} ${size}\n`).update(bytes);
  const imageFiles = await filesIn(join(dir, IMAGES));
  faults.push(...unknownFiles(names), ...unusedImages(imageFiles, images));
  return { dir, version: hash.digest('hex'), rows, partial, json, images, imageFiles, faults };
}

function unusedImages(files: readonly string[], used: ReadonlyMap<string, ImageFile>): Fault[] {
  return files
    .filter((name) => !used.has(name))
    .map((name) => ({
      severity: 'warning' as const,
      file: `${IMAGES}/${name}`,
      line: null,
      column: null,
      message: 'No actor has this picture; it is not read.',
      mend: 'Name it in the column image of actors.csv, or remove it.',
    }));
}

async function folder(dir: string): Promise<string[]> {
  const found = await stat(dir).catch(() => null);
  if (found?.isDirectory() !== true) throw new AppError('not-found', `There is no folder ${dir}.`);
  return readdir(dir);
}

function missing(file: string): Fault {
  const table = Object.values(tables).find(({ path }) => path === file);
  const mend =
    table === undefined
      ? 'docs/dataset-format.md says what it holds; `npm run dataset:new -- DIR` writes one to begin with.'
      : `Where there is nothing to write, a file with this one line will do: ${table.fields.map(({ name }) => name).join(',')}`;
  return { severity: 'error', file, line: null, column: null, message: 'The file is missing.', mend };
}

function unknownFiles(names: readonly string[]): Fault[] {
  return names
    .filter((name) => !EXPECTED.includes(name) && !OTHERS_ALLOWED.test(name))
    .map((file) => ({
      severity: 'warning' as const,
      file,
      line: null,
      column: null,
      message: 'No part of a dataset; it is not read.',
      mend: 'Remove it, or look whether its name is spelled wrong.',
    }));
}
