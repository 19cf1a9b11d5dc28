import cytoscape, { type Core, type EventObject } from 'cytoscape';
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import type { Ref as Selected, What } from '../exploration/steps.ts';
import type { Point } from '../exploration/shown.ts';
import { draw } from './draw.ts';
import { elementsOf, type Drawing } from './elements.ts';
import { bringIntoView } from './into-view.ts';
import { stylesheetOf, type Theme } from './stylesheet.ts';
import styles from './canvas.module.css';

/** What the toolbar asks of the canvas. */
export interface Camera {
  fit(): void;
  zoom(by: number): void;
  /** Brings nodes and ties into view, in the middle if asked; moves nothing where all of them can be seen. */
  show(ids: readonly string[], middle?: boolean): void;
  /** Where a node has been put; undefined where it is not drawn. */
  place(id: string): Point | undefined;
}

interface Props {
  drawing: Drawing;
  theme: Theme;
  /** changes when a picture is arranged anew, and should be seen whole */
  arrangedAs: string;
  onSelect: (ref: Selected | null, add: boolean) => void;
  onExpand: (id: string) => void;
  onPin: (at: Record<string, Point>) => void;
  camera: Ref<Camera>;
}

const LARGEST = 1.35;
const calm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The whole picture, but never blown up beyond reading size. */
function fit(cy: Core, animate: boolean): void {
  const shown = cy.elements();
  if (shown.empty()) return;
  const padding = cy.width() < 600 ? 12 : 32;
  const { w, h } = shown.boundingBox();
  const room = Math.min((cy.width() - 2 * padding) / w, (cy.height() - 2 * padding) / h);
  cy.stop();
  if (animate && !calm()) {
    const goal =
      room > LARGEST ? { zoom: LARGEST, center: { eles: shown } } : { fit: { eles: shown, padding } };
    cy.animate(goal, { duration: 260 });
    return;
  }
  cy.fit(shown, padding);
  if (room > LARGEST) {
    cy.zoom(LARGEST);
    cy.center(shown);
  }
}

function create(container: HTMLElement): Core {
  return cytoscape({
    container,
    minZoom: 0.08,
    maxZoom: 3.5,
    boxSelectionEnabled: false,
    autounselectify: true,
  });
}

type Handlers = Pick<Props, 'onSelect' | 'onExpand' | 'onPin'>;

const withShift = ({ originalEvent }: EventObject): boolean =>
  originalEvent instanceof MouseEvent && originalEvent.shiftKey;

function listen(cy: Core, handlers: { current: Handlers }): void {
  cy.on('tap', (event) => {
    if (event.target === cy) handlers.current.onSelect(null, false);
    else {
      const what: What | undefined = event.target.data('what');
      if (what) handlers.current.onSelect({ what, id: event.target.id() }, withShift(event));
    }
  });
  cy.on('dbltap', 'node', (event) => handlers.current.onExpand(event.target.id()));
  cy.on('dragfree', 'node', (event) => {
    const { x, y } = event.target.position();
    handlers.current.onPin({ [event.target.id()]: [Math.round(x), Math.round(y)] });
  });
  cy.on('mouseover', 'edge', (event) => event.target.addClass('hover'));
  cy.on('mouseout', 'edge', (event) => event.target.removeClass('hover'));
}

/** Draws what it is given. Nothing reads the picture back out of it. */
export default function Canvas({ drawing, theme, arrangedAs, onSelect, onExpand, onPin, camera }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const cy = useRef<Core | null>(null);
  const fitted = useRef<string | null>(null);
  const touched = useRef(false);
  const handlers = useRef<Handlers>({ onSelect, onExpand, onPin });
  useEffect(() => {
    handlers.current = { onSelect, onExpand, onPin };
  });

  useEffect(() => {
    if (place.current === null) return undefined;
    const core = create(place.current);
    cy.current = core;
    listen(core, handlers);
    core.on('dragpan pinchzoom scrollzoom', () => {
      touched.current = true;
    });
    const watch = new ResizeObserver(() => {
      core.resize();
      if (!touched.current) fit(core, false);
    });
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      core.destroy();
      cy.current = null;
    };
  }, []);

  useEffect(() => {
    cy.current?.style(stylesheetOf(drawing.words.families, theme));
  }, [drawing.words, theme]);

  useEffect(() => {
    const core = cy.current;
    if (core === null) return;
    const first = fitted.current === null;
    const anew = fitted.current !== arrangedAs;
    draw(core, elementsOf(drawing), !first && !calm());
    if (!anew) return;
    fitted.current = arrangedAs;
    touched.current = false;
    if (first) {
      fit(core, false);
      core.one('render', () => performance.mark('relata:first-picture'));
    } else window.setTimeout(() => fit(core, true), calm() ? 0 : 340);
  }, [drawing, arrangedAs]);

  useImperativeHandle(camera, () => ({
    place: (id) => drawing.positions.get(id),
    show: (ids, middle = false) => {
      if (cy.current === null) return;
      touched.current = true;
      bringIntoView(cy.current, ids, { middle, animate: !calm() });
    },
    fit: () => {
      touched.current = false;
      if (cy.current) fit(cy.current, true);
    },
    zoom: (by) => {
      const core = cy.current;
      if (core === null) return;
      touched.current = true;
      core.zoom({ level: core.zoom() * by, renderedPosition: { x: core.width() / 2, y: core.height() / 2 } });
    },
  }));

  return <div ref={place} className={styles.canvas} aria-hidden="true" data-testid="canvas" />;
}
