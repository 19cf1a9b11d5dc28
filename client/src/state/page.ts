import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { ConsoleValue } from '#contract/console.ts';
import type { StartingView } from '#contract/exploration.ts';
import type { DatasetSummary, NetworkNode } from '#contract/network.ts';
import type { QueryLink } from '#contract/query-link.ts';
import type { Scene } from '#contract/scene.ts';
import type { LensResult } from '#picture/exploration/apply-lens.ts';
import { joinedBy, type Joined } from '#picture/exploration/identity.ts';
import { frozen } from '#picture/exploration/frozen.ts';
import { NO_LENS, type PageLens } from '#picture/exploration/lens.ts';
import type { Picture, Point } from '#picture/exploration/plan.ts';
import {
  empty,
  explore,
  present,
  type Action,
  type Exploration,
  type Version,
} from '#picture/exploration/steps.ts';
import type { FactBook } from '#picture/filter/attributes.ts';
import { NOTHING, type Drawn } from '#picture/filter/filtered.ts';
import type { Sifted } from '#picture/picture.ts';
import type { Theme } from '#picture/style/palettes.ts';
import { wordsOf, type Words } from '#words/vocabulary.ts';
import type { Arranged } from '../layout/use-arrangement.ts';
import type { Drawing } from '../render/cytoscape/elements.ts';
import type { Camera } from '../render/cytoscape/surface.ts';
import type { WebGl } from '../render/sigma/switch.ts';
import type { ApiProblem } from './api.ts';
import type { BriefingStart } from './briefing-start.ts';
import type { Walk } from './walk.ts';

/** What stands in the panel while nothing is selected. */
export type PanelTab = 'picture' | 'history' | 'paths' | 'disputes' | 'whereabouts' | 'judgements';
/** What stands in the rail. */
export type RailTab = 'explore' | 'ask' | 'filters' | 'styles' | 'measures';
/** What lies open between the picture and the lens. */
export type Dock = 'none' | 'table' | 'console' | 'briefing';
/** Which part of the lens is being changed. */
export type Tray = 'when' | 'who' | 'against';
/** What lies over everything until it is closed. */
export type Overlay = 'none' | 'palette' | 'shortcuts' | 'export';
/** How the address stands to the picture; `waiting` until a long one has been stored. */
export type LinkState = 'own' | 'waiting' | 'stored' | 'failed';
/** Why a link does not lead to its picture. */
export type LinkTrouble = 'broken' | 'lowered' | 'gone';

/** A picture with a place for everything in it. */
export interface Settled extends Arranged {
  sifted: Sifted;
}

/** What the exploration comes to, given the server's answers. The pipeline alone writes it. */
export interface PictureState {
  words: Words;
  views: readonly StartingView[];
  datasets: readonly DatasetSummary[];
  /** the starting view that this picture came from */
  view: StartingView | null;
  /** the picture stage by stage; null before there is one. Its parts stand beside it, for those who read only one */
  sifted: Sifted | null;
  /** as the lens shows it and the filters leave it */
  picture: Picture | null;
  /** the same before the filters */
  unfiltered: Picture | null;
  /** what the filters keep off */
  off: Drawn;
  /** attributes that looks and filters follow; null while they are on their way */
  facts: FactBook | null;
  /** claims about attributes that pass the lens; null without a lens */
  told: ReadonlySet<string> | null;
  /** which actors are drawn as one, since an analyst judged that they are */
  joined: Joined;
  /** everything that the steps put on screen, whatever the lens lets through */
  whole: Picture | null;
  /** the ids of its nodes, in order: what the lens is asked about */
  ids: readonly string[];
  /** what the lens makes of it; null without a lens, or until its first answer has come */
  seen: LensResult | null;
  node: (id: string) => NetworkNode | undefined;
  /** the version that all of this was computed from; it follows the present one */
  computedFrom: Version | null;
  /** the picture of which everything has its place; it follows the one that was asked for */
  settled: Settled | null;
  loading: boolean;
  trouble: ApiProblem | null;
}

/** Where the reader is open: a passage of a document, and the claim that led there. */
export interface Reading {
  documentId: string;
  passageId: string;
  claimId: string | null;
}

/** Something that was written on the server, as a judgement is: taken back by the same keys as a step. */
export interface Act {
  /** the state of the picture in which it was done: until that changes it is what was done last */
  at: Version | null;
  /** what stands there once it is taken back, and once it is done again */
  words: { undone: string; done: string };
  undo: () => Promise<unknown>;
  redo: () => Promise<unknown>;
}

/** A row of an answer, with the names of its columns. */
export interface AnsweredRow {
  columns: readonly string[];
  values: readonly ConsoleValue[];
}

/** How the page is laid out and where one stands in it. Never part of a link, and never undone. */
export interface LayoutState {
  tab: PanelTab;
  rail: RailTab;
  dock: Dock;
  /** the saved query that the address asks for; null once the console has opened it */
  query: QueryLink | null;
  /** the briefing that is being begun */
  briefing: BriefingStart | null;
  /** the document that lies open */
  reading: Reading | null;
  /** the claim that the panel should bring into view */
  sought: string | null;
  /** the part of the lens whose control is open */
  tray: Tray | null;
  /** the row of an answer whose evidence the panel shows while nothing is selected */
  row: AnsweredRow | null;
  /** on a phone the rail is a drawer */
  drawer: boolean;
  overlay: Overlay;
  theme: Theme;
  /** what was done, shown for a moment; each saying is told apart from the same words before */
  said: { text: string; nth: number; act?: Act | undefined };
  /** what was done besides the picture and can be taken back, the latest last; and what was taken back of it */
  acts: { done: readonly Act[]; undone: readonly Act[] };
  /** where a menu about the picture is open, in pixels of the window */
  menu: Point | null;
  /** what a command asks of a part of the page, which may have to be drawn first */
  wanted: string | null;
  /** where one walks in the picture by keys */
  walk: Walk | null;
  /** the picture has the focus, so that commands are about where one walks */
  walking: boolean;
  /** an area is being chosen: dragging draws it, in place of moving the picture */
  choosing: boolean;
  /** between whom paths are looked for */
  pathEnds: readonly string[];
  /** whether the overview can be had */
  webgl: WebGl;
  /** is it asked of the whole network where people were? */
  whereEver: boolean;
  link: LinkState;
  /** the address does not lead to its picture */
  linkTrouble: LinkTrouble | ApiProblem | null;
  /** the revision of each saved view that this page has opened or saved: what it may overwrite without overwriting others */
  revisions: Readonly<Record<string, number>>;
  /** the canvas that is drawn at present */
  canvas: Camera | null;
  /** what is on screen, with its places: what exports save */
  drawing: Drawing | null;
}

/** Everything that the page knows besides the server's answers. */
export interface PageState extends Exploration, PictureState, LayoutState {
  /** the state of the picture that the cursor is at; null before there is one */
  version: Version | null;
  lens: PageLens;
}

/** Before the first answers have come. */
export const NO_PICTURE = {
  sifted: null,
  picture: null,
  unfiltered: null,
  off: NOTHING,
  joined: joinedBy(null, []),
  seen: null,
  node: () => undefined,
} satisfies Partial<PictureState>;

const pageStore = create<PageState>()(() => ({
  ...empty,
  ...NO_PICTURE,
  version: null,
  words: wordsOf([]),
  views: [],
  datasets: [],
  view: null,
  facts: null,
  told: null,
  lens: NO_LENS,
  whole: null,
  ids: [],
  computedFrom: null,
  settled: null,
  loading: true,
  trouble: null,
  tab: 'picture',
  rail: 'explore',
  dock: 'none',
  query: null,
  briefing: null,
  reading: null,
  sought: null,
  tray: null,
  row: null,
  drawer: false,
  overlay: 'none',
  theme: 'light',
  said: { text: '', nth: 0 },
  acts: { done: [], undone: [] },
  menu: null,
  wanted: null,
  walk: null,
  walking: false,
  choosing: false,
  pathEnds: [],
  webgl: 'there',
  whereEver: false,
  link: 'own',
  linkTrouble: null,
  revisions: {},
  canvas: null,
  drawing: null,
}));

/** A scene as it is kept: with everything where it stands. */
export function toKeep(scene: Scene): Scene {
  const { settled, whole } = pageNow();
  return frozen(scene, settled?.whole === whole ? settled : null);
}

/** The page as it is now: for what happens on a click or a key. What is drawn subscribes by `usePage`. */
export const pageNow = (): PageState => pageStore.getState();

/** Changes how the page is laid out. */
export const setPage = (change: Partial<LayoutState>): void => pageStore.setState(change);

/** Shows for a moment what was done, with the way to take it back where that is one. */
export const say = (text: string, act?: Act): void =>
  setPage({ said: { text, nth: pageNow().said.nth + 1, act } });

/** This revision of a saved view has been opened, or was saved here. */
export const sawRevision = (id: string, revision: number): void =>
  setPage({ revisions: { ...pageNow().revisions, [id]: revision } });

/** Opens a document at a passage; null closes it. */
export const read = (reading: Reading | null): void => setPage({ reading, sought: null });

/** Has the panel bring a claim into view. */
export const seek = (sought: string | null): void => setPage({ sought });

/** Opens the briefings with a new one to be begun. */
export const beginBriefing = (start: BriefingStart): void => setPage({ briefing: start, dock: 'briefing' });

/** What the pipeline has computed. */
export const setPicture = (picture: PictureState): void => pageStore.setState(picture);

/** An exploration as it was kept or linked. */
export function setExploration(state: Exploration): void {
  const version = present(state);
  pageStore.setState({ ...state, version, lens: version?.lens ?? NO_LENS });
}

/** The one way in which the exploration changes. */
export function dispatch(action: Action): void {
  const { history, cursor, selection, moving, camera } = pageNow();
  setExploration(explore({ history, cursor, selection, moving, camera }, action));
}

/** What is computed from the page: drawn again only when that changes, member by member. */
export const usePageValue = <T>(select: (page: PageState) => T): T => pageStore(useShallow(select));

/** These members of the page: drawn again only when one of them changes. */
export const usePage = <K extends keyof PageState>(...keys: readonly K[]): Pick<PageState, K> =>
  usePageValue(
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each key is there, with its value
    (page) => Object.fromEntries(keys.map((key) => [key, page[key]])) as unknown as Pick<PageState, K>,
  );
