import { useEffect, useMemo, useRef, useState } from 'react';
import { agreed, counted, listed } from '#words/counts.ts';
import { draftMark } from '#words/briefing.ts';
import { Menu } from '../../ui/Menu.tsx';
import { openChecks, useCount } from './Checks.tsx';
import { SectionName, type Briefing } from '#contract/briefing.ts';
import { tell } from '../../state/command.ts';
import { Button } from '../../ui/Button.tsx';
import { answerTo } from '../../state/api.ts';
import { CitationCard } from './CitationCard.tsx';
import { CitedContext } from './cited.tsx';
import styles from './Desk.module.css';
import { Downloads, MakingLine } from './Downloads.tsx';
import { DraftPaper } from './DraftPaper.tsx';
import { lacks, sentOf, titleOf, type Draft, type Typed } from './drafts.ts';
import { Outline } from './Outline.tsx';
import { useKeep, useWritten } from './queries.ts';
import { useDownload, type Download } from './use-download.ts';
import { useOpenClaims } from './use-cited.ts';
import { EditingContext, WritingContext, type Editing, type Listed } from './writing.tsx';

interface Removed {
  list: Listed;
  at: number;
  what: string;
  item: Typed[Listed][number];
}

/** The parts as the house style has them; what follows another begins with what is new. */
export function outlineOf(briefing: Briefing | null): SectionName[] {
  if (briefing === null) return [];
  const { house, request, sections } = briefing;
  const styled = house.sections[request.template].flatMap(
    ({ name }) => SectionName.safeParse(name).data ?? [],
  );
  const written = sections.map(({ name }) => name).filter((name) => !styled.includes(name));
  return [...styled.filter((name) => name !== 'since' || request.previous !== null), ...written];
}

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

export const hasPicture = (briefing: Briefing | null): boolean =>
  briefing?.sections.some(({ blocks }) => blocks.some(({ block }) => block === 'picture')) === true;

/** The analyst’s words for generated sentences; the same object until they change, so that the text stands still. */
function useEditing({ edits }: Draft, change: (change: Partial<Draft>) => void): Editing {
  const latest = useRef(change);
  useEffect(() => {
    latest.current = change;
  });
  return useMemo(
    () => ({
      edits,
      edit: (sentence, text) => {
        const others = edits.filter((each) => each.sentence !== sentence);
        latest.current({
          edits: text === null ? others : [...others, { sentence, text }].slice(-MOST_EDITS),
        });
      },
    }),
    [edits],
  );
}

const MOST_EDITS = 200;

interface WaysProps {
  download: Download;
  obstacle: string | null;
  picture: boolean;
  ready: boolean;
  keeping: boolean;
  onKeep: () => void;
}

/** How many checks are open, and the ways out: both say so before they act. */
function Ways({ download, obstacle, picture, ready, keeping, onKeep }: WaysProps) {
  const { open, words } = useCount();
  const mark = draftMark(open);
  const keep = {
    id: 'keep',
    title: `Keep it as a draft, marked “${mark}”`,
    onPick: onKeep,
  };
  const see = { id: 'see', title: `See the ${open} open ${agreed(open, 'check')}`, onPick: openChecks };
  return (
    <>
      <Button
        look="plain"
        className={styles.draftMark ?? ''}
        data-open={open > 0}
        title={words}
        onClick={openChecks}
      >
        {mark ?? 'No check open'}
      </Button>
      <Downloads download={download} obstacle={obstacle} picture={picture} open={open} />
      {mark === null || !ready || obstacle !== null ? (
        <Button look="strong" disabled={obstacle !== null || !ready} onClick={onKeep}>
          {keeping ? 'Being kept…' : 'Keep it'}
        </Button>
      ) : (
        <Menu
          label="Keep it"
          icon="check"
          worded
          look="strong"
          groups={[{ title: `${counted(open, 'check is', 'checks are')} open`, items: [keep, see] }]}
        />
      )}
    </>
  );
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
  const download = useDownload(titleOf(draft), async (form, signal) =>
    (await answerTo('briefingFile', { params: { form }, body: sentOf(draft), signal })).blob(),
  );
  const missing = lacks(draft);
  const obstacle = missing.length > 0 ? `It lacks ${listed(missing)}.` : null;
  const outline = draft.outline ?? outlineOf(briefing);
  const state = obstacle ?? (written.behind ? 'Being checked…' : 'Kept in this browser');
  const setOutline = (next: SectionName[] | undefined): void => change({ outline: next });
  const editing = useEditing(draft, change);
  return (
    <WritingContext value={{ draft, briefing, warnings: briefing?.warnings ?? [], change, write, remove }}>
      <CitedContext value={cited}>
        <EditingContext value={editing}>
          <div className={styles.desk}>
            <header className={styles.bar}>
              <Button icon="back" look="plain" onClick={onHome}>
                All briefings
              </Button>
              <span className={styles.state} data-testid="draft-state" data-behind={written.behind}>
                {state}
              </span>
              <Ways
                download={download}
                obstacle={obstacle}
                picture={hasPicture(briefing)}
                ready={briefing !== null && !keep.isPending}
                keeping={keep.isPending}
                onKeep={start}
              />
            </header>
            <div className={styles.main}>
              <div className={styles.side}>
                <Outline
                  outline={outline}
                  briefing={briefing}
                  own={draft.outline !== undefined}
                  onChange={setOutline}
                />
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
              {briefing && at && (
                <CitationCard key={JSON.stringify(at)} briefing={briefing} at={at} onClose={close} />
              )}
            </div>
          </div>
        </EditingContext>
      </CitedContext>
    </WritingContext>
  );
}
