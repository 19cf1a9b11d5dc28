import { allRows, boxOf, byDegree, degreesOf, heightOf, widthOf } from './boxes.ts';
import { communitiesOf } from './communities.ts';
import type { Guide } from '#picture/exploration/plan.ts';
import { rowsIn, type LayoutRequest } from './request.ts';

const GAP = 14;
const APART = 70;
const HEAD = 42;
const ASPECT = 1.5;

interface Group {
  rows: number[];
  label: string;
  /** the best connected, after whom a community is named */
  hub: number | null;
}
interface Block {
  group: Group;
  width: number;
  height: number;
  /** of each row, from the upper left corner of the block */
  at: Map<number, [number, number]>;
}

function groupsOf(request: LayoutRequest): Group[] {
  const degrees = degreesOf(request);
  if (request.by === 'community')
    return communitiesOf(request).map((rows) => {
      const alone = rows.every((row) => degrees[row] === 0);
      return { rows, label: alone ? 'Without a tie here' : '', hub: alone ? null : (rows[0] ?? null) };
    });
  return [...Map.groupBy(allRows(request), (row) => request.groups[row] ?? 0)]
    .map(([group, rows]) => ({
      rows: byDegree(rows, degrees),
      label: request.groupNames[group] ?? '',
      hub: null,
    }))
    .toSorted((a, b) => b.rows.length - a.rows.length || a.label.localeCompare(b.label));
}

/** Members in lines, about as wide as high. */
function blockOf(group: Group, request: LayoutRequest): Block {
  const area = group.rows.reduce((sum, row) => {
    const box = boxOf(request, row);
    return sum + (widthOf(box) + GAP) * (heightOf(box) + GAP);
  }, 0);
  const most = Math.max(
    Math.sqrt(area * ASPECT) * 1.08,
    ...group.rows.slice(0, 3).map((row) => widthOf(boxOf(request, row)) + GAP),
  );
  const at = new Map<number, [number, number]>();
  let [x, y, line, width] = [0, HEAD, 0, 0];
  for (const row of group.rows) {
    const box = boxOf(request, row);
    if (x > 0 && x + widthOf(box) > most) [x, y, line] = [0, y + line + GAP, 0];
    at.set(row, [x + box.left, y + box.top]);
    x += widthOf(box) + GAP;
    line = Math.max(line, heightOf(box));
    width = Math.max(width, x - GAP);
  }
  return { group, width, height: y + line, at };
}

/** Blocks in lines of a page, the largest first. */
function* pages(blocks: readonly Block[]): Generator<[Block, x: number, y: number]> {
  const area = blocks.reduce((sum, { width, height }) => sum + (width + APART) * (height + APART), 0);
  const most = Math.max(Math.sqrt(area * ASPECT), ...blocks.map(({ width }) => width));
  let [x, y, line] = [0, 0, 0];
  for (const block of blocks) {
    if (x > 0 && x + block.width > most) [x, y, line] = [0, y + line + APART, 0];
    yield [block, x, y];
    x += block.width + APART;
    line = Math.max(line, block.height);
  }
}

/**
 * Each group together under its name. A community has no name of its own: its guide says `hub 17`, and whoever knows
 * the nodes makes a name of it.
 */
export function inGroups(request: LayoutRequest): { at: Float32Array; guides: Guide[] } {
  const at = new Float32Array(rowsIn(request) * 2);
  const guides: Guide[] = [];
  const blocks = groupsOf(request).map((group) => blockOf(group, request));
  for (const [{ group, width, at: inside }, x, y] of pages(blocks)) {
    for (const [row, [dx, dy]] of inside) at.set([Math.round(x + dx), Math.round(y + dy)], row * 2);
    const label = `${group.hub === null ? group.label : `hub ${group.hub}`} (${group.rows.length})`;
    guides.push({
      // Another name is another guide: what draws keeps names as pictures.
      id: `guide:group ${guides.length} ${label}`,
      label,
      at: [Math.round(x + width / 2), Math.round(y + HEAD - 16)],
      size: [Math.round(Math.max(width, 40)), 1],
      look: 'lane',
    });
  }
  return { at, guides };
}
