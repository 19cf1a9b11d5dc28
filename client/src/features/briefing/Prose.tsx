import { use, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Sentence as Told } from '#contract/briefing.ts';
import { EDITED, markBefore, notesFor, runsOf, SIGNS } from '#words/briefing.ts';
import { ChecksOf } from './Checks.tsx';
import { isSame, useCited, type Opened } from './cited.tsx';
import styles from './Document.module.css';
import { SentenceForm } from './SentenceForm.tsx';
import { EditingContext } from './writing.tsx';
import { Name } from '../../parts/Name.tsx';

const upTo = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Beyond so many the numbers would drown the sentence: they open together. */
const MOST = 6;
const SHOWN = 3;

type Stretch = readonly [from: number, to: number];

interface CiteProps {
  stretch: Stretch;
  claims: readonly number[];
  before: string;
  after: string;
}

function Cite({ stretch: [from, to], claims, before, after }: CiteProps) {
  const { open, at } = useCited();
  const opens: Opened = { notes: upTo(from, to), claims };
  return (
    <span className={styles.together}>
      {before}
      <button
        type="button"
        className={styles.cite}
        aria-label={from === to ? `Note ${from}` : `Notes ${from} to ${to}`}
        aria-expanded={at !== null && isSame(at, opens)}
        onClick={() => open(opens)}
      >
        {from === to ? from : `${from}–${to}`}
      </button>
      {after}{' '}
    </span>
  );
}

/** Numbers of the notes that hold the claims behind a sentence; those in a row stand as one and open together. */
export function Cites({ claims }: { claims: readonly number[] }) {
  const { notes, open } = useCited();
  const numbers = notesFor(claims, notes).map(({ n }) => n);
  const stretches = runsOf(numbers);
  const cut = stretches.length > MOST;
  const shown = cut ? stretches.slice(0, SHOWN) : stretches;
  const row = (some: readonly Stretch[], first: string, last: string): ReactNode =>
    some.map((stretch, index) => (
      <Cite
        key={stretch[0]}
        stretch={stretch}
        claims={claims}
        before={index === 0 ? first : ''}
        after={index === some.length - 1 ? last : ','}
      />
    ));
  return (
    <span className={styles.cites}>
      {row(shown, '[', cut ? ',' : ']')}
      {cut && (
        <>
          <span className={styles.together} data-noprint>
            <button
              type="button"
              className={styles.cite}
              aria-label={`All ${numbers.length} notes`}
              onClick={() => open({ notes: numbers, claims })}
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

/** Signs of doubt behind a sentence, each read out in words. */
function Signs({ signs }: Pick<Told, 'signs'>) {
  return signs.map((name) => (
    <span key={name} className={styles.sign} title={SIGNS[name].says}>
      <span aria-hidden="true">{SIGNS[name].sign}</span>
      <span className={styles.unseen}> ({SIGNS[name].says})</span>
    </span>
  ));
}

/** As the analyst has it now, which the server may not have read yet. */
function useEdited(sentence: Told): Told {
  const { id, edited, generated } = sentence;
  const editing = use(EditingContext);
  if (editing === null || id === undefined) return sentence;
  const now = editing.edits.find((each) => each.sentence === id);
  if (now !== undefined)
    return {
      ...sentence,
      runs: [{ text: now.text }],
      edited: true,
      generated: generated ?? sentence.runs.map(({ text }) => text).join(''),
    };
  return edited && generated !== undefined
    ? { ...sentence, runs: [{ text: generated }], edited: false }
    : sentence;
}

const isSelecting = (): boolean => window.getSelection()?.isCollapsed === false;

function Words({ sentence, label }: { sentence: Told; label: string | null }) {
  const { runs, mark, edited } = sentence;
  return (
    <span data-mark={mark} data-edited={edited} className={styles.sentence}>
      {label !== null && <strong className={styles.mark}>{label} </strong>}
      {runs.map((run, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the runs of a sentence never change places
        <Run key={index} {...run} />
      ))}
      {edited && <small className={styles.own}> ({EDITED})</small>}
    </span>
  );
}

function Sentence({ sentence: given, before }: { sentence: Told; before: Told | undefined }) {
  const sentence = useEdited(given);
  const [open, setOpen] = useState(false);
  const editable = use(EditingContext) !== null && sentence.id !== undefined;
  const words = <Words sentence={sentence} label={markBefore(sentence, before)} />;
  const begin = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    setOpen(true);
  };
  if (open) return <SentenceForm sentence={sentence} onDone={() => setOpen(false)} />;
  return (
    <>
      {editable ? (
        <span
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a button breaks no lines
          role="button"
          tabIndex={0}
          className={styles.editable}
          title="Put it into your own words"
          onClick={() => !isSelecting() && setOpen(true)}
          onKeyDown={begin}
        >
          {words}
        </span>
      ) : (
        words
      )}
      <Signs signs={sentence.signs} />
      <Cites claims={sentence.cites} />
      {editable && sentence.edited && <ChecksOf sentence={sentence.runs.map(({ text }) => text).join('')} />}
    </>
  );
}

/** Sentences one after the other, each with the numbers of the notes that it leads to. */
export function Prose({ sentences }: { sentences: readonly Told[] }) {
  return sentences.map((sentence, index) => (
    <span key={sentence.id ?? index}>
      {index > 0 && ' '}
      <Sentence sentence={sentence} before={sentences[index - 1]} />
    </span>
  ));
}
