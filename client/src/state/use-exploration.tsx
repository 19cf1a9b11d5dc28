import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  type Dispatch,
  type ReactNode,
} from 'react';
import type { StartingView } from '#contract/exploration.ts';
import { readQueryLink } from '#contract/query-link.ts';
import type { Scene } from '#contract/scene.ts';
import type { DatasetSummary, NetworkNode } from '#contract/network.ts';
import { ApiProblem } from './api.ts';
import type { FactBook } from '#picture/filter/attributes.ts';
import { NOTHING, type Drawn, type Filtered } from '#picture/filter/filtered.ts';
import { useFacts, useSieve, wantsFacts } from './use-filters.ts';
import { useIdentities } from './judgement-queries.ts';
import { frozen, type Placed } from '#picture/exploration/frozen.ts';
import { joinedBy, type Joined } from '#picture/exploration/identity.ts';
import { historyBefore, keepHistory } from './kept-history.ts';
import { keptLinks, samePicture, type KeptLinks } from './kept-links.ts';
import { NO_LENS, type PageLens } from '#picture/exploration/lens.ts';
import { useSeen } from './lens-queries.ts';
import { useDatasets, useGraph, useOpening, useViews, useVocabulary } from './queries.ts';
import type { Picture } from '#picture/exploration/plan.ts';
import {
  empty,
  explore,
  PLAIN,
  present,
  versionOf,
  versionOfView,
  viewKey,
  type Action,
  type Exploration,
} from '#picture/exploration/steps.ts';
import type { Seen } from '#picture/exploration/apply-lens.ts';
import { decodeLink, storedIn } from './url.ts';
import { useAddress, useLinks, useOpen, type LinkState, type LinkTrouble, type Open } from './use-address.ts';
import { wordsOf, type Words } from '#words/vocabulary.ts';

export interface World {
  state: Exploration;
  dispatch: Dispatch<Action>;
  words: Words;
  views: readonly StartingView[];
  datasets: readonly DatasetSummary[];
  /** the starting view that this picture came from */
  view: StartingView | null;
  /** as the lens shows it and the filters leave it */
  picture: Picture | null;
  /** the same before the filters */
  unfiltered: Picture | null;
  /** what the filters keep off */
  off: Drawn;
  /** the filters as one function of a picture */
  sieve: (picture: Picture) => Filtered;
  /** attributes that looks and filters follow; null while they are on their way */
  facts: FactBook | null;
  /** claims about attributes that pass the lens; null without a lens */
  told: ReadonlySet<string> | null;
  /** which actors are drawn as one, since an analyst judged that they are */
  joined: Joined;
  lens: PageLens;
  /** everything that the steps put on screen, whatever the lens lets through */
  whole: Picture | null;
  /** the ids of its nodes, in order: what the lens is asked about */
  ids: readonly string[];
  /** what the lens makes of a picture; null without a lens */
  through: ((picture: Picture) => Seen) | null;
  seen: Seen | null;
  node: (id: string) => NetworkNode | undefined;
  loading: boolean;
  trouble: ApiProblem | null;
  /** the address does not lead to its picture */
  linkTrouble: LinkTrouble | ApiProblem | null;
  /** it has been read */
  dismissLinkTrouble: () => void;
  link: LinkState;
  openSaved: Open;
  kept: KeptLinks;
  /** what the canvas shows, and where */
  tellPlaced: (placed: Placed) => void;
  /** the scene as it is kept: with everything where it stands */
  toKeep: (scene: Scene) => Scene;
}

const Context = createContext<World | null>(null);

/** The exploration and everything derived from it. Throws outside of ExplorationProvider. */
export function useExploration(): World {
  const world = use(Context);
  if (world === null) throw new Error('useExploration belongs inside ExplorationProvider');
  return world;
}

const asTrouble = (error: unknown): ApiProblem | null => (error instanceof ApiProblem ? error : null);

/** Begins with the link in the address, or with nothing until the opening view or what is kept has come. */
function begin(): { state: Exploration; broken: boolean } {
  const { hash } = window.location;
  const elsewhere = storedIn(hash) !== null || readQueryLink(hash) !== null;
  const scene = elsewhere ? null : decodeLink(hash);
  if (scene === 'broken') return { state: empty, broken: true };
  const before = elsewhere ? null : historyBefore();
  const { selection = [], camera = null } = scene ?? {};
  if (before !== null) return { state: { ...empty, ...before, selection, camera }, broken: false };
  if (scene === null) return { state: empty, broken: false };
  const version = versionOf(scene, { opened: 'Opened a link' });
  return { state: explore(empty, { do: 'open', version, selection, camera }), broken: false };
}

export function ExplorationProvider({ children }: { children: ReactNode }) {
  const [start] = useState(begin);
  const [state, dispatch] = useReducer(explore, start.state);
  const [kept] = useState(keptLinks);
  const placed = useRef<Placed | null>(null);
  const tellPlaced = useCallback((now: Placed) => {
    placed.current = now;
  }, []);
  useEffect(() => {
    const keep = (): void => keepHistory(state);
    window.addEventListener('pagehide', keep);
    return () => window.removeEventListener('pagehide', keep);
  }, [state]);
  const openSaved = useOpen(dispatch, kept);
  const links = useLinks(dispatch, openSaved, start.broken);
  const vocabulary = useVocabulary();
  const views = useViews();
  const datasets = useDatasets();
  const opening = useOpening(state.history.length === 0 && !links.asking);
  const version = present(state);
  const graph = useGraph(version?.steps ?? []);

  const openingView = opening.data?.view;
  useEffect(() => {
    if (openingView && state.history.length === 0 && !links.asking)
      dispatch({ do: 'open', version: versionOfView(openingView) });
  }, [openingView, state.history.length, links.asking]);

  const words = useMemo(() => wordsOf(vocabulary.data ?? []), [vocabulary.data]);
  const whole = vocabulary.data ? graph.picture : null;
  const lens = version?.lens ?? NO_LENS;
  const { ids, seen: through, told, loading: focusing, failureReason: blurred } = useSeen(whole, lens);
  const seen = useMemo(() => (whole && through ? through(whole) : null), [whole, through]);
  const identities = useIdentities().data ?? null;
  const joined = useMemo(() => joinedBy(identities, whole?.nodes ?? []), [identities, whole]);
  const unfiltered = useMemo(() => {
    const base = seen?.picture ?? whole;
    return base && joined.apply(base);
  }, [seen, whole, joined]);
  const { filters, appearance } = version ?? PLAIN;
  const { book: facts, loading: sifting } = useFacts(whole, told, wantsFacts(filters, appearance));
  const sieve = useSieve(filters, { facts, words, joined });
  const sifted = useMemo(() => unfiltered && sieve(unfiltered), [unfiltered, sieve]);
  const picture = sifted?.picture ?? null;
  const off = sifted?.off ?? NOTHING;
  const plain = useMemo(
    () =>
      openingView !== undefined &&
      version !== null &&
      state.selection.length === 0 &&
      state.camera === null &&
      samePicture(version, versionOfView(openingView)),
    [openingView, version, state.selection, state.camera],
  );
  const toKeep = useCallback(
    (scene: Scene) => frozen(scene, placed.current?.picture === whole ? placed.current : null),
    [whole],
  );
  const link = useAddress(state, plain, kept, toKeep);
  const nodes = useMemo(
    () =>
      new Map(
        [...(whole?.nodes ?? []), ...(whole?.hiddenNodes ?? []), ...(unfiltered?.nodes ?? [])].map((node) => [
          node.id,
          node,
        ]),
      ),
    [whole, unfiltered],
  );
  const failure =
    asTrouble(vocabulary.failureReason) ??
    asTrouble(opening.failureReason) ??
    asTrouble(graph.failureReason) ??
    asTrouble(blurred);

  const world = useMemo<World>(
    () => ({
      state,
      dispatch,
      words,
      views: views.data ?? [],
      datasets: datasets.data ?? [],
      view: (views.data ?? []).find((each) => viewKey(each) === version?.view) ?? null,
      picture,
      unfiltered,
      off,
      sieve,
      facts,
      told,
      joined,
      lens,
      whole,
      ids,
      through,
      seen,
      node: (id) => nodes.get(id),
      loading: picture === null || graph.loading || focusing || sifting,
      trouble: failure,
      linkTrouble: links.trouble,
      dismissLinkTrouble: links.dismiss,
      link,
      openSaved,
      kept,
      tellPlaced,
      toKeep,
    }),
    [
      state,
      words,
      views.data,
      datasets.data,
      version,
      picture,
      unfiltered,
      off,
      sieve,
      facts,
      told,
      joined,
      lens,
      whole,
      ids,
      through,
      seen,
      nodes,
      sifting,
      graph.loading,
      focusing,
      failure,
      links.trouble,
      links.dismiss,
      link,
      openSaved,
      kept,
      tellPlaced,
      toKeep,
    ],
  );
  return <Context value={world}>{children}</Context>;
}
