import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkDataset } from '../../server/dataset/check.ts';
import { load } from '../../server/dataset/load.ts';
import type { Dataset } from '../../server/dataset/model.ts';
import { told } from '../../server/dataset/tables/faults.ts';
import { toDataset } from '../../server/dataset/to-dataset.ts';
import type { Database } from '../../server/graph/connect.ts';

export const TINY = fileURLToPath(new URL('../../data/tiny', import.meta.url));
export const ARTICLE = fileURLToPath(new URL('../../data/al-qaeda-iran', import.meta.url));

/** The dataset of a folder, checked. @throws Error with the faults where it has any */
export async function datasetIn(folder: string): Promise<Dataset> {
  const { faults, content } = await checkDataset(folder);
  if (content === null) throw new Error(faults.map(told).join('\n'));
  return toDataset(content);
}

/** What a database is filled with before the tests of a file, through the real checker and loader. */
export type Fill = (db: Database) => Promise<unknown>;

export const loadNothing: Fill = () => Promise.resolve();
export const loadTiny: Fill = async (db) => load(db, await datasetIn(TINY));
export const loadArticle: Fill = async (db) => load(db, await datasetIn(ARTICLE));

/** The tiny dataset, in which whoever was given in the exchange of 4 May 1907 dies, and its parties are dissolved. */
export function deadly(
  of: Dataset,
  change: (dataset: Dataset) => Dataset = (same) => same,
  brings: Record<string, 'death' | 'dissolution'> = { given: 'death' },
): Dataset {
  const eventKinds = of.vocabulary.eventKinds.map((kind) => ({
    ...kind,
    roles: kind.roles.map((role) => ({ ...role, ...(brings[role.name] && { brings: brings[role.name] }) })),
  }));
  return change({ ...of, vocabulary: { ...of.vocabulary, eventKinds } });
}

/** A picture of our own making, 96 by 96 pixels. */
export const LANTERN = fileURLToPath(new URL('files/lantern-guild.png', import.meta.url));

/** Cells at the end of each row, by what it begins with. */
const columns = (values: Record<string, string>, none: string) => (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((row) => row + (values[row.slice(0, row.indexOf(','))] ?? none))
    .join('\n')
    .concat('\n');

/** A copy of data/tiny that a test may edit, as people edit files. */
export interface Copy {
  dir: string;
  /** Replaces text that stands in a file once. */
  edit(file: string, from: string, to: string): Promise<void>;
  append(file: string, line: string): Promise<void>;
  /** Takes out every line that begins so. */
  drop(file: string, start: string): Promise<void>;
  /** Gives an actor a picture, and two of the three places coordinates. */
  illustrate(): Promise<void>;
  remove(): Promise<void>;
}

export async function copyOfTiny(): Promise<Copy> {
  const dir = await mkdtemp(join(tmpdir(), 'relata-dataset-'));
  await cp(TINY, dir, { recursive: true });
  const change = async (file: string, by: (text: string) => string): Promise<void> => {
    const before = await readFile(join(dir, file), 'utf8');
    const after = by(before);
    if (after === before) throw new Error(`the edit of ${file} changes nothing`);
    await writeFile(join(dir, file), after);
  };
  return {
    dir,
    edit: (file, from, to) => change(file, (text) => text.replace(from, to)),
    append: (file, row) => change(file, (text) => `${text}${row}\n`),
    drop: (file, start) =>
      change(file, (text) =>
        text
          .split('\n')
          .filter((row) => !row.startsWith(start))
          .join('\n'),
      ),
    illustrate: async () => {
      await mkdir(join(dir, 'images'));
      await cp(LANTERN, join(dir, 'images', 'lantern-guild.png'));
      await change('actors.csv', columns({ id: ',image', 'lantern-guild': ',lantern-guild.png' }, ','));
      await change(
        'places.csv',
        columns({ id: ',lat,lon', skerry: ',58.96,-3.3', 'marrow-sound': ',58.85,-3' }, ',,'),
      );
    },
    remove: () => rm(dir, { recursive: true }),
  };
}

const CLOCKS = ['recordedAt', 'revisedAt', 'loadedAt', 'retractedAt'];

/** Everything that the database holds of a dataset, one line for each node and relationship, but for when it came. */
export async function digest(db: Database, dataset: string): Promise<string[]> {
  const nodes = await db.read(
    `MATCH (n) WHERE n.dataset = $dataset OR (n:Dataset AND n.id = $dataset)
     RETURN labels(n) AS labels, properties(n) AS properties`,
    { dataset },
  );
  const edges = await db.read(
    'MATCH (a)-[r]->(b) WHERE a.dataset = $dataset RETURN a.id AS a, type(r) AS type, properties(r) AS properties, b.id AS b',
    { dataset },
  );
  return [
    ...nodes.map(({ labels, properties }) => line([...(labels as string[])].toSorted(), properties)),
    ...edges.map(({ a, type, properties, b }) => line([a, type, b], properties)),
  ].toSorted();
}

function line(head: unknown[], properties: unknown): string {
  const values = Object.entries(properties as Record<string, { toString(): string }>)
    .filter(([key]) => !CLOCKS.includes(key))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => [
      key,
      typeof value === 'object' && !Array.isArray(value) ? value.toString() : value,
    ]);
  return JSON.stringify([...head, Object.fromEntries(values)]);
}
