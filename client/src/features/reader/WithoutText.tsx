import { useEffect, useMemo, useRef } from 'react';
import type { DocumentSummary } from '#contract/evidence.ts';
import { Margin } from './Margin.tsx';
import styles from './Reader.module.css';
import type { Reading } from '../../state/page.ts';
import { placesOf, type Anchored } from './segments.ts';

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
export function WithoutText({
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
