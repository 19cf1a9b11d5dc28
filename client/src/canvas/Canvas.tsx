import cytoscape, { type Core, type EventObject } from 'cytoscape';
import { useEffect, useImperativeHandle, useRef } from 'react';
import type { What } from '../exploration/steps.ts';
import { draw } from './draw.ts';
import { elementsOf } from './elements.ts';
import { inside } from './geometry.ts';
import { bringIntoView } from './into-view.ts';
import { stylesheetOf } from './stylesheet.ts';
import type { SurfaceProps } from './surface.ts';
import styles from './canvas.module.css';

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

type Handlers = Pick<SurfaceProps, 'onSelect' | 'onExpand' | 'onPin'>;

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
export default function Canvas(props: SurfaceProps) {
  const { drawing, theme, arrangedAs, onSelect, onExpand, onPin, camera } = props;
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
    within: (area) => {
      const nodes = cy.current?.nodes('[what]').toArray() ?? [];
      const here = nodes.filter((node) => {
        const { x, y } = node.renderedPosition();
        return inside([x, y], area);
      });
      return here.map((node) => node.id());
    },
    show: (ids, middle = false) => {
      if (cy.current === null) return;
      if (bringIntoView(cy.current, ids, { middle, animate: !calm() })) touched.current = true;
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
