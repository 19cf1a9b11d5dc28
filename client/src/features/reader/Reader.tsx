import { useEffect, useRef, useMemo } from 'react';
import type { DocumentSummary } from '#contract/evidence.ts';
import { edtfInWords } from '#words/dates.ts';
import { useDocument, useDocumentText } from '../../state/details-queries.ts';
import { PanelState } from '../../parts/PanelState.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Reader.module.css';
import { Text } from './Text.tsx';
import { type Reading, usePage, read } from '../../state/page.ts';
import { Margin } from './Margin.tsx';
import { placesOf, type Anchored } from './segments.ts';
import { Name } from '../../parts/Name.tsx';

const unmoved = (): void => undefined;

function HowTo({ document }: { document: DocumentSummary }) {
  return (
    <details className={styles.missing}>
      <summary>The text is not at hand: what it says stands here in our words. How to supply it</summary>
      <p>
        It is not ours to publish. Whoever has the text puts the file into a folder, names that folder in{' '}
        <code>RELATA_DOCUMENTS</code> and starts Relata again. The file is recognised by its contents, and
        every passage then stands here highlighted.
      </p>
      <p className={styles.hash}>SHA-256 {document.sha256}</p>
    </details>
  );
}

/** Locators and paraphrases in the order of the text, and how to supply the text itself. */
function WithoutText({
  document,
  anchored,
  reading,
}: {
  document: DocumentSummary;
  anchored: readonly Anchored[];
  reading: Reading;
}) {
  const place = useRef<HTMLDivElement>(null);
  const places = useMemo(() => placesOf(anchored), [anchored]);
  useEffect(() => {
    const mark = place.current?.querySelector(`[data-passage="${CSS.escape(reading.passageId)}"]`);
    mark?.scrollIntoView({ block: 'center' });
  }, [reading.passageId]);
  return (
    <>
      <HowTo document={document} />
      <div ref={place}>
        {places.map(({ locator, anchored: here }) => (
          <section key={locator} className={styles.place}>
            <h3 className={styles.locator}>{locator}</h3>
            <Margin documentId={document.id} anchored={here} onLook={unmoved} whole />
          </section>
        ))}
      </div>
    </>
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
      <Name>{facts.filter((fact) => fact !== null).join(' · ')}</Name>
      {document.titleBasis === 'ours' && ' · the title is ours'}
    </p>
  );
}

function Body({ reading }: { reading: Reading }) {
  const asked = useDocument(reading.documentId);
  const supplied = asked.data?.document.textSupplied ?? false;
  const text = useDocumentText(reading.documentId, supplied);
  if (!asked.data) return <PanelState asked={asked} />;
  const { document, passages } = asked.data;
  const here = passages.find(({ passage }) => passage.id === reading.passageId)?.passage;
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.title}>
          <Name>{document.title}</Name>
        </h2>
        <Imprint document={document} />
        <p className={styles.locator}>
          {here ? `${here.locator} · ` : ''}
          {document.claims} claims rest on this document; each is marked beside its passage
        </p>
      </header>
      {text.data ? (
        <Text text={text.data.text} anchored={passages} reading={reading} />
      ) : supplied ? (
        <PanelState asked={text} />
      ) : (
        <WithoutText document={document} anchored={passages} reading={reading} />
      )}
    </>
  );
}

/** Escape closes the document, and leaves what is selected as it is. */
function useEscape(open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopImmediatePropagation();
      close();
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, [open, close]);
}

/** What had the focus before the document opened has it again when it closes. */
function useFocus(open: boolean) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const before = document.activeElement;
    bar.current?.querySelector('button')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [open]);
  return bar;
}

const close = (): void => read(null);

/** The document beside the panel: a full sheet on a phone. */
export function Reader() {
  const { reading } = usePage('reading');
  const open = reading !== null;
  useEscape(open, close);
  const bar = useFocus(open);
  if (reading === null) return null;
  return (
    <dialog open className={styles.reader} aria-label="Document">
      <div className={styles.bar} ref={bar}>
        <Button icon="close" look="plain" onClick={close}>
          Close the document
        </Button>
      </div>
      <div className={styles.scroll}>
        <Body reading={reading} />
      </div>
    </dialog>
  );
}
