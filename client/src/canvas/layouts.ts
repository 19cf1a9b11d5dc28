import type { LayoutName } from '#contract/exploration.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { pairOf, type Move, type Point } from '../exploration/shown.ts';
import { lookOf, type Box } from './labels.ts';
import { place } from './placement.ts';
import { byTime, type Arrangement } from './time-layout.ts';

export interface LayoutRequest {
  key: string;
  name: LayoutName;
  nodes: readonly { id: string; box: Box; pin?: Point }[];
  ties: readonly (readonly [string, string])[];
}
export interface LayoutAnswer {
  key: string;
  positions: readonly (readonly [string, Point])[];
}
/** Arranges in a worker, so that the page stays alive. */
export type Arrange = (request: LayoutRequest) => Promise<LayoutAnswer>;

export interface Material {
  nodes: readonly NetworkNode[];
  ties: readonly NetworkTie[];
  moves: readonly Move[];
}

/** A worker that answers one request after the other and remembers the answers. */
export function createArranger(): Arrange {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  const known = new Map<string, Promise<LayoutAnswer>>();
  const waiting = new Map<string, (answer: LayoutAnswer) => void>();
  worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
    waiting.get(data.key)?.(data);
    waiting.delete(data.key);
  });
  return (request) => {
    const before = known.get(request.key);
    if (before) return before;
    const answer = new Promise<LayoutAnswer>((resolve) => waiting.set(request.key, resolve));
    known.set(request.key, answer);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage(request);
    return answer;
  };
}

/** Who is tied to whom, each two once; in an order that does not depend on the server's. */
function distinctPairs(ties: readonly NetworkTie[]): [string, string][] {
  const pairs = new Map<string, [string, string]>();
  for (const tie of ties.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = pairOf(tie);
    if (!pairs.has(key)) pairs.set(key, [tie.subjectId, tie.objectId]);
  }
  return [...pairs.values()];
}

function requestFor(
  move: Extract<Move, { do: 'arrange' }>,
  nodes: readonly NetworkNode[],
  ties: readonly NetworkTie[],
  boxes: ReadonlyMap<string, Box>,
): LayoutRequest {
  const request = {
    name: move.name,
    nodes: nodes
      .map(({ id }) => {
        const [box, pin] = [boxes.get(id), move.pins[id]];
        return box ? { id, box, ...(pin && { pin }) } : null;
      })
      .filter((node) => node !== null)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ties: distinctPairs(ties),
  };
  return { ...request, key: JSON.stringify(request) };
}

async function arrangeMove(
  move: Extract<Move, { do: 'arrange' }>,
  { nodes, ties }: Material,
  boxes: ReadonlyMap<string, Box>,
  arrange: Arrange,
): Promise<Arrangement> {
  const wanted = new Set(move.ids);
  const here = nodes.filter((node) => wanted.has(node.id));
  const between = ties.filter((tie) => wanted.has(tie.subjectId) && wanted.has(tie.objectId));
  if (move.name === 'time') return withPins(byTime(here, between, boxes), move.pins);
  const answer = await arrange(requestFor(move, here, between, boxes));
  return { positions: new Map(answer.positions), guides: [] };
}

const withPins = (result: Arrangement, pins: Readonly<Record<string, Point>>): Arrangement => ({
  ...result,
  positions: new Map([...result.positions].map(([id, at]) => [id, pins[id] ?? at])),
});

/**
 * Replays the moves of a picture into positions. Depends on nothing else, so a link reopens the same picture, and
 * undo finds every node where it was.
 */
export async function positionsOf(material: Material, arrange: Arrange): Promise<Arrangement> {
  const { nodes, ties, moves } = material;
  const boxes = new Map(nodes.map((node) => [node.id, lookOf(node).box]));
  const lines = distinctPairs(ties);
  let result: Arrangement = { positions: new Map(), guides: [] };
  const placeMore = (ids: readonly string[], near: string | null): void => {
    const fresh = ids.filter((id) => boxes.has(id));
    const { positions } = result;
    result = { ...result, positions: place(fresh, near, { positions, boxes, ties: lines }) };
  };
  for (const move of moves) {
    if (move.do === 'arrange') result = await arrangeMove(move, material, boxes, arrange);
    else if (move.do === 'place') placeMore(move.ids, move.near);
    else result = { ...result, positions: new Map([...result.positions, ...Object.entries(move.at)]) };
  }
  // What was hidden while the picture was laid out, and is shown again, comes in last.
  placeMore(
    nodes.map((node) => node.id).filter((id) => !result.positions.has(id)),
    null,
  );
  return result;
}
