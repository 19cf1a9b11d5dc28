import type { Briefing, BriefingRequest, Since } from '#contract/briefing.ts';
import type { ActorDetails, Claim, DocumentSummary, SourceSummary } from '#contract/evidence.ts';
import type { House } from '#contract/house.ts';
import type { Judgement } from '#contract/judgement.ts';
import type { Ending } from '#contract/lens.ts';
import type { Changes, Dispute } from '#contract/lens-answers.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import type { FactBook } from '#picture/filter/attributes.ts';
import type { Answers } from '#picture/picture.ts';
import type { Images } from '#picture/svg/node-svg.ts';
import type { Words } from '#words/vocabulary.ts';

/** The lists in which changes come, in the order in which they are told. */
export const CHANGE_PARTS = ['happened', 'began', 'ended', 'altered', 'disputed'] as const;

/** The result of computing the hash of a span again. */
export type Checked = 'matches' | 'differs' | 'no text';

/** The answer of a saved question: its title, and its rows in words. */
export interface Answered {
  title: string;
  head: readonly string[];
  rows: readonly { cells: readonly string[]; claims: readonly string[] }[];
  /** rows beyond those that a briefing carries */
  more: number;
}

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
  /** how a document may be quoted, by the words of each passage that may be printed */
  quotes: ReadonlyMap<string, string>;
  /** other names of what the briefing is about */
  names: ActorDetails['names'];
  /** the house style that it is set in */
  house: House;
  /** answers of the saved questions that are to stand in it */
  answers: readonly Answered[];
  /** by passage id */
  checked: ReadonlyMap<string, Checked>;
  words: Words;
  /** the briefing that this one follows, and what changed since */
  previous: Briefing | null;
  sincePrevious: Since | null;
}

/** What is looked up of one material again and again, found once. */
interface Index {
  byTie: ReadonlyMap<string, readonly Claim[]>;
  bySubject: ReadonlyMap<string, readonly Claim[]>;
  endings: ReadonlyMap<string, Ending | null>;
}

const indices = new WeakMap<Material, Index>();

function indexOf(material: Material): Index {
  const known = indices.get(material);
  if (known !== undefined) return known;
  const claims = [...material.claims.values()];
  const made: Index = {
    byTie: Map.groupBy(claims, ({ tieId }) => tieId ?? ''),
    bySubject: Map.groupBy(claims, ({ attribute }) => attribute?.subjectId ?? ''),
    endings: new Map(material.drawn.answer.ties.map(({ tie, ended }) => [tie.id, ended])),
  };
  indices.set(material, made);
  return made;
}

/** Claims about a tie. */
export const claimsOfTie = (material: Material, tieId: string): readonly Claim[] =>
  indexOf(material).byTie.get(tieId) ?? [];

/** Claims about attributes of an actor, event, place or tie. */
export const claimsAbout = (material: Material, subjectId: string): readonly Claim[] =>
  indexOf(material).bySubject.get(subjectId) ?? [];

/** The death or dissolution with which a tie ends, by the lens: an inference, of which each mention says so. */
export const endingOf = (material: Material, tieId: string): Ending | null =>
  indexOf(material).endings.get(tieId) ?? null;
