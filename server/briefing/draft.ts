import type { Briefing, BriefingRequest, Section, SectionName, Template } from '#contract/briefing.ts';
import { Citations } from './prose/citations.ts';
import { checked } from './checks.ts';
import type { Material } from './prose/material.ts';
import { actorsSection } from './sections/actors.ts';
import { annexSection } from './sections/annex.ts';
import { alternativesSection, bottomLineSection, keyJudgementsSection } from './sections/authored.ts';
import { changesSection } from './sections/changes.ts';
import { disputesSection } from './sections/disputes.ts';
import { gapsSection } from './sections/gaps.ts';
import { pictureSection } from './sections/picture.ts';
import { sinceSection } from './sections/since.ts';
import { ranksOf } from './since.ts';
import { sourcesSection } from './sections/sources.ts';
import { tiesSection } from './sections/ties.ts';
import { timelineSection } from './sections/timeline.ts';
import { edtfInWords, momentInWords, momentsDay } from '#words/dates.ts';
import { daysNamed, periodFrom, periodTo } from '#words/times.ts';
import type { Claim } from '#contract/evidence.ts';
import { SCALES } from '#contract/likelihood.ts';
import { lensInWords } from '#words/lens.ts';
import { counted } from '#words/counts.ts';

const TEMPLATES = {
  network: 'Network brief',
  person: 'Profile',
  event: 'Event reconstruction',
  dispute: 'Disputed point',
  changes: 'What changed',
};

/** The last time that any claim speaks of, on each clock, no more exactly than it is told: later than this, the briefing knows nothing. */
function cutOff(claims: readonly Claim[]): string {
  const written = new Set(
    claims.flatMap(({ validFrom, validTo, observedAt, saidOn }) => [validFrom, validTo, observedAt, saidOn]),
  );
  const asTold = (day: string): string => edtfInWords(written.has(day) ? day : periodTo(periodFrom(day)));
  const held = daysNamed(claims.map(({ bounds }) => bounds))?.last;
  const said = claims
    .flatMap(({ saidMin, saidMax }) => saidMax ?? saidMin ?? [])
    .toSorted()
    .at(-1);
  const recorded = claims
    .map(({ recordedAt }) => recordedAt)
    .toSorted()
    .at(-1);
  return [
    `when it held: ${held === undefined ? 'nothing is dated' : asTold(held)}`,
    `when it was said: ${said === undefined ? 'nobody says when' : asTold(said)}`,
    `when it was recorded: ${recorded === undefined ? 'nothing is' : momentsDay(recorded)}`,
  ].join('; ');
}

/** The head of a briefing: the question, the author, the day, the cut-off, the lens and the filters. */
function headerOf(material: Material): Briefing['header'] {
  const { request, madeAt, datasets, leftOut, sources } = material;
  const rows = [
    { label: 'Kind', text: TEMPLATES[request.template] },
    { label: 'Question', text: request.question },
    { label: 'By', text: request.by },
    { label: 'Made on', text: momentInWords(madeAt) },
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

type Write = (material: Material, citations: Citations) => Section;

const WRITERS: Record<SectionName, Write> = {
  'bottom-line': bottomLineSection,
  'key-judgements': keyJudgementsSection,
  picture: pictureSection,
  actors: actorsSection,
  ties: tiesSection,
  timeline: timelineSection,
  disputes: disputesSection,
  changes: changesSection,
  since: sinceSection,
  alternatives: alternativesSection,
  gaps: gapsSection,
  sources: sourcesSection,
  citations: () => ({ name: 'citations', title: 'Citations', blocks: [{ block: 'references' }] }),
  annex: annexSection,
};

const FRONT: readonly SectionName[] = ['bottom-line', 'key-judgements'];
const BACK: readonly SectionName[] = ['alternatives', 'gaps', 'sources', 'citations', 'annex'];

/** The sections of each template, in order, unless the analyst chose others. */
export const OUTLINES: Record<Template, readonly SectionName[]> = {
  network: [...FRONT, 'picture', 'actors', 'ties', 'timeline', 'disputes', ...BACK],
  person: [...FRONT, 'actors', 'ties', 'timeline', 'disputes', 'picture', ...BACK],
  event: [...FRONT, 'timeline', 'ties', 'disputes', 'actors', 'picture', ...BACK],
  dispute: [...FRONT, 'disputes', 'ties', 'timeline', 'picture', ...BACK],
  changes: [...FRONT, 'changes', 'timeline', 'disputes', 'picture', ...BACK],
};

function outlineOf({ outline, template, previous }: BriefingRequest): SectionName[] {
  if (outline !== undefined) return [...new Set(outline)];
  const plain = OUTLINES[template];
  return previous === null ? [...plain] : [...FRONT, 'since', ...plain.slice(FRONT.length)];
}

/** Sources and citations count what the others cite, so they are written when all others are. */
const LAST: readonly SectionName[] = ['sources'];

/** The draft: a pure function of what was read, so that the same material always gives the same briefing. */
export function draft(material: Material): Briefing {
  const { request, madeAt, datasets } = material;
  const outline = outlineOf(request);
  const citations = new Citations(material);
  const written = new Map<SectionName, Section>();
  for (const name of outline.filter((each) => !LAST.includes(each)))
    written.set(name, WRITERS[name](material, citations));
  for (const name of outline.filter((each) => LAST.includes(each)))
    written.set(name, WRITERS[name](material, citations));
  const claims = citations.cited();
  const sections = outline.flatMap((name) => written.get(name) ?? []);
  return {
    format: 'relata-briefing',
    version: 1,
    madeAt,
    request,
    header: headerOf(material),
    datasets,
    sections,
    citations: citations.list(),
    warnings: checked(material, sections),
    claims,
    ranks: ranksOf(material.judgements, new Set(claims.map(({ id }) => id))),
  };
}
