import { use, useEffect, useRef, useState } from 'react';
import type { Briefing, Citation } from '#contract/briefing.ts';
import type { Claim } from '#contract/evidence.ts';
import { setPage } from '../../state/page.ts';
import { ClaimCard } from '../evidence/ClaimCard.tsx';
import { useOpenClaim } from '../../state/use-open.ts';
import { Button } from '../../ui/Button.tsx';
import { Where } from './Blocks.tsx';
import { ClaimGrade } from './ClaimGrade.tsx';
import styles from './CitationCard.module.css';
import { counted } from '#words/counts.ts';
import { WritingContext } from './writing.tsx';

interface Props {
  briefing: Briefing;
  numbers: readonly number[];
  onClose: () => void;
}

/** Each card asks for the judgements on its claim. */
const PAGE = 10;

const isPhone = (): boolean => window.matchMedia('(max-width: 820px)').matches;

/** Among everything else that is claimed about the same thing, in the panel. */
function useToPanel() {
  const { open } = useOpenClaim();
  return ({ id, tieId, attribute }: Claim): void => {
    void open({ id, tieId, subjectId: attribute?.subjectId ?? null });
    // On a phone the briefing lies over the panel; it is kept as it is.
    if (isPhone()) setPage({ dock: 'none' });
  };
}

function One({ citation, claim }: { citation: Citation; claim: Claim | undefined }) {
  const toPanel = useToPanel();
  const isDraft = use(WritingContext) !== null;
  return (
    <section className={styles.one} aria-label={`Citation ${citation.n}`}>
      <p className={styles.head}>
        <strong>[{citation.n}]</strong> <span>Grade {citation.grade}</span>{' '}
        {citation.gradeReason !== undefined && <span>({citation.gradeReason})</span>}{' '}
        <Where citation={citation} />
      </p>
      {isDraft && <ClaimGrade claimId={citation.claimId} n={citation.n} />}
      {claim ? (
        <>
          <ul>
            <ClaimCard claim={claim} />
          </ul>
          <Button look="plain" icon="forward" onClick={() => toPanel(claim)}>
            Show it among all claims on this subject
          </Button>
        </>
      ) : (
        <p>{citation.paraphrase}</p>
      )}
    </section>
  );
}

/** What has the focus before it opens has it again when it closes. */
function useFocusWithin() {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    head.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return head;
}

/** The claims behind a number, from what the briefing itself holds: also when they are in no database any more. */
export function CitationCard({ briefing, numbers, onClose }: Props) {
  const head = useFocusWithin();
  const [shown, setShown] = useState(PAGE);
  const claims = new Map(briefing.claims.map((claim) => [claim.id, claim]));
  const found = briefing.citations.filter(({ n }) => numbers.includes(n));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it, as it does everywhere
    <section
      className={styles.card}
      aria-label="The claims behind it"
      data-noprint
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.preventDefault();
        onClose();
      }}
    >
      <header className={styles.bar}>
        <h3 ref={head} tabIndex={-1} className={styles.title}>
          {counted(found.length, 'claim')} behind it
        </h3>
        <Button icon="close" iconOnly look="plain" onClick={onClose}>
          Close the claims
        </Button>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- what scrolls must be reached by keys */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label="Claims">
        {found.slice(0, shown).map((citation) => (
          <One key={citation.n} citation={citation} claim={claims.get(citation.claimId)} />
        ))}
        {found.length > shown && (
          <Button look="plain" onClick={() => setShown(shown + PAGE)}>
            {`Show ${Math.min(PAGE, found.length - shown)} more of ${found.length}`}
          </Button>
        )}
      </div>
    </section>
  );
}
