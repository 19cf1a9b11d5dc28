import { createViewing } from '#picture/picture.ts';
import { placed, styled } from '#picture/style/styled.ts';
import { Suspense, lazy, useEffect, useMemo, useState, useCallback, useRef } from 'react';
import type { Drawing } from '../render/cytoscape/elements.ts';
import type { Camera } from '../render/cytoscape/surface.ts';
import { fontsReady } from '../render/cytoscape/fonts.ts';
import { drawnBy, hasWebGl } from '../render/sigma/switch.ts';
import { useMeasures } from '../features/measures/use-measures.tsx';
import { dispatch, setPage, usePage, type Settled, pageNow, type PageState } from '../state/page.ts';
import { TraceBar } from '../features/paths/TraceBar.tsx';
import { isOn } from '#picture/exploration/lens.ts';
import { PLAIN } from '#picture/exploration/steps.ts';
import { Area } from './Area.tsx';
import { Arranging } from './Arranging.tsx';
import { NothingDrawn } from './NothingDrawn.tsx';
import { OffTheMap } from './OffTheMap.tsx';
import { OverviewNote } from './OverviewNote.tsx';
import styles from './Stage.module.css';
import { WalkRegion } from '../features/walk/WalkRegion.tsx';
import { Toolbar } from './Toolbar.tsx';
import { Ways } from './Ways.tsx';
import { LensBar } from '../features/lens/LensBar.tsx';
import { Troubles } from './Troubles.tsx';

const glance = ({ selection, version }: Pick<PageState, 'selection' | 'version'>) => ({
  selection,
  version,
  trace: version?.trace ?? null,
});

/**
 * Brings into view what was chosen, or made to stand out, elsewhere than in the picture, once it has its place there.
 * What a link or a saved view has chosen stays where that looks.
 * @returns to be told before something is chosen in the picture itself: that moves nothing
 */
function useReveal(settled: boolean): () => void {
  const page = usePage('selection', 'version', 'joined');
  const { joined } = page;
  const known = useRef(glance(page));
  const inPicture = useRef(false);
  useEffect(() => {
    const [before, now] = [known.current, glance(page)];
    const chosen = now.selection !== before.selection;
    const traced = now.trace !== before.trace && now.trace !== null;
    if (!settled || !(chosen || traced)) return;
    known.current = now;
    const own = inPicture.current;
    inPicture.current = false;
    if (now.version !== before.version && now.version?.opened !== undefined) return;
    const { canvas } = pageNow();
    if (traced) canvas?.show(now.trace?.nodes.map((id) => joined.drawnAs(id)) ?? [], 'readable');
    else if (!own) canvas?.show(now.selection.map(({ id }) => joined.drawnAs(id)));
  }, [settled, page, joined]);
  return useCallback(() => {
    inPicture.current = true;
  }, []);
}

const load = () => import('../render/cytoscape/Canvas.tsx');
const Canvas = lazy(async () => {
  // A network that blinks while the page loads must not cost the picture.
  const [canvas] = await Promise.all([load().catch(load), fontsReady()]);
  return canvas;
});
const Overview = lazy(() => import('../render/sigma/Overview.tsx'));
const EXPAND = 25;
/** What a double click in the overview brings into detail, at most. */
const REGION = 500;

/** The picture with its looks. Places are those of the whole, so that nothing moves when the lens does. */
function useDrawing({ sifted, positions, guides, frame, axis }: Settled): Drawing {
  const { version, selection, theme, walk, walking } = usePage(
    'version',
    'selection',
    'theme',
    'walk',
    'walking',
  );
  const { measured } = useMeasures();
  const [viewed] = useState(createViewing);
  const view = viewed(
    sifted,
    { ...(version ?? PLAIN), selection },
    measured,
    walk && { ...walk, here: walking },
  );
  const whole = useMemo(() => styled(view, theme), [view, theme]);
  const { pins } = view;
  const onMap = sifted.picture.layout.name === 'map';
  // Whoever is drawn as one stands where one of them was put; on a map only where somebody says so.
  const places = useMemo(
    () => new Map([...positions, ...[...pins].filter(([id]) => !onMap || positions.has(id))]),
    [positions, pins, onMap],
  );
  const picture = useMemo(() => (onMap ? placed(whole, places) : whole), [whole, places, onMap]);
  return useMemo(
    () => ({ view, picture, guides, frame, axis, positions: places }),
    [view, picture, guides, frame, axis, places],
  );
}

/** A graphics card that drops the overview more often than this does not have it at present. */
const MOST_LOST = 3;

const setCanvas = (canvas: Camera | null): void => setPage({ canvas });

function Drawn({ settled }: { settled: Settled }) {
  const { version, computedFrom, camera, whole, loading } = usePage(
    'version',
    'computedFrom',
    'camera',
    'whole',
    'loading',
  );
  const drawing = useDrawing(settled);
  const { picture, joined } = settled.sifted;
  // A version is opened before its picture has come: until then where to look belongs to another picture.
  const isLatest = computedFrom === version && settled.whole === whole && !loading;
  // Where to look is told once the picture that it belongs to is arranged.
  const [look, setLook] = useState(camera);
  if (look !== camera && isLatest) setLook(camera);
  const choosing = useReveal(isLatest);
  useEffect(() => setPage({ drawing }), [drawing]);
  const arrangedAs = useMemo(
    () => JSON.stringify(picture.moves.find((move) => move.do === 'arrange') ?? null),
    [picture],
  );
  const { appearance } = version ?? PLAIN;
  const { webgl } = usePage('webgl');
  const { renderer } = drawnBy(appearance.renderer, picture.nodes.length + picture.ties.length, webgl);
  const [lost, setLost] = useState(0);
  if (renderer === 'nobody') return null;
  const Surface = renderer === 'overview' ? Overview : Canvas;
  return (
    <Area onChoose={choosing}>
      <Surface
        // What the graphics card has dropped is made anew.
        key={lost}
        drawing={drawing}
        onLost={() => {
          if (!hasWebGl()) setPage({ webgl: 'missing' });
          else if (lost >= MOST_LOST) setPage({ webgl: 'lost' });
          else setLost(lost + 1);
        }}
        arrangedAs={arrangedAs}
        look={look}
        onLook={(at) => dispatch({ do: 'look', camera: at })}
        camera={setCanvas}
        onSelect={(ref, add) => {
          choosing();
          dispatch(ref === null ? { do: 'clear' } : { do: 'select', ref, add });
        }}
        onExpand={(drawn) => {
          for (const id of joined.members(drawn))
            dispatch({ do: 'step', step: { do: 'expand', id, direction: 'both', limit: EXPAND } });
        }}
        onPin={(at) => {
          const pins = Object.fromEntries(
            Object.entries(at).map(([id, [x, y]]) => [id, [x, y] as [number, number]]),
          );
          dispatch({ do: 'step', step: { do: 'pin', at: pins } });
        }}
        onRegion={(ids) =>
          dispatch({
            do: 'step',
            step: { do: 'only', ids: [...new Set(ids)].slice(0, REGION), layout: 'force' },
          })
        }
      />
    </Area>
  );
}

/** The picture with its toolbar; before there is one, a quiet sign of what is coming or what is wrong. */
export function Stage() {
  const { seen, lens, settled } = usePage('seen', 'lens', 'settled');
  // Until the first answer has come, the picture is not yet what the lens says it is.
  const blurred = isOn(lens) && seen === null;
  const [waiting] = useState(<p className={styles.waiting}>Drawing the picture…</p>);
  return (
    <>
      <div className={styles.top}>
        <LensBar />
        <Ways />
      </div>
      <Toolbar />
      <div className={styles.field} data-blurred={blurred}>
        {settled ? (
          <WalkRegion>
            <Suspense fallback={waiting}>
              <Drawn settled={settled} />
            </Suspense>
          </WalkRegion>
        ) : (
          waiting
        )}
        <NothingDrawn />
        <OverviewNote />
        <OffTheMap />
        <Arranging />
        <TraceBar />
        <Troubles />
      </div>
    </>
  );
}
