import type { Theme } from '#picture/style/theme.ts';
import type { StylesheetJson } from 'cytoscape';
import { LENS_HUES } from '#picture/style/lens-hues.ts';
import type { Mark } from '#picture/exploration/apply-lens.ts';

/** What the lens says of a tie, as a sign on its line: colour is never the only way to tell. */
const TOLD = { first: 'A', second: 'B', agree: '=', conflict: '≠' } as const;
const BECAME = { began: '+', ended: '−', passed: '±', altered: '~', same: '' } as const;

export function signOf(mark: Mark | undefined): string {
  if (mark === undefined || mark.ghost) return '';
  if (mark.became !== null) return BECAME[mark.became];
  if (mark.told !== null) return TOLD[mark.told];
  return mark.held === 'undated' ? '?' : '';
}

/** The classes from which the look follows. */
export function lensClasses(mark: Mark | undefined): string[] {
  if (mark === undefined) return [];
  if (mark.ghost) return ['ghost'];
  return [
    ...(mark.told === null ? [] : [`told-${mark.told}`]),
    ...(mark.became === null ? [] : [`became-${mark.became}`]),
    ...(mark.held === null || mark.held === 'certain' ? [] : [`held-${mark.held}`]),
    ...(mark.idle ? ['idle'] : []),
    ...(signOf(mark) === '' ? [] : ['signed']),
  ];
}

/**
 * How a counted line looks: in the look of its ties where they share one, or in that of a conflict among them. Of ties that
 * differ it bears every sign and no hue, since none would be true of all of them.
 */
export function together(marks: readonly (Mark | undefined)[]): { sign: string; classes: string[] } {
  const live = marks.flatMap((mark) => (mark === undefined || mark.ghost ? [] : [mark]));
  const [first] = live;
  if (first === undefined) return { sign: '', classes: lensClasses(marks[0]) };
  const held = live.some((mark) => mark.held === 'certain') ? 'certain' : first.held;
  const shared = live.every(({ told, became }) => told === first.told && became === first.became);
  const mark = live.find(({ told }) => told === 'conflict') ?? (shared ? first : undefined);
  if (mark !== undefined) return { sign: signOf({ ...mark, held }), classes: lensClasses({ ...mark, held }) };
  const signs = SIGNS.filter((sign) => live.some((each) => signOf(each) === sign));
  return { sign: signs.join(' '), classes: ['signed'] };
}

/** In the order in which they are read. */
const SIGNS: readonly string[] = [...Object.values(TOLD), ...Object.values(BECAME)].filter(
  (sign) => sign !== '',
);

const line = (colour: string): Record<string, string> => ({
  'line-color': colour,
  'target-arrow-color': colour,
});
const chip = (colour: string, paper: string): Record<string, string | number> => ({
  color: paper,
  'text-background-color': colour,
  'text-background-opacity': 1,
  'text-background-shape': 'roundrectangle',
  'text-background-padding': '3px',
});

/** Looks of the lens: four accounts, what changed, and what held then. */
export function lensStyles(theme: Theme, paper: string): StylesheetJson {
  const hue = LENS_HUES[theme];
  const signed = (['first', 'second', 'agree', 'conflict'] as const).map((told) => ({
    selector: `edge.told-${told}`,
    style: { ...line(hue[told]), ...chip(hue[told], paper) },
  }));
  const changed = (['began', 'ended', 'passed', 'altered'] as const).map((became) => ({
    selector: `edge.became-${became}`,
    style: { ...line(hue[became]), ...chip(hue[became], paper), opacity: 1 },
  }));
  return [
    ...signed,
    ...changed,
    {
      selector: 'edge.signed',
      style: { label: 'data(sign)', 'font-size': 12, 'font-weight': 700, 'text-rotation': 'none' },
    },
    { selector: 'edge.told-first, edge.told-agree', style: { 'line-style': 'solid' } },
    { selector: 'edge.told-second', style: { 'line-style': 'dashed', 'line-dash-pattern': [9, 4] } },
    { selector: 'edge.told-conflict', style: { 'line-style': 'dashed', 'line-dash-pattern': [3, 3] } },
    { selector: 'edge.told-agree', style: { opacity: 0.7 } },
    { selector: 'edge.became-same', style: { opacity: 0.3 } },
    { selector: 'edge.became-ended', style: { 'line-style': 'dashed', 'line-dash-pattern': [6, 6] } },
    // The line itself keeps saying what is disputed and what is inferred; without an arrow it must say this too.
    {
      selector: 'edge.held-possible, edge.held-undated',
      style: { opacity: 0.5, 'target-arrow-fill': 'hollow' },
    },
    {
      selector: 'edge.held-possible.symmetric, edge.held-undated.symmetric',
      style: { 'line-style': 'dashed', 'line-dash-pattern': [2, 3] },
    },
    { selector: 'edge.ghost', style: { opacity: 0.16, 'target-arrow-shape': 'none', width: 1 } },
    {
      selector: 'node.held-possible, node.held-undated',
      style: { 'background-opacity': 0.3, 'border-style': 'dotted' },
    },
    { selector: 'node.ghost, node.idle', style: { opacity: 0.4 } },
    { selector: 'node.told-first', style: { 'border-color': hue.first, 'border-width': 3.5 } },
    {
      selector: 'node.told-second',
      style: { 'border-color': hue.second, 'border-width': 3.5, 'border-style': 'dashed' },
    },
    {
      selector: 'node.told-conflict',
      style: { 'border-color': hue.conflict, 'border-width': 3.5, 'border-style': 'double' },
    },
  ];
}
