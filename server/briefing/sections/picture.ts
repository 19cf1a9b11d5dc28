import type { Section, Sentence } from '#contract/briefing.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import type { DrawnLine, DrawnNode, LegendEntry } from '#contract/drawn.ts';
import { sceneSvg } from '#picture/svg/scene-svg.ts';
import { outlineOf } from '#picture/svg/outlines.ts';
import { boundsInWords } from '#words/times.ts';
import type { Citations } from '../prose/citations.ts';
import { clauseOf } from '../prose/clause.ts';
import { placesOf } from '../prose/layout.ts';
import { lensInWords } from '#words/lens.ts';
import { claimsOfTie, type Material } from '../prose/material.ts';
import { STANDING } from '#words/ties.ts';
import { fact, method, plain } from '../prose/text.ts';
import { ended } from '#words/sentences.ts';
import { agreed, counted, listed } from '#words/counts.ts';

const [PAPER, INK, QUIET] = ['#ffffff', '#1d2126', '#5b6169'];
const FONT = 'Source Sans 3, Helvetica, Arial, sans-serif';
const LETTERS = 18;

function lines(text: string): string[] {
  const found: string[] = [];
  for (const word of text.split(' ')) {
    const last = found.at(-1);
    if (last !== undefined && last.length + word.length < LETTERS)
      found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found.length > 3 ? [...found.slice(0, 2), `${found[2]}…`] : found;
}

function drawnNode(material: Material, node: NetworkNode, at: readonly [number, number]): DrawnNode {
  const { shape } = material.words.kind(node);
  return {
    id: node.id,
    at,
    size: 22 + Math.min(16, Math.sqrt(node.ties) * 2.6),
    shape: outlineOf(shape),
    fill: node.unnamed ? PAPER : node.class === 'event' ? '#f4e6d0' : '#e9e6de',
    stroke: INK,
    dashed: node.disputed,
    faint: false,
    label: lines(node.name),
    font: 12.5,
  };
}

const dashOf = (tie: NetworkTie): string | null =>
  tie.status === 'disputed' ? '7 5' : tie.inferred ? '1.5 4' : null;

function drawnLine(material: Material, tie: NetworkTie, bend: number): DrawnLine {
  const { family, symmetric } = material.words.tie(tie, (id) => material.nodes.get(id));
  return {
    id: tie.id,
    from: tie.subjectId,
    to: tie.objectId,
    colour: family.colour.light,
    width: 1.2 + Math.min(4, tie.origins) * 0.6,
    dash: dashOf(tie),
    arrow: symmetric ? 'none' : 'full',
    faint: tie.status === 'possible',
    label: null,
    bend,
  };
}

/** Several ties between two nodes fan out. */
function fanned(material: Material, ties: readonly NetworkTie[]): DrawnLine[] {
  const pairs = Map.groupBy(ties, (tie) => [tie.subjectId, tie.objectId].toSorted().join(' '));
  return [...pairs.values()].flatMap((all) =>
    all.map((tie, index) => {
      const side = tie.subjectId < tie.objectId ? 1 : -1;
      return drawnLine(material, tie, side * (index - (all.length - 1) / 2) * 34);
    }),
  );
}

function legend(material: Material, nodes: readonly DrawnNode[]): LegendEntry[] {
  const { inView, ties, words } = material;
  const kinds = new Map(inView.map((node) => [words.kind(node).key, words.kind(node)]));
  const families = new Map(
    ties.map((tie) => {
      const { family } = words.tie(tie, (id) => material.nodes.get(id));
      return [family.key, family];
    }),
  );
  const entries: LegendEntry[] = [
    ...[...kinds.values()].map(({ plural, shape }) => ({
      label: plural,
      shape: { shape: outlineOf(shape), fill: '#e9e6de', stroke: INK },
    })),
    ...[...families.values()].map(({ label, colour }) => ({
      label,
      line: { colour: colour.light, width: 2, dash: null },
    })),
  ];
  if (ties.some((tie) => tie.status === 'disputed'))
    entries.push({ label: 'disputed', line: { colour: QUIET, width: 2, dash: '7 5' } });
  if (ties.some((tie) => tie.inferred))
    entries.push({ label: 'inferred', line: { colour: QUIET, width: 2, dash: '1.5 4' } });
  if (nodes.some(({ fill }) => fill === PAPER))
    entries.push({ label: 'not named', shape: { shape: 'ellipse', fill: PAPER, stroke: INK } });
  if (ties.some((tie) => tie.origins > 1))
    entries.push({ label: 'wider: more first sources', line: { colour: QUIET, width: 4, dash: null } });
  return entries;
}

/** What the picture shows, for whoever does not see it; the table below has it tie by tie. */
export function altOf({ inView, ties, leftOut }: Material): string {
  const of = (what: NetworkNode['class']): number => inView.filter((node) => node.class === what).length;
  const disputed = ties.filter((tie) => tie.status === 'disputed').length;
  const nodes = (['actor', 'event', 'place'] as const).filter((each) => of(each) > 0);
  const hidden =
    leftOut === 0
      ? ''
      : ` ${counted(leftOut, 'tie')} between them ${agreed(leftOut, 'is', 'are')} not shown.`;
  return `Network of ${listed(nodes.map((each) => counted(of(each), each)))} with ${counted(ties.length, 'tie')}, of which ${disputed === 0 ? 'none is' : disputed === 1 ? 'one is' : `${disputed} are`} disputed.${hidden} The table below holds the same.`;
}

function tableRow(material: Material, citations: Citations, tie: NetworkTie): Sentence[][] {
  const cites = citations.of(claimsOfTie(material, tie.id));
  const when = boundsInWords(tie.bounds) ?? 'not dated';
  return [
    [fact(clauseOf(material, tie), cites)],
    [fact([plain(when)], cites)],
    [fact([plain(`${STANDING[tie.status]}${tie.inferred ? ', inferred' : ''}`)], cites)],
    [method(String(tie.origins))],
  ];
}

/** The picture with its legend, and the same as a table. */
export function pictureSection(material: Material, citations: Citations): Section {
  const { request, inView, ties } = material;
  const places = placesOf(inView, ties, request.about.positions);
  const nodes = inView.map((node) => drawnNode(material, node, places.get(node.id) ?? [0, 0]));
  const alt = altOf(material);
  const caption = `${ended(request.title)} ${lensInWords(request.lens, (id) => material.sources.get(id)?.name ?? id)}`;
  const drawing = sceneSvg({
    nodes,
    lines: fanned(material, ties),
    legend: legend(material, nodes),
    caption: [],
    title: request.title,
    description: alt,
    paper: PAPER,
    ink: INK,
    quiet: QUIET,
    font: FONT,
  });
  const rows = ties.map((tie) => tableRow(material, citations, tie));
  return {
    name: 'picture',
    title: 'The picture',
    blocks: [
      { block: 'picture', caption, alt, ...drawing },
      ...(rows.length === 0
        ? []
        : [
            {
              block: 'table' as const,
              caption: 'The same as a table',
              head: ['Tie', 'When', 'Standing', 'First sources'],
              rows,
            },
          ]),
    ],
  };
}
