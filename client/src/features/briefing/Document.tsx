import { memo, type ReactNode } from 'react';
import type { AnnexPart, Briefing, Section, SectionName } from '#contract/briefing.ts';
import { agreed, counted } from '#words/counts.ts';
import { leftOutInWords, notesFor, sentencesIn, SIGNS } from '#words/briefing.ts';
import { BlockView } from './Blocks.tsx';
import { useCited } from './cited.tsx';
import styles from './Document.module.css';
import { sectionId } from './Outline.tsx';
import { Name } from '../../parts/Name.tsx';

const Generated = memo(function OneSection({ blocks }: Pick<Section, 'blocks'>) {
  return blocks.map((block, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- a section is replaced as a whole
    <BlockView key={index} block={block} />
  ));
});

/** The line under the title: its kind, its handling, by whom and when, and up to when it knows anything. */
export function FrontLine({ front }: Pick<Briefing, 'front'>) {
  const { kind, handling, by, day, cutOff, through } = front;
  return (
    <div className={styles.front}>
      <p>
        {handling !== '' && (
          <strong className={styles.handling}>
            <Name>{handling}</Name> ·{' '}
          </strong>
        )}
        <Name>{[kind, day, cutOff, by].filter((each) => each !== '').join(' · ')}</Name>
      </p>
      {through !== '' && (
        <p>
          <Name>{through}</Name>
        </p>
      )}
    </div>
  );
}

interface Props {
  name: SectionName;
  title: string;
  /** null: not written yet, or there is nothing to say */
  section: Section | null;
  /** the analyst’s own fields, in place of what the server made of them */
  own?: ReactNode;
  /** what stands below it while it is written */
  below?: ReactNode;
}

/** One section under its heading. */
export function SectionView({ name, title, section, own, below }: Props) {
  const id = sectionId(name);
  return (
    <section
      id={id}
      tabIndex={-1}
      className={styles.section}
      aria-labelledby={`${id}-title`}
      // On paper nothing stands that says nothing.
      data-noprint={section === null || undefined}
    >
      <h3 id={`${id}-title`} className={styles.title}>
        {title}
      </h3>
      {own ?? (section && <Generated blocks={section.blocks} />)}
      {below}
    </section>
  );
}

/** What the signs behind sentences mean, those alone that stand in it. */
function Legend({ sections }: Pick<Briefing, 'sections'>) {
  const used = new Set(
    sections.flatMap(({ blocks }) => blocks.flatMap(sentencesIn)).flatMap(({ signs }) => signs),
  );
  const shown = Object.entries(SIGNS).filter(([name]) => [...used].some((each) => each === name));
  if (shown.length === 0) return null;
  return (
    <p className={styles.legend}>
      {shown.map(([name, { sign, says }]) => (
        <span key={name}>
          <span className={styles.sign} aria-hidden="true">
            {sign}
          </span>{' '}
          {says}
        </span>
      ))}
    </p>
  );
}

const partId = (name: AnnexPart['name']): string => `briefing-annex-${name}`;

function openPart(name: AnnexPart['name']): void {
  const part = document.getElementById(partId(name));
  if (!(part instanceof HTMLDetailsElement)) return;
  part.open = true;
  part.scrollIntoView({ block: 'start' });
  part.querySelector('summary')?.focus({ preventScroll: true });
}

/** What has no room in the sections, counted once; it opens the list of it. */
function LeftOut({ leftOut, annex }: Pick<Briefing, 'leftOut' | 'annex'>) {
  const words = leftOutInWords(leftOut);
  if (words === null) return null;
  const listed = annex.some(({ name }) => name === 'left-out');
  return (
    <p className={styles.leftOut}>
      {words}{' '}
      {listed && (
        <button type="button" className={styles.link} data-noprint onClick={() => openPart('left-out')}>
          Read {agreed(leftOut.facts, 'it', 'them')}
        </button>
      )}
    </p>
  );
}

const CHECKED = {
  matches: null,
  differs: 'THE PASSAGE DIFFERS FROM THE TEXT',
  'no text': 'its text is not at hand',
} as const;

interface ListProps extends Pick<Briefing, 'notes'> {
  several: boolean;
  /** that a text is not at hand is said of each note, not once of all */
  apiece: boolean;
}

function NoteList({ notes, several, apiece }: ListProps) {
  const { open } = useCited();
  return (
    <ol className={styles.notes}>
      {notes.map(({ n, letter, locator, quotes, claims, checked }) => (
        <li key={n} value={n}>
          <button type="button" className={styles.link} onClick={() => open({ notes: [n], claims })}>
            {[several ? letter : '', locator].filter((each) => each !== '').join(', ') || letter}
          </button>
          {quotes.map((quote) => (
            <q key={quote} className={styles.quote}>
              <Name>{quote}</Name>
            </q>
          ))}
          {CHECKED[checked] !== null && (apiece || checked === 'differs') && (
            <span className={styles.where} data-checked={checked}>
              {' '}
              ({CHECKED[checked]})
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Where the sentences lead: paragraph by paragraph, with the words quoted, and each document in full once. */
function Notes({ notes, documents, sections }: Pick<Briefing, 'notes' | 'documents' | 'sections'>) {
  if (notes.length === 0) return null;
  const cites = sections.flatMap(({ blocks }) => blocks.flatMap(sentencesIn)).flatMap((each) => each.cites);
  const read = notesFor(cites, notes);
  const rest = notes.filter((note) => !read.includes(note));
  const apiece = notes.some(({ checked }) => checked !== 'no text');
  const several = documents.length > 1;
  return (
    <section
      id="briefing-notes"
      tabIndex={-1}
      className={styles.section}
      aria-labelledby="briefing-notes-title"
    >
      <h3 id="briefing-notes-title" className={styles.title}>
        Notes
      </h3>
      <ul className={styles.documents}>
        {documents.map(({ letter, id, text }) => (
          <li key={id}>
            {several && <strong>{letter} </strong>}
            <Name>{text}</Name>
          </li>
        ))}
      </ul>
      {!apiece && (
        <p className={styles.hint}>
          No text is at hand, so that no passage can be quoted or held against its text.
        </p>
      )}
      <NoteList notes={read} several={several} apiece={apiece} />
      {rest.length > 0 && (
        <details data-noprint>
          <summary className={styles.hint}>
            {counted(rest.length, 'further note')}, to which only the parts for checking lead
          </summary>
          <NoteList notes={rest} several={several} apiece={apiece} />
        </details>
      )}
    </section>
  );
}

/** Everything for checking, folded: it is printed where it is asked for, and always in the bundle. */
function Annex({ annex, printed }: Pick<Briefing, 'annex'> & { printed: boolean }) {
  if (annex.length === 0) return null;
  return (
    <section
      className={styles.section}
      aria-labelledby="briefing-annex-title"
      data-noprint={printed ? undefined : true}
    >
      <h3 id="briefing-annex-title" className={styles.title}>
        For checking
      </h3>
      <p className={styles.hint}>
        {printed
          ? 'It goes along in every form.'
          : 'It stays out of the forms, as the settings have it. The bundle always holds it.'}
      </p>
      {annex.map(({ name, title, blocks }) => (
        <details key={name} id={partId(name)} className={styles.annex}>
          <summary>{title}</summary>
          <Generated blocks={blocks} />
        </details>
      ))}
    </section>
  );
}

/** What stands below the sections. */
export function Behind({ briefing }: { briefing: Briefing }) {
  return (
    <>
      <Legend sections={briefing.sections} />
      <LeftOut leftOut={briefing.leftOut} annex={briefing.annex} />
      <Notes notes={briefing.notes} documents={briefing.documents} sections={briefing.sections} />
      <Annex annex={briefing.annex} printed={briefing.request.annex} />
    </>
  );
}
