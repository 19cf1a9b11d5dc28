import type { Sentence as Told } from '#contract/briefing.ts';
import { MARKS, runsOf } from '#contract/briefing-words.ts';
import { useCited } from './cited.tsx';
import styles from './Document.module.css';

const upTo = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Numbers that open the claims behind a sentence; those in a row stand as one and open together. */
export function Cites({ numbers }: { numbers: readonly number[] }) {
  const { open, at } = useCited();
  if (numbers.length === 0) return null;
  const runs = runsOf(numbers);
  return (
    <span className={styles.cites}>
      {runs.map(([from, to], index) => (
        <span key={from}>
          <span className={styles.together}>
            {index === 0 && '['}
            <button
              type="button"
              className={styles.cite}
              aria-label={from === to ? `Citation ${from}` : `Citations ${from} to ${to}`}
              aria-expanded={at.includes(from)}
              onClick={() => open(upTo(from, to))}
            >
              {from === to ? from : `${from}–${to}`}
            </button>
            {index === runs.length - 1 ? ']' : ','}
          </span>{' '}
        </span>
      ))}
    </span>
  );
}

function Run({ text, is }: Told['runs'][number]) {
  if (is === 'name') return <bdi className={styles.named}>{text}</bdi>;
  if (is === 'quote') return <q>{text.slice(1, -1)}</q>;
  return text;
}

function Sentence({ sentence: { runs, cites, mark } }: { sentence: Told }) {
  const label = MARKS[mark];
  return (
    <>
      <span data-mark={mark} className={styles.sentence}>
        {label !== null && <strong className={styles.mark}>{label} </strong>}
        {runs.map((run, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the runs of a sentence never change places
          <Run key={index} {...run} />
        ))}
      </span>
      <Cites numbers={cites} />
    </>
  );
}

/** Sentences one after the other, each with the numbers of what it rests on. */
export function Prose({ sentences }: { sentences: readonly Told[] }) {
  return sentences.map((sentence, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- a text is replaced as a whole
    <span key={index}>
      {index > 0 && ' '}
      <Sentence sentence={sentence} />
    </span>
  ));
}
