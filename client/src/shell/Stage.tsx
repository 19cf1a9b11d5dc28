import type { Theme } from '#picture/style/theme.ts';
import { Suspense, lazy, useEffect, useMemo, useState } from 'react';
import type { Camera } from '../render/cytoscape/surface.ts';
import { fontsReady } from '../render/cytoscape/fonts.ts';
import { drawnBy } from '../render/sigma/switch.ts';
import { useArrangement, type Arranged } from '../layout/use-arrangement.ts';
import { useLooks } from '../features/style/use-looks.ts';
import { useDesk } from '../state/use-desk.tsx';
import { TraceBar } from '../features/paths/TraceBar.tsx';
import { useTraced } from '../features/paths/use-traced.ts';
import { isOn } from '#picture/exploration/lens.ts';
import { present, PLAIN } from '#picture/exploration/steps.ts';
import { useExploration } from '../state/use-exploration.tsx';
import { useNoted } from '../features/notes/use-notes.ts';
import { Area } from './Area.tsx';
import { Arranging } from './Arranging.tsx';
import { NothingDrawn } from './NothingDrawn.tsx';
import { OverviewNote } from './OverviewNote.tsx';
import styles from './Stage.module.css';
import { useReveal } from './use-reveal.ts';
import { WalkRegion } from '../features/walk/WalkRegion.tsx';
import { Toolbar } from './Toolbar.tsx';
import { Troubles } from './Troubles.tsx';

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

/** Pairs whose ties are drawn singly: those that were clicked open, and those with a chosen tie. */
function useOpened(): ReadonlySet<string> {
  const { state, picture } = useExploration();
  const { walk } = useDesk();
  return useMemo(() => {
    const chosen = new Set(state.selection.filter((ref) => ref.what === 'tie').map((ref) => ref.id));
    if (walk?.tie) chosen.add(walk.tie.id);
    const pairs = state.selection.filter((ref) => ref.what === 'pair').map((ref) => ref.id);
    const ofTies = (picture?.ties ?? [])
      .filter((tie) => chosen.has(tie.id))
      .map((tie) => [tie.subjectId, tie.objectId].toSorted().join(' '));
    return new Set([...pairs, ...ofTies]);
  }, [state.selection, picture, walk]);
}

function Drawn({ arranged, theme, camera }: { arranged: Arranged; theme: Theme; camera: React.Ref<Camera> }) {
  const {
    state,
    dispatch,
    words,
    node,
    through,
    joined,
    sieve,
    whole: latest,
    tellPlaced,
    loading,
    lens,
  } = useExploration();
  const opened = useOpened();
  // Where to look is told once the picture that it belongs to is arranged.
  const [look, setLook] = useState(state.camera);
  if (look !== state.camera && arranged.picture === latest && !loading) setLook(state.camera);
  useEffect(() => {
    tellPlaced({ picture: arranged.picture, positions: arranged.arrangement.positions });
  }, [arranged, tellPlaced]);
  const { picture: whole, arrangement } = arranged;
  // Places are those of the whole picture, so that nothing moves when the lens does.
  const seen = useMemo(() => through?.(whole) ?? null, [through, whole]);
  const picture = useMemo(
    () => sieve(joined.apply(seen?.picture ?? whole)).picture,
    [sieve, joined, seen, whole],
  );
  const looks = useLooks(picture);
  const drawnIds = useMemo(() => new Set([...picture.nodes, ...picture.ties].map(({ id }) => id)), [picture]);
  // What is not drawn, as a tie that follows from an event, leaves the picture as it is.
  const selected = useMemo(
    () =>
      new Set(
        state.selection
          .map((ref) => joined.drawnAs(ref.id))
          .filter((id) => id.split(' ').every((part) => drawnIds.has(part))),
      ),
    [state.selection, joined, drawnIds],
  );
  const trace = useTraced();
  const parallel = present(state)?.appearance.parallel ?? 'auto';
  const { walk, walking } = useDesk();
  const walked = walking && walk !== null ? (walk.tie ?? walk.node).id : null;
  const noted = useNoted();
  const drawing = useMemo(
    () => ({
      ...arrangement,
      // Whoever is drawn as one stands where one of them was put.
      positions: new Map([...arrangement.positions, ...picture.pins]),
      nodes: picture.nodes,
      ties: picture.ties,
      pins: picture.pins,
      marks: seen?.marks ?? null,
      clock: lens.clock,
      looks,
      noted,
      node,
      selected,
      trace,
      opened,
      words,
      parallel,
      walked,
    }),
    [
      arrangement,
      picture,
      seen,
      lens.clock,
      looks,
      noted,
      node,
      selected,
      trace,
      opened,
      words,
      parallel,
      walked,
    ],
  );
  const choosing = useReveal(!loading && arranged.picture === latest);
  const { drawing: onScreenRef } = useDesk();
  useEffect(() => {
    onScreenRef.current = drawing;
  }, [onScreenRef, drawing]);
  const arrangedAs = useMemo(
    () => JSON.stringify(picture.moves.find((move) => move.do === 'arrange') ?? null),
    [picture],
  );
  const { appearance } = present(state) ?? PLAIN;
  const { renderer } = drawnBy(appearance.renderer, picture.nodes.length + picture.ties.length);
  const Surface = renderer === 'overview' ? Overview : Canvas;
  return (
    <Area onChoose={choosing}>
      <Surface
        drawing={drawing}
        theme={theme}
        arrangedAs={arrangedAs}
        look={look}
        onLook={(at) => dispatch({ do: 'look', camera: at })}
        camera={camera}
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
  const { whole, seen, lens, words } = useExploration();
  // Until the first answer has come, the picture is not yet what the lens says it is.
  const blurred = isOn(lens) && seen === null;
  const { camera, theme } = useDesk();
  const arranged = useArrangement(whole, words);
  const [waiting] = useState(<p className={styles.waiting}>Drawing the picture…</p>);
  return (
    <>
      <Toolbar />
      <div className={styles.field} data-blurred={blurred}>
        {arranged ? (
          <WalkRegion>
            <Suspense fallback={waiting}>
              <Drawn arranged={arranged} theme={theme} camera={camera} />
            </Suspense>
          </WalkRegion>
        ) : (
          waiting
        )}
        <NothingDrawn />
        <OverviewNote />
        <Arranging />
        <TraceBar />
        <Troubles />
      </div>
    </>
  );
}
