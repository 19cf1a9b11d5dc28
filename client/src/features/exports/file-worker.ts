import type { NetworkFile } from '#contract/export.ts';
import type { Lens } from '#contract/lens.ts';
import { ApiProblem, call } from '../../state/api.ts';
import { MAKERS } from './data-files.ts';
import { withEvidence, type Asking } from './evidence.ts';

export interface FileOrder {
  format: keyof typeof MAKERS;
  file: NetworkFile;
  /** through which lens claims are marked; null: none is asked for, since the format has no place for claims */
  evidence: Lens | null;
}

export type FromFileWorker =
  | { is: 'progress'; done: number; of: number }
  | { is: 'made'; blob: Blob }
  | { is: 'failed'; message: string };

const tell = (message: FromFileWorker): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  globalThis.postMessage(message);
};

const asking = (lens: Lens): Asking => ({
  claims: (ids) => call('claimsAbout', { body: { ids: [...ids], lens } }),
  sources: () => call('sources'),
  documents: () => call('documents'),
  document: async (id) => (await call('document', { params: { id } })).document,
  isTooMuch: (error) => error instanceof ApiProblem && error.code === 'too-large',
});

async function made({ format, file, evidence }: FileOrder): Promise<Blob> {
  const maker = MAKERS[format];
  const whole =
    evidence === null
      ? file
      : await withEvidence(file, asking(evidence), (done, of) => tell({ is: 'progress', done, of }));
  return new Blob(await maker.make(whole), { type: maker.type });
}

// One worker makes one file: whoever gives it up ends the worker.
globalThis.addEventListener('message', ({ data }: MessageEvent<FileOrder>) => {
  made(data).then(
    (blob) => tell({ is: 'made', blob }),
    (error: unknown) =>
      tell({ is: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
});
