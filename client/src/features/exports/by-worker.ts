import type { NetworkFile } from '#contract/export.ts';
import type { PageState } from '../../state/page.ts';
import type { FileOrder, FromFileWorker } from './file-worker.ts';

/** With whom a node is one by judgement, as far as the picture draws them as one. */
export const joinedIn = (file: NetworkFile, { joined }: PageState): NetworkFile => ({
  ...file,
  nodes: file.nodes.map((node) => ({
    ...node,
    sameAs: joined.members(node.id).filter((id) => id !== node.id && joined.drawnAs(id) === node.id),
  })),
});

/** Made in a worker, so that the page stays alive; whoever gives it up ends the worker. @throws Error; AbortError */
export function madeByWorker(
  order: FileOrder,
  signal: AbortSignal,
  told: (progress: Progress) => void,
): Promise<Blob> {
  const worker = new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Blob>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('given up', 'AbortError')));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.addEventListener('message', ({ data }: MessageEvent<FromFileWorker>) => {
      if (data.is === 'progress') told(data);
      else if (data.is === 'made') resolve(data.blob);
      else reject(new Error(data.message));
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage(order);
  }).finally(() => worker.terminate());
}

/** Of how many nodes and ties the claims are there. */
export interface Progress {
  done: number;
  of: number;
}
