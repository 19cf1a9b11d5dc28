import { useState } from 'react';
import type { SavedBriefingSummary } from '#contract/briefing.ts';
import { momentInWords } from '#words/dates.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './Desk.module.css';
import { titleOf, type Draft } from './drafts.ts';
import { useDelete, useKeptBriefings, useRestore } from './queries.ts';
import { ofScreen } from '../../state/briefing-start.ts';
import { pageNow, usePage, beginBriefing } from '../../state/page.ts';
import { TEMPLATES } from './words.ts';
import { counted } from '#words/counts.ts';
import { Unread } from '../../parts/PanelState.tsx';
import { Name } from '../../parts/Name.tsx';

interface CardProps {
  title: string;
  told: string;
  onOpen: () => void;
  onDelete: () => void;
}

function Card({ title, told, onOpen, onDelete }: CardProps) {
  return (
    <li className={styles.card}>
      <button type="button" onClick={onOpen}>
        <strong>
          <Name>{title}</Name>
        </strong>
        <span className={styles.hint}>{told}</span>
      </button>
      <Button icon="close" iconOnly look="plain" onClick={onDelete}>
        {`Delete ${title}`}
      </Button>
    </li>
  );
}

function Undo({
  title,
  onUndo,
  problem,
}: {
  title: string;
  onUndo: () => void;
  problem?: string | undefined;
}) {
  return (
    <output className={styles.line}>
      <span>
        <Name>“{title}”</Name> was deleted.
      </span>
      <Button icon="undo" onClick={onUndo}>
        Undo
      </Button>
      {problem !== undefined && <span className={styles.problem}>{problem}</span>}
    </output>
  );
}

interface Props {
  drafts: readonly Draft[];
  onDraft: (id: string) => void;
  onKept: (id: string) => void;
  onDrop: (id: string) => void;
  /** puts a dropped draft back */
  onPutBack: (draft: Draft) => void;
}

/** Drafts of this browser: nothing of them is on the server until they are kept. */
function Drafts({ drafts, onDraft, onDrop, onPutBack }: Props) {
  const [gone, setGone] = useState<Draft | null>(null);
  if (drafts.length === 0 && gone === null) return null;
  const drop = (draft: Draft): void => {
    onDrop(draft.id);
    setGone(draft);
    announce(`${titleOf(draft)} was deleted`);
  };
  const back = (): void => {
    if (gone) onPutBack(gone);
    setGone(null);
  };
  return (
    <section aria-labelledby="briefing-drafts">
      <h3 id="briefing-drafts">Drafts, in this browser</h3>
      {gone && <Undo title={titleOf(gone)} onUndo={back} />}
      <ul>
        {drafts.map((draft) => (
          <Card
            key={draft.id}
            title={titleOf(draft) || 'Without a question'}
            told={`${TEMPLATES[draft.template].title}, changed ${momentInWords(draft.changedAt)}`}
            onOpen={() => onDraft(draft.id)}
            onDelete={() => drop(draft)}
          />
        ))}
      </ul>
    </section>
  );
}

function Kept({ onKept }: Pick<Props, 'onKept'>) {
  const asked = useKeptBriefings();
  const remove = useDelete();
  const restore = useRestore();
  const [gone, setGone] = useState<SavedBriefingSummary | null>(null);
  const { briefings = [], total = 0 } = asked.data ?? {};
  const back = (): void => {
    if (gone) restore.mutate(gone.id, { onSuccess: () => setGone(null) });
  };
  return (
    <section aria-labelledby="briefing-kept">
      <h3 id="briefing-kept">Kept briefings, for everyone</h3>
      {gone && <Undo title={gone.title} onUndo={back} problem={restore.error?.message} />}
      {remove.error && <p className={styles.problem}>{remove.error.message}</p>}
      <Unread asked={asked} what="The kept briefings" />
      {!asked.data && asked.failureReason === null && <Skeleton lines={3} />}
      {asked.data && briefings.length === 0 && (
        <p className={styles.hint}>
          None yet. A briefing that is kept holds its evidence, and tells what has changed since.
        </p>
      )}
      <ul>
        {briefings.map((each) => (
          <Card
            key={each.id}
            title={each.title}
            told={`${TEMPLATES[each.template].title} by ${each.by}, ${momentInWords(each.madeAt)}, ${counted(each.claims, 'claim')}`}
            onOpen={() => onKept(each.id)}
            onDelete={() => remove.mutate(each.id, { onSuccess: () => setGone(each) })}
          />
        ))}
      </ul>
      {total > briefings.length && (
        <p className={styles.hint}>
          The {briefings.length} made last, of {total}.
        </p>
      )}
    </section>
  );
}

/** What is being written and what is kept, and the way to begin. */
export function Home(props: Props) {
  const { picture, selection } = usePage('picture', 'selection');
  return (
    <div className={styles.scroll}>
      <div className={styles.home}>
        <div className={styles.intro}>
          <p>
            A briefing says what is known about a question, how well, and from whom. Every sentence of fact
            leads back to its claims; what you judge is yours, and marked so.
          </p>
          <Button
            look="strong"
            icon="plus"
            disabled={picture === null}
            onClick={() => beginBriefing(ofScreen(pageNow()))}
          >
            {selection.length > 0 ? 'Write one about what is selected' : 'Write one about what is shown'}
          </Button>
        </div>
        <Drafts {...props} />
        <Kept onKept={props.onKept} />
      </div>
    </div>
  );
}
