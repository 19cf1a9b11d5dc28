import { cut, oneLine } from '#words/names.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { lookOf, sizeOf, type Box } from '#picture/style/labels.ts';
import { pairOf, type Guide, type Move, type Point } from '#picture/exploration/plan.ts';
import { breath } from '../ui/breath.ts';
import { requestFor, type GroupOf, type Standing } from './make-request.ts';
import { place } from './placement.ts';
import type { Arrangement, LayoutAnswer, LayoutRequest } from './request.ts';

export type Arrange = (request: LayoutRequest) => Promise<LayoutAnswer>;

export interface Material {
  nodes: readonly NetworkNode[];
  ties: readonly NetworkTie[];
  moves: readonly Move[];
  groupOf: GroupOf;
  /** for a map; absent: nobody is told of anywhere */
  standing?: Standing;
}

/** More nodes than this are points whose names are not given room. */
const POINTS = 3000;
/** More than this is not placed one by one, but arranged. */
const PLACED = 300;

type ArrangeMove = Extract<Move, { do: 'arrange' }>;

function boxOfPoint(node: NetworkNode): Box {
  const half = sizeOf(node) / 2;
  return { left: half, right: half, top: half, bottom: half };
}

/** Names are measured a few at a time, so that the page breathes between them. */
const SLICE = 300;

async function boxesFor(nodes: readonly NetworkNode[]): Promise<Map<string, Box>> {
  if (nodes.length > POINTS) return new Map(nodes.map((node) => [node.id, boxOfPoint(node)]));
  const boxes = new Map<string, Box>();
  for (let from = 0; from < nodes.length; from += SLICE) {
    if (from > 0) await breath();
    for (const node of nodes.slice(from, from + SLICE)) boxes.set(node.id, lookOf(node).box);
  }
  return boxes;
}

const pause = async (count: number): Promise<void> => {
  if (count > POINTS) await breath();
};

/** Who is tied to whom, each two once. */
function distinctPairs(ties: readonly NetworkTie[]): (readonly [string, string])[] {
  return [...new Map(ties.map((tie) => [pairOf(tie), [tie.subjectId, tie.objectId] as const])).values()];
}

/** A community is named after its best connected. */
function named(guide: Guide, nodes: readonly NetworkNode[]): Guide {
  const [, row, count] = /^hub (\d+) (.*)$/.exec(guide.label) ?? [];
  const name = nodes[Number(row)]?.name;
  return name === undefined ? guide : { ...guide, label: `Around ${cut(oneLine(name), 40)} ${count}` };
}

async function arrangeMove(
  move: ArrangeMove,
  { nodes, ties, groupOf, standing = () => new Map() }: Material,
  boxes: ReadonlyMap<string, Box>,
  arrange: Arrange,
): Promise<Arrangement> {
  const wanted = new Set(move.ids);
  const here = nodes.filter((node) => wanted.has(node.id)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  await pause(nodes.length);
  const between = ties.filter((tie) => wanted.has(tie.subjectId) && wanted.has(tie.objectId));
  await pause(nodes.length);
  const request = await requestFor(move, here, between, boxes, groupOf, standing);
  const { positions, guides, frame, axis } = await arrange(request);
  await pause(nodes.length);
  const at = new Map<string, Point>(
    here.flatMap(({ id }, row) => {
      const [x = NaN, y = NaN] = [positions[row * 2], positions[row * 2 + 1]];
      return Number.isNaN(x) ? [] : [[id, [x, y]] as const];
    }),
  );
  return { positions: at, guides: guides.map((guide) => named(guide, here)), frame, axis };
}

/** On a map everything stands where it is told to be: what comes in later too. */
const onMap = (map: ArrangeMove, ids: readonly string[]): ArrangeMove => ({
  ...map,
  ids: [...new Set([...map.ids, ...ids])],
});

/** Very many at once, with nothing there to place them by, are arranged as if that had been asked. */
const asMove = (move: Move, placed: number): Move =>
  move.do === 'place' && placed === 0 && move.ids.length > PLACED
    ? { do: 'arrange', name: 'force', ids: move.ids, pins: {} }
    : move;

/**
 * Replays the moves of a picture into positions. Depends on nothing else, so a link reopens the same picture, and
 * undo finds every node where it was.
 */
export async function positionsOf(material: Material, arrange: Arrange): Promise<Arrangement> {
  const { nodes, ties, moves } = material;
  const boxes = await boxesFor(nodes);
  await pause(nodes.length);
  let lines: (readonly [string, string])[] | null = null;
  let result: Arrangement = { positions: new Map(), guides: [] };
  const placeMore = (ids: readonly string[], near: string | null): void => {
    const fresh = ids.filter((id) => boxes.has(id) && !result.positions.has(id));
    if (fresh.length === 0) return;
    lines ??= distinctPairs(ties);
    const { positions } = result;
    result = { ...result, positions: place(fresh, near, { positions, boxes, ties: lines }) };
  };
  let map: ArrangeMove | null = null;
  let put: Readonly<Record<string, Point>> = {};
  // On a map nothing is put that has no place there.
  const withPut = (arranged: Arrangement): Arrangement => {
    const here = Object.entries(put).filter(([id]) => map === null || arranged.positions.has(id));
    return { ...arranged, positions: new Map([...arranged.positions, ...here]) };
  };
  for (const each of moves) {
    const asked = asMove(each, result.positions.size);
    const move: Move = map !== null && asked.do === 'place' ? onMap(map, asked.ids) : asked;
    if (move.do === 'arrange') {
      if (asked.do === 'arrange') put = {};
      map = move.name === 'map' ? move : null;
      result = withPut(await arrangeMove(move, material, boxes, arrange));
    } else if (move.do === 'place') placeMore(move.ids, move.near);
    else {
      put = { ...put, ...move.at };
      result = withPut(result);
    }
  }
  // What was hidden while the picture was laid out, and is shown again, comes in last.
  const all = nodes.map((node) => node.id);
  if (map === null) placeMore(all, null);
  else if (new Set([...map.ids, ...all]).size > map.ids.length)
    result = withPut(await arrangeMove(onMap(map, all), material, boxes, arrange));
  return result;
}
