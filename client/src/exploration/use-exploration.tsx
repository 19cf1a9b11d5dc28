import {
  createContext,
  use,
  useEffect,
  useMemo,
  useReducer,
  useState,
  type Dispatch,
  type ReactNode,
} from 'react';
import type { StartingView } from '#contract/exploration.ts';
import type { DatasetSummary, NetworkNode } from '#contract/network.ts';
import { ApiProblem } from '../api.ts';
import type { FactBook } from '../filters/attributes.ts';
import { NOTHING, type Drawn, type Filtered } from '../filters/filtered.ts';
import { useFacts, useSieve, wantsFacts } from '../filters/use-filters.ts';
import { useIdentities } from '../judgements/queries.ts';
import { joinedBy, type Joined } from './identity.ts';
import { isOn, NO_LENS, type PageLens } from './lens.ts';
import { useSeen } from './lens-queries.ts';
import { useDatasets, useGraph, useOpening, useViews, useVocabulary } from './queries.ts';
import type { Picture } from './shown.ts';
import {
  empty,
  explore,
  PLAIN,
  present,
  versionOfView,
  viewKey,
  type Action,
  type Exploration,
} from './steps.ts';
import type { Seen } from './through.ts';
import { decodeLink, encodeLink } from './url.ts';
import { wordsOf, type Words } from '#contract/words.ts';

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
  /** the address held a link that could not be read */
  brokenLink: boolean;
}

const Context = createContext<World | null>(null);

/** The exploration and everything derived from it. Throws outside of ExplorationProvider. */
export function useExploration(): World {
  const world = use(Context);
  if (world === null) throw new Error('useExploration belongs inside ExplorationProvider');
  return world;
}

const asTrouble = (error: unknown): ApiProblem | null => (error instanceof ApiProblem ? error : null);

/** Begins with the link in the address, or with nothing until the opening view has come. */
function begin(): { state: Exploration; broken: boolean } {
  const linked = decodeLink(window.location.hash);
  if (linked === null || linked === 'broken') return { state: empty, broken: linked === 'broken' };
  const { version, selection } = linked;
  return { state: explore(empty, { do: 'open', version, selection }), broken: false };
}

function useAddress(state: Exploration, openingKey: string | null, onLink: (hash: string) => void): void {
  useEffect(() => {
    const version = present(state);
    if (version === null) return;
    // The untouched opening view keeps the plain address, so that a bookmark of it follows the dataset.
    const untouched =
      state.history.length === 1 &&
      version.view === openingKey &&
      state.selection.length === 0 &&
      !isOn(version.lens);
    const hash = untouched ? '' : `#${encodeLink({ version, selection: state.selection })}`;
    if (hash !== window.location.hash) {
      window.history.replaceState(null, '', window.location.pathname + window.location.search + hash);
    }
  }, [state, openingKey]);
  useEffect(() => {
    const listen = (): void => onLink(window.location.hash);
    window.addEventListener('hashchange', listen);
    return () => window.removeEventListener('hashchange', listen);
  }, [onLink]);
}

export function ExplorationProvider({ children }: { children: ReactNode }) {
  const [start] = useState(begin);
  const [state, dispatch] = useReducer(explore, start.state);
  const [brokenLink, setBroken] = useState(start.broken);
  const vocabulary = useVocabulary();
  const views = useViews();
  const datasets = useDatasets();
  const opening = useOpening(state.history.length === 0);
  const version = present(state);
  const graph = useGraph(version?.steps ?? []);

  const openingView = opening.data?.view;
  useEffect(() => {
    if (openingView && state.history.length === 0)
      dispatch({ do: 'open', version: versionOfView(openingView) });
  }, [openingView, state.history.length]);

  const onLink = useMemo(
    () => (hash: string) => {
      const linked = decodeLink(hash);
      setBroken(linked === 'broken');
      if (linked !== null && linked !== 'broken') dispatch({ do: 'open', ...linked });
    },
    [],
  );
  useAddress(state, openingView ? viewKey(openingView) : null, onLink);

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
      brokenLink,
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
      brokenLink,
    ],
  );
  return <Context value={world}>{children}</Context>;
}
