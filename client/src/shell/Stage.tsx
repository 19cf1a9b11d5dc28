import { styled } from '#picture/style/styled.ts';
import { Suspense, lazy, useEffect, useMemo, useState } from 'react';
import type { Camera } from '../render/cytoscape/surface.ts';
import { fontsReady } from '../render/cytoscape/fonts.ts';
import { drawnBy } from '../render/sigma/switch.ts';
import { useArrangement, type Arranged } from '../layout/use-arrangement.ts';
import { useLooks } from '../features/style/use-looks.ts';
import { dispatch, setPage, usePage } from '../state/page.ts';
import { TraceBar } from '../features/paths/TraceBar.tsx';
import { useTraced } from '../features/paths/use-traced.ts';
import { isOn } from '#picture/exploration/lens.ts';
import { PLAIN } from '#picture/exploration/steps.ts';
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
  const { selection, picture, walk } = usePage('selection', 'picture', 'walk');
  return useMemo(() => {
    const chosen = new Set(selection.filter((ref) => ref.what === 'tie').map((ref) => ref.id));
    if (walk?.tie) chosen.add(walk.tie.id);
    const pairs = selection.filter((ref) => ref.what === 'pair').map((ref) => ref.id);
    const ofTies = (picture?.ties ?? [])
      .filter((tie) => chosen.has(tie.id))
      .map((tie) => [tie.subjectId, tie.objectId].toSorted().join(' '));
    return new Set([...pairs, ...ofTies]);
  }, [selection, picture, walk]);
}

const setCanvas = (canvas: Camera | null): void => setPage({ canvas });

function Drawn({ arranged }: { arranged: Arranged }) {
  const { version, selection, camera, words, node, lens } = usePage(
    'version',
    'selection',
    'camera',
    'words',
    'node',
    'lens',
  );
  const {
    through,
    joined,
    sieve,
    whole: latest,
    loading,
  } = usePage('through', 'joined', 'sieve', 'whole', 'loading');
  const { theme, walk, walking } = usePage('theme', 'walk', 'walking');
  const opened = useOpened();
  // Where to look is told once the picture that it belongs to is arranged.
  const [look, setLook] = useState(camera);
  if (look !== camera && arranged.picture === latest && !loading) setLook(camera);
  useEffect(() => {
    setPage({ placed: { picture: arranged.picture, positions: arranged.arrangement.positions } });
  }, [arranged]);
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
        selection
          .map((ref) => joined.drawnAs(ref.id))
          .filter((id) => id.split(' ').every((part) => drawnIds.has(part))),
      ),
    [selection, joined, drawnIds],
  );
  const trace = useTraced();
  const parallel = version?.appearance.parallel ?? 'auto';
  const walked = walking && walk !== null ? (walk.tie ?? walk.node).id : null;
  const noted = useNoted();
  const view = useMemo(
    () => ({
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
    [picture, seen, lens.clock, looks, noted, node, selected, trace, opened, words, parallel, walked],
  );
  const styledPicture = useMemo(() => styled(view, theme), [view, theme]);
  const drawing = useMemo(
    () => ({
      view,
      picture: styledPicture,
      guides: arrangement.guides,
      // Whoever is drawn as one stands where one of them was put.
      positions: new Map([...arrangement.positions, ...picture.pins]),
    }),
    [view, styledPicture, arrangement, picture],
  );
  const choosing = useReveal(!loading && arranged.picture === latest);
  useEffect(() => setPage({ drawing }), [drawing]);
  const arrangedAs = useMemo(
    () => JSON.stringify(picture.moves.find((move) => move.do === 'arrange') ?? null),
    [picture],
  );
  const { appearance } = version ?? PLAIN;
  const { renderer } = drawnBy(appearance.renderer, picture.nodes.length + picture.ties.length);
  const Surface = renderer === 'overview' ? Overview : Canvas;
  return (
    <Area onChoose={choosing}>
      <Surface
        drawing={drawing}
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
  const { whole, seen, lens, words } = usePage('whole', 'seen', 'lens', 'words');
  // Until the first answer has come, the picture is not yet what the lens says it is.
  const blurred = isOn(lens) && seen === null;
  const arranged = useArrangement(whole, words);
  const [waiting] = useState(<p className={styles.waiting}>Drawing the picture…</p>);
  return (
    <>
      <Toolbar />
      <div className={styles.field} data-blurred={blurred}>
        {arranged ? (
          <WalkRegion>
            <Suspense fallback={waiting}>
              <Drawn arranged={arranged} />
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
