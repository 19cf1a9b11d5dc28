import { WhyLeftOut } from '#contract/lens.ts';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { leftOutInWords, unknownInWords } from '#words/lens.ts';
import type { LensResult } from '#picture/exploration/apply-lens.ts';
import { usePage } from '../../state/page.ts';
import { NodeList } from '../../parts/NodeList.tsx';
import { TieList } from '../../parts/TieList.tsx';
import { Button } from '../../ui/Button.tsx';
import { Modal } from '../../ui/Modal.tsx';
import styles from './LeftOut.module.css';

/** A list over the page, which makes way for whatever is opened from it. */
function List({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const { selection } = usePage('selection');
  const before = useRef(selection);
  useEffect(() => {
    if (selection !== before.current) onClose();
  }, [selection, onClose]);
  return (
    <Modal label={title} onClose={onClose}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <Button data-first icon="close" iconOnly look="plain" onClick={onClose}>
          Close
        </Button>
      </div>
      <div className={styles.rows}>{children}</div>
    </Modal>
  );
}

/** What the lens keeps off the picture: always counted, and each number opens what it counts. */
export function LeftOut({ seen }: { seen: LensResult }) {
  const { lens } = usePage('lens');
  const [open, setOpen] = useState<WhyLeftOut | 'unknown' | null>(null);
  const close = useCallback(() => setOpen(null), []);
  const { ties, nodes } = seen.leftOut;
  const reasons = WhyLeftOut.options.flatMap((why) => {
    const left = ties[why];
    return left ? [{ why, left, title: leftOutInWords(why, left.length, lens.clock) }] : [];
  });
  const unknown = unknownInWords(nodes.length);
  return (
    <>
      {nodes.length > 0 && (
        <button type="button" className={styles.count} onClick={() => setOpen('unknown')}>
          {unknown}
        </button>
      )}
      {reasons.map(({ why, title }) => (
        <button key={why} type="button" className={styles.count} onClick={() => setOpen(why)}>
          {title}
        </button>
      ))}
      {open === 'unknown' && (
        <List title={unknown} onClose={close}>
          <NodeList nodes={nodes} />
        </List>
      )}
      {reasons.map(({ why, left, title }) =>
        why === open ? (
          <List key={why} title={title} onClose={close}>
            <TieList ties={left} />
          </List>
        ) : null,
      )}
    </>
  );
}
