import type { Theme } from '#picture/style/theme.ts';
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import { readQueryLink, type QueryLink } from '#contract/query-link.ts';
import type { Camera } from '../render/cytoscape/surface.ts';
import type { Drawing } from '../render/cytoscape/elements.ts';
import { useTheme } from './use-theme.ts';
import type { Walk } from './walk.ts';
import type { BriefingStart } from './briefing-start.ts';

/** What stands in the panel while nothing is selected. */
export type PanelTab = 'picture' | 'history' | 'paths' | 'disputes' | 'judgements';
/** What stands in the rail. */
export type RailTab = 'explore' | 'filters' | 'styles' | 'measures';
/** What lies open between the picture and the lens. */
export type Dock = 'none' | 'table' | 'console' | 'briefing';
/** What lies over everything until it is closed. */
export type Overlay = 'none' | 'palette' | 'shortcuts' | 'export';

/** How the desk is set: which parts lie open. Never part of a link, and never undone. */
export interface Desk {
  tab: PanelTab;
  setTab: (tab: PanelTab) => void;
  rail: RailTab;
  setRail: (tab: RailTab) => void;
  dock: Dock;
  setDock: (dock: Dock) => void;
  /** a saved query that the address asks for, until the console has it */
  query: QueryLink | null;
  setQuery: (query: QueryLink | null) => void;
  /** a briefing to be begun, until its form has it */
  briefing: BriefingStart | null;
  setBriefing: (briefing: BriefingStart | null) => void;
  /** on a phone the rail is a drawer */
  drawer: boolean;
  setDrawer: (open: boolean) => void;
  overlay: Overlay;
  setOverlay: (overlay: Overlay) => void;
  theme: Theme;
  toggleTheme: () => void;
  /** what was done, shown for a moment; each saying is told apart from the same words before */
  said: { text: string; nth: number };
  say: (text: string) => void;
  /** where one walks in the picture by keys */
  walk: Walk | null;
  setWalk: (walk: Walk | null) => void;
  /** the picture has the focus, so that commands are about where one walks */
  walking: boolean;
  setWalking: (walking: boolean) => void;
  /** an area is being chosen: dragging draws it, in place of moving the picture */
  choosing: boolean;
  setChoosing: (choosing: boolean) => void;
  /** between whom paths are looked for */
  pathEnds: readonly string[];
  setPathEnds: (ids: readonly string[]) => void;
  /** the canvas that is drawn at present */
  camera: RefObject<Camera | null>;
  /** what is on screen, with its places: what exports save */
  drawing: RefObject<Drawing | null>;
}

const Context = createContext<Desk | null>(null);

/** Throws outside of DeskProvider. */
export function useDesk(): Desk {
  const desk = use(Context);
  if (desk === null) throw new Error('useDesk belongs inside DeskProvider');
  return desk;
}

export function DeskProvider({ children }: { children: ReactNode }) {
  const [tab, setTab] = useState<PanelTab>('picture');
  const [rail, setRail] = useState<RailTab>('explore');
  const [query, setQuery] = useState(() => readQueryLink(window.location.hash));
  const [dock, setDock] = useState<Dock>(query === null ? 'none' : 'console');
  const [briefing, setBriefing] = useState<BriefingStart | null>(null);
  const [drawer, setDrawer] = useState(false);
  const [overlay, setOverlay] = useState<Overlay>('none');
  const [theme, toggleTheme] = useTheme();
  const [said, setSaid] = useState({ text: '', nth: 0 });
  const [walk, setWalk] = useState<Walk | null>(null);
  const [walking, setWalking] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const [pathEnds, setPathEnds] = useState<readonly string[]>([]);
  const camera = useRef<Camera>(null);
  const drawing = useRef<Drawing>(null);
  const say = useCallback((text: string) => setSaid(({ nth }) => ({ text, nth: nth + 1 })), []);
  useEffect(() => {
    const listen = (): void => {
      const asked = readQueryLink(window.location.hash);
      if (asked === null) return;
      setQuery(asked);
      setDock('console');
    };
    window.addEventListener('hashchange', listen);
    return () => window.removeEventListener('hashchange', listen);
  }, []);
  const desk = useMemo(
    () => ({
      tab,
      setTab,
      rail,
      setRail,
      dock,
      setDock,
      query,
      setQuery,
      briefing,
      setBriefing,
      drawer,
      setDrawer,
      overlay,
      setOverlay,
      theme,
      toggleTheme,
      said,
      say,
      walk,
      setWalk,
      walking,
      setWalking,
      choosing,
      setChoosing,
      pathEnds,
      setPathEnds,
      camera,
      drawing,
    }),
    [
      tab,
      rail,
      dock,
      query,
      briefing,
      drawer,
      overlay,
      theme,
      toggleTheme,
      said,
      say,
      walk,
      walking,
      choosing,
      pathEnds,
    ],
  );
  return <Context value={desk}>{children}</Context>;
}
