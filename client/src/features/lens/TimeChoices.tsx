import type { Certainty, Clock } from '#contract/lens.ts';
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

const GRADES: readonly { certainty: Certainty; label: string }[] = [
  { certainty: 'certain', label: 'only what certainly held' },
  { certainty: 'both', label: 'also what possibly held: told from when and until when' },
  { certainty: 'one', label: 'also told from when or until when alone' },
  { certainty: 'possible', label: 'also told of another time only' },
];

const OF_CHANGES: typeof GRADES = [
  { certainty: 'certain', label: 'only what certainly changed' },
  { certainty: 'one', label: 'also what possibly changed' },
];

/** How sure it has to be. Of changes, and on the other clocks, what is possible is always bounded: there are two answers. */
function Sureness() {
  const { lens } = usePage('lens');
  const valid = lens.clock === 'valid' && lens.between === null;
  const choices = valid
    ? GRADES
    : lens.between !== null
      ? OF_CHANGES
      : [
          {
            certainty: 'certain' as const,
            label: `only what was ${certaintyInWords('certain', lens.clock)}`,
          },
          {
            certainty: 'one' as const,
            label: `also what was only ${certaintyInWords('possible', lens.clock)}`,
          },
        ];
  const value = valid || lens.certainty === 'certain' ? lens.certainty : 'one';
  return (
    <label className={styles.choice}>
      <span>How sure</span>
      <select
        value={value}
        onChange={({ target }) => {
          const chosen = choices.find(({ certainty }) => certainty === target.value);
          if (chosen) dispatch({ do: 'lens', change: { certainty: chosen.certainty } });
        }}
      >
        {choices.map(({ certainty, label }) => (
          <option key={certainty} value={certainty}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is drawn besides what certainly held. */
export function HeldChoices({ mode }: { mode: Mode }) {
  const { lens, seen } = usePage('lens', 'seen');
  const change = (part: Partial<typeof lens>): void => dispatch({ do: 'lens', change: part });
  return (
    <div className={styles.row}>
      <Sureness />
      {lens.certainty !== 'certain' && (
        <Choice checked={lens.undated} onChange={(undated) => change({ undated })}>
          {`also undated ties${seen ? ` (${seen.undated.size})` : ''}`}
        </Choice>
      )}
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
