import cytoscape, {
  type EdgeSingular,
  type ElementDefinition,
  type NodeSingular,
  type StylesheetJson,
} from 'cytoscape';
import { SHAPES } from './shape-program.ts';

/** How a node or tie looks, as the detailed picture would draw it. */
export interface Look {
  colour: string;
  border: string;
  shape: number;
  halo: string;
}

/** What differs from element to element without changing its colours. */
const OWN = new Set(['id', 'source', 'target', 'label', 'sign', 'font', 'what', 'size', 'width', 'height']);

const keyOf = ({ group, data, classes }: ElementDefinition): string => {
  let key = `${group ?? ''} ${String(classes ?? '')}`;
  for (const name in data) if (!OWN.has(name)) key += ` ${name}=${String(data[name])}`;
  return key;
};

type Rgb = readonly [number, number, number];

const channels = (colour: string): Rgb => {
  const [r = 0, g = 0, b = 0] = (/rgba?\(([^)]*)\)/.exec(colour)?.[1] ?? '').split(',').map(Number);
  return [r, g, b];
};

const hex = (rgb: Rgb): string =>
  `#${rgb.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

/** What a half transparent colour looks like on the paper: the overview draws nothing transparent. */
function over(colour: Rgb, paper: Rgb, opacity: number): string {
  const mix = (n: 0 | 1 | 2): number => colour[n] * opacity + paper[n] * (1 - opacity);
  return hex([mix(0), mix(1), mix(2)]);
}

const PLAIN: Look = { colour: '#888888', border: '#888888', shape: 0, halo: '' };

interface Settings {
  style: StylesheetJson;
  paper: string;
  /** how far ties step back, so that a dense picture does not become a blot */
  fade: number;
}

function lookOfNode(node: NodeSingular, paper: Rgb): Look {
  const opacity = Number(node.style('opacity'));
  const fill = opacity * Number(node.style('background-opacity'));
  const halo = Number(node.style('underlay-opacity')) > 0 ? String(node.style('underlay-color')) : '';
  const edge = node.numericStyle('border-width') > 0 ? 'border-color' : 'background-color';
  return {
    colour: over(channels(String(node.style('background-color'))), paper, fill),
    border: over(channels(String(node.style(edge))), paper, opacity),
    shape: SHAPES[String(node.style('shape'))] ?? 0,
    halo: halo === '' ? '' : hex(channels(halo)),
  };
}

/** The overview draws no dashes: a line that is broken in the detailed picture is lighter here. */
function lookOfTie(tie: EdgeSingular, paper: Rgb, fade: number): Look {
  const chosen = Number(tie.style('underlay-opacity')) > 0;
  const broken = tie.style('line-style') === 'solid' ? 1 : 0.6;
  const opacity = chosen ? 1 : Number(tie.style('opacity')) * broken * fade;
  const colour = chosen ? String(tie.style('underlay-color')) : String(tie.style('line-color'));
  return {
    colour: over(channels(colour), paper, opacity),
    border: '',
    shape: 0,
    halo: chosen ? 'chosen' : '',
  };
}

/**
 * Looks come from the same stylesheet as the detailed picture: one element of each sort is styled by Cytoscape, drawn
 * nowhere, and all of its sort look like it.
 */
export function looksBy({ style, paper, fade }: Settings): (element: ElementDefinition) => Look {
  const known = new Map<string, Look>();
  const sheet = channels(rgbOf(paper));
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style,
    elements: [{ data: { id: 'a' } }, { data: { id: 'b' } }],
  });
  const styled = ({ group, data, classes }: ElementDefinition): Look => {
    const id = `look ${known.size}`;
    if (group !== 'edges') {
      cy.add({ group: 'nodes', data: { ...data, id }, classes: classes ?? '' });
      const [node] = cy.nodes(`[id = "${id}"]`);
      return node ? lookOfNode(node, sheet) : PLAIN;
    }
    cy.add({ group, data: { ...data, id, source: 'a', target: 'b' }, classes: classes ?? '' });
    const [edge] = cy.edges(`[id = "${id}"]`);
    return edge ? lookOfTie(edge, sheet, fade) : PLAIN;
  };
  return (element) => {
    const key = keyOf(element);
    const before = known.get(key);
    if (before) return before;
    const look = styled(element);
    known.set(key, look);
    return look;
  };
}

const rgbOf = (colour: string): string =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).join(',')})`;
