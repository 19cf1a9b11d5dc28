import cytoscape, { type Core, type EventObject } from 'cytoscape';
import { useCallback, useEffect, useImperativeHandle, useRef } from 'react';
import type { Camera as Look } from '#contract/scene.ts';
import type { Ref, What } from '#picture/exploration/steps.ts';
import type { Point } from '#picture/exploration/plan.ts';
import { PALETTES } from '#picture/style/palettes.ts';
import { isCheap, setCheap } from './cheap.ts';
import { draw } from './draw.ts';
import { drawGround } from './ground.ts';
import { elementsOf } from './elements.ts';
import { inside } from './geometry.ts';
import { bringIntoView } from './into-view.ts';
import { drawMargins, isTimed, scrollLines, YEARS } from './margins.ts';
import { isNarrow, keepReadable } from './narrow.ts';
import { go, sameLook, thumbnail, watchLook, where } from './looking.ts';
import { stylesheetOf } from './stylesheet.ts';
import type { SurfaceProps } from './surface.ts';
import styles from './canvas.module.css';

const LARGEST = 1.35;
const calm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** What the shapes of all nodes take up, from what is known of them before any is drawn. */
function nodesBox(cy: Core): { x1: number; y1: number; w: number; h: number } {
  let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const node of cy.nodes().toArray()) {
    const [{ x, y }, data] = [node.position(), node.data()];
    const [dx, dy] = [Number(data.width ?? data.size) / 2, Number(data.height ?? data.size) / 2];
    [x1, y1, x2, y2] = [
      Math.min(x1, x - dx),
      Math.min(y1, y - dy),
      Math.max(x2, x + dx),
      Math.max(y2, y + dy),
    ];
  }
  return { x1, y1, w: x2 - x1, h: y2 - y1 };
}

/** Lines along time are fitted to the width, and never below what can be read: one goes down and up them. */
const READABLE = 0.85;

function alongTime(cy: Core): { zoom: number; pan: { x: number; y: number } } {
  const { x1, y1, w, h } = cy.elements().boundingBox();
  const pad = 12;
  const zoom = Math.max(READABLE, Math.min((cy.width() - 2 * pad) / w, LARGEST));
  const room = cy.height() - YEARS - 2 * pad;
  const x = w * zoom > cy.width() - 2 * pad ? pad : (cy.width() - w * zoom) / 2;
  const y = YEARS + pad + Math.max(0, (room - h * zoom) / 2);
  return { zoom, pan: { x: x - x1 * zoom, y: y - y1 * zoom } };
}

/** The whole picture, but never blown up beyond reading size. */
function wholeOf(cy: Core): { zoom: number; pan: { x: number; y: number } } {
  const padding = cy.width() < 600 ? 12 : 32;
  // Of many nodes the names are not measured: it takes longer than drawing them.
  const { x1, y1, w, h } = isCheap(cy.edges().length) ? nodesBox(cy) : cy.elements().boundingBox();
  const room = Math.min((cy.width() - 2 * padding) / w, (cy.height() - 2 * padding) / h);
  const zoom = Math.max(cy.minZoom(), Math.min(room, LARGEST));
  return { zoom, pan: { x: cy.width() / 2 - zoom * (x1 + w / 2), y: cy.height() / 2 - zoom * (y1 + h / 2) } };
}

function fit(cy: Core, animate: boolean): void {
  if (cy.nodes().empty()) return;
  const { zoom, pan } = isTimed(cy) ? alongTime(cy) : wholeOf(cy);
  cy.stop();
  if (animate && !calm()) cy.animate({ zoom, pan }, { duration: 260 });
  else cy.viewport({ zoom, pan });
}

const sizeOf = ({ clientWidth, clientHeight }: Element): string => `${clientWidth} ${clientHeight}`;

function create(container: HTMLElement): Core {
  return cytoscape({
    container,
    minZoom: 0.02,
    maxZoom: 3.5,
    boxSelectionEnabled: false,
    autounselectify: true,
  });
}

/** The middle of a node or of a line, in pixels of the window. */
function windowPoint(cy: Core, id: string): Point | null {
  const [node, line] = [cy.nodes().$id(id), cy.edges().$id(id)];
  const { left = 0, top = 0 } = cy.container()?.getBoundingClientRect() ?? {};
  if (node.empty() && line.empty()) return null;
  const { x, y } = node.empty() ? line.renderedMidpoint() : node.renderedPosition();
  return [left + x, top + y];
}

type Handlers = Pick<SurfaceProps, 'onSelect' | 'onExpand' | 'onPin' | 'onLook'>;

const withShift = ({ originalEvent }: EventObject): boolean =>
  originalEvent instanceof MouseEvent && originalEvent.shiftKey;

/** What an event is about; null: the ground. */
function refOf(cy: Core, { target }: EventObject): Ref | null {
  if (target === cy) return null;
  // A bar stands for its tie.
  const tie: string | undefined = target.data('ref');
  if (tie !== undefined) return { what: 'tie', id: tie };
  const what: What | undefined = target.data('what');
  return what === undefined ? null : { what, id: target.id() };
}

function listen(cy: Core, handlers: { current: Handlers }, pressed: { current: Ref | null }): void {
  cy.on('tapstart cxttapstart', (event) => {
    pressed.current = refOf(cy, event);
  });
  cy.on('tap', (event) => {
    const ref = refOf(cy, event);
    if (event.target === cy) handlers.current.onSelect(null, false);
    else if (ref !== null) handlers.current.onSelect(ref, withShift(event));
  });
  cy.on('dbltap', 'node[what]', (event) => handlers.current.onExpand(event.target.id()));
  cy.on('dragfree', 'node', (event) => {
    const { x, y } = event.target.position();
    handlers.current.onPin({ [event.target.id()]: [Math.round(x), Math.round(y)] });
  });
  cy.on('mouseover', 'edge', (event) => event.target.addClass('hover'));
  cy.on('mouseout', 'edge', (event) => event.target.removeClass('hover'));
}

/** Draws what it is given. Nothing reads the picture back out of it. */
export default function Canvas(props: SurfaceProps) {
  const { drawing, arrangedAs, onSelect, onExpand, onPin, look, onLook, camera } = props;
  const { theme } = drawing.picture;
  const ties = drawing.view.ties.length;
  const cheap = isCheap(ties);
  const place = useRef<HTMLDivElement>(null);
  const cy = useRef<Core | null>(null);
  const fitted = useRef<string | null>(null);
  const touched = useRef(false);
  const handlers = useRef<Handlers>({ onSelect, onExpand, onPin, onLook });
  const looking = useRef<Look | null>(null);
  const pressed = useRef<Ref | null>(null);
  const readable = useRef<() => void>(() => undefined);
  const { selected } = drawing.view;
  const [only = null] = selected.size === 1 ? selected : [];
  const chosen = useRef(only);
  useEffect(() => {
    handlers.current = { onSelect, onExpand, onPin, onLook };
  });

  const lookAt = useCallback((core: Core, at: Look): void => {
    touched.current = true;
    looking.current = at;
    go(core, at);
  }, []);

  useEffect(() => {
    if (place.current === null) return undefined;
    const core = create(place.current);
    cy.current = core;
    listen(core, handlers, pressed);
    readable.current = keepReadable(core);
    core.on('dragpan pinchzoom scrollzoom', () => {
      touched.current = true;
    });
    const stopScrolling = scrollLines(core, place.current, () => {
      touched.current = true;
    });
    const stopLooking = watchLook(core, (at) => {
      if (!touched.current || sameLook(at, looking.current)) return;
      looking.current = at;
      handlers.current.onLook(at);
    });
    let size = sizeOf(place.current);
    const watch = new ResizeObserver(([entry]) => {
      // It tells of the size at first, too, which would draw everything a second time.
      const now = entry ? sizeOf(entry.target) : size;
      if (now === size) return;
      size = now;
      core.resize();
      if (!touched.current) fit(core, false);
      else if (looking.current) go(core, looking.current);
    });
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      stopLooking();
      stopScrolling();
      core.destroy();
      cy.current = null;
    };
  }, []);

  useEffect(() => {
    cy.current?.style(stylesheetOf(theme, cheap));
  }, [theme, cheap]);

  useEffect(() => {
    if (cy.current) setCheap(cy.current, ties);
  }, [ties]);

  useEffect(() => {
    const core = cy.current;
    if (core === null) return;
    const first = fitted.current === null;
    const anew = fitted.current !== arrangedAs;
    draw(core, elementsOf(drawing), !first && !calm());
    drawGround(core, drawing.guides, theme);
    drawMargins(core, drawing.guides, theme, drawing.axis !== undefined);
    readable.current();
    if (!anew) return;
    fitted.current = arrangedAs;
    // A link says where to look; whatever else arranges anew is seen whole.
    if (look !== null && !sameLook(look, looking.current)) lookAt(core, look);
    else {
      touched.current = false;
      looking.current = null;
      if (first) fit(core, false);
      else window.setTimeout(() => cy.current && !touched.current && fit(cy.current, true), calm() ? 0 : 340);
      if (look !== null) handlers.current.onLook(null);
    }
    if (first) {
      core.one('render', () => performance.mark('relata:first-picture'));
    }
    // What is looked at alone draws nothing anew; that is the next effect.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [drawing, arrangedAs]);

  // On a phone there is no room to see what one has chosen beside everything else.
  useEffect(() => {
    const core = cy.current;
    if (core === null || only === chosen.current) return;
    chosen.current = only;
    if (only === null || !isNarrow(core)) return;
    bringIntoView(core, [only], { how: 'middle', animate: false });
    touched.current = true;
    looking.current = where(core);
    handlers.current.onLook(looking.current);
  }, [only]);

  useEffect(() => {
    const core = cy.current;
    if (core === null || sameLook(look, looking.current)) return;
    if (look !== null) return lookAt(core, look);
    touched.current = false;
    looking.current = null;
    fit(core, false);
  }, [look, lookAt]);

  useImperativeHandle(
    camera,
    () => ({
      place: (id) => drawing.positions.get(id),
      pressed: () => pressed.current,
      onScreen: (id) => (cy.current ? windowPoint(cy.current, id) : null),
      within: (area) => {
        const nodes = cy.current?.nodes('[what]').toArray() ?? [];
        const here = nodes.filter((node) => {
          const { x, y } = node.renderedPosition();
          return inside([x, y], area);
        });
        return here.map((node) => node.id());
      },
      show: (ids, how = 'seen') => {
        if (cy.current === null) return;
        if (bringIntoView(cy.current, ids, { how, animate: !calm() })) touched.current = true;
      },
      fit: () => {
        touched.current = false;
        looking.current = null;
        handlers.current.onLook(null);
        if (cy.current) fit(cy.current, true);
      },
      zoom: (by) => {
        const core = cy.current;
        if (core === null) return;
        touched.current = true;
        core.zoom({
          level: core.zoom() * by,
          renderedPosition: { x: core.width() / 2, y: core.height() / 2 },
        });
        looking.current = where(core);
        handlers.current.onLook(looking.current);
      },
      where: () => (cy.current && touched.current ? where(cy.current) : null),
      thumbnail: () => cy.current && thumbnail(cy.current, PALETTES[theme].paper),
    }),
    [drawing, theme],
  );

  return <div ref={place} className={styles.canvas} aria-hidden="true" data-testid="canvas" />;
}
