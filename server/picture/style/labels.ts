import type { NetworkNode } from '#contract/network.ts';
import { asData, cut, isolated, letters, oneLine } from '#words/names.ts';
import type { Point } from '../exploration/plan.ts';

/** What a node takes up around its own point, label included. Layouts keep these boxes apart. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface NodeLook {
  label: string;
  size: number;
  font: number;
  box: Box;
}

const LINE = 18;
const LINES = 3;
const LINE_HEIGHT = 1.22;
const GAP = 5;

/** Breaks at spaces into at most three lines of about eighteen letters; each line is read from the side of the name. */
export function wrap(text: string): string[] {
  const shown = oneLine(text.slice(0, 400));
  const lines: string[] = [];
  for (const word of shown.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && letters(`${last} ${word}`).length <= LINE)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, LINES).map((line) => cut(line, LINE + 4));
  if (lines.length > LINES) kept[LINES - 1] = `${(kept[LINES - 1] ?? '').replace(/…$/, '')}…`;
  return kept.map((line) => isolated(line, shown));
}

const NARROW = /[iljtfrI.,:;'’()[\] -]/u;
const WIDE = /[mwMWQO@…]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Width of a line in ems, near enough: the real font is not at hand in a worker. */
const ems = (line: string): number =>
  letters(asData(line)).reduce(
    (sum, char) => sum + (NARROW.test(char) ? 0.33 : WIDE.test(char) ? 0.82 : 0.53),
    0,
  );

/** Width of a line in pixels. */
export const widthOf = (line: string, font: number): number => ems(line) * font;

const weightOf = ({ ties }: NetworkNode): number => Math.min(1, Math.sqrt(ties) / 6);

/** How much larger a node with a picture is, so that a face can be seen. */
export const PICTURE = 20;

/** Nodes with many ties are a little larger, so that the eye finds the centres. */
export const sizeOf = (node: NetworkNode): number =>
  Math.round((node.class === 'actor' ? 22 : 20) + weightOf(node) * 16) +
  (node.image === undefined ? 0 : PICTURE);

const looks = new WeakMap<NetworkNode, NodeLook>();

/** Worked out once for each node: large pictures ask again and again. */
export function lookOf(node: NetworkNode): NodeLook {
  const known = looks.get(node);
  if (known) return known;
  const look = makeLook(node);
  looks.set(node, look);
  return look;
}

function makeLook(node: NetworkNode): NodeLook {
  const weight = weightOf(node);
  const size = sizeOf(node);
  const font = weight > 0.6 ? 14 : 12.5;
  const lines = wrap(node.name);
  const width = Math.max(...lines.map(ems)) * font + 4;
  const half = Math.max(width, size) / 2;
  return {
    label: lines.join('\n'),
    size,
    font,
    box: {
      left: half,
      right: half,
      top: size / 2,
      bottom: size / 2 + GAP + lines.length * font * LINE_HEIGHT,
    },
  };
}

export const LABEL_GAP = GAP;
export const LABEL_LINE_HEIGHT = LINE_HEIGHT;

/** How far two boxes reach into each other, along each axis; both positive where they overlap. */
export function overlap(a: Box, at: Point, b: Box, bt: Point, margin: number): Point {
  const x = Math.min(at[0] + a.right, bt[0] + b.right) - Math.max(at[0] - a.left, bt[0] - b.left) + margin;
  const y = Math.min(at[1] + a.bottom, bt[1] + b.bottom) - Math.max(at[1] - a.top, bt[1] - b.top) + margin;
  return [x, y];
}
