import type { NetworkFile } from '#contract/export.ts';
import { Lens } from '#contract/lens.ts';
import { SceneLens } from '#contract/scene.ts';
import { lensInWords } from '#words/lens.ts';
import { wordsOf } from '#words/vocabulary.ts';
import { asked, isOn } from '#picture/exploration/lens.ts';
import { MAKERS } from '../../client/src/features/exports/data-files.ts';
import { type Asking, withEvidence } from '../../client/src/features/exports/evidence.ts';
import { DATA_FORMATS } from '../../client/src/features/exports/data-formats.ts';
import { countsOf } from '../../client/src/features/exports/evidence-words.ts';
import { networkFile } from '../../client/src/features/exports/network-file.ts';
import { fromColumns } from '../../client/src/state/columns.ts';
import { readClaimsOf } from '../../server/claims/evidence.ts';
import type { Database } from '../../server/graph/connect.ts';
import { readLens } from '../../server/lens/reads-picture.ts';
import {
  readDatasets,
  readDocument,
  readDocuments,
  readSources,
  readVocabularies,
} from '../../server/network/datasets.ts';
import { readColumns } from '../../server/network/whole.ts';
import { AppError } from '../../server/runtime/errors.ts';

type Format = keyof typeof MAKERS;

const noText = (): Promise<boolean> => Promise.resolve(false);

const askingOf = (db: Database, lens: Lens): Asking => ({
  claims: (ids) => readClaimsOf(db, { ids, lens }),
  sources: () => readSources(db),
  documents: () => readDocuments(db, noText),
  document: async (id) => (await readDocument(db, id, noText)).document,
  isTooMuch: (error) => error instanceof AppError && error.code === 'too-large',
});

/** The whole database as an export holds it, or through a lens what is drawn of it, denied ties too. */
export async function exportedFrom(
  db: Database,
  format: Format = 'json',
  through: Partial<SceneLens> | null = null,
): Promise<NetworkFile> {
  const { nodes, ties } = fromColumns(await readColumns(db, { unheld: true }));
  const lens = SceneLens.parse(through ?? {});
  const seen =
    through === null
      ? ties
      : (
          await readLens(db, { ids: nodes.map(({ id }) => id), lens: Lens.parse(asked(lens)), denied: true })
        ).ties.map(({ tie }) => tie);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const view = {
    nodes,
    ties: seen,
    node: (id: string) => byId.get(id),
    pins: new Map(),
    selected: new Set<string>(),
    opened: new Set<string>(),
    words: wordsOf(await readVocabularies(db)),
  };
  const datasets = await readDatasets(db);
  const file = networkFile(
    { view, positions: new Map(), guides: [] },
    {
      title: 'The whole database',
      scope: through === null ? 'everything' : 'view',
      madeAt: '2100-11-22T00:00:00.000Z',
      program: 'Relata',
      address: null,
      lens: { words: lensInWords(lens, (id) => id), on: isOn(lens), asked: lens },
      filters: [],
      datasets: datasets.map(({ id, title, version }) => ({ id, title, version })),
      counts: countsOf({ nodes, ties: seen }),
      leftOut: [],
      inferred: [],
      cannot: [...DATA_FORMATS[format].cannot],
    },
  );
  return withEvidence(file, askingOf(db, Lens.parse(asked(lens))), () => undefined);
}

/** A file of a format as its bytes. */
export async function bytesOf(format: Format, file: NetworkFile): Promise<Uint8Array> {
  const parts = await MAKERS[format].make(file);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
