import type { Appearance } from '#contract/appearance.ts';
import type { Outline } from '#contract/drawn.ts';
import type { Bounds } from '#contract/time.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { cut, oneLine } from '#words/names.ts';
import type { Mark } from '../exploration/apply-lens.ts';
import { verbInWords } from '#words/ties.ts';
import { pairsOf, type Point } from '../exploration/plan.ts';
import type { LegendPart } from './legend-looks.ts';
import { legendOf } from './legend.ts';
import { lookOf, PICTURE } from './labels.ts';
import { lineStyles, type LineStyle } from './line-style.ts';
import type { NodeLook } from './looks.ts';
import { nodeStyles, type NodeStyle } from './node-style.ts';
import { PALETTES, type Theme } from './palettes.ts';
import type { Resolved } from './rules.ts';
import { DENIED_SIGN, NOTE_SIGN, signOf, together, UNDATED_SIGN } from './signs.ts';
import type { View } from './view.ts';

/** A node with its look, and why it looks so. */
export interface StyledNode extends Resolved<NodeStyle> {
  id: string;
  what: NetworkNode['class'];
  shape: Outline;
  size: number;
  font: number;
  /** its name in lines, and what is written with it */
  label: string;
  badge: string;
  /** the picture in it, by its id; absent on most */
  image?: string;
  /** of an event that is dated: when it was */
  when?: Bounds;
}

/** A tie, or several as one counted line, with its look, and why it looks so. */
export interface StyledLine extends Resolved<LineStyle> {
  id: string;
  what: 'tie' | 'pair';
  from: string;
  to: string;
  width: number;
  /** sideways, in pixels; to the right of its way is positive */
  bend: number;
  /** when it held, spell by spell where accounts cannot all be true of one; of one tie */
  when?: readonly Bounds[];
  /** all that can be written on it */
  name: string;
  /** what the lens or a note says of it */
  sign: string;
}

/** A picture: everything that is to be drawn, and how to read it. Whoever draws it adds nothing. */
export interface Picture {
  theme: Theme;
  nodes: readonly StyledNode[];
  lines: readonly StyledLine[];
  legend: readonly LegendPart[];
  /** what is in the database about it, but not in it, and why */
  leftOut: readonly string[];
}

/** More ties than this between two nodes are drawn as one counted line, unless one chose otherwise. */
export const SEPARATE = 3;
const MOST_SEPARATE: Record<Appearance['parallel'], number> = {
  auto: SEPARATE,
  counted: 1,
  curves: Infinity,
};
/** How far two curves between the same nodes lie apart. */
const APART = 34;
const COUNTED_WIDTH = 3.2;

const withNote = (sign: string, noted: boolean): string => (noted ? `${sign} ${NOTE_SIGN}`.trim() : sign);

/** Ties of a selected node are named, everything further away steps back. */
function nearness({ selected, ties }: View): { near: ReadonlySet<string>; any: boolean } {
  const near = new Set<string>();
  if (selected.size === 0) return { near, any: false };
  for (const tie of ties) {
    if (selected.has(tie.id)) near.add(tie.subjectId).add(tie.objectId);
    if (selected.has(tie.subjectId)) near.add(tie.objectId);
    if (selected.has(tie.objectId)) near.add(tie.subjectId);
  }
  for (const id of selected) for (const part of id.split(' ')) near.add(part);
  return { near, any: true };
}

/** Whoever only one account speaks of, and an event that happened between two days, says so in the name as well. */
function signedName(label: string, mark: Mark | undefined): string {
  const told = mark?.told !== null && mark?.told !== 'agree';
  const sign = told || mark?.became !== null ? signOf(mark) : '';
  return sign === '' || sign === UNDATED_SIGN ? label : `${label} [${sign}]`;
}

function withLine(name: string, look: NodeLook | undefined): string {
  if (look?.nameless) return '';
  return look === undefined || look.line === '' ? name : `${name}\n${look.line}`;
}

/** @returns how each node of this view is drawn */
function nodesIn(view: View, theme: Theme): (node: NetworkNode) => StyledNode {
  const { words, marks, looks, noted, pins, selected, trace, walked } = view;
  const { near, any } = nearness(view);
  const styleOf = nodeStyles(theme);
  const { kinds } = PALETTES[theme];
  const pictures = view.images !== false;
  return (node) => {
    const { id } = node;
    const plain = lookOf(node);
    const mark = marks?.get(id);
    const given = looks?.node.get(id);
    const badge = given?.badge ?? '';
    const kind = words.kind(node);
    const image = pictures ? node.image : undefined;
    const pictured = image !== undefined;
    const facts = {
      node,
      mark,
      tinted: given?.tint != null,
      badged: badge !== '',
      pictured,
      noted: noted?.has(id) ?? false,
      pinned: pins.has(id),
      chosen: selected.has(id),
      walked: walked === id,
      dim: any && !near.has(id) && walked !== id,
      dimmed: trace?.nodes.has(id) === false,
    };
    const { style, why } = styleOf(facts, given?.tint?.[theme] ?? kinds[kind.hue]);
    const styledNode: StyledNode = {
      id,
      what: node.class,
      shape: kind.shape,
      size: given?.size ?? (pictured || node.image === undefined ? plain.size : plain.size - PICTURE),
      font: plain.font,
      label: withNote(signedName(withLine(plain.label, given), mark), facts.noted),
      badge,
      style,
      why,
    };
    if (image !== undefined) styledNode.image = image;
    if (node.class === 'event' && node.bounds !== null) styledNode.when = node.bounds;
    return styledNode;
  };
}

/** A bar ends where the lens infers that its tie did; what nobody dates has no bar. */
const untilThen = (spells: readonly Bounds[], last: string): Bounds[] =>
  spells.map((bounds) => {
    const dated = Object.values(bounds).some((day) => day !== null);
    return dated && (bounds.toMax === null || bounds.toMax > last) ? { ...bounds, toMax: last } : bounds;
  });

type PairOfTies = readonly [pair: string, ties: readonly NetworkTie[]];

/** @returns how the ties between two nodes are drawn: as lines beside each other, or as one */
function linesIn(view: View, theme: Theme): (pair: PairOfTies) => StyledLine[] {
  const { words, marks, looks, noted, selected, trace, opened, walked } = view;
  const styleOf = lineStyles(theme);
  const most = MOST_SEPARATE[view.parallel ?? 'auto'];
  const any = selected.size > 0;
  const names = new Map<string, string>();
  const nameOf = (label: string): string => {
    const known = names.get(label);
    if (known !== undefined) return known;
    const name = cut(oneLine(label), 40);
    names.set(label, name);
    return name;
  };
  const tieLine = (tie: NetworkTie, bend: number, named: boolean, dim: boolean): StyledLine => {
    const { id } = tie;
    const { family, label, symmetric } = words.tie(tie, view.node);
    const name = nameOf(tie.role === null ? label : verbInWords(tie, { label }));
    const mark = marks?.get(id);
    const spells = tie.spells ?? [tie.bounds];
    const given = looks?.tie.get(id);
    const isDenied = tie.status === 'denied';
    const sign = withNote(isDenied ? DENIED_SIGN : signOf(mark), noted?.has(id) ?? false);
    const facts = {
      status: tie.status,
      inferred: tie.inferred,
      symmetric,
      pair: false,
      mark,
      tinted: given?.tint != null,
      signed: sign !== '',
      named,
      chosen: selected.has(id),
      walked: walked === id,
      dim,
      dimmed: trace?.ties.has(id) === false,
    };
    const { style, why } = styleOf(facts, given?.tint?.[theme] ?? family.colour[theme]);
    return {
      id,
      what: 'tie',
      from: tie.subjectId,
      to: tie.objectId,
      width: style.width ?? given?.width ?? Math.min(5, 1.1 + tie.origins * 0.6),
      bend,
      when: mark?.ended ? untilThen(spells, mark.ended.latest) : spells,
      name: sign === '' ? name : `${sign} ${name}`,
      sign,
      style,
      why,
    };
  };
  const countedLine = ([id, ties]: PairOfTies, dim: boolean): StyledLine => {
    const [from = '', to = ''] = id.split(' ');
    const { sign, mark } = together(ties.map((tie) => marks?.get(tie.id)));
    const disputed = ties.filter((tie) => tie.status === 'disputed').length;
    const all = disputed === ties.length;
    const denied = ties.filter((tie) => tie.status === 'denied').length;
    const counted = `${ties.length} ties${disputed > 0 && !all ? `, ${disputed} disputed` : ''}${denied > 0 ? `, ${denied} denied` : ''}`;
    const label = withNote(
      counted,
      ties.some((tie) => noted?.has(tie.id)),
    );
    const colours = new Set(ties.map((tie) => words.tie(tie, view.node).family.colour[theme]));
    const facts = {
      status: all ? ('disputed' as const) : ('asserted' as const),
      inferred: false,
      symmetric: false,
      pair: true,
      mark,
      tinted: false,
      signed: sign !== '',
      named: false,
      chosen: selected.has(id),
      walked: false,
      dim,
      dimmed: ties.every((tie) => trace?.ties.has(tie.id) === false),
    };
    const { style, why } = styleOf(facts, colours.size === 1 ? ([...colours][0] ?? '') : '');
    const name = `${sign} ${label}`.trim();
    return {
      id,
      what: 'pair',
      from,
      to,
      width: style.width ?? COUNTED_WIDTH,
      bend: 0,
      name,
      sign: name,
      style,
      why,
    };
  };
  return (pair) => {
    const [id, ties] = pair;
    const chosen =
      any &&
      ties.some((tie) => selected.has(tie.subjectId) || selected.has(tie.objectId) || selected.has(tie.id));
    const dim = any && !chosen && !selected.has(id);
    if (ties.length > most && !opened.has(id)) return [countedLine(pair, dim)];
    const alone = chosen && selected.size === 1 && ties.length === 1;
    return ties.map((tie, at) => {
      // Seen from the same end for all, so that curves of ties both ways lie apart as well.
      const side = id.startsWith(`${tie.subjectId} `) ? 1 : -1;
      const bend = side * (at - (ties.length - 1) / 2) * APART || 0;
      return tieLine(tie, bend, alone || selected.has(tie.id), dim);
    });
  };
}

/** Everything that is to be drawn, each with its look and the reason for it. */
export function styled(view: View, theme: Theme): Picture {
  const pairs = [...pairsOf(view.ties)];
  return {
    theme,
    nodes: view.nodes.map(nodesIn(view, theme)),
    lines: pairs.flatMap(linesIn(view, theme)),
    legend: legendOf(view, theme),
    leftOut: view.leftOut ?? [],
  };
}

/** What has a place in this arrangement: on a map nothing is drawn of which nobody tells where it was. */
export function placed(picture: Picture, positions: ReadonlyMap<string, Point>): Picture {
  const nodes = picture.nodes.filter(({ id }) => positions.has(id));
  if (nodes.length === picture.nodes.length) return picture;
  const lines = picture.lines.filter(({ from, to }) => positions.has(from) && positions.has(to));
  return { ...picture, nodes, lines };
}
