import { boxOf, putPins } from './boxes.ts';
import { forceLarge, SMALL } from './force-large.ts';
import { inGroups } from './groups.ts';
import { inLayers } from './layers.ts';
import { rowsIn, type FromWorker, type LayoutAnswer, type LayoutRequest, type ToWorker } from './request.ts';
import { inRings } from './rings.ts';
import { inRows } from './rows.ts';
import { small } from './small.ts';
import { spread } from './spread.ts';

/** More nodes than this are points: names could not be read, so that room for them is not made. */
const SPREAD = 3000;

let stopped: string | null = null;

const tell = (message: FromWorker, move: Transferable[] = []): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  globalThis.postMessage(message, { transfer: move });
};

/** Lets a message come in between two rounds. */
const breath = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** Moves boxes apart, where names can be read at all. */
function apart(request: LayoutRequest, at: Float32Array): Float32Array {
  if (rowsIn(request) > SPREAD) return at;
  const bodies = Array.from({ length: rowsIn(request) }, (_, row) => ({
    id: String(row).padStart(6, '0'),
    at: [at[row * 2] ?? 0, at[row * 2 + 1] ?? 0] as [number, number],
    box: boxOf(request, row),
    fixed: !Number.isNaN(request.pins[row * 2]),
  }));
  const settled = spread(bodies, []);
  return Float32Array.from([...settled.values()].flat());
}

async function large(request: LayoutRequest): Promise<Omit<LayoutAnswer, 'key'>> {
  const { at, rounds } = await forceLarge(request, async (done, of) => {
    tell({ is: 'progress', key: request.key, done, of });
    await breath();
    return stopped === request.key;
  });
  const positions = apart(request, putPins(request, at));
  return { positions, guides: [], rounds, stopped: stopped === request.key };
}

async function arranged(request: LayoutRequest): Promise<Omit<LayoutAnswer, 'key'>> {
  if (request.name === 'map') {
    // The outline of the world weighs as much as the rest of the worker: it comes when somebody asks for it.
    const { onMap } = await import('./on-map.ts');
    const { at, ...map } = onMap(request);
    const pinned = putPins(request, Float32Array.from(at));
    // What has no place on the map does not get one by having been put somewhere before.
    return { positions: pinned.map((each, index) => (Number.isNaN(at[index]) ? NaN : each)), ...map };
  }
  const many = rowsIn(request) > SMALL;
  if (request.name === 'time') {
    const { at, ...along } = inRows(request);
    return { positions: putPins(request, at), ...along };
  }
  if (request.name === 'grouped') {
    const { at, guides } = inGroups(request);
    return { positions: putPins(request, at), guides };
  }
  if (request.name === 'force' && (many || request.rounds !== null)) return large(request);
  if (!many) return { positions: await small(request), guides: [] };
  const at = request.name === 'concentric' ? inRings(request) : inLayers(request);
  return { positions: putPins(request, at), guides: [] };
}

async function answer(request: LayoutRequest): Promise<void> {
  tell({ is: 'progress', key: request.key, done: 0, of: null });
  const given = await arranged(request);
  tell({ is: 'answer', key: request.key, ...given }, [given.positions.buffer]);
}

/** One after the other: what is asked first is answered first. */
let queue = Promise.resolve();

globalThis.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.is === 'stop') stopped = data.key;
  else queue = queue.then(() => answer(data.request));
});
