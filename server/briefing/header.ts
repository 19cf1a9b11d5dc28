import type { Briefing } from '#contract/briefing.ts';
import { edtfInWords } from '#words/dates.ts';
import type { Claim } from '#contract/evidence.ts';
import { SCALES } from '#contract/likelihood.ts';
import { lensInWords } from '#words/lens.ts';
import type { Material } from './prose/material.ts';
import { counted } from '#words/counts.ts';

const TEMPLATES = {
  network: 'Network brief',
  person: 'Profile',
  event: 'Event reconstruction',
  dispute: 'Disputed point',
  changes: 'What changed',
};

/** The last day that any claim speaks of, on each clock: later than this, the briefing knows nothing. */
function cutOff(claims: readonly Claim[]): string {
  const days = claims.flatMap(({ bounds }) => [bounds.toMax, bounds.toMin, bounds.fromMax, bounds.fromMin]);
  const held = days
    .filter((day) => day !== null)
    .toSorted()
    .at(-1);
  const said = claims
    .flatMap(({ saidOn }) => saidOn ?? [])
    .toSorted()
    .at(-1);
  const recorded = claims
    .map(({ recordedAt }) => recordedAt.slice(0, 10))
    .toSorted()
    .at(-1);
  return [
    `when it held: ${held === undefined ? 'nothing is dated' : edtfInWords(held)}`,
    `when it was said: ${said === undefined ? 'nobody says when' : edtfInWords(said)}`,
    `when it was recorded: ${recorded === undefined ? 'nothing is' : edtfInWords(recorded)}`,
  ].join('; ');
}

/** The head of a briefing: the question, the author, the day, the cut-off, the lens and the filters. */
export function headerOf(material: Material): Briefing['header'] {
  const { request, madeAt, datasets, leftOut, sources } = material;
  const rows = [
    { label: 'Kind', text: TEMPLATES[request.template] },
    { label: 'Question', text: request.question },
    { label: 'By', text: request.by },
    { label: 'Made on', text: edtfInWords(madeAt.slice(0, 10)) },
    { label: 'Information cut-off', text: cutOff([...material.claims.values()]) },
    { label: 'Lens', text: lensInWords(request.lens, (id) => sources.get(id)?.name ?? id) },
    { label: 'Filters', text: request.filters.length === 0 ? 'none' : request.filters.join('; ') },
    {
      label: 'Left out',
      text:
        leftOut === 0
          ? 'nothing'
          : `${counted(leftOut, 'tie')} between those in view, by the lens or by hand`,
    },
    { label: 'Likelihood', text: `in the words of ${SCALES[request.scale].name}` },
    {
      label: 'Data',
      text: datasets.map(({ title, version }) => `${title} (version ${version.slice(0, 12)})`).join('; '),
    },
  ];
  return request.caveat === '' ? rows : [{ label: 'Handling', text: request.caveat }, ...rows];
}
