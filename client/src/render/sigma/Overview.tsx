import { FONT, PALETTES, type Theme } from '#picture/style/palettes.ts';
import type { Guide } from '#picture/exploration/plan.ts';
import { timelineOf } from '#picture/style/timeline.ts';
import { useCallback, useEffect, useImperativeHandle, useRef } from 'react';
import { Sigma } from 'sigma';
import type { Ref } from '#picture/exploration/steps.ts';
import { EdgeRectangleProgram } from 'sigma/rendering';
import type { SurfaceProps } from '../cytoscape/surface.ts';
import { sameLook } from '../cytoscape/looking.ts';
import type { Camera as Look } from '#contract/scene.ts';
import { fit, go, goTo, lookedAt, type Overview as Drawn } from './camera.ts';
import { createGraph, fillGraph, sameElements, type OverviewGraph } from './graph.ts';
import { groundIn } from '../cytoscape/ground.ts';
import { inside } from '../cytoscape/geometry.ts';
import { ShapeProgram, type OverviewNode, type OverviewTie } from './shape-program.ts';
import { listen, type Handlers } from './touching.ts';
import { drawGuides, labelIn } from './writing.ts';
import styles from './overview.module.css';

const calm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** From so many ties on they are left out while the picture moves, and are drawn fainter. */
const DENSE = 8000;
const fadeFor = (ties: number): number => (ties > DENSE ? 0.45 : ties > 2000 ? 0.65 : 0.85);

/** Empty at first: what is put in later is then seen from the right place at once, and drawn once. */
function create(ties: number, container: HTMLElement, theme: Theme): Drawn {
  const label = labelIn(PALETTES[theme]);
  const dense = ties > DENSE;
  return new Sigma<OverviewNode, OverviewTie>(createGraph(), container, {
    allowInvalidContainer: true,
    // In place of Sigma's own, which it would prepare as well and nobody would use.
    nodeProgramClasses: { circle: ShapeProgram },
    edgeProgramClasses: { arrow: EdgeRectangleProgram },
    itemSizesReference: 'positions',
    zoomToSizeRatioFunction: (ratio) => ratio,
    minEdgeThickness: dense ? 0.7 : 1,
    hideEdgesOnMove: dense,
    hideLabelsOnMove: dense,
    enableCameraRotation: false,
    stagePadding: 32,
    labelFont: FONT,
    labelRenderedSizeThreshold: 0,
    labelDensity: 0.6,
    labelGridCellSize: 130,
    defaultDrawNodeLabel: label,
    defaultDrawNodeHover: (context, data) => label(context, { ...data, highlighted: true }),
  });
}

/** Panning ends when nothing has moved for so long. */
const STILL = 250;

/** Tells where one looks, once that has come to rest. */
function watchLook(sigma: Drawn, tell: (look: Look | null) => void): void {
  let timer = 0;
  sigma.getCamera().on('updated', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => tell(lookedAt(sigma)), STILL);
  });
  sigma.once('kill', () => window.clearTimeout(timer));
}

/** The picture keeps its frame while things come and go in it, so that nothing seems to move. */
function frame(sigma: Drawn, graph: OverviewGraph): void {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  graph.forEachNode((_, { x, y }) => {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  });
  if (right >= left) sigma.setCustomBBox({ x: [left - 20, right + 20], y: [top - 20, bottom + 20] });
}

/** A canvas of its own under everything: years, lanes and names of groups. */
function guidesUnder(sigma: Drawn, current: { current: SurfaceProps }): void {
  const canvas = sigma.createCanvas('guides', { beforeLayer: 'edges' });
  const context = canvas.getContext('2d');
  let drawn: SurfaceProps['drawing'] | null = null;
  let bars: readonly Guide[] = [];
  sigma.on('beforeRender', () => {
    if (context === null) return;
    const { width, height } = sigma.getDimensions();
    const ratio = window.devicePixelRatio || 1;
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    canvas.style.cssText += `width:${width}px;height:${height}px;`;
    context.scale(ratio, ratio);
    const { guides, picture, positions, axis } = current.current.drawing;
    if (drawn !== current.current.drawing) {
      drawn = current.current.drawing;
      bars = timelineOf(picture, positions, axis).bars;
    }
    drawGuides(
      context,
      [...guides, ...bars],
      (at) => sigma.graphToViewport(at),
      PALETTES[picture.theme],
      groundIn(picture.theme),
    );
  });
}

/**
 * Draws very large pictures, simplified: the same drawing in and the same answers out as the canvas that draws everything
 * in full. Nothing reads the picture back out of it.
 */
export default function Overview(props: SurfaceProps) {
  const { drawing, arrangedAs, look, camera } = props;
  const { theme } = drawing.picture;
  const looking = useRef<Look | null>(null);
  const pressed = useRef<Ref | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const sigma = useRef<Drawn | null>(null);
  const graph = useRef<OverviewGraph>(createGraph());
  const framed = useRef<string | null>(null);
  const inked = useRef(theme);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const container = place.current;
    // Told by each canvas of its own; the event does not rise, but it comes by on its way down.
    const lose = (): void => latest.current.onLost();
    container?.addEventListener('webglcontextlost', lose, true);
    return () => {
      container?.removeEventListener('webglcontextlost', lose, true);
      sigma.current?.kill();
      sigma.current = null;
      framed.current = null;
    };
  }, []);

  const begin = useCallback((container: HTMLDivElement, ties: number, ink: Theme): Drawn => {
    const made = create(ties, container, ink);
    inked.current = ink;
    guidesUnder(made, latest);
    const handlers: { current: Handlers } = latest;
    listen(made, handlers, pressed);
    watchLook(made, (at) => {
      if (framed.current === null || sameLook(at, looking.current)) return;
      looking.current = at;
      latest.current.onLook(at);
    });
    return made;
  }, []);

  useEffect(() => {
    let stale = false;
    const put = async (container: HTMLDivElement): Promise<void> => {
      // The programs of the graphics card are made ready while the elements are.
      const made = (sigma.current ??= begin(container, drawing.view.ties.length, theme));
      const same = framed.current !== null && sameElements(graph.current, drawing.picture);
      const into = same ? graph.current : createGraph();
      if (!(await fillGraph(into, drawing, fadeFor(drawing.view.ties.length), () => stale))) return;
      graph.current = into;
      show(made, into, same);
    };
    const show = (made: Drawn, into: OverviewGraph, same: boolean): void => {
      const first = framed.current === null;
      const anew = framed.current !== arrangedAs;
      if (inked.current !== theme) {
        inked.current = theme;
        made.setSetting('defaultDrawNodeLabel', labelIn(PALETTES[theme]));
      }
      if (anew) frame(made, into);
      framed.current = arrangedAs;
      // Where one looks is reckoned within the frame, which has to hold before.
      if (!first && !same) made.setGraph(into);
      else if (anew) made.refresh({ partialGraph: {} });
      if (anew) aim(made, !first && !calm());
      if (!first) return;
      made.once('afterRender', () => performance.mark('relata:first-picture'));
      made.setGraph(into);
    };
    const aim = (made: Drawn, animate: boolean): void => {
      const at = latest.current.look;
      if (at === null || sameLook(at, looking.current)) return fit(made, animate);
      looking.current = at;
      go(made, at);
    };
    // Without a context of the graphics card there is nothing to draw with.
    if (place.current) put(place.current).catch(() => latest.current.onLost());
    return () => {
      stale = true;
    };
  }, [drawing, theme, arrangedAs, begin]);

  useEffect(() => {
    if (sigma.current === null || sameLook(look, looking.current)) return;
    looking.current = look;
    if (look === null) fit(sigma.current, false);
    else go(sigma.current, look);
  }, [look]);

  useImperativeHandle(
    camera,
    () => ({
      where: () => sigma.current && lookedAt(sigma.current),
      // A picture of this size says nothing when it is small.
      thumbnail: () => null,
      fit: () => sigma.current && fit(sigma.current, !calm()),
      zoom: (by) => {
        const now = sigma.current?.getCamera();
        void now?.animate({ ratio: now.ratio / by }, { duration: calm() ? 0 : 120 });
      },
      place: (id) => drawing.positions.get(id),
      pressed: () => pressed.current,
      onScreen: (id) => {
        const [now, box] = [sigma.current, place.current?.getBoundingClientRect()];
        if (now === null || box === undefined || !graph.current.hasNode(id)) return null;
        const { x, y } = now.graphToViewport(graph.current.getNodeAttributes(id));
        return [box.left + x, box.top + y];
      },
      show: (ids) => {
        const places = ids.flatMap((id) => id.split(' ')).map((id) => drawing.positions.get(id));
        if (sigma.current)
          goTo(
            sigma.current,
            places.filter((at) => at !== undefined),
            !calm(),
          );
      },
      within: (area) => {
        const now = sigma.current;
        if (now === null) return [];
        const shape = area.map(([x, y]) => now.viewportToGraph({ x, y })).map(({ x, y }) => [x, y] as const);
        return graph.current.filterNodes((_, { x, y }) => inside([x, y], shape));
      },
    }),
    [drawing],
  );

  return (
    <div
      ref={place}
      className={styles.overview}
      aria-hidden="true"
      data-testid="overview"
      data-nodes={drawing.view.nodes.length}
      data-ties={drawing.view.ties.length}
    />
  );
}
