import { use, useEffect, useRef, useState } from 'react';
import type { Briefing, Citation, Note } from '#contract/briefing.ts';
import { notesFor } from '#words/briefing.ts';
import type { Claim } from '#contract/evidence.ts';
import { setPage } from '../../state/page.ts';
import { ClaimCard } from '../evidence/ClaimCard.tsx';
import { useOpenClaim } from '../../state/use-open.ts';
import { Button } from '../../ui/Button.tsx';
import type { Opened } from './cited.tsx';
import { ClaimGrade } from './ClaimGrade.tsx';
import styles from './CitationCard.module.css';
import { counted } from '#words/counts.ts';
import { WritingContext } from './writing.tsx';
import { Name } from '../../parts/Name.tsx';

interface Props {
  briefing: Briefing;
  at: Opened;
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

/** "Grade B2", or that nobody graded it. */
const gradeInWords = ({ grade }: Citation): string => (grade === null ? 'not graded' : `Grade ${grade}`);

function One({ citation, claim }: { citation: Citation; claim: Claim | undefined }) {
  const toPanel = useToPanel();
  const isDraft = use(WritingContext) !== null;
  return (
    <section className={styles.one} aria-label={`Claim ${citation.n}`}>
      <p className={styles.head}>
        <strong>Claim {citation.n}</strong> · <span>{gradeInWords(citation)}</span>
        {citation.gradeReason !== undefined && <span> ({citation.gradeReason})</span>}
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

const CHECKED: Record<Note['checked'], string | null> = {
  matches: null,
  differs: 'The passage is not in the text as it was marked: THE HASH DIFFERS.',
  'no text': 'The text is not at hand, so that the passage cannot be quoted or checked.',
};

/** A passage, in its own words as far as they may be quoted. */
function Passage({ note, documents }: { note: Note; documents: Briefing['documents'] }) {
  const { n, locator, quotes, checked, documentId } = note;
  const document = documents.find(({ id }) => id === documentId)?.text ?? documentId;
  return (
    <div className={styles.passage}>
      <h4>
        Note {n}
        {locator !== '' && `: ${locator}`}
      </h4>
      {quotes.map((quote) => (
        <blockquote key={quote}>
          <Name>{quote}</Name>
        </blockquote>
      ))}
      <p className={styles.head}>
        <Name>{document}</Name>
      </p>
      {CHECKED[checked] !== null && (
        <p className={styles.head} data-checked={checked}>
          {CHECKED[checked]}
        </p>
      )}
    </div>
  );
}

interface Opening {
  note: Note | null;
  /** what was cited, and what else rests on the passage */
  cited: Citation[];
  others: Citation[];
}

/** Each claim that was cited once, under the first passage that it rests on. */
function openingsOf({ notes, citations }: Briefing, at: Opened): Opening[] {
  const told = new Set<number>();
  const take = (numbers: readonly number[]): Citation[] => {
    const found = citations.filter(({ n }) => numbers.includes(n) && !told.has(n));
    for (const { n } of found) told.add(n);
    return found;
  };
  const wanted =
    at.notes.length > 0 ? notes.filter(({ n }) => at.notes.includes(n)) : notesFor(at.claims, notes);
  const openings = wanted.map((note) => ({
    note,
    cited: take(at.claims.filter((n) => note.claims.includes(n))),
    others: citations.filter(({ n }) => note.claims.includes(n) && !at.claims.includes(n)),
  }));
  const rest = at.notes.length > 0 ? [] : take(at.claims);
  return rest.length === 0 ? openings : [...openings, { note: null, cited: rest, others: [] }];
}

function Others({ others, briefing }: { others: readonly Citation[]; briefing: Briefing }) {
  const [open, setOpen] = useState(false);
  const claims = new Map(briefing.claims.map((claim) => [claim.id, claim]));
  if (others.length === 0) return null;
  return (
    <details className={styles.others} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{counted(others.length, 'other claim')} of this passage</summary>
      {open && others.map((each) => <One key={each.n} citation={each} claim={claims.get(each.claimId)} />)}
    </details>
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

/** The passages behind a number and the claims of them, from what the briefing itself holds: also when they are in no database any more. */
export function CitationCard({ briefing, at, onClose }: Props) {
  const head = useFocusWithin();
  const [shown, setShown] = useState(PAGE);
  const claims = new Map(briefing.claims.map((claim) => [claim.id, claim]));
  const openings = openingsOf(briefing, at);
  const passages = openings.filter(({ note }) => note !== null).length;
  const cited = openings.reduce((sum, each) => sum + each.cited.length, 0);
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
          {counted(passages, 'passage')}, {counted(cited, 'claim')} behind it
        </h3>
        <Button icon="close" iconOnly look="plain" onClick={onClose}>
          Close the claims
        </Button>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- what scrolls must be reached by keys */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label="Claims">
        {openings.slice(0, shown).map(({ note, cited: here, others }) => (
          <div key={note?.n ?? 0} className={styles.opening}>
            {note && <Passage note={note} documents={briefing.documents} />}
            {here.map((citation) => (
              <One key={citation.n} citation={citation} claim={claims.get(citation.claimId)} />
            ))}
            <Others others={others} briefing={briefing} />
          </div>
        ))}
        {openings.length > shown && (
          <Button look="plain" onClick={() => setShown(shown + PAGE)}>
            {`Show ${Math.min(PAGE, openings.length - shown)} more of ${openings.length}`}
          </Button>
        )}
      </div>
    </section>
  );
}
