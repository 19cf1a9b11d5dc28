import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { DocumentSummary, PassageRef } from '#contract/evidence.ts';
import { edtfInWords } from '../exploration/dates-in-words.ts';
import { Button } from '../ui/Button.tsx';
import { useDocument, useDocumentText } from './details-queries.ts';
import { PanelState } from './PanelState.tsx';
import styles from './Reader.module.css';

interface Reading {
  passage: PassageRef;
  paraphrase: string;
}
type Read = (reading: Reading | null) => void;

const Open = createContext<Read>(() => undefined);
const Now = createContext<Reading | null>(null);

/** Opens a passage in the reader. */
export const useReader = (): Read => use(Open);

export function ReaderProvider({ children }: { children: ReactNode }) {
  const [reading, setReading] = useState<Reading | null>(null);
  return (
    <Open value={setReading}>
      <Now value={reading}>{children}</Now>
    </Open>
  );
}

/** Before, the passage, after; places are counted in Unicode code points. */
function parts(text: string, { start, end }: PassageRef): [string, string, string] {
  const points = Array.from(text);
  return [points.slice(0, start).join(''), points.slice(start, end).join(''), points.slice(end).join('')];
}

function Text({ text, passage }: { text: string; passage: PassageRef }) {
  const mark = useRef<HTMLElement>(null);
  const [before, within, after] = useMemo(() => parts(text, passage), [text, passage]);
  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <div className={styles.text} dir="auto">
      {before}
      <mark ref={mark}>{within}</mark>
      {after}
    </div>
  );
}

function Missing({ document, reading }: { document: DocumentSummary; reading: Reading }) {
  return (
    <div className={styles.missing}>
      <p className={styles.paraphrase}>
        <bdi>{reading.paraphrase}</bdi>
      </p>
      <p>
        In our words; the text itself ({reading.passage.locator}) is not ours to publish. Whoever has it can
        put the file into a folder, name that folder in <code>RELATA_DOCUMENTS</code> and start Relata again:
        it is recognised by its contents, and this passage then stands here highlighted.
      </p>
      <p className={styles.hash}>SHA-256 {document.sha256}</p>
    </div>
  );
}

function Imprint({ document }: { document: DocumentSummary }) {
  const facts = [
    document.author,
    document.publishedIn,
    document.publisher,
    document.date === null ? null : edtfInWords(document.date),
  ];
  return (
    <p className={styles.imprint}>
      <bdi>{facts.filter((fact) => fact !== null).join(' · ')}</bdi>
      {document.titleBasis === 'ours' && ' · the title is ours'}
    </p>
  );
}

function Body({ reading }: { reading: Reading }) {
  const asked = useDocument(reading.passage.documentId);
  const supplied = asked.data?.document.textSupplied ?? false;
  const text = useDocumentText(reading.passage.documentId, supplied);
  if (!asked.data) return <PanelState asked={asked} />;
  const { document } = asked.data;
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.title}>
          <bdi>{document.title}</bdi>
        </h2>
        <Imprint document={document} />
        <p className={styles.locator}>{reading.passage.locator}</p>
      </header>
      {text.data ? (
        <Text key={reading.passage.id} text={text.data.text} passage={reading.passage} />
      ) : supplied ? (
        <PanelState asked={text} />
      ) : (
        <Missing document={document} reading={reading} />
      )}
    </>
  );
}

/** Escape closes the document, and leaves what is selected as it is. */
function useEscape(reading: Reading | null, close: () => void): void {
  useEffect(() => {
    if (reading === null) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopImmediatePropagation();
      close();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [reading, close]);
}

/** A document opened at a passage, beside the claim that rests on it. */
export function Reader() {
  const reading = use(Now);
  const read = useReader();
  const bar = useRef<HTMLDivElement>(null);
  const close = useCallback(() => read(null), [read]);
  useEscape(reading, close);
  useEffect(() => {
    if (reading) bar.current?.querySelector('button')?.focus();
  }, [reading]);
  if (reading === null) return null;
  return (
    <dialog open className={styles.reader} aria-label="Document">
      <div className={styles.bar} ref={bar}>
        <Button icon="close" look="plain" onClick={close}>
          Close the document
        </Button>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must be able to scroll it */}
      <section className={styles.scroll} aria-label="Text" tabIndex={0}>
        <Body reading={reading} />
      </section>
    </dialog>
  );
}
