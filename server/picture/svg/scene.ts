import type { DrawnLine, DrawnNode, DrawnScene, LegendEntry } from '#contract/drawn.ts';
import type { Guide, Point } from '../exploration/plan.ts';
import { type LegendPart, ONLY_POSSIBLE } from '../style/legend-looks.ts';
import { FONT, PALETTES, type Theme } from '../style/palettes.ts';
import { type TimeAxis, timelineOf } from '../style/timeline.ts';
import { roomIn } from '../style/room.ts';
import { placed, type Picture, type StyledLine, type StyledNode } from '../style/styled.ts';

/** The length of an arrow by the width of its line, as the canvas draws a triangle. */
const ARROW = { share: 0.3, least: 29, power: 0.9, by: 13.37 };
const headOf = (width: number, head: number): number =>
  Math.max((width * ARROW.by) ** ARROW.power, ARROW.least) * head * ARROW.share;

const linesOf = (label: string): string[] =>
  label
    .split('\n')
    .filter((line) => line !== '')
    .slice(0, 20)
    .map((line) => line.slice(0, 400));

function nodeAt(
  { id, shape, size, font, label, badge, image, style }: StyledNode,
  at: Point,
  name: DrawnNode['name'],
): DrawnNode {
  const { level: _, badgeInk, ...look } = style;
  const letters = badge === '' ? {} : { badge: { text: badge.slice(0, 8), ink: badgeInk } };
  const picture = image === undefined ? {} : { image };
  return {
    id,
    at,
    shape,
    size,
    font,
    label: linesOf(label),
    ...look,
    ...letters,
    ...picture,
    ...(name && { name }),
  };
}

function guideAt({ id, label, at, size, look, bar }: Guide, theme: Theme): DrawnNode {
  const { quiet } = PALETTES[theme];
  const isText = look === 'name' || look === 'count';
  const guide = bar?.colour ?? PALETTES[theme].guide;
  return {
    id,
    at,
    size: size[0],
    height: size[1],
    shape: 'rectangle',
    fill: guide,
    fillOpacity: isText ? 0 : (bar?.opacity ?? 1),
    stroke: guide,
    strokeWidth: 0,
    label: linesOf(label),
    name: isText ? 'before' : 'above',
    font: { name: 13, count: 11 }[look as string] ?? 12,
    ink: quiet,
    weight: 500,
    ground: true,
  };
}

function lineAt(
  { id, from, to, width, bend, name, sign, style }: StyledLine,
  shift: Point | undefined,
  [start, end]: readonly [Point | null, Point | null] = [null, null],
): DrawnLine {
  const { colour, dash, arrow, opacity, font, weight, ink, along, writes, head } = style;
  const label = { nothing: '', sign, name }[writes].slice(0, 400);
  return {
    id,
    from,
    to,
    colour,
    ...(start && { start }),
    ...(end && { end }),
    width,
    dash,
    arrow,
    opacity,
    bend: start || end ? 0 : bend,
    ...(arrow !== 'none' && { head: headOf(width, head) }),
    ...(style.halo && { halo: style.halo }),
    label: label === '' ? null : label,
    ...(label !== '' && {
      along,
      font,
      weight,
      ink,
      ...(style.chip && { chip: style.chip }),
      ...(shift && { shift }),
    }),
  };
}

/** The pictures in the nodes of a scene, each once. */
export const imagesIn = ({ nodes }: Pick<DrawnScene, 'nodes'>): string[] => [
  ...new Set(nodes.flatMap(({ image }) => image ?? [])),
];

/** The legend as one list, for a file or a page of paper. */
export function listOf(legend: readonly LegendPart[]): LegendEntry[] {
  return legend.flatMap(({ of, title, entries, ends, possible = 0 }) => {
    const maybe = possible === 0 ? [] : [{ label: `${title}: ${possible} ${ONLY_POSSIBLE}` }];
    if (of === 'size') return [{ label: `${title}: ${ends?.join(' to ') ?? ''}` }, ...maybe];
    const samples = entries.map(({ label, many, shape, line, sign }) => {
      const counted = many === undefined ? label : `${label} (${many})`;
      const sample = { ...(shape && { shape }), ...(line && { line }), ...(sign && { sign }) };
      return { ...sample, label: (title === undefined ? counted : `${title}: ${counted}`).slice(0, 400) };
    });
    return [...samples, ...maybe];
  });
}

/** A place for everything in a picture, and along what. */
interface Arranged {
  positions: ReadonlyMap<string, Point>;
  guides: readonly Guide[];
  axis?: TimeAxis | undefined;
}

/** How the parts of a map are drawn, everywhere. */
export function groundOf(guides: readonly Guide[], theme: Theme): NonNullable<DrawnScene['ground']> {
  const { land, border, quiet } = PALETTES[theme];
  return guides.flatMap(({ look, path }) => {
    if (path === undefined) return [];
    const stroke = look === 'leader' ? quiet : border;
    return [{ path, fill: look === 'land' ? land : null, stroke }];
  });
}

/** A picture with a place for what is drawn of it, as SVG. @param words what is said of it */
export function sceneOf(
  whole: Picture,
  { positions, guides, axis }: Arranged,
  words: Pick<DrawnScene, 'caption' | 'title' | 'description'>,
): DrawnScene {
  const picture = placed(whole, positions);
  const { nodes, lines, legend, theme } = picture;
  const { paper, ink, quiet } = PALETTES[theme];
  const ground = groundOf(guides, theme);
  const time = timelineOf(picture, positions, axis);
  const room = roomIn(picture, positions, time);
  const nameOf = (id: string): DrawnNode['name'] =>
    time.before.has(id) ? 'before' : room.above.has(id) ? 'above' : undefined;
  return {
    ...(ground.length > 0 && { ground }),
    nodes: [
      ...[...guides, ...time.bars]
        .filter(({ path }) => path === undefined)
        .map((guide) => guideAt(guide, theme)),
      ...nodes.map((node) => nodeAt(node, positions.get(node.id) ?? [0, 0], nameOf(node.id))),
    ],
    lines: lines
      .filter(({ id }) => !time.undated.has(id))
      .toSorted((a, b) => a.style.level - b.style.level)
      .map((line) => lineAt(line, room.shifts.get(line.id), time.ends.get(line.id))),
    legend: listOf(legend),
    ...words,
    paper,
    ink,
    quiet,
    font: FONT,
  };
}
