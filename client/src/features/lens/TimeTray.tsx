import {
  type Span,
  spanAsTyped,
  spanOf,
  today,
  typedSpan,
  addMonths,
  dayNumber,
  dayOf,
} from '#words/days.ts';
import { edtfInWords } from '#words/dates.ts';
import { beyondInWords } from '#words/lens.ts';
import { useTimeline } from '../../state/lens-queries.ts';
import { dispatch, setPage, usePage } from '../../state/page.ts';
import { Button } from '../../ui/Button.tsx';
import { ClockChoice, HeldChoices } from './TimeChoices.tsx';
import { type Mode, type Reach, reachOf, spanOnLens, TimeModes } from './time-modes.tsx';
import styles from './Time.module.css';
import { Scale } from './Scale.tsx';
import { UndatedTies } from './UndatedTies.tsx';
import { useMore } from '../../parts/use-more.ts';
import { useId, useState, useEffect, useEffectEvent } from 'react';
import { Unread } from '../../parts/PanelState.tsx';

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
function moved(span: Span, mode: Mode, months: number): Span {
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
function usePlay({ span, reach, mode, waiting, onMove }: Playing) {
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

interface Props {
  span: Span;
  mode: Mode;
  onTyped: (span: Span, mode: Mode) => void;
}

/** A year, a month or a day means all of it; two of them a range. */
function TypedWhen({ span, mode, onTyped }: Props) {
  const [text, setText] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const id = useId();
  const submit = (): void => {
    const typed = text === null ? null : typedSpan(text);
    setWrong(text !== null && typed === null);
    if (typed === null) return;
    setText(null);
    onTyped(typed, mode === 'between' ? mode : typed.from === typed.to ? 'day' : 'range');
  };
  return (
    <form
      className={styles.typed}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label htmlFor={id}>Type it</label>
      <input
        id={id}
        value={text ?? spanAsTyped(span)}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={wrong}
        aria-describedby={`${id}-help`}
        onChange={(event) => setText(event.target.value)}
      />
      {text !== null && <Button onClick={submit}>Go</Button>}
      <span id={`${id}-help`} className={wrong ? styles.wrong : styles.fact}>
        {wrong
          ? 'Not a date: 2015, 2015-06, 2015-06-01 or 2013 to 2015'
          : '2015, 2015-06, 2015-06-01, 2013 to 2015'}
      </span>
    </form>
  );
}

const modeOf = (asOf: string | null, between: unknown): Mode => {
  if (between !== null) return 'between';
  if (asOf === null) return 'any';
  return asOf.includes('/') ? 'range' : 'day';
};

/** "2015", or "2010 to 2019" */
const stretchInWords = (span: Span): string => spanAsTyped(span).split(' to ').map(edtfInWords).join(' to ');

/** Person by person, on the day of the lens. */
export function openWhereabouts(): void {
  setPage({ tab: 'whereabouts' });
  dispatch({ do: 'clear' });
}

/** The slider over time with how many ties held when; its clock is always named beside it. */
export function TimeTray() {
  const { lens, ids, loading } = usePage('lens', 'ids', 'loading');
  const more = useMore();
  const timeline = useTimeline(ids, lens, more.limit);
  const mode = modeOf(lens.asOf, lens.between);
  const reach = reachOf(timeline.data?.bars ?? []);
  const span: Span =
    lens.between === null
      ? spanOf(lens.asOf ?? reach?.middle ?? today())
      : { from: lens.between[0], to: lens.between[1] };
  const set = (next: Span, as: Mode = mode, moving = false): void =>
    dispatch({ do: 'lens', change: spanOnLens(next, as), moving });
  const beyond = mode === 'any' || reach === null ? null : beyondInWords(span, reach, lens.clock);
  const play = usePlay({ span, reach, mode, waiting: loading, onMove: (next) => set(next, mode, true) });

  return (
    <div className={styles.time}>
      <div className={styles.row}>
        <TimeModes
          mode={mode}
          ready={!timeline.isPending}
          onChoose={(next) => set(spanFor(next, mode, span, reach), next)}
        />
        <ClockChoice />
      </div>
      <Unread asked={timeline} what="The dates of these ties" />
      {timeline.data === undefined ? (
        timeline.failureReason === null && <p className={styles.hint}>Counting ties by date…</p>
      ) : reach === null ? (
        <p className={styles.hint}>None of these sources dates any of these ties on this clock.</p>
      ) : (
        <Scale
          bars={timeline.data?.bars ?? []}
          reach={reach}
          span={span}
          mode={mode}
          onMove={(next) => set(next, mode === 'any' ? 'day' : mode, true)}
        />
      )}
      {mode === 'day' && span.from === reach?.middle && (
        <p className={styles.hint}>
          The middle of {stretchInWords(reach.fullest)}, in which most of these ties are dated.
        </p>
      )}
      {beyond !== null && <p className={styles.beyond}>{beyond}</p>}
      {mode !== 'any' && (
        <div className={styles.row}>
          <Button icon={play.playing ? 'pause' : 'play'} disabled={reach === null} onClick={play.toggle}>
            {play.playing ? 'Pause' : 'Play'}
          </Button>
          <Button icon="back" iconOnly disabled={reach === null} onClick={() => play.step(-1)}>
            One step back
          </Button>
          <Button icon="forward" iconOnly disabled={reach === null} onClick={() => play.step(1)}>
            One step on
          </Button>
          <TypedWhen span={span} mode={mode} onTyped={set} />
          {mode !== 'between' && <Button onClick={openWhereabouts}>Where was whom?</Button>}
        </div>
      )}
      {mode !== 'any' && <HeldChoices mode={mode} />}
      {timeline.data && <UndatedTies timeline={timeline.data} more={more} waiting={timeline.isFetching} />}
    </div>
  );
}

/** What a mode begins with: the day in the middle of most ties, the year around a day, or all that is dated. */
function spanFor(mode: Mode, now: Mode, span: Span, reach: Reach | null): Span {
  if (mode === 'day') return { from: span.from, to: span.from };
  if (span.from !== span.to) return span;
  const year = span.from.slice(0, 4);
  if (mode === 'range') return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (reach === null) return span;
  const from = now === 'any' || span.from >= reach.to ? reach.from : span.from;
  return { from, to: reach.to };
}
