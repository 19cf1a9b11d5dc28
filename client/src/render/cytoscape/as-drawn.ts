import type { Theme } from '#picture/style/theme.ts';
import cytoscape, { type Core, type EdgeSingular, type NodeSingular } from 'cytoscape';
import type { DrawnLine, DrawnNode, DrawnScene } from '#contract/drawn.ts';
import { outlineOf } from '#picture/svg/outlines.ts';
import { elementsOf, type Drawing } from './elements.ts';
import { stylesheetOf } from './stylesheet.ts';

type Network = Pick<DrawnScene, 'nodes' | 'lines' | 'extent'>;
type Element = NodeSingular | EdgeSingular;

/** Half the length of an arrow by its size, as the canvas draws a triangle. */
const ARROW = { share: 0.3, least: 29, power: 0.9, by: 13.37 };

const number = (element: Element, name: string): number => Number(element.numericStyle(name) ?? 0);
const word = (element: Element, name: string): string => String(element.style(name) ?? '');

/** `rgb(74,82,91)` as `#4a525b`. */
function colour(element: Element, name: string): string {
  const parts = word(element, name).match(/\d+(\.\d+)?/g) ?? [];
  const [r = 0, g = 0, b = 0] = word(element, name).startsWith('#') ? [] : parts.map(Number);
  if (word(element, name).startsWith('#')) return word(element, name).slice(0, 7);
  return `#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

const weights: Record<string, number> = { normal: 400, bold: 700, lighter: 300, bolder: 700 };
const weight = (element: Element): number =>
  weights[word(element, 'font-weight')] ?? (Number(word(element, 'font-weight')) || 400);

function halo(element: Element): Pick<DrawnNode, 'halo'> {
  const opacity = number(element, 'underlay-opacity');
  if (opacity === 0) return {};
  return {
    halo: {
      colour: colour(element, 'underlay-color'),
      reach: number(element, 'underlay-padding'),
      opacity,
    },
  };
}

function ring(node: NodeSingular): Pick<DrawnNode, 'ring'> {
  const width = number(node, 'outline-width');
  if (width === 0) return {};
  return { ring: { colour: colour(node, 'outline-color'), gap: number(node, 'outline-offset'), width } };
}

/** The letters in a node are a picture of text, the colour of which is theirs. */
function badge(node: NodeSingular): Pick<DrawnNode, 'badge'> {
  const text = String(node.data('badge') ?? '');
  const picture = decodeURIComponent(word(node, 'background-image').replaceAll(/%(?![0-9a-f]{2})/gi, '%25'));
  const ink = /fill="(#[0-9a-f]{6})"/i.exec(picture)?.[1];
  return text === '' || ink === undefined ? {} : { badge: { text: text.slice(0, 8), ink } };
}

const linesOf = (label: string): string[] =>
  label
    .split('\n')
    .filter((line) => line !== '')
    .slice(0, 20)
    .map((line) => line.slice(0, 400));

function drawnNode(node: NodeSingular): DrawnNode {
  const { x, y } = node.position();
  const border = word(node, 'border-style');
  return {
    id: node.id(),
    at: [x, y],
    size: number(node, 'width'),
    height: number(node, 'height'),
    shape: outlineOf(word(node, 'shape')),
    fill: colour(node, 'background-color'),
    fillOpacity: number(node, 'background-opacity'),
    stroke: colour(node, 'border-color'),
    strokeWidth: number(node, 'border-width'),
    dashed: border === 'dashed',
    dotted: border === 'dotted',
    double: border === 'double',
    faint: false,
    opacity: node.effectiveOpacity(),
    ...halo(node),
    ...ring(node),
    ...badge(node),
    label: linesOf(word(node, 'label')),
    above: word(node, 'text-valign') === 'top',
    font: number(node, 'font-size'),
    ink: colour(node, 'color'),
    weight: weight(node),
    italic: word(node, 'font-style') === 'italic',
    ground: number(node, 'z-index') < 0,
  };
}

function dash(edge: EdgeSingular): string | null {
  const style = word(edge, 'line-style');
  if (style === 'solid') return null;
  if (style === 'dotted') return '1 1';
  return (word(edge, 'line-dash-pattern').match(/\d+(\.\d+)?/g) ?? ['6', '3']).join(' ');
}

type Point = readonly [number, number];
const at = ({ x, y }: { x: number; y: number }): Point => [x, y];
const between = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

/** Curves as the canvas draws them: between two control points it passes midway. */
function route(edge: EdgeSingular): Point[] {
  const controls = (edge.controlPoints() ?? []).map(at);
  const through = controls.flatMap((control, index) => {
    const next = controls[index + 1];
    return next === undefined ? [control] : [control, between(control, next)];
  });
  return [at(edge.sourceEndpoint()), ...through, at(edge.targetEndpoint())];
}

/** Along the line, but never upside down. */
function turn(edge: EdgeSingular): number {
  if (word(edge, 'text-rotation') !== 'autorotate') return 0;
  const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()];
  const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  return angle > 90 ? angle - 180 : angle < -90 ? angle + 180 : angle;
}

function labelOf(edge: EdgeSingular, paper: string): Partial<DrawnLine> & Pick<DrawnLine, 'label'> {
  const label = word(edge, 'label').slice(0, 400);
  if (label === '') return { label: null };
  const chip = colour(edge, 'text-background-color');
  return {
    label,
    labelAt: at(edge.midpoint()),
    labelTurn: turn(edge),
    font: number(edge, 'font-size'),
    weight: weight(edge),
    ink: colour(edge, 'color'),
    ...(chip !== paper && { chip }),
  };
}

function arrow(edge: EdgeSingular): Pick<DrawnLine, 'arrow' | 'head'> {
  if (word(edge, 'target-arrow-shape') === 'none') return { arrow: 'none' };
  const hollow = word(edge, 'target-arrow-fill') === 'hollow';
  const size = Math.max((number(edge, 'width') * ARROW.by) ** ARROW.power, ARROW.least);
  return { arrow: hollow ? 'hollow' : 'full', head: size * number(edge, 'arrow-scale') * ARROW.share };
}

function drawnLine(edge: EdgeSingular, paper: string): DrawnLine {
  return {
    id: edge.id(),
    from: edge.source().id(),
    to: edge.target().id(),
    colour: colour(edge, 'line-color'),
    width: number(edge, 'width'),
    dash: dash(edge),
    ...arrow(edge),
    faint: false,
    opacity: number(edge, 'opacity'),
    ...halo(edge),
    ...labelOf(edge, paper),
    bend: 0,
    route: route(edge),
  };
}

function read(cy: Core, paper: string): Network {
  const shown = cy.elements().filter((element) => element.visible());
  const { x1, y1, x2, y2 } = shown.boundingBox({ includeOverlays: false });
  return {
    nodes: shown.nodes().map(drawnNode),
    lines: shown
      .edges()
      .toArray()
      .toSorted((a, b) => number(a, 'z-index') - number(b, 'z-index'))
      .map((edge) => drawnLine(edge, paper)),
    ...(shown.nonempty() && { extent: [x1, y1, x2, y2] as const }),
  };
}

/**
 * What the canvas makes of a drawing, look by look and curve by curve. It is drawn once more beyond the edge of the window
 * by the same elements and the same rules, so that no look has to be told twice.
 */
export function asDrawn(drawing: Drawing, theme: Theme, paper: string): Network {
  const container = document.createElement('div');
  Object.assign(container.style, { position: 'fixed', left: '-4000px', width: '800px', height: '600px' });
  document.body.append(container);
  const cy = cytoscape({
    container,
    elements: structuredClone(elementsOf(drawing)),
    style: stylesheetOf(drawing.words.families, theme),
    layout: { name: 'preset', fit: false },
  });
  try {
    return read(cy, paper);
  } finally {
    cy.destroy();
    container.remove();
  }
}
