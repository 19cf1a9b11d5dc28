import { useMemo } from 'react';
import type { SavedBriefing } from '#contract/briefing.ts';
import { momentInWords } from '#words/dates.ts';
import { PanelState } from '../../parts/PanelState.tsx';
import { Button } from '../../ui/Button.tsx';
import { answerTo } from '../../state/api.ts';
import { CitationCard } from './CitationCard.tsx';
import { CitedContext } from './cited.tsx';
import styles from './Desk.module.css';
import { Header, SectionView } from './Document.tsx';
import document from './Document.module.css';
import { Downloads, MakingLine } from './Downloads.tsx';
import { newDraft, type Draft } from './drafts.ts';
import { OpenPicture } from './OpenPicture.tsx';
import { Outline } from './Outline.tsx';
import { useKeptBriefing } from './queries.ts';
import { SinceThen } from './Since.tsx';
import { useOpenClaims } from './use-cited.ts';
import { useDownload } from './use-download.ts';

const FRONT = ['bottom-line', 'key-judgements'] as const;

/** The next one: the same question and words, with what has changed since this one told in it. */
function nextOf({ summary, briefing }: SavedBriefing): Draft {
  const { outline, ...request } = briefing.request;
  const told = outline && {
    outline: outline.includes('since')
      ? outline
      : [
          ...outline.filter((name) => FRONT.some((each) => each === name)),
          'since' as const,
          ...outline.filter((name) => !FRONT.some((each) => each === name)),
        ],
  };
  return newDraft({ ...request, ...told, previous: summary.id });
}

interface Props {
  id: string;
  onHome: () => void;
  onDraft: (draft: Draft) => void;
}

function Kept({ kept, onDraft }: Pick<Props, 'onDraft'> & { kept: SavedBriefing }) {
  const { summary, briefing, since } = kept;
  const { cited, at, close } = useOpenClaims(briefing);
  const download = useDownload(summary.title, async (form, signal) =>
    (await answerTo('keptBriefingFile', { params: { id: summary.id, form }, signal })).blob(),
  );
  const outline = useMemo(() => briefing.sections.map(({ name }) => name), [briefing]);
  return (
    <CitedContext value={cited}>
      <div className={styles.main}>
        <div className={styles.side}>
          <Outline outline={outline} follows={false} />
        </div>
        <div className={styles.scroll} data-scroll>
          <article className={document.paper} data-paper aria-label={summary.title}>
            <div data-noprint>
              <p className={styles.line}>
                <span>Kept {momentInWords(summary.madeAt)}, with the evidence that it cites.</span>
                <Button look="strong" onClick={() => onDraft(nextOf(kept))}>
                  Write the next from this
                </Button>
                <Button
                  onClick={() => onDraft(newDraft({ ...briefing.request, previous: summary.previous }))}
                >
                  Copy as a draft
                </Button>
                <OpenPicture request={briefing.request} />
                <Downloads download={download} obstacle={null} />
              </p>
              <MakingLine download={download} />
              <SinceThen since={since} briefing={briefing} />
              <details className={styles.folded}>
                <summary>Outline</summary>
                <Outline outline={outline} follows={false} />
              </details>
            </div>
            <h2 className={document.name}>
              <bdi>{summary.title}</bdi>
            </h2>
            <Header header={briefing.header} />
            {briefing.sections.map((section) => (
              <SectionView key={section.name} name={section.name} title={section.title} section={section} />
            ))}
          </article>
        </div>
        {at.length > 0 && <CitationCard key={at.join()} briefing={briefing} numbers={at} onClose={close} />}
      </div>
    </CitedContext>
  );
}

/** A briefing as it was kept, to be read, given out and gone on from. */
export function KeptView({ id, onHome, onDraft }: Props) {
  const asked = useKeptBriefing(id);
  return (
    <div className={styles.desk}>
      <header className={styles.bar}>
        <Button icon="back" look="plain" onClick={onHome}>
          All briefings
        </Button>
        <span className={styles.state}>{asked.data && `By ${asked.data.summary.by}`}</span>
      </header>
      {asked.data ? <Kept kept={asked.data} onDraft={onDraft} /> : <PanelState asked={asked} />}
    </div>
  );
}
