import type { Clock } from '#contract/lens.ts';
import { CLOCKS, certaintyInWords } from '#words/lens.ts';
import { dispatch, usePage } from '../../state/page.ts';
import styles from './Time.module.css';
import type { Mode } from './time-modes.tsx';

const ALL: readonly Clock[] = ['valid', 'said', 'recorded'];

/** Which of the three clocks the days are read on; never without its name. */
export function ClockChoice() {
  const { lens } = usePage('lens');
  return (
    <label className={styles.clock}>
      <span>Clock</span>
      <select
        value={lens.clock}
        onChange={(event) => {
          const clock = ALL.find((each) => each === event.target.value);
          if (clock) dispatch({ do: 'lens', change: { clock } });
        }}
      >
        {Object.entries(CLOCKS).map(([clock, { name }]) => (
          <option key={clock} value={clock}>
            {name}
          </option>
        ))}
      </select>
      <span className={styles.fact}>{CLOCKS[lens.clock].explained}</span>
    </label>
  );
}

interface ChoiceProps {
  checked: boolean;
  onChange: (on: boolean) => void;
  children: string;
}

const Choice = ({ checked, onChange, children }: ChoiceProps) => (
  <label className={styles.choice}>
    <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
    {children}
  </label>
);

/** What is drawn besides what certainly held. */
export function HeldChoices({ mode }: { mode: Mode }) {
  const { lens, seen } = usePage('lens', 'seen');
  const change = (part: Partial<typeof lens>): void => dispatch({ do: 'lens', change: part });
  return (
    <div className={styles.row}>
      <Choice
        checked={lens.certainty === 'possible'}
        onChange={(on) => change({ certainty: on ? 'possible' : 'certain' })}
      >
        {lens.clock === 'valid'
          ? 'also what only possibly held'
          : `also what was only ${certaintyInWords('possible', lens.clock)}`}
      </Choice>
      <Choice checked={lens.undated} onChange={(undated) => change({ undated })}>
        {`also undated ties${seen ? ` (${seen.undated.size})` : ''}`}
      </Choice>
      {lens.clock === 'valid' && (
        <Choice checked={lens.endings} onChange={(endings) => change({ endings })}>
          what only the living can be ends with a death that is told of
        </Choice>
      )}
      {mode !== 'between' && (
        <Choice checked={lens.ghosts} onChange={(ghosts) => change({ ghosts })}>
          {lens.clock === 'valid'
            ? 'what did not hold, faintly'
            : `what was ${certaintyInWords('not-held', lens.clock)}, faintly`}
        </Choice>
      )}
    </div>
  );
}
