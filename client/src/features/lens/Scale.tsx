import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Timeline } from '#contract/lens-answers.ts';
import { edtfInWords } from '#words/dates.ts';
import { addMonths, dayNumber, dayOf, type Span } from '#words/days.ts';
import { HAPPENED } from '#words/lens.ts';
import { usePage } from '../../state/page.ts';
import { Histogram } from './Histogram.tsx';
import styles from './Time.module.css';
import type { Mode, Reach } from './time-modes.tsx';

interface Props {
  bars: Timeline['bars'];
  reach: Reach;
  span: Span;
  mode: Mode;
  onMove: (span: Span) => void;
}

const REST_MS = 90;
const YEAR = 12;
const KEYS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -5 * YEAR,
  PageUp: 5 * YEAR,
};

interface HandleProps {
  label: string;
  day: string;
  reach: Reach;
  onMove: (day: string) => void;
}

/** Arrows go by the month, with Shift by the year, Page keys by five years, Home and End to the ends. */
function Handle({ label, day, reach, onMove }: HandleProps) {
  const onKey = (event: KeyboardEvent): void => {
    const months = KEYS[event.key];
    if (months === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const far = event.shiftKey && Math.abs(months) === 1 ? months * YEAR : months;
    onMove(addMonths(day, far));
  };
  return (
    <input
      type="range"
      className={styles.handle}
      aria-label={label}
      aria-valuetext={edtfInWords(day)}
      min={dayNumber(reach.from)}
      max={dayNumber(reach.to)}
      value={dayNumber(day)}
      onKeyDown={onKey}
      onChange={(event) => onMove(dayOf(Number(event.target.value)))}
    />
  );
}

const within = (day: string, reach: Span): string =>
  day < reach.from ? reach.from : day > reach.to ? reach.to : day;

/** The histogram with one or two handles under it. What is dragged shows at once; the picture follows at rest. */
export function Scale({ bars, reach, span, mode, onMove }: Props) {
  const happened = HAPPENED[usePage('lens').lens.clock];
  const [draft, setDraft] = useState<Span | null>(null);
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const shown = draft ?? span;
  const two = mode === 'range' || mode === 'between';
  const move = (next: Span): void => {
    setDraft(next);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      setDraft(null);
      onMove(next);
    }, REST_MS);
  };
  const from = (day: string): void => {
    const next = within(day, reach);
    if (two) move({ from: next < shown.to ? next : shown.to, to: shown.to });
    else move({ from: next, to: next });
  };
  const to = (day: string): void => {
    const next = within(day, reach);
    move({ from: shown.from, to: next > shown.from ? next : shown.from });
  };
  return (
    <div className={styles.scale}>
      <Histogram bars={bars} reach={reach} span={mode === 'any' ? null : shown} />
      <div className={styles.track}>
        <Handle label={two ? 'From' : 'Day'} day={shown.from} reach={reach} onMove={from} />
        {two && <Handle label="To" day={shown.to} reach={reach} onMove={to} />}
      </div>
      <p className={styles.ends}>
        <span>{edtfInWords(reach.from.slice(0, 4))}</span>
        <output className={styles.now}>
          {mode === 'any' ? 'move the handle to choose a day' : inWords(shown, two)}
        </output>
        <span>{edtfInWords(reach.to.slice(0, 4))}</span>
      </p>
      <p className={styles.key}>
        <i className={styles.certain} /> ties certainly {happened} <i className={styles.possible} /> only
        possibly
      </p>
    </div>
  );
}

const inWords = ({ from, to }: Span, two: boolean): string =>
  two ? `${edtfInWords(from)} – ${edtfInWords(to)}` : edtfInWords(from);
