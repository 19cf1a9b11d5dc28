import { type AnnexPart, type Briefing, type Section, SectionName } from '#contract/briefing.ts';
import { annexOf } from './annex/annex.ts';
import { checked } from './checks.ts';
import { frontOf } from './front.ts';
import { withEdits } from './edits.ts';
import type { Material } from './prose/material.ts';
import { documentsNoted, notesOf } from './prose/notes.ts';
import { Telling } from './prose/telling.ts';
import { SECTION_TITLES, sentencesIn } from '#words/briefing.ts';
import { actorsSection } from './sections/actors.ts';
import { answersSection } from './sections/answers.ts';
import {
  alternativesSection,
  bottomLineSection,
  keyJudgementsSection,
  wouldChangeSection,
} from './sections/authored.ts';
import { basisSection } from './sections/basis.ts';
import { changesSection } from './sections/changes.ts';
import { chronologySection } from './sections/chronology.ts';
import { disputesSection } from './sections/disputes.ts';
import { factsSection } from './sections/facts.ts';
import { gapsSection } from './sections/gaps.ts';
import { keyFactsSection } from './sections/key-facts.ts';
import { participantsSection } from './sections/participants.ts';
import { pictureSection } from './sections/picture.ts';
import { sinceSection } from './sections/since.ts';
import { tiesSection } from './sections/ties.ts';
import { whereaboutsSection } from './sections/whereabouts.ts';
import { ranksOf } from './since.ts';

/** Writes a part within its length. Null: there is nothing to say, and the part is left out. */
export type Write = (telling: Telling, words: number) => Section['blocks'] | null;

const WRITERS: Record<SectionName, Write> = {
  'bottom-line': bottomLineSection,
  'key-judgements': keyJudgementsSection,
  alternatives: alternativesSection,
  'would-change': wouldChangeSection,
  basis: basisSection,
  since: sinceSection,
  facts: factsSection,
  picture: pictureSection,
  'key-facts': keyFactsSection,
  participants: participantsSection,
  disputes: disputesSection,
  changes: changesSection,
  chronology: chronologySection,
  whereabouts: whereaboutsSection,
  actors: actorsSection,
  ties: tiesSection,
  answers: answersSection,
  gaps: gapsSection,
};

/** Parts whose length no house style names: the analyst's own, and the picture. */
const UNBOUND = 5000;

/** The parts as the house style has them, unless the analyst ordered them otherwise; what follows another says what is new. */
function outlineOf({ request, house }: Material) {
  const styled = house.sections[request.template].flatMap(({ name, title, marking, words }) => {
    const known = SectionName.safeParse(name);
    return known.success ? [{ name: known.data, title, marking, words: words ?? UNBOUND }] : [];
  });
  if (request.outline === undefined) return styled;
  return [...new Set(request.outline)].map(
    (name) =>
      styled.find((each) => each.name === name) ?? {
        name,
        title: undefined,
        marking: undefined,
        words: UNBOUND,
      },
  );
}

/** Claims on disputed points belong where accounts stand face to face, if the briefing has such a part. */
function placesOf(material: Material): Map<string, string> {
  const { disputes, request } = material;
  const own = request.template === 'changes' || !outlineOf(material).some(({ name }) => name === 'disputes');
  const ids = own
    ? []
    : disputes.flatMap(({ accounts }) => accounts.flatMap(({ claims }) => claims.map(({ id }) => id)));
  return new Map(ids.map((id) => [id, 'disputes']));
}

function sectionsOf(telling: Telling): Section[] {
  const { markings } = telling.material.request;
  return outlineOf(telling.material).flatMap(({ name, title = SECTION_TITLES[name], marking, words }) => {
    const blocks = WRITERS[name](telling, words);
    if (blocks === null || blocks.length === 0) return [];
    const mark = markings[name] ?? marking ?? '';
    return [{ name, title: mark === '' ? title : `(${mark}) ${title}`, blocks }];
  });
}

/** Facts of the annex that the sections have no room for, and the claims that they rest on. */
function leftOutOf(annex: readonly AnnexPart[]): Briefing['leftOut'] {
  const sentences = annex
    .filter(({ name }) => name === 'left-out')
    .flatMap(({ blocks }) => blocks.flatMap(sentencesIn));
  return { facts: sentences.length, claims: new Set(sentences.flatMap(({ cites }) => cites)).size };
}

/** The draft: a pure function of what was read, so that the same material always gives the same briefing. */
export function draft(material: Material): Briefing {
  const { request, madeAt, datasets, house } = material;
  const telling = new Telling(material, placesOf(material));
  const sections = withEdits(sectionsOf(telling), request.edits);
  const warnings = checked(material, sections);
  const annex = annexOf(telling, warnings);
  const claims = telling.citations.cited();
  return {
    format: 'relata-briefing',
    version: 2,
    madeAt,
    request,
    house,
    front: frontOf(material),
    sections,
    notes: notesOf(claims, material),
    documents: documentsNoted(claims, material),
    leftOut: leftOutOf(annex),
    annex,
    datasets,
    citations: telling.citations.list(),
    warnings,
    claims,
    ranks: ranksOf(material.judgements, new Set(claims.map(({ id }) => id))),
  };
}
