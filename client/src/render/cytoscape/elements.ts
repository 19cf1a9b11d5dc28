import { letters } from '#words/names.ts';
import type { ElementDefinition } from 'cytoscape';
import { endpoints } from '#contract/endpoints.ts';
import type { Guide, Point } from '#picture/exploration/plan.ts';
import type { MapFrame } from '#picture/map/projection.ts';
import type { Picture, StyledLine, StyledNode } from '#picture/style/styled.ts';
import { PALETTES, type Theme } from '#picture/style/palettes.ts';
import { type TimeAxis, timelineOf } from '#picture/style/timeline.ts';
import { roomIn } from '#picture/style/room.ts';
import type { View } from '#picture/style/view.ts';

/** A picture with a place for everything in it. */
export interface Drawing {
  picture: Picture;
  positions: ReadonlyMap<string, Point>;
  guides: readonly Guide[];
  /** of a map: the part of the world */
  frame?: MapFrame | undefined;
  /** of a picture along time */
  axis?: TimeAxis | undefined;
  /** what it was styled from, so that a file can have it in another theme, or a part of it */
  view: View;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Letters as an image, since Cytoscape writes one label for a node, and that is its name. */
function badgeImage(text: string, ink: string): string {
  const size = letters(text).length > 1 ? 40 : 54;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" viewBox="0 0 100 100">` +
    `<text x="50" y="${50 + size * 0.36}" font-family="sans-serif" font-weight="700" font-size="${size}" ` +
    `text-anchor="middle" fill="${ink}">${escaped(text)}</text></svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}

/** Where a picture is served; the browser fetches it once. */
export const imageAddress = (id: string): string =>
  endpoints.image.path.replace(':id', encodeURIComponent(id));

type Halo = { colour: string; reach: number; opacity: number } | undefined;
const haloData = (halo: Halo) =>
  halo && { halo: halo.colour, haloReach: halo.reach, haloOpacity: halo.opacity };

// What is as Cytoscape does it by itself is left out: a property costs its time for each element that has it. No look
// depends on the reasons; they are there to be read.
type NamePlace = 'above' | 'before' | undefined;

function nodeElement(node: StyledNode, [x, y]: Point, name: NamePlace): ElementDefinition {
  const { id, what, label, size, font, shape, badge, image, style, why } = node;
  const { fill, fillOpacity, stroke, strokeWidth, border, opacity, ink, weight, italic, ring, level } = style;
  return {
    group: 'nodes',
    data: {
      id,
      what,
      label,
      size,
      font,
      fill,
      ink,
      ...(shape !== 'ellipse' && { shape }),
      ...(label.includes('\n') && { lines: true }),
      ...(fillOpacity !== 1 && { fillOpacity }),
      ...(strokeWidth > 0 && { stroke, strokeWidth, border }),
      ...(name && { name }),
      ...(opacity !== 1 && { opacity }),
      ...(weight !== 500 && { weight }),
      ...(italic && { italic }),
      ...(level > 0 && { level }),
      ...(ring && { ring: ring.colour, ringGap: ring.gap, ringWidth: ring.width }),
      ...haloData(style.halo),
      ...(badge !== '' && { badge, letters: badgeImage(badge, style.badgeInk) }),
      ...(image !== undefined && { image: imageAddress(image), imageOpacity: fillOpacity }),
      why,
    },
    position: { x, y },
  };
}

/** From the middle of a node, as Cytoscape counts. */
const endpoint = (at: Point, [x, y]: Point): string => `${at[0] - x}px ${at[1] - y}px`;

interface Course {
  shift: Point | undefined;
  ends: readonly [Point | null, Point | null] | undefined;
  positions: ReadonlyMap<string, Point>;
}

function lineElement(line: StyledLine, { shift, ends, positions }: Course): ElementDefinition {
  const { id, what, from, to, name, sign, width, bend, style, why } = line;
  const { colour, dash, arrow, opacity, head, outline, writes, ink, font, weight, along, chip, level } =
    style;
  return {
    group: 'edges',
    data: {
      id,
      source: from,
      target: to,
      what,
      label: name,
      width,
      colour,
      opacity,
      ...(bend !== 0 && !ends && { bend }),
      ...(ends?.[0] && { start: endpoint(ends[0], positions.get(from) ?? [0, 0]) }),
      ...(ends?.[1] && { end: endpoint(ends[1], positions.get(to) ?? [0, 0]) }),
      ...(dash !== null && { dash }),
      ...(arrow !== 'full' && { arrow }),
      ...(head !== 0.85 && { head }),
      ...(outline && { outline: outline.colour, outlineWidth: outline.width }),
      ...haloData(style.halo),
      ink,
      font,
      weight,
      ...(writes !== 'nothing' && { written: writes === 'name' ? name : sign }),
      ...(shift && { shiftX: shift[0], shiftY: shift[1] }),
      ...(!along && { upright: true }),
      ...(chip && { chip }),
      ...(level > 0 && { level }),
      why,
    },
  };
}

const GUIDE = ['guide'];
const guideElement = (guide: Guide, theme: Theme): ElementDefinition => ({
  group: 'nodes',
  data: {
    id: guide.id,
    label: guide.label,
    width: guide.size[0],
    height: guide.size[1],
    guide: guide.look,
    fill: guide.bar?.colour ?? PALETTES[theme].guide,
    ...(guide.bar && { ref: guide.bar.of, fillOpacity: guide.bar.opacity }),
    ink: PALETTES[theme].quiet,
    why: GUIDE,
  },
  position: { x: guide.at[0], y: guide.at[1] },
  selectable: false,
  grabbable: false,
});

/** The picture as Cytoscape elements, made for this call: Cytoscape keeps parts of what it is given. */
export function elementsOf({ picture, positions, guides, axis }: Omit<Drawing, 'view'>): ElementDefinition[] {
  const time = timelineOf(picture, positions, axis);
  const room = roomIn(picture, positions, time);
  const nameOf = (id: string): NamePlace =>
    time.before.has(id) ? 'before' : room.above.has(id) ? 'above' : undefined;
  const courseOf = ({ id }: StyledLine): Course => ({
    shift: room.shifts.get(id),
    ends: time.ends.get(id),
    positions,
  });
  return [
    // Land is no element: it is drawn under them, and takes no part in what is fitted to the screen.
    ...[...guides, ...time.bars]
      .filter(({ path }) => path === undefined)
      .map((guide) => guideElement(guide, picture.theme)),
    ...picture.nodes.map((node) => nodeElement(node, positions.get(node.id) ?? [0, 0], nameOf(node.id))),
    ...picture.lines
      .filter(({ id }) => !time.undated.has(id))
      .map((line) => lineElement(line, courseOf(line))),
  ];
}
