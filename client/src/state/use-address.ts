import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { readQueryLink } from '#contract/query-link.ts';
import type { Scene } from '#contract/scene.ts';
import type { SavedView } from '#contract/views.ts';
import { ApiProblem, call } from './api.ts';
import { historyBefore } from './kept-history.ts';
import { kept, samePicture } from './kept-links.ts';
import { dispatch, setExploration, setPage, toKeep, usePage } from './page.ts';
import { empty, sceneOf, versionOf, versionOfView } from '#picture/exploration/steps.ts';
import { useOpening } from './queries.ts';
import { decodeLink, storedIn, type Stored } from './url.ts';

/** A picture that goes on changing is not stored with every change. */
const STILL = 900;

/** Opens what is kept on the server; its own address leads there as long as nothing is changed. */
export function openSaved({ id, title, listed, scene }: SavedView, glance: Stored['glance'] = null): void {
  kept.remember(id, scene);
  const told = listed
    ? { opened: `Opened the saved view “${title}”`, saved: id }
    : { opened: 'Opened a link' };
  const { selection, camera } = glance ?? scene;
  dispatch({ do: 'open', version: versionOf(scene, told), selection, camera });
}

/** Begins with the link in the address, or with nothing until the opening view or what is kept has come. */
export function openAddress(): void {
  const { hash } = window.location;
  const query = readQueryLink(hash);
  if (query !== null) setPage({ query, dock: 'console' });
  const elsewhere = storedIn(hash) !== null || query !== null;
  const scene = elsewhere ? null : decodeLink(hash);
  if (scene === 'broken' || scene === 'lowered') return setPage({ linkTrouble: scene });
  const before = elsewhere ? null : historyBefore();
  const { selection = [], camera = null } = scene ?? {};
  if (before !== null) setExploration({ ...empty, ...before, selection, camera });
  else if (scene !== null) openScene(scene);
}

function openScene(scene: Scene): void {
  const { selection, camera } = scene;
  dispatch({ do: 'open', version: versionOf(scene, { opened: 'Opened a link' }), selection, camera });
}

/**
 * Reads the address when the page is opened and when it is changed by hand.
 * @returns whether what it leads to is still being asked for
 */
export function useLinks(): boolean {
  const [asking, setAsking] = useState<Stored | null>(() => storedIn(window.location.hash));
  useEffect(() => {
    if (asking === null) return undefined;
    let wanted = true;
    call('savedView', { params: asking })
      .then((view) => wanted && openSaved(view, asking.glance))
      .catch((error: unknown) => {
        const gone = error instanceof ApiProblem && error.code !== 'not-found' ? error : 'gone';
        if (wanted) setPage({ linkTrouble: gone });
      })
      .finally(() => wanted && setAsking(null));
    return () => {
      wanted = false;
    };
  }, [asking]);
  useEffect(() => {
    const listen = (): void => {
      const { hash } = window.location;
      const stored = storedIn(hash);
      setPage({ linkTrouble: null });
      // A saved query opens in the console, beside the picture that is there.
      const query = readQueryLink(hash);
      if (query !== null) return setPage({ query, dock: 'console' });
      if (stored !== null) return setAsking(stored);
      const scene = decodeLink(hash);
      if (scene === 'broken' || scene === 'lowered') setPage({ linkTrouble: scene });
      else if (scene !== null) openScene(scene);
    };
    window.addEventListener('hashchange', listen);
    return () => window.removeEventListener('hashchange', listen);
  }, []);
  return asking !== null;
}

function show(hash: string): void {
  if (hash === window.location.hash) return;
  // Parameters that others have put into the address are not passed on with it.
  window.history.replaceState(null, '', window.location.pathname + hash);
}

const TITLE = 'A picture kept for its link';

/** The untouched opening view keeps the plain address, so that a bookmark of it follows the dataset. */
function useIsPlain(): boolean {
  const { version, selection, camera } = usePage('version', 'selection', 'camera');
  const opening = useOpening(false).data?.view;
  return useMemo(
    () =>
      opening !== undefined &&
      version !== null &&
      selection.length === 0 &&
      camera === null &&
      samePicture(version, versionOfView(opening)),
    [opening, version, selection, camera],
  );
}

/** Keeps the address at the picture. One whose link would be too long is stored, and the address names it. */
export function Address(): null {
  const { version, selection, camera } = usePage('version', 'selection', 'camera');
  const plain = useIsPlain();
  const [failed, setFailed] = useState<Scene | null>(null);
  const [stored, setStored] = useState(0);
  const { scene, address } = useMemo(() => {
    if (version === null) return { scene: null, address: null };
    const glance = { selection, camera };
    // Storing adds an address, which is asked for again then.
    return { scene: sceneOf(version, glance), address: kept.addressOf(version, glance), stored };
  }, [version, selection, camera, stored]);
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
  }, [scene, address, plain]);
  const link =
    scene !== null && address === null
      ? failed === scene
        ? 'failed'
        : 'waiting'
      : address?.startsWith('v.') && !plain
        ? 'stored'
        : 'own';
  useLayoutEffect(() => setPage({ link }), [link]);
  return null;
}
