import type { ElementDefinition } from 'cytoscape';
import type { Appearance } from '#contract/appearance.ts';
import type { Clock } from '#contract/lens.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { pairsOf, type Point } from '#picture/exploration/plan.ts';
import type { Looks, NodeLook } from '#picture/style/looks.ts';
import type { Words } from '#words/vocabulary.ts';
import type { Mark, Marks } from '#picture/exploration/apply-lens.ts';
import { nodeData, tieData } from './data-look.ts';
import { lookOf, plainText } from '#picture/style/labels.ts';
import { lensClasses, signOf, together } from './lens-look.ts';
import type { Guide } from '../../layout/request.ts';

export interface Drawing {
  nodes: readonly NetworkNode[];
  ties: readonly NetworkTie[];
  node: (id: string) => NetworkNode | undefined;
  positions: ReadonlyMap<string, Point>;
  guides: readonly Guide[];
  pins: ReadonlyMap<string, Point>;
  /** what the lens adds; null without one */
  marks?: Marks | null;
  /** by which clock the lens looks; absent: when it held */
  clock?: Clock;
  /** what looks that follow data add; null: plain */
  looks?: Looks | null;
  /** what the analyst wrote a note on */
  noted?: ReadonlySet<string>;
  selected: ReadonlySet<string>;
  /** what stands out while the rest is dimmed; null: nothing does */
  trace?: { nodes: ReadonlySet<string>; ties: ReadonlySet<string> } | null;
  /** pairs whose ties are drawn one by one although they are many */
  opened: ReadonlySet<string>;
  /** several ties between two nodes: one counted line, a curve each, or counted only where they are many */
  parallel?: Appearance['parallel'];
  /** the node or tie at which one stands, walking by keys */
  walked?: string | null;
  words: Words;
}

/** More ties than this between two nodes are drawn as one counted line, unless one chose otherwise. */
export const SEPARATE = 3;

const MOST_SEPARATE: Record<Appearance['parallel'], number> = {
  auto: SEPARATE,
  counted: 1,
  curves: Infinity,
};

const classes = (...names: (string | false)[]): string => names.filter(Boolean).join(' ');

/** The sign of a note, behind whatever the lens says. */
export const NOTE_SIGN = '¶';
const signed = (sign: string, noted: boolean): string => (noted ? `${sign} ${NOTE_SIGN}`.trim() : sign);

/** Ties of a selected node are named, everything further away steps back. */
function nearness(drawing: Drawing): { near: ReadonlySet<string>; any: boolean } {
  const { selected, ties } = drawing;
  const near = new Set<string>();
  for (const tie of ties) {
    if (selected.has(tie.id)) near.add(tie.subjectId).add(tie.objectId);
    if (selected.has(tie.subjectId)) near.add(tie.objectId);
    if (selected.has(tie.objectId)) near.add(tie.subjectId);
  }
  for (const id of selected) for (const part of id.split(' ')) near.add(part);
  return { near, any: selected.size > 0 };
}

/** Whoever only one account speaks of says so in the name as well. */
function nodeLabel(label: string, mark: Mark | undefined): string {
  const sign = mark?.told === null || mark?.told === 'agree' ? '' : signOf(mark);
  return sign === '' || sign === '?' ? label : `${label} [${sign}]`;
}

function withLine(name: string, look: NodeLook | undefined): string {
  if (look?.nameless) return '';
  return look === undefined || look.line === '' ? name : `${name}\n${look.line}`;
}

function nodeElement(node: NetworkNode, drawing: Drawing, dim: boolean): ElementDefinition {
  const look = lookOf(node);
  const [x, y] = drawing.positions.get(node.id) ?? [0, 0];
  const kind = drawing.words.kind(node);
  const mark = drawing.marks?.get(node.id);
  const given = drawing.looks?.node.get(node.id);
  const data = nodeData(given, node.unnamed);
  const label = signed(nodeLabel(withLine(look.label, given), mark), drawing.noted?.has(node.id) ?? false);
  return {
    group: 'nodes',
    data: {
      id: node.id,
      label,
      size: given?.size ?? look.size,
      font: look.font,
      shape: kind.shape,
      what: node.class,
      ...data.data,
    },
    position: { x, y },
    classes: classes(
      node.class,
      node.unnamed && 'unnamed',
      node.disputed && 'disputed',
      drawing.pins.has(node.id) && 'pinned',
      drawing.selected.has(node.id) && 'chosen',
      dim && 'dim',
      drawing.trace?.nodes.has(node.id) === false && 'dimmed',
      node.name === '' && 'nameless',
      label.includes('\n') && 'lines',
      ...data.classes,
      drawing.walked === node.id && 'walked',
      ...lensClasses(mark),
    ),
  };
}

function tieElement(tie: NetworkTie, drawing: Drawing, named: boolean, dim: boolean): ElementDefinition {
  const words = drawing.words.tie(tie, drawing.node);
  const mark = drawing.marks?.get(tie.id);
  const noted = drawing.noted?.has(tie.id) ?? false;
  const sign = signed(signOf(mark), noted);
  const given = drawing.looks?.tie.get(tie.id);
  const data = tieData(given);
  return {
    group: 'edges',
    data: {
      id: tie.id,
      source: tie.subjectId,
      target: tie.objectId,
      label: `${sign} ${plainText(words.label).slice(0, 40)}`.trim(),
      sign,
      family: words.family.key,
      width: given?.width ?? Math.min(5, 1.1 + tie.origins * 0.6),
      what: 'tie',
      ...data.data,
    },
    classes: classes(
      tie.status,
      tie.inferred && 'inferred',
      words.symmetric && 'symmetric',
      drawing.selected.has(tie.id) && 'chosen',
      named && 'named',
      drawing.walked === tie.id && 'walked',
      dim && 'dim',
      drawing.trace?.ties.has(tie.id) === false && 'dimmed',
      ...data.classes,
      ...lensClasses(mark),
      noted && 'signed',
    ),
  };
}

function pairElement(
  id: string,
  ties: readonly NetworkTie[],
  drawing: Drawing,
  dim: boolean,
): ElementDefinition {
  const [source = '', target = ''] = id.split(' ');
  const look = together(ties.map((tie) => drawing.marks?.get(tie.id)));
  const disputed = ties.filter((tie) => tie.status === 'disputed').length;
  const some = disputed > 0 && disputed < ties.length;
  const counted = some ? `${ties.length} ties, ${disputed} disputed` : `${ties.length} ties`;
  const label = signed(
    counted,
    ties.some((tie) => drawing.noted?.has(tie.id)),
  );
  const families = new Set(ties.map((tie) => drawing.words.tie(tie, drawing.node).family.key));
  return {
    group: 'edges',
    data: {
      id,
      source,
      target,
      label: `${look.sign} ${label}`.trim(),
      sign: `${look.sign} ${label}`.trim(),
      family: families.size === 1 ? [...families][0] : 'mixed',
      width: 3.2,
      what: 'pair',
    },
    classes: classes(
      'pair',
      disputed === ties.length && 'disputed',
      drawing.selected.has(id) && 'chosen',
      dim && 'dim',
      ties.every((tie) => drawing.trace?.ties.has(tie.id) === false) && 'dimmed',
      ...look.classes,
    ),
  };
}

const guideElement = (guide: Guide): ElementDefinition => ({
  group: 'nodes',
  data: { id: guide.id, label: guide.label, width: guide.size[0], height: guide.size[1] },
  position: { x: guide.at[0], y: guide.at[1] },
  classes: `guide ${guide.look}`,
  selectable: false,
  grabbable: false,
});

function edgesOf(
  [pair, ties]: readonly [string, readonly NetworkTie[]],
  drawing: Drawing,
  any: boolean,
): ElementDefinition[] {
  const chosen = ties.some(
    (tie) =>
      drawing.selected.has(tie.subjectId) ||
      drawing.selected.has(tie.objectId) ||
      drawing.selected.has(tie.id),
  );
  const dim = any && !chosen && !drawing.selected.has(pair);
  const most = MOST_SEPARATE[drawing.parallel ?? 'auto'];
  if (ties.length > most && !drawing.opened.has(pair)) return [pairElement(pair, ties, drawing, dim)];
  return ties.map((tie) => {
    const only = drawing.selected.has(tie.id);
    const named = only || (chosen && drawing.selected.size === 1 && ties.length === 1);
    return tieElement(tie, drawing, named, dim);
  });
}

/** The whole drawing as elements, at most about so many at a time; looks follow from classes and data alone. */
export function* slicesOf(drawing: Drawing, slice: number): Generator<ElementDefinition[]> {
  const { near, any } = nearness(drawing);
  const far = (id: string): boolean => any && !near.has(id) && id !== drawing.walked;
  yield drawing.guides.map(guideElement);
  for (let from = 0; from < drawing.nodes.length; from += slice)
    yield drawing.nodes.slice(from, from + slice).map((node) => nodeElement(node, drawing, far(node.id)));
  const pairs = [...pairsOf(drawing.ties)];
  for (let from = 0; from < pairs.length; from += slice)
    yield pairs.slice(from, from + slice).flatMap((pair) => edgesOf(pair, drawing, any));
}

/** The whole drawing as Cytoscape elements. */
export const elementsOf = (drawing: Drawing): ElementDefinition[] => [...slicesOf(drawing, Infinity)].flat();
