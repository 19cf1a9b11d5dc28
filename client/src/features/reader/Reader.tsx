import { useEffect, useRef } from 'react';
import type { DocumentSummary } from '#contract/evidence.ts';
import { edtfInWords } from '#words/dates.ts';
import { useDocument, useDocumentText } from '../../state/details-queries.ts';
import { PanelState } from '../../parts/PanelState.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Reader.module.css';
import { Text } from './Text.tsx';
import { WithoutText } from './WithoutText.tsx';
import { type Reading, usePage, read } from '../../state/page.ts';

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
          <bdi>{document.title}</bdi>
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
