import type { DatasetSummary } from '#contract/network.ts';
import { ViewFile, type SavedView } from '#contract/views.ts';
import { readJsonFile, type ReadFile } from '../../ui/file-faults.ts';

/** A saved view as a file that another Relata can take in. */
export function fileOf(
  { title, note, thumbnail, scene, createdAt, updatedAt }: SavedView,
  datasets: readonly DatasetSummary[],
): ViewFile {
  return {
    format: 'relata-view',
    version: 1,
    exportedAt: new Date().toISOString(),
    datasets: datasets.map(({ id, version }) => ({ id, version })),
    view: { title, note, thumbnail, scene, createdAt, updatedAt },
  };
}

export const readViewFile = (text: string): ReadFile<ViewFile> =>
  readJsonFile(text, ViewFile, 'relata-view', 1);

/** The datasets that a view is about and that are not here; null where all are. */
export function missingDatasets({ view, datasets }: ViewFile, here: readonly DatasetSummary[]): string[] {
  const text = JSON.stringify(view.scene);
  const known = new Set(here.map(({ id }) => id));
  return datasets.map(({ id }) => id).filter((id) => !known.has(id) && text.includes(`"${id}:`));
}
