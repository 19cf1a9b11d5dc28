import { createContext, use, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { Camera } from '../canvas/Canvas.tsx';

/** What stands in the panel while nothing is selected. */
export type PanelTab = 'picture' | 'disputes' | 'judgements';
/** What stands in the rail. */
export type RailTab = 'explore';
/** What lies open between the picture and the lens. */
export type Dock = 'none';

/** How the desk is set: which parts lie open. Never part of a link, and never undone. */
export interface Desk {
  tab: PanelTab;
  setTab: (tab: PanelTab) => void;
  rail: RailTab;
  setRail: (tab: RailTab) => void;
  dock: Dock;
  setDock: (dock: Dock) => void;
  /** on a phone the rail is a drawer */
  drawer: boolean;
  setDrawer: (open: boolean) => void;
  /** the canvas that is drawn at present */
  camera: RefObject<Camera | null>;
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
  const [dock, setDock] = useState<Dock>('none');
  const [drawer, setDrawer] = useState(false);
  const camera = useRef<Camera>(null);
  const desk = useMemo(
    () => ({ tab, setTab, rail, setRail, dock, setDock, drawer, setDrawer, camera }),
    [tab, rail, dock, drawer],
  );
  return <Context value={desk}>{children}</Context>;
}
