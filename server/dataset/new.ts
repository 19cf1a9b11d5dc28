import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { TITLE_TO_WRITE } from './checks/package.ts';
import { AppError } from '../runtime/errors.ts';
import { type TableName, tableNames, tables } from './tables/tables.ts';

/**
 * Writes a dataset to begin with, sound as it stands: tables with headers, a package that describes them, a small
 * vocabulary, and one made-up actor, since a dataset needs a view and a view somebody to show.
 * @throws AppError bad-input where the folder holds something already
 */
export async function newDataset(dir: string): Promise<string[]> {
  await mkdir(join(dir, 'texts'), { recursive: true });
  if ((await readdir(dir)).some((name) => name !== 'texts'))
    throw new AppError('bad-input', `${dir} is not empty; name a new folder.`);
  const files = new Map<string, string>([
    [
      'datapackage.json',
      json(
        dataPackage(
          basename(resolve(dir))
            .toLowerCase()
            .replace(/[^a-z0-9-]+/g, '-'),
        ),
      ),
    ],
    ['vocabulary.json', json(VOCABULARY)],
    ['views.json', json([VIEW])],
    ...tableNames.map((name): [string, string] => [
      tables[name].path,
      `${header(name)}\n${name === 'actors' ? rowOf(name, ACTOR) : ''}`,
    ]),
  ]);
  for (const [name, text] of files) await writeFile(join(dir, name), text);
  return [...files.keys()];
}

/** A Frictionless Data Package (specs.frictionlessdata.io) of our tables, for spreadsheets, pandas, R and the like. */
export function dataPackage(name: string): Record<string, unknown> {
  return {
    profile: 'tabular-data-package',
    name,
    title: TITLE_TO_WRITE,
    description: 'What it tells of, and from which documents.',
    version: '1',
    resources: tableNames.map(resource),
  };
}

function resource(name: TableName): Record<string, unknown> {
  const { path, description, primaryKey, references, fields } = tables[name];
  // Frictionless knows keys into one table; those that may lead into several are checked by us alone.
  const foreignKeys = Object.entries(references).flatMap(([field, targets]) => {
    const isList = fields.some((candidate) => candidate.name === field && candidate.relata === 'list');
    return targets.length !== 1 || isList
      ? []
      : [{ fields: field, reference: { resource: targets[0] === name ? '' : targets[0], fields: 'id' } }];
  });
  return {
    name,
    path,
    description,
    profile: 'tabular-data-resource',
    encoding: 'utf-8',
    schema: {
      fields,
      ...(primaryKey !== undefined && { primaryKey }),
      ...(foreignKeys.length > 0 && { foreignKeys }),
    },
  };
}

const header = (name: TableName): string => tables[name].fields.map((field) => field.name).join(',');
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const rowOf = (name: TableName, cells: Record<string, string>): string =>
  `${tables[name].fields.map((field) => cells[field.name] ?? '').join(',')}\n`;

const ACTOR = {
  id: 'example',
  kind: 'Person',
  unnamed: 'no',
  name: 'Example',
  note: 'Write your own actors in place of this one.',
};
const VIEW = {
  id: 'start',
  title: 'To begin with',
  sentence: 'One example; write the ids of your own actors in its place.',
  steps: [{ do: 'show', ids: ['example'] }],
};
const VOCABULARY = {
  actorKinds: [
    { name: 'Person', label: 'person', plural: 'people', shape: 'ellipse' },
    { name: 'Organization', label: 'organisation', plural: 'organisations', shape: 'rectangle' },
  ],
  placeKinds: [{ name: 'City', label: 'city', plural: 'cities' }],
  eventKinds: [],
  families: [{ name: 'cooperation', label: 'Cooperation', colour: { light: '#1b7837', dark: '#72c491' } }],
  tieTypes: [
    {
      name: 'WORKED_FOR',
      label: 'worked for',
      inverse: 'employed',
      from: ['Person'],
      to: ['Actor'],
      family: 'cooperation',
    },
  ],
  attributes: [
    { name: 'occupation', label: 'occupation', type: 'text', single: false, subjects: ['Person'] },
  ],
};
