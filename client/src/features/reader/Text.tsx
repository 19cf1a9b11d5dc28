import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { read, usePage, type Reading } from '../../state/page.ts';
import { Margin } from './Margin.tsx';
import styles from './Reader.module.css';
import { paragraphsOf, type Anchored, type Paragraph as Part, type Segment } from './segments.ts';

interface Lit {
  now: string;
  looked: string | null;
  related: ReadonlySet<string>;
}

function Stretch({ segment, lit }: { segment: Segment; lit: Lit }) {
  const { text, passageIds } = segment;
  const [shortest] = passageIds;
  if (shortest === undefined) return text;
  if (passageIds.includes(lit.now)) return <mark data-passage={lit.now}>{text}</mark>;
  const looked = lit.looked !== null && passageIds.includes(lit.looked);
  const related = passageIds.some((id) => lit.related.has(id));
  return (
    <span
      className={looked ? styles.looked : related ? styles.related : styles.anchored}
      data-passage={shortest}
      data-related={related || undefined}
    >
      {text}
    </span>
  );
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
  const { selection } = usePage('selection');
  return useMemo(() => {
    const selected = new Set(selection.map(({ id }) => id));
    const hit = anchored.filter(({ claims }) =>
      claims.some((claim) => selected.has(claim.tieId ?? '') || selected.has(claim.subjectId ?? '')),
    );
    return new Set(hit.map(({ passage }) => passage.id));
  }, [anchored, selection]);
}

const BAR = 64;

/** Below the bar of the document, and above its end. */
function inView(mark: Element): boolean {
  const [at, sheet] = [mark, mark.closest('dialog') ?? mark].map((each) => each.getBoundingClientRect());
  return at !== undefined && sheet !== undefined && at.top > sheet.top + BAR && at.bottom < sheet.bottom;
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
    if (mark && !inView(mark)) mark.scrollIntoView({ block: 'center' });
  }, [reading.passageId]);
  const follow = ({ target }: { target: EventTarget }): void => {
    const passage = target instanceof HTMLElement ? target.closest('p [data-passage]') : null;
    const passageId = passage?.getAttribute('data-passage') ?? null;
    if (passageId !== null) read({ documentId: reading.documentId, passageId, claimId: null });
  };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- by keys one goes through the margin, which leads to the same passages
    <div ref={place} onClick={follow}>
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
