import type { Briefing, BriefingRequest, Since } from '#contract/briefing.ts';
import type { Claim, DocumentSummary, SourceSummary } from '#contract/evidence.ts';
import type { Judgement } from '#contract/judgement.ts';
import type { NetworkLists } from '#contract/measures.ts';
import type { Ending } from '#contract/lens.ts';
import type { Changes, Dispute } from '#contract/lens-answers.ts';
import { endedInWords } from '#words/lens.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import type { FactBook } from '#picture/filter/attributes.ts';
import type { Answers } from '#picture/picture.ts';
import type { Images } from '#picture/svg/node-svg.ts';
import type { Words } from '#words/vocabulary.ts';

import { allWhoSay } from './who.ts';

/** The result of computing the hash of a span again. */
export type Checked = 'matches' | 'differs' | 'no text';

/** Everything that a briefing is made from, read once. The draft is a pure function of it. */
export interface Material {
  request: BriefingRequest;
  madeAt: string;
  datasets: Briefing['datasets'];
  vocabularies: readonly { dataset: string; vocabulary: Vocabulary }[];
  /** the nodes in view, and those that a claim names beside them */
  nodes: ReadonlyMap<string, NetworkNode>;
  inView: readonly NetworkNode[];
  /** the ties that the lens lets through among the nodes in view */
  ties: readonly NetworkTie[];
  /** ties that the lens leaves out or the analyst hid */
  leftOut: number;
  /** what the picture is made from */
  drawn: Pick<Answers, 'whole'> & Pick<NonNullable<Answers['lens']>, 'answer'>;
  /** the network in view for measuring, derived ties in it; null where the briefing is about one actor */
  measured: NetworkLists | null;
  /** attributes that the looks of the picture follow; null where they follow none */
  facts: FactBook | null;
  /** the pictures of actors, as far as a file may weigh */
  images: Images;
  /** claims that pass the lens about these ties and nodes, by id */
  claims: ReadonlyMap<string, Claim>;
  documents: ReadonlyMap<string, DocumentSummary>;
  sources: ReadonlyMap<string, SourceSummary>;
  judgements: readonly Judgement[];
  disputes: readonly Dispute[];
  /** disputes among those in view that are not about what the briefing is about, or more than it carries */
  disputesElsewhere: number;
  /** claims on any disputed point among those in view, cited in this briefing or not */
  disputedClaims: ReadonlySet<string>;
  changes: Changes | null;
  /** by passage id */
  checked: ReadonlyMap<string, Checked>;
  words: Words;
  /** the briefing that this one follows, and what changed since */
  previous: Briefing | null;
  sincePrevious: Since | null;
}

/** Claims about a tie, or about an attribute of it. */
export function claimsOfTie({ claims }: Material, tieId: string): Claim[] {
  return [...claims.values()].filter((claim) => claim.tieId === tieId);
}

/** Claims about attributes of an actor, event, place or tie. */
export function claimsAbout({ claims }: Material, subjectId: string): Claim[] {
  return [...claims.values()].filter((claim) => claim.attribute?.subjectId === subjectId);
}

/** The death or dissolution with which a tie ends, by the lens: an inference, of which each mention says so. */
export const endingOf = ({ drawn }: Material, tieId: string): Ending | null =>
  drawn.answer.ties.find(({ tie }) => tie.id === tieId)?.ended ?? null;

/** "Not after the death in August 2020, inferred from what is told by Cole Penzel" */
export function endedInSentence({ claims }: Material, ending: Ending): string {
  const told = ending.claims.flatMap((id) => claims.get(id) ?? []);
  const by = told.length === 0 ? 'inferred' : `inferred from what is told by ${allWhoSay(told)}`;
  return `Not after the ${endedInWords(ending).replace(/^not after the /, '')}, ${by}`;
}
