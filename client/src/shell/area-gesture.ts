import type { Point } from '#picture/exploration/plan.ts';

export interface AreaDrawn {
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
export function listenForArea(element: HTMLElement, { choosing, onDraw, onDone }: Gesture): () => void {
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
