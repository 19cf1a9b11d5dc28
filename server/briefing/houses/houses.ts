import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { House } from '#contract/house.ts';
import { AppError } from '../../runtime/errors.ts';

const SHIPPED = fileURLToPath(new URL('.', import.meta.url));

/** House styles by their names. */
export interface Houses {
  /** @throws AppError not-found where there is none of this name; bad-input where its file is wrong */
  one(name: string): Promise<House>;
}

/** @param folders whose folders are house styles, each with a `house.json`; those that come along are always there */
export function housesIn(folders: readonly string[]): Houses {
  const all = [...folders, SHIPPED];
  return {
    one: async (name) => {
      for (const folder of all) {
        const names = await readdir(folder).catch((): string[] => []);
        if (!names.includes(`${name}.json`)) continue;
        return House.parse(JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')));
      }
      throw new AppError('not-found', `There is no house style of the name "${name}".`);
    },
  };
}
