import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { useExploration } from '../exploration/use-exploration.tsx';
import { Margin } from './Margin.tsx';
import styles from './Reader.module.css';
import type { Reading } from './reading.tsx';
import { paragraphsOf, type Anchored, type Paragraph as Part, type Segment } from './segments.ts';

interface Lit {
  now: string;
  looked: string | null;
  related: ReadonlySet<string>;
}

function Stretch({ segment, lit }: { segment: Segment; lit: Lit }) {
  const { text, passageIds } = segment;
  if (passageIds.includes(lit.now)) return <mark data-passage={lit.now}>{text}</mark>;
  if (lit.looked !== null && passageIds.includes(lit.looked)) {
    return <span className={styles.looked}>{text}</span>;
  }
  if (passageIds.some((id) => lit.related.has(id))) {
    return (
      <span className={styles.related} data-related>
        {text}
      </span>
    );
  }
  return passageIds.length > 0 ? <span className={styles.anchored}>{text}</span> : text;
}

const Paragraph = memo(function OneParagraph(props: {
  part: Part;
  lit: Lit;
  documentId: string;
  onLook: (passageId: string | null) => void;
}) {
  const { part, lit, documentId, onLook } = props;
  return (
    <div className={styles.row}>
      <p className={styles.text} dir="auto">
        {part.segments.map((segment, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the segments of a text never change
          <Stretch key={index} segment={segment} lit={lit} />
        ))}
      </p>
      <Margin documentId={documentId} anchored={part.anchored} onLook={onLook} />
    </div>
  );
});

/** The passages of whatever is selected: where accounts differ, all of them are seen. */
function useRelated(anchored: readonly Anchored[]): ReadonlySet<string> {
  const { state } = useExploration();
  return useMemo(() => {
    const selected = new Set(state.selection.map(({ id }) => id));
    const hit = anchored.filter(({ claims }) =>
      claims.some((claim) => selected.has(claim.tieId ?? '') || selected.has(claim.subjectId ?? '')),
    );
    return new Set(hit.map(({ passage }) => passage.id));
  }, [anchored, state.selection]);
}

/** The text with the passage highlighted, and every claim of the document in the margin beside its own passage. */
export function Text({
  text,
  anchored,
  reading,
}: {
  text: string;
  anchored: readonly Anchored[];
  reading: Reading;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [looked, setLooked] = useState<string | null>(null);
  const parts = useMemo(() => paragraphsOf(text, anchored), [text, anchored]);
  const related = useRelated(anchored);
  const lit = useMemo(
    () => ({ now: reading.passageId, looked, related }),
    [reading.passageId, looked, related],
  );
  useEffect(() => {
    const mark = place.current?.querySelector(`mark[data-passage="${CSS.escape(reading.passageId)}"]`);
    mark?.scrollIntoView({ block: 'center' });
  }, [reading.passageId]);
  return (
    <div ref={place}>
      {parts.map((part) => (
        <Paragraph
          key={part.start}
          part={part}
          lit={lit}
          documentId={reading.documentId}
          onLook={setLooked}
        />
      ))}
    </div>
  );
}
