import { useEffect, useRef, useState, type ReactNode } from 'react';
import { dispatch, pageNow, say, setPage, usePage } from '../state/page.ts';
import type { Point } from '#picture/exploration/plan.ts';
import { listenForArea, type AreaDrawn } from './area-gesture.ts';
import styles from './Area.module.css';

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
  const latest = useRef({ choosing, choose });
  useEffect(() => {
    latest.current = { choosing, choose };
  });
  useEffect(() => {
    if (place.current === null) return undefined;
    return listenForArea(place.current, {
      choosing: () => latest.current.choosing,
      onDraw: setPoints,
      onDone: (drawn) => latest.current.choose(drawn),
    });
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
