import { useCallback, useEffect, useMemo, useState, type Dispatch } from 'react';
import { readQueryLink } from '#contract/query-link.ts';
import type { Scene } from '#contract/scene.ts';
import type { SavedView } from '#contract/views.ts';
import { ApiProblem, call } from './api.ts';
import type { KeptLinks } from './kept-links.ts';
import { present, sceneOf, versionOf, type Action, type Exploration } from '#picture/exploration/steps.ts';
import { decodeLink, storedIn, type Stored } from './url.ts';

/** How the address stands to the picture; `waiting` until a long one has been stored. */
export type LinkState = 'own' | 'waiting' | 'stored' | 'failed';
/** Why a link does not lead to its picture. */
export type LinkTrouble = 'broken' | 'gone';

/** A picture that goes on changing is not stored with every change. */
const STILL = 900;

export type Open = (view: SavedView, glance?: Stored['glance']) => void;

/** Opens what is kept on the server; its own address leads there as long as nothing is changed. */
export function useOpen(dispatch: Dispatch<Action>, kept: KeptLinks): Open {
  return useCallback(
    ({ id, title, listed, scene }, glance = null) => {
      kept.remember(id, scene);
      const told = listed
        ? { opened: `Opened the saved view “${title}”`, saved: id }
        : { opened: 'Opened a link' };
      const { selection, camera } = glance ?? scene;
      dispatch({ do: 'open', version: versionOf(scene, told), selection, camera });
    },
    [dispatch, kept],
  );
}

/** Reads the address when the page is opened and when it is changed by hand. */
export function useLinks(dispatch: Dispatch<Action>, open: Open, broken: boolean) {
  const [trouble, setTrouble] = useState<LinkTrouble | ApiProblem | null>(broken ? 'broken' : null);
  const [asking, setAsking] = useState<Stored | null>(() => storedIn(window.location.hash));
  useEffect(() => {
    if (asking === null) return undefined;
    let wanted = true;
    call('savedView', { params: asking })
      .then((view) => wanted && open(view, asking.glance))
      .catch((error: unknown) => {
        const gone = error instanceof ApiProblem && error.code !== 'not-found' ? error : 'gone';
        if (wanted) setTrouble(gone);
      })
      .finally(() => wanted && setAsking(null));
    return () => {
      wanted = false;
    };
  }, [asking, open]);
  const read = useCallback(
    (hash: string) => {
      const stored = storedIn(hash);
      setTrouble(null);
      // A saved query opens in the console, beside the picture that is there.
      if (readQueryLink(hash) !== null) return undefined;
      if (stored !== null) return setAsking(stored);
      const scene = decodeLink(hash);
      if (scene === 'broken') setTrouble('broken');
      else if (scene !== null) openScene(dispatch, scene);
    },
    [dispatch],
  );
  useEffect(() => {
    const listen = (): void => read(window.location.hash);
    window.addEventListener('hashchange', listen);
    return () => window.removeEventListener('hashchange', listen);
  }, [read]);
  const dismiss = useCallback(() => setTrouble(null), []);
  return { trouble, dismiss, asking: asking !== null };
}

function openScene(dispatch: Dispatch<Action>, scene: Scene): void {
  const { selection, camera } = scene;
  dispatch({ do: 'open', version: versionOf(scene, { opened: 'Opened a link' }), selection, camera });
}

function show(hash: string): void {
  if (hash === window.location.hash) return;
  window.history.replaceState(null, '', window.location.pathname + window.location.search + hash);
}

const TITLE = 'A picture kept for its link';

/**
 * Keeps the address at the picture. One whose link would be too long is stored, and the address names it.
 * @param plain the untouched opening view keeps the plain address, so that a bookmark of it follows the dataset
 * @param toKeep the scene as it should be stored
 */
export function useAddress(
  state: Exploration,
  plain: boolean,
  kept: KeptLinks,
  toKeep: (scene: Scene) => Scene,
): LinkState {
  const [failed, setFailed] = useState<Scene | null>(null);
  const [stored, setStored] = useState(0);
  const version = present(state);
  const { selection, camera } = state;
  const { scene, address } = useMemo(() => {
    if (version === null) return { scene: null, address: null };
    const glance = { selection, camera };
    // Storing adds an address, which is asked for again then.
    return { scene: sceneOf(version, glance), address: kept.addressOf(version, glance), stored };
  }, [version, selection, camera, kept, stored]);
  useEffect(() => {
    if (scene === null) return undefined;
    if (address !== null) {
      show(plain ? '' : `#${address}`);
      return undefined;
    }
    const store = async (): Promise<void> => {
      const given = { title: TITLE, note: '', thumbnail: null, forkedFrom: null, listed: false };
      const { id } = await call('saveView', { body: { ...given, scene: toKeep(scene) } });
      kept.remember(id, scene);
      setStored((count) => count + 1);
    };
    const timer = window.setTimeout(() => void store().catch(() => setFailed(scene)), STILL);
    return () => window.clearTimeout(timer);
  }, [scene, address, plain, kept, toKeep]);
  if (scene === null) return 'own';
  if (address === null) return failed === scene ? 'failed' : 'waiting';
  return address.startsWith('v.') && !plain ? 'stored' : 'own';
}
