import { useOpenClaim, type Pointer } from '../../state/use-open.ts';
import { read, seek, usePage } from '../../state/page.ts';
import styles from './Margin.module.css';
import type { Anchored } from './segments.ts';
import { Name } from '../../parts/Name.tsx';

const isPhone = (): boolean => window.matchMedia('(max-width: 820px)').matches;

/** A mark highlights its passage and opens what its claim is about; on a phone the sheet makes way for it. */
function useFollow(documentId: string) {
  const { open } = useOpenClaim();
  return (passageId: string, claim: Pointer): void => {
    if (isPhone()) {
      read(null);
      seek(claim.id);
    } else read({ documentId, passageId, claimId: claim.id });
    void open(claim);
  };
}

interface Props {
  documentId: string;
  anchored: readonly Anchored[];
  /** the mark of this passage is looked at */
  onLook: (passageId: string | null) => void;
  whole?: boolean;
}

/** The claims that rest on these passages, one mark each. */
export function Margin({ documentId, anchored, onLook, whole = false }: Props) {
  const { reading } = usePage('reading');
  const { selection } = usePage('selection');
  const follow = useFollow(documentId);
  const selected = new Set(selection.map(({ id }) => id));
  const marks = anchored.flatMap(({ passage, claims }) => claims.map((claim) => ({ passage, claim })));
  if (marks.length === 0) return null;
  return (
    <ul className={styles.margin} data-whole={whole}>
      {marks.map(({ passage, claim }, index) => (
        <li key={`${passage.id} ${claim.id}`}>
          <button
            type="button"
            className={styles.mark}
            aria-current={passage.id === reading?.passageId ? 'true' : undefined}
            data-passage={passage.id}
            data-selected={selected.has(claim.tieId ?? claim.subjectId ?? '')}
            onClick={() => follow(passage.id, claim)}
            onPointerEnter={() => onLook(passage.id)}
            onPointerLeave={() => onLook(null)}
            onFocus={() => onLook(passage.id)}
            onBlur={() => onLook(null)}
          >
            <span className={styles.number}>{index + 1}</span>
            <Name className={styles.words}>{claim.paraphrase}</Name>
          </button>
        </li>
      ))}
    </ul>
  );
}
