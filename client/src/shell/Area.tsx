import { useEffect, useRef, useState, type ReactNode } from 'react';
import { dispatch, pageNow, say, setPage, usePage } from '../state/page.ts';
import type { Point } from '#picture/exploration/plan.ts';
import styles from './Area.module.css';

interface AreaDrawn {
  points: readonly Point[];
  /** Shift was held: what is selected already stays selected */
  add: boolean;
}

interface Gesture {
  /** whether a plain drag draws; with Shift every drag does */
  choosing: () => boolean;
  /** what has been drawn so far; empty: nothing any more */
  onDraw: (points: readonly Point[]) => void;
  onDone: (drawn: AreaDrawn) => void;
}

/** A finger that moves less than this taps. */
const TAP = 5;

const boxOf = ([ax, ay]: Point, [bx, by]: Point): Point[] => [
  [ax, ay],
  [bx, ay],
  [bx, by],
  [ax, by],
];

/** Whoever draws the picture never saw the press that was held back; a tap is handed on to it. */
function handOn(target: EventTarget | null, event: PointerEvent): void {
  const { clientX, clientY, shiftKey } = event;
  const init = {
    bubbles: true,
    cancelable: true,
    view: window,
    clientX,
    clientY,
    shiftKey,
    button: 0,
    detail: 1,
  };
  target?.dispatchEvent(new MouseEvent('mousedown', { ...init, buttons: 1 }));
  target?.dispatchEvent(new MouseEvent('mouseup', init));
}

/**
 * Listens for areas drawn over an element, before whatever lies in it hears of the press.
 * @returns how to stop listening
 */
function listenForArea(element: HTMLElement, { choosing, onDraw, onDone }: Gesture): () => void {
  let points: Point[] = [];
  let box = false;
  let moved = false;
  let target: EventTarget | null = null;
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  const at = (event: PointerEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return [Math.round(event.clientX - left), Math.round(event.clientY - top)];
  };
  const end = (): void => {
    points = [];
    onDraw([]);
  };

  element.addEventListener(
    'pointerdown',
    (event) => {
      const draws = event.button === 0 && event.isPrimary && (choosing() || event.shiftKey);
      if (!draws) return;
      [points, box, moved, target] = [[at(event)], !choosing(), false, event.target];
      event.stopPropagation();
      element.setPointerCapture(event.pointerId);
    },
    options,
  );
  element.addEventListener(
    'pointermove',
    (event) => {
      const [first] = points;
      if (first === undefined) return;
      event.stopPropagation();
      const now = at(event);
      moved ||= Math.hypot(now[0] - first[0], now[1] - first[1]) > TAP;
      points = box ? [first, now] : [...points, now];
      if (moved) onDraw(box ? boxOf(first, now) : points);
    },
    options,
  );
  element.addEventListener(
    'pointerup',
    (event) => {
      const [first] = points;
      if (first === undefined) return;
      const drawn = box ? boxOf(first, at(event)) : points;
      end();
      if (moved) onDone({ points: drawn, add: event.shiftKey });
      else handOn(target, event);
    },
    options,
  );
  element.addEventListener('pointercancel', end, options);
  // While an area is drawn, nothing below hears of the mouse or of fingers; nor of the click that ends it.
  for (const name of ['mousedown', 'mousemove', 'touchstart', 'touchmove'] as const)
    element.addEventListener(
      name,
      (event) => {
        if (points.length > 0 && event.isTrusted) event.stopPropagation();
      },
      options,
    );
  element.addEventListener(
    'click',
    (event) => {
      if (moved) event.stopPropagation();
      moved = false;
    },
    options,
  );
  return () => stop.abort();
}

/** A finger that rests so long asks for the menu, as the other button of a mouse does. */
const HOLD = 550;

/** What is under the pointer is chosen, unless it is among what is chosen, and its menu opens there. */
function openMenu(at: Point): void {
  const { canvas, selection, menu } = pageNow();
  if (menu !== null) return;
  const ref = canvas?.pressed() ?? null;
  if (ref === null) dispatch({ do: 'clear' });
  else if (!selection.some(({ id }) => id === ref.id)) dispatch({ do: 'select', ref });
  setPage({ menu: at });
}

/** Listens for what asks for a menu: the other button of a mouse, or a finger that rests. */
function listenForMenu(element: HTMLElement, onMenu: (at: Point) => void): () => void {
  const stop = new AbortController();
  let timer = 0;
  let first: Point = [0, 0];
  const end = (): void => window.clearTimeout(timer);
  const on = (
    name: 'pointerup' | 'pointercancel' | 'pointermove' | 'pointerdown',
    act: (event: PointerEvent) => void,
  ) => element.addEventListener(name, act, { capture: true, signal: stop.signal });
  on('pointerdown', ({ pointerType, isPrimary, clientX, clientY }) => {
    end();
    first = [clientX, clientY];
    if (pointerType === 'touch' && isPrimary) timer = window.setTimeout(() => onMenu(first), HOLD);
  });
  on('pointermove', ({ clientX, clientY }) => {
    if (Math.hypot(clientX - first[0], clientY - first[1]) > TAP) end();
  });
  on('pointerup', end);
  on('pointercancel', end);
  element.addEventListener(
    'contextmenu',
    (event) => {
      event.preventDefault();
      end();
      onMenu([event.clientX, event.clientY]);
    },
    { signal: stop.signal },
  );
  return () => {
    end();
    stop.abort();
  };
}

const pathOf = (points: readonly Point[]): string =>
  points.length < 2 ? '' : `M${points.map(([x, y]) => `${x} ${y}`).join('L')}Z`;

/** Selects the nodes within an area; added to what is selected where Shift is held. */
function useChoose(onChoose: () => void): (drawn: AreaDrawn) => void {
  return ({ points, add }) => {
    const { canvas, selection, node } = pageNow();
    const found = (canvas?.within(points) ?? []).flatMap((id) => {
      const what = node(id)?.class;
      return what ? [{ what, id }] : [];
    });
    const before = add ? selection : [];
    const fresh = found.filter(({ id }) => before.every((ref) => ref.id !== id));
    onChoose();
    dispatch({ do: 'choose', refs: [...before, ...fresh] });
    setPage({ choosing: false });
    say(found.length === 0 ? 'Nothing lies in that area' : `${before.length + fresh.length} selected`);
  };
}

/** What is drawn, with a lasso over it (`Select an area`) or a box (Shift and drag), by mouse, pen or finger. */
export function Area({ onChoose, children }: { onChoose: () => void; children: ReactNode }) {
  const { choosing } = usePage('choosing');
  const [points, setPoints] = useState<readonly Point[]>([]);
  const place = useRef<HTMLDivElement>(null);
  const choose = useChoose(onChoose);
  const latest = useRef({ choosing, choose, onChoose });
  useEffect(() => {
    latest.current = { choosing, choose, onChoose };
  });
  useEffect(() => {
    if (place.current === null) return undefined;
    const stops = [
      listenForArea(place.current, {
        choosing: () => latest.current.choosing,
        onDraw: setPoints,
        onDone: (drawn) => latest.current.choose(drawn),
      }),
      listenForMenu(place.current, (at) => {
        latest.current.onChoose();
        openMenu(at);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return (
    <div ref={place} className={styles.area} data-choosing={choosing}>
      {children}
      {points.length > 1 && (
        <svg className={styles.lasso} aria-hidden="true">
          <path d={pathOf(points)} />
        </svg>
      )}
    </div>
  );
}
