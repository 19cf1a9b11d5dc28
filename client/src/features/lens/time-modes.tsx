import { dayNumber, dayOf, type Span } from '#words/days.ts';
import type { PageLens } from '#picture/exploration/lens.ts';
import styles from './Time.module.css';

export type Mode = 'any' | 'day' | 'range' | 'between';
const MODES: Record<Mode, string> = {
  any: 'at any time',
  day: 'on a day',
  range: 'in a range',
  between: 'what changed',
};

const ALL: readonly Mode[] = ['any', 'day', 'range', 'between'];

export interface Reach extends Span {
  middle: string;
  /** the bar with most ties in it */
  fullest: Span;
}

/** From the first to the last bar, and the day in the middle of the bar with most ties in it. */
export function reachOf(
  bars: readonly { from: string; to: string; certain: number; possible: number }[],
): Reach | null {
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined) return null;
  const most = Math.max(...bars.map((bar) => bar.certain + bar.possible));
  const bar = bars.find((each) => each.certain + each.possible === most) ?? first;
  const middle = dayOf(Math.round((dayNumber(bar.from) + dayNumber(bar.to)) / 2));
  return { from: first.from, to: last.to, middle, fullest: bar };
}

/** What the lens holds for a span of days in this mode. */
export function spanOnLens({ from, to }: Span, mode: Mode): Pick<PageLens, 'asOf' | 'between'> {
  if (mode === 'any') return { asOf: null, between: null };
  if (mode === 'between') return { asOf: null, between: [from, to] };
  return { asOf: mode === 'day' || from === to ? from : `${from}/${to}`, between: null };
}

interface Props {
  mode: Mode;
  /** is it known what there is to choose from? */
  ready: boolean;
  onChoose: (mode: Mode) => void;
}

export function TimeModes({ mode, ready, onChoose }: Props) {
  return (
    <fieldset className={styles.modes} disabled={!ready}>
      <legend className={styles.unseen}>As of</legend>
      {ALL.map((each) => (
        <label key={each} className={styles.mode} data-on={mode === each}>
          <input type="radio" name="as-of" checked={mode === each} onChange={() => onChoose(each)} />
          {MODES[each]}
        </label>
      ))}
    </fieldset>
  );
}
