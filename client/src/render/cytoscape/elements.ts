import { letters } from '#words/names.ts';
import type { ElementDefinition } from 'cytoscape';
import { endpoints } from '#contract/endpoints.ts';
import type { Guide, Point } from '#picture/exploration/plan.ts';
import type { MapFrame } from '#picture/map/projection.ts';
import type { Picture, StyledLine, StyledNode } from '#picture/style/styled.ts';
import { PALETTES, type Theme } from '#picture/style/palettes.ts';
import { roomIn } from '#picture/style/room.ts';
import type { View } from '#picture/style/view.ts';

/** A picture with a place for everything in it. */
export interface Drawing {
  picture: Picture;
  positions: ReadonlyMap<string, Point>;
  guides: readonly Guide[];
  /** of a map: the part of the world */
  frame?: MapFrame | undefined;
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
const imageAddress = (id: string): string => endpoints.image.path.replace(':id', encodeURIComponent(id));

type Halo = { colour: string; reach: number; opacity: number } | undefined;
const haloData = (halo: Halo) =>
  halo && { halo: halo.colour, haloReach: halo.reach, haloOpacity: halo.opacity };

// What is as Cytoscape does it by itself is left out: a property costs its time for each element that has it. No look
// depends on the reasons; they are there to be read.
function nodeElement(node: StyledNode, [x, y]: Point, above: boolean): ElementDefinition {
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
      ...(above && { above }),
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

function lineElement(line: StyledLine, shift: Point | undefined): ElementDefinition {
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
      ...(bend !== 0 && { bend }),
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
    fill: PALETTES[theme].guide,
    ink: PALETTES[theme].quiet,
    why: GUIDE,
  },
  position: { x: guide.at[0], y: guide.at[1] },
  selectable: false,
  grabbable: false,
});

/** The picture as Cytoscape elements, made for this call: Cytoscape keeps parts of what it is given. */
export function elementsOf({ picture, positions, guides }: Omit<Drawing, 'view'>): ElementDefinition[] {
  const room = roomIn(picture, positions);
  return [
    // Land is no element: it is drawn under them, and takes no part in what is fitted to the screen.
    ...guides.filter(({ path }) => path === undefined).map((guide) => guideElement(guide, picture.theme)),
    ...picture.nodes.map((node) =>
      nodeElement(node, positions.get(node.id) ?? [0, 0], room.above.has(node.id)),
    ),
    ...picture.lines.map((line) => lineElement(line, room.shifts.get(line.id))),
  ];
}
