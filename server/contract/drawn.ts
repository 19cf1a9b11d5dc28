import { z } from 'zod';
import { Id } from './network.ts';

/** `#4a525b`. Every value that a drawing puts into SVG unquoted is of so strict a form. */
const Colour = z.string().regex(/^#[0-9a-f]{6}$/i);
const Dash = z.string().regex(/^[\d. ]{1,40}$/);
const Share = z.number().min(0).max(1);
const Px = z.number().min(0).max(100_000);
const At = z.number().min(-1_000_000).max(1_000_000);
const Point = z.tuple([At, At]).readonly();
const Text = z.string().max(400);

export const OUTLINES = [
  'ellipse',
  'round-rectangle',
  'rectangle',
  'hexagon',
  'octagon',
  'diamond',
  'tag',
  'barrel',
  'triangle',
  'vee',
  'pentagon',
] as const;
export const Outline = z.enum(OUTLINES);

const Far = z.number().min(-100_000).max(100_000);
/** A part of the world as it is drawn: degrees that the globe is turned by, pixels of its radius, and what is in view. */
export const MapFrame = z.object({
  turn: z.number().min(-360).max(360),
  scale: z.number().min(1).max(100_000),
  left: Far,
  top: Far,
  right: Far,
  bottom: Far,
});

/** Years of equal width. */
export const TimeAxis = z.object({
  start: z.number().describe('the day at the origin, counted from 1970'),
  perDay: z.number().min(0.0001).max(1000).describe('pixels of a day'),
});

/** A path of moves and straight lines, and nothing else. */
const Path = z
  .string()
  .max(400_000)
  .regex(/^[MLZ\d.,\s-]+$/);

export const DrawnNode = z.object({
  id: Text,
  at: Point,
  size: Px.describe('of the shape'),
  height: Px.optional().describe('where it is not as high as it is wide'),
  shape: Outline,
  fill: Colour,
  fillOpacity: Share.optional(),
  stroke: Colour,
  strokeWidth: Px.optional(),
  border: z.enum(['solid', 'dashed', 'dotted', 'double']).optional(),
  opacity: Share.optional(),
  halo: z.object({ colour: Colour, reach: Px, opacity: Share }).optional(),
  ring: z.object({ colour: Colour, gap: Px, width: Px }).optional(),
  badge: z
    .object({ text: z.string().max(8), ink: Colour })
    .optional()
    .describe('letters in the shape'),
  image: Id.optional().describe('a picture in the shape, by its id'),
  label: z.array(Text).max(20).describe('lines of the name below the shape'),
  name: z.enum(['below', 'above', 'before']).optional().describe('where its name stands'),
  font: Px,
  ink: Colour.optional(),
  weight: z.int().min(100).max(900).optional(),
  italic: z.boolean().optional(),
  ground: z.boolean().optional().describe('drawn under the lines'),
});

export const DrawnLine = z.object({
  id: Text.max(401),
  from: Text,
  to: Text,
  colour: Colour,
  width: Px,
  dash: Dash.nullable(),
  arrow: z.enum(['full', 'hollow', 'bar', 'none']).describe('bar: it goes on no further'),
  head: Px.optional().describe('length of the arrow'),
  opacity: Share.optional(),
  halo: z.object({ colour: Colour, reach: Px, opacity: Share }).optional(),
  label: Text.nullable(),
  along: z.boolean().optional().describe('the label lies along the line'),
  font: Px.optional(),
  weight: z.int().min(100).max(900).optional(),
  ink: Colour.optional(),
  chip: Colour.optional().describe('behind the label'),
  start: Point.optional().describe('where it leaves the line of its first end, away from the node'),
  end: Point.optional().describe('of the other end'),
  shift: Point.optional().describe('of the label, away from the middle of the line'),
  bend: At.describe('how far its control point lies to the right of its middle; several lines lie apart'),
});

export const LegendEntry = z.object({
  label: Text,
  shape: DrawnNode.pick({
    shape: true,
    fill: true,
    fillOpacity: true,
    stroke: true,
    strokeWidth: true,
    border: true,
    badge: true,
  }).optional(),
  line: DrawnLine.pick({ colour: true, width: true, dash: true, opacity: true })
    .extend({ arrow: DrawnLine.shape.arrow.optional() })
    .optional(),
  sign: z.object({ text: z.string().max(8), colour: Colour, paper: Colour }).optional(),
});

/**
 * A network as it is to be drawn, everything about its look resolved: briefings draw it on the server, exports in the
 * page, and both get the same picture.
 */
export const DrawnScene = z.object({
  ground: z
    .array(z.object({ path: Path, fill: Colour.nullable(), stroke: Colour.nullable() }))
    .max(500)
    .optional()
    .describe('land under everything else'),
  nodes: z.array(DrawnNode).max(5000),
  lines: z.array(DrawnLine).max(10_000),
  legend: z.array(LegendEntry).max(100),
  caption: z
    .array(z.string().max(4000))
    .max(40)
    .describe('below the picture: what it is, through which lens, when it was made'),
  title: z.string().max(1000),
  description: z.string().max(4000),
  paper: Colour,
  ink: Colour,
  quiet: Colour,
  font: z.string().max(200),
});

export type Outline = z.infer<typeof Outline>;
export type DrawnNode = z.infer<typeof DrawnNode>;
export type DrawnLine = z.infer<typeof DrawnLine>;
export type LegendEntry = z.infer<typeof LegendEntry>;
export type DrawnScene = z.infer<typeof DrawnScene>;
