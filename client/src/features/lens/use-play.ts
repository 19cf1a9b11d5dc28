import { useEffect, useEffectEvent, useState } from 'react';
import { addMonths, dayNumber, dayOf, type Span } from '#words/days.ts';
import type { Mode, Reach } from './time-modes.tsx';

const YEAR = 12;
const LONG = 8 * 365;
const TICK_MS = 900;
const CALM_MS = 1800;

interface Playing {
  span: Span;
  reach: Reach | null;
  mode: Mode;
  /** the picture of the last step is still on its way */
  waiting: boolean;
  onMove: (span: Span) => void;
}

const calm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A span that moves on by months; a range keeps its length, and what changed keeps its first day. */
export function moved(span: Span, mode: Mode, months: number): Span {
  if (mode === 'between') return { from: span.from, to: addMonths(span.to, months) };
  if (mode !== 'range') {
    const day = addMonths(span.from, months);
    return { from: day, to: day };
  }
  const days = dayNumber(span.to) - dayNumber(span.from);
  const whole = span.from.endsWith('-01') && addMonths(dayAfter(span.to), months).endsWith('-01');
  const from = addMonths(span.from, months);
  return whole
    ? { from, to: dayOf(dayNumber(addMonths(dayAfter(span.to), months)) - 1) }
    : { from, to: dayOf(dayNumber(from) + days) };
}

const dayAfter = (day: string): string => dayOf(dayNumber(day) + 1);

/** Plays step by step to the end of the scale, each step once the picture of the last one is there. */
export function usePlay({ span, reach, mode, waiting, onMove }: Playing) {
  const [wanted, setPlaying] = useState(false);
  const playing = wanted && mode !== 'any' && reach !== null;
  const long = reach !== null && dayNumber(reach.to) - dayNumber(reach.from) > LONG;
  const step = (direction: 1 | -1): void => onMove(moved(span, mode, direction * (long ? YEAR : 1)));
  const tick = useEffectEvent((now: Span) => {
    const next = moved(now, mode, long ? YEAR : 1);
    if (reach === null || next.to > reach.to) setPlaying(false);
    else onMove(next);
  });
  const { from, to } = span;
  useEffect(() => {
    if (!playing || waiting) return undefined;
    const timer = window.setTimeout(() => tick({ from, to }), calm() ? CALM_MS : TICK_MS);
    return () => window.clearTimeout(timer);
  }, [playing, waiting, from, to]);
  const toggle = (): void => {
    // At the end, playing begins again at the start.
    if (!playing && reach !== null && moved(span, mode, long ? YEAR : 1).to > reach.to)
      onMove(restart(span, mode, reach));
    setPlaying(!playing);
  };
  return { playing, toggle, step };
}

function restart(span: Span, mode: Mode, reach: Reach): Span {
  if (mode === 'day') return { from: reach.from, to: reach.from };
  if (mode === 'between') return { from: span.from, to: addMonths(span.from, YEAR) };
  const days = dayNumber(span.to) - dayNumber(span.from);
  return { from: reach.from, to: dayOf(dayNumber(reach.from) + days) };
}
