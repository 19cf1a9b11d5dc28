import { join } from 'node:path';
import { checkAttributions } from './checks/attributions.ts';
import { checkCells } from './checks/cells.ts';
import { type Check, cell } from './checks/check.ts';
import { checkClaims } from './checks/claims.ts';
import { jsonProblems } from './checks/json.ts';
import { checkCoordinates, checkImages } from './checks/images.ts';
import { checkKinds } from './checks/kinds.ts';
import { checkNarrower } from './checks/narrower.ts';
import { checkNotes } from './checks/notes.ts';
import { type DataPackage, readPackage } from './checks/package.ts';
import { checkPassages } from './checks/passages.ts';
import { checkReferences } from './checks/references.ts';
import { checkTimes } from './checks/times.ts';
import { checkUsage } from './checks/usage.ts';
import { readViews } from './checks/views.ts';
import { readVocabulary } from './checks/vocabulary.ts';
import type { View } from '#contract/exploration.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import type { Row } from './tables/csv.ts';
import type { ImageFile } from './tables/images.ts';
import { type Fault, hasErrors, sorted } from './tables/faults.ts';
import { type Files, readFiles, type Rows } from './tables/read.ts';
import { perTable, type TableName } from './tables/tables.ts';
import { filesIn, findTexts } from './tables/texts.ts';

/** A dataset’s folder as read and checked. With an error among the faults, `content` is null: nothing of it may be loaded. */
export interface Checked {
  faults: Fault[];
  files: Files;
  texts: ReadonlyMap<string, string>;
  content: Content | null;
}

/** Sound rows with the vocabulary and the package that they belong to. */
export interface Content {
  package: DataPackage;
  vocabulary: Vocabulary;
  views: View[];
  rows: Rows;
  images: ReadonlyMap<string, ImageFile>;
  version: string;
}

/**
 * Reads a dataset’s folder and looks for every fault at once.
 * @param folders where documents’ texts may be, besides the dataset’s own texts/
 * @throws AppError not-found where there is no such folder
 */
export async function checkDataset(dir: string, folders: readonly string[] = []): Promise<Checked> {
  const files = await readFiles(dir);
  const own = join(dir, 'texts');
  const hashes = new Set(files.rows.documents.map((row) => cell(row, 'sha256')));
  const texts = await findTexts([own, ...folders], hashes);
  return checkFiles(files, texts, new Set(await filesIn(own)));
}

/** The pure part: files as read and texts as found → faults, and what may be loaded. */
export function checkFiles(
  files: Files,
  texts: ReadonlyMap<string, string>,
  textFiles: ReadonlySet<string>,
): Checked {
  const inForm = files.faults.filter(({ severity }) => severity === 'error');
  const faults = files.faults.filter(({ severity }) => severity !== 'error');
  const problem = jsonProblems(files.json, faults);
  const dataPackage = readPackage(files.json['datapackage.json'], problem);
  const vocabulary = readVocabulary(files.json['vocabulary.json'], problem);
  const views = readViews(dataPackage?.name ?? 'dataset', files.json['views.json'], files, problem);
  const check: Check = {
    rows: files.rows,
    byId: byId(files.rows),
    partial: files.partial,
    vocabulary,
    texts,
    textFiles,
    images: files.images,
    imageFiles: files.imageFiles,
    error: (row, column, message, mend) => faults.push(fault('error', row, column, message, mend)),
    warn: (row, column, message, mend) => faults.push(fault('warning', row, column, message, mend)),
  };
  for (const one of CHECKS) one(check);
  const sound = inForm.length === 0 && !hasErrors(faults) && dataPackage !== null && vocabulary !== null;
  const content = sound
    ? {
        package: dataPackage,
        vocabulary,
        views,
        rows: files.rows,
        images: files.images,
        version: files.version,
      }
    : null;
  return { faults: [...sorted(inForm), ...sorted(faults)], files, texts, content };
}

const CHECKS = [
  checkCells,
  checkReferences,
  checkKinds,
  checkClaims,
  checkTimes,
  checkNarrower,
  checkAttributions,
  checkPassages,
  checkUsage,
  checkImages,
  checkCoordinates,
  checkNotes,
];

function fault(
  severity: Fault['severity'],
  row: Row,
  column: string | null,
  message: string,
  mend: string,
): Fault {
  return { severity, file: row.file, line: row.line, column, message, mend };
}

function byId(rows: Rows): Record<TableName, Map<string, Row>> {
  return perTable((name) => {
    const found = new Map<string, Row>();
    for (const row of rows[name]) if (!found.has(cell(row, 'id'))) found.set(cell(row, 'id'), row);
    return found;
  });
}
