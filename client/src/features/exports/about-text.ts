import { oneLine } from '#words/names.ts';
import { counted } from '#words/counts.ts';
import type { ExportAbout } from '#contract/export.ts';
import { dayOfMoment, momentInWords } from '#words/dates.ts';
import { inFileName } from '#words/file-name.ts';

const SCOPES: Record<ExportAbout['scope'], string> = {
  selection: 'what was selected, and the ties among it',
  view: 'what was drawn, after lens and filters',
  everything: 'the whole database, without lens and filters',
};

/** "2 nodes and 1 tie", "116 nodes and 272 ties, beside 6 that are no ties: denied by all who speak of them, or only proposed" */
export const countsInWords = ({ nodes, ties, unheld }: ExportAbout['counts']): string => {
  const besides =
    unheld === 0
      ? ''
      : `, beside ${unheld} that ${unheld === 1 ? 'is no tie: denied by all who speak of it' : 'are no ties: denied by all who speak of them'}, or only proposed`;
  return `${counted(nodes, 'node')} and ${counted(ties, 'tie')}${besides}`;
};

const LONGEST = 48;

/** Latin letters lose their accents, which some systems write in two ways; other scripts keep all of theirs. */
const plainLatin = (title: string): string =>
  title
    .normalize('NFD')
    .replaceAll(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC');

/** `relata-the-2015-exchange-selection-2026-11-22.svg`, with the letters of the title, whatever their script. */
export function exportName({ title, scope, madeAt }: ExportAbout, extension: string): string {
  const parts = [
    'relata',
    inFileName(plainLatin(title), LONGEST),
    scope === 'view' ? '' : scope,
    dayOfMoment(madeAt),
  ];
  return `${parts.filter((part) => part !== '').join('-')}.${extension}`;
}

/** What a file is, as lines for a reader: under a picture, at the head of a file. */
export function aboutLines(about: ExportAbout): string[] {
  const filters = about.filters.map(({ words }) => words);
  return [
    `${about.title}: ${SCOPES[about.scope]}; ${countsInWords(about.counts)}.`,
    `Lens: ${about.lens.words}`,
    ...(about.inferred.length === 0 ? [] : [`Ends by a death or dissolution: ${about.inferred.join('; ')}.`]),
    `Filters: ${filters.length === 0 ? 'none' : filters.join('; ')}.`,
    `Left out: ${about.leftOut.length === 0 ? 'nothing' : about.leftOut.join('; ')}.`,
    ...(about.cannot.length === 0 ? [] : [`Limits of this format: ${about.cannot.join(' ')}`]),
    `Data: ${about.datasets.map(({ title, id, version }) => `${title} (${id}), version ${version.slice(0, 12)}`).join('; ')}.`,
    `Made with ${about.program} on ${momentInWords(about.madeAt)}.`,
  ].map(oneLine);
}
