import type { Timeline } from '#contract/lens-answers.ts';
import { dayNumber, type Span } from '#words/days.ts';
import styles from './Time.module.css';

const HEIGHT = 46;
const WIDTH = 1000;

interface Props {
  bars: Timeline['bars'];
  reach: Span;
  /** what the lens looks at; null: all of it */
  span: Span | null;
}

/** How many ties held when: solid for certainly, open above it for possibly. */
export function Histogram({ bars, reach, span }: Props) {
  const [first, last] = [dayNumber(reach.from), dayNumber(reach.to) + 1];
  const x = (day: number): number => ((day - first) / Math.max(1, last - first)) * WIDTH;
  const inside = (at: number): number => Math.min(WIDTH, Math.max(0, at));
  const most = Math.max(1, ...bars.map((bar) => bar.certain + bar.possible));
  const y = (n: number): number => (n / most) * (HEIGHT - 4);
  const total = bars.reduce((sum, bar) => Math.max(sum, bar.certain + bar.possible), 0);
  return (
    <svg
      className={styles.histogram}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`How many ties held when, at most ${total} at once`}
    >
      {span && (
        <rect
          className={styles.window}
          x={inside(x(dayNumber(span.from)))}
          width={Math.max(2, inside(x(dayNumber(span.to) + 1)) - inside(x(dayNumber(span.from))))}
          y={0}
          height={HEIGHT}
        />
      )}
      {bars.map((bar) => {
        const [left, right] = [x(dayNumber(bar.from)), x(dayNumber(bar.to) + 1)];
        const width = Math.max(0.5, right - left - Math.min(2, (right - left) * 0.15));
        const [sure, all] = [y(bar.certain), y(bar.certain + bar.possible)];
        return (
          <g key={bar.from}>
            <title>{`${bar.from} to ${bar.to}: ${bar.certain} certain, ${bar.possible} possible`}</title>
            <rect className={styles.possible} x={left} width={width} y={HEIGHT - all} height={all - sure} />
            <rect className={styles.certain} x={left} width={width} y={HEIGHT - sure} height={sure} />
          </g>
        );
      })}
    </svg>
  );
}
