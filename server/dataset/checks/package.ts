import { z } from 'zod';
import { tables } from '../tables/tables.ts';
import { didYouMean } from '#words/near.ts';
import { type JsonProblem, readJson } from './json.ts';

/** What `dataset:new` writes for a title, to be replaced. */
export const TITLE_TO_WRITE = 'Title of the dataset';

/** What we read of datapackage.json; the table schemas in it are for other programs, ours are in tables.ts. */
export const DataPackage = z.object({
  name: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'a dataset’s name has lower-case letters, digits and hyphens'),
  title: z.string().min(1),
  description: z.string().min(1),
  version: z.string().optional(),
  resources: z.array(z.object({ name: z.string(), path: z.string() })).min(1),
});
export type DataPackage = z.infer<typeof DataPackage>;

export function readPackage(text: string | null, problem: JsonProblem): DataPackage | null {
  const found = readJson('datapackage.json', text, DataPackage, problem);
  if (found === null) return null;
  const known = Object.values(tables).map(({ path }) => path);
  const told = (path: string, message: string, mend: string): void =>
    problem({ file: 'datapackage.json', path, message, mend });
  if (found.title === TITLE_TO_WRITE)
    problem({
      file: 'datapackage.json',
      path: 'title',
      message: 'The title is still the one that a new dataset begins with.',
      mend: 'Write what the dataset is called.',
      severity: 'warning',
    });
  for (const [index, { path }] of found.resources.entries())
    if (!known.includes(path))
      told(
        `resources.${index}.path`,
        `“${path}” is no table of a dataset.`,
        `Remove it.${didYouMean(path, known)}`,
      );
  for (const path of known)
    if (!found.resources.some((resource) => resource.path === path))
      told(
        'resources',
        `The table ${path} is not listed.`,
        'Take the resources from a new one: npm run dataset:new -- DIR.',
      );
  return found;
}
