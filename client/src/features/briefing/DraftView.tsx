import { useState } from 'react';
import { listed } from '#words/counts.ts';
import type { Briefing, SectionName } from '#contract/briefing.ts';
import { tell } from '../../state/command.ts';
import { Button } from '../../ui/Button.tsx';
import { answerTo } from '../../state/api.ts';
import { CitationCard } from './CitationCard.tsx';
import { CitedContext } from './cited.tsx';
import styles from './Desk.module.css';
import { Downloads, MakingLine } from './Downloads.tsx';
import { DraftPaper } from './DraftPaper.tsx';
import { lacks, sentOf, type Draft, type Typed } from './drafts.ts';
import { Outline } from './Outline.tsx';
import { useKeep, useWritten } from './queries.ts';
import { useDownload } from './use-download.ts';
import { useOpenClaims } from './use-cited.ts';
import { WritingContext, type Listed } from './writing.tsx';

interface Removed {
  list: Listed;
  at: number;
  what: string;
  item: Typed[Listed][number];
}

const namesOf = (briefing: Briefing | null): SectionName[] =>
  (briefing?.sections ?? []).map(({ name }) => name);

/** The changes of a draft, each kept at once, and what was removed last. */
function useChanges(draft: Draft, onChange: (draft: Draft) => void) {
  const [removed, setRemoved] = useState<Removed | null>(null);
  const change = (part: Partial<Draft>): void =>
    onChange({ ...draft, ...part, changedAt: new Date().toISOString() });
  const write = (part: Partial<Typed>): void => change({ authored: { ...draft.authored, ...part } });
  const remove = (list: Listed, at: number, what: string): void => {
    const all: readonly Typed[Listed][number][] = draft.authored[list];
    const item = all[at];
    if (item === undefined) return;
    write({ [list]: all.toSpliced(at, 1) });
    // What was never written is not missed.
    setRemoved(item.text.trim() === '' ? null : { list, at, what, item });
  };
  const putBack = (): void => {
    if (removed === null) return;
    const all: readonly Typed[Listed][number][] = draft.authored[removed.list];
    write({ [removed.list]: all.toSpliced(removed.at, 0, removed.item) });
    setRemoved(null);
  };
  return { change, write, remove, removed, putBack };
}

/** Keeps the briefing on the server with its evidence; the draft has then done its work. */
function useKeeping(draft: Draft, onKept: (id: string) => void) {
  const keep = useKeep();
  const start = (): void =>
    keep.mutate(draft, {
      onSuccess: ({ summary }) => {
        tell(`${summary.title} is kept, with its evidence`);
        onKept(summary.id);
      },
    });
  return { start, keep };
}

interface Props {
  draft: Draft;
  /** the browser had room for it */
  room: boolean;
  onChange: (draft: Draft) => void;
  onHome: () => void;
  onKept: (id: string) => void;
}

/** A briefing while it is written: its outline, the text with the analyst’s own words in place, and the ways out. */
export function DraftView({ draft, room, onChange, onHome, onKept }: Props) {
  const written = useWritten(draft);
  const { change, write, remove, removed, putBack } = useChanges(draft, onChange);
  const { start, keep } = useKeeping(draft, onKept);
  const briefing = written.data ?? null;
  const { cited, at, close } = useOpenClaims(briefing);
  const download = useDownload(draft.title, async (form, signal) =>
    (await answerTo('briefingFile', { params: { form }, body: sentOf(draft), signal })).blob(),
  );
  const missing = lacks(draft);
  const obstacle = missing.length > 0 ? `It lacks ${listed(missing)}.` : null;
  const outline = draft.outline ?? namesOf(briefing);
  const state = obstacle ?? (written.behind ? 'Being checked…' : 'Kept in this browser');
  const setOutline = (next: SectionName[]): void => change({ outline: next });
  return (
    <WritingContext value={{ draft, briefing, warnings: briefing?.warnings ?? [], change, write, remove }}>
      <CitedContext value={cited}>
        <div className={styles.desk}>
          <header className={styles.bar}>
            <Button icon="back" look="plain" onClick={onHome}>
              All briefings
            </Button>
            <span className={styles.state} data-testid="draft-state" data-behind={written.behind}>
              {state}
            </span>
            <Downloads download={download} obstacle={obstacle} />
            <Button
              look="strong"
              disabled={obstacle !== null || keep.isPending || briefing === null}
              onClick={start}
            >
              {keep.isPending ? 'Being kept…' : 'Keep it'}
            </Button>
          </header>
          <div className={styles.main}>
            <div className={styles.side}>
              <Outline outline={outline} follows={draft.previous !== null} onChange={setOutline} />
            </div>
            <div className={styles.scroll} data-scroll>
              <DraftPaper outline={outline} onOutline={setOutline}>
                {!room && (
                  <p className={styles.line} role="alert">
                    This browser has no room for the draft: it lasts as long as this page. Keep it, or
                    download it.
                  </p>
                )}
                {[written.failureReason, keep.error].map(
                  (error) =>
                    error && (
                      <p key={error.message} className={styles.line} role="alert">
                        <span className={styles.problem}>{error.message}</span>
                      </p>
                    ),
                )}
                {removed && (
                  <p className={styles.line}>
                    <output>Removed {removed.what}.</output>
                    <Button icon="undo" onClick={putBack}>
                      Undo
                    </Button>
                  </p>
                )}
                <MakingLine download={download} />
              </DraftPaper>
            </div>
            {briefing && at.length > 0 && (
              <CitationCard key={at.join()} briefing={briefing} numbers={at} onClose={close} />
            )}
          </div>
        </div>
      </CitedContext>
    </WritingContext>
  );
}
