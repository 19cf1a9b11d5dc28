import cytoscape, { type ElementDefinition, type SingularElementReturnValue, type StylesheetJson } from 'cytoscape';
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
const over = (colour: Rgb, paper: Rgb, opacity: number): string =>
  hex([0, 1, 2].map((n) => (colour[n] ?? 0) * opacity + (paper[n] ?? 0) * (1 - opacity)) as unknown as Rgb);

interface Settings {
  style: StylesheetJson;
  paper: string;
  /** how far ties step back, so that a dense picture does not become a blot */
  fade: number;
}

function lookOfNode(node: SingularElementReturnValue, paper: Rgb): Look {
  const opacity = Number(node.style('opacity'));
  const fill = opacity * Number(node.style('background-opacity'));
  const halo = Number(node.style('underlay-opacity')) > 0 ? String(node.style('underlay-color')) : '';
  return {
    colour: over(channels(String(node.style('background-color'))), paper, fill),
    border: over(channels(String(node.style('border-color'))), paper, opacity),
    shape: SHAPES[String(node.style('shape'))] ?? 0,
    halo: halo === '' ? '' : hex(channels(halo)),
  };
}

/** The overview draws no dashes: a line that is broken in the detailed picture is lighter here. */
function lookOfTie(tie: SingularElementReturnValue, paper: Rgb, fade: number): Look {
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
  const cy = cytoscape({ headless: true, styleEnabled: true, style, elements: [{ data: { id: 'a' } }] });
  const styled = ({ group, data, classes }: ElementDefinition): Look => {
    const id = `look ${known.size}`;
    const ends = group === 'edges' ? { source: 'a', target: 'a' } : {};
    const [element] = cy.add({
      group: group ?? 'nodes',
      data: { ...data, id, ...ends },
      classes: classes ?? '',
    });
    return group === 'edges'
      ? lookOfTie(element as SingularElementReturnValue, sheet, fade)
      : lookOfNode(element as SingularElementReturnValue, sheet);
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
