import type { ReactNode } from 'react';
import type { Sentence as Told } from '#contract/briefing.ts';
import { MARKS, runsOf } from '#words/briefing.ts';
import { useCited } from './cited.tsx';
import styles from './Document.module.css';
import { Name } from '../../parts/Name.tsx';

const upTo = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Beyond so many the numbers would drown the sentence: they open together. */
const MOST = 6;
const SHOWN = 3;

type Stretch = readonly [from: number, to: number];

function Cite({ stretch: [from, to], before, after }: { stretch: Stretch; before: string; after: string }) {
  const { open, at } = useCited();
  return (
    <span className={styles.together}>
      {before}
      <button
        type="button"
        className={styles.cite}
        aria-label={from === to ? `Citation ${from}` : `Citations ${from} to ${to}`}
        aria-expanded={at.includes(from)}
        onClick={() => open(upTo(from, to))}
      >
        {from === to ? from : `${from}–${to}`}
      </button>
      {after}{' '}
    </span>
  );
}

const row = (some: readonly Stretch[], first: string, last: string): ReactNode =>
  some.map((stretch, index) => (
    <Cite
      key={stretch[0]}
      stretch={stretch}
      before={index === 0 ? first : ''}
      after={index === some.length - 1 ? last : ','}
    />
  ));

/** Numbers that open the claims behind a sentence; those in a row stand as one and open together. */
export function Cites({ numbers }: { numbers: readonly number[] }) {
  const { open } = useCited();
  const stretches = runsOf(numbers);
  const cut = stretches.length > MOST;
  const shown = cut ? stretches.slice(0, SHOWN) : stretches;
  return (
    <span className={styles.cites}>
      {row(shown, '[', cut ? ',' : ']')}
      {cut && (
        <>
          <span className={styles.together} data-noprint>
            <button
              type="button"
              className={styles.cite}
              aria-label={`All ${numbers.length} citations`}
              onClick={() => open(numbers)}
            >
              all {numbers.length}
            </button>
            ]
          </span>
          <span className={styles.printed}>{row(stretches.slice(SHOWN), '', ']')}</span>
        </>
      )}
    </span>
  );
}

function Run({ text, is }: Told['runs'][number]) {
  if (is === 'name') return <Name className={styles.named}>{text}</Name>;
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
