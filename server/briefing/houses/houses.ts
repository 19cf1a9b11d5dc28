import { readdirSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { House, HouseSummary } from '#contract/house.ts';
import { AppError } from '../../runtime/errors.ts';
import { logoOf } from './logo-file.ts';
import { houseOf } from './house-file.ts';

/** Those that come along: a one-page brief and a full report. */
const SHIPPED = fileURLToPath(new URL('.', import.meta.url));
const DATA = fileURLToPath(new URL('../../../data', import.meta.url));

/** House styles by their names. */
export interface Houses {
  /** in order of their names; one whose file is wrong says what is wrong */
  list(): Promise<HouseSummary[]>;
  /** @throws AppError not-found where there is none of this name; bad-input naming each wrong field of its file */
  one(name: string): Promise<House>;
}

const FILE = 'house.json';

/** Folders of house styles by their names; of two of one name the first counts. */
async function found(folders: readonly string[]): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const folder of folders)
    for (const name of await readdir(folder).catch((): string[] => [])) {
      const isStyle = await stat(join(folder, name, FILE)).then(
        (file) => file.isFile(),
        () => false,
      );
      if (isStyle && !all.has(name)) all.set(name, join(folder, name));
    }
  return all;
}

async function read(name: string, folder: string): Promise<House> {
  const { logo, ...house } = houseOf(name, await readFile(join(folder, FILE), 'utf8'));
  return { ...house, logo: logo === null ? null : await logoOf(name, folder, logo) };
}

async function summaryOf(name: string, folder: string): Promise<HouseSummary> {
  try {
    const { title } = await read(name, folder);
    return { name, title, problem: null };
  } catch (error) {
    return { name, title: name, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** A dataset may bring house styles in `houses` beside its other files. */
const besideDatasets = (): string[] => readdirSync(DATA).map((name) => join(DATA, name, 'houses'));

/**
 * Read anew each time, so that a style being made is seen at once.
 * @param folders each with folders of house styles; behind them stand those of the datasets in `data` and the two that
 *   come along
 */
export function housesIn(folders: readonly string[]): Houses {
  const all = [...folders, ...besideDatasets(), SHIPPED];
  return {
    list: async () => {
      const names = [...(await found(all))].toSorted(([a], [b]) => a.localeCompare(b, 'en'));
      return Promise.all(names.map(([name, folder]) => summaryOf(name, folder)));
    },
    one: async (name) => {
      const styles = await found(all);
      const folder = styles.get(name);
      if (folder !== undefined) return read(name, folder);
      throw new AppError(
        'not-found',
        `There is no house style "${name}". Here are: ${[...styles.keys()].toSorted().join(', ')}.`,
      );
    },
  };
}
