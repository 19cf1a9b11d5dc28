import type { AnnexPart, Briefing, Section, SectionName } from '#contract/briefing.ts';
import { annexOf } from './annex/annex.ts';
import { checked } from './checks.ts';
import { frontOf } from './front.ts';
import { withEdits } from './edits.ts';
import { Citations } from './prose/citations.ts';
import type { Material } from './prose/material.ts';
import { documentsNoted, notesOf } from './prose/notes.ts';
import { Telling } from './prose/telling.ts';
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
