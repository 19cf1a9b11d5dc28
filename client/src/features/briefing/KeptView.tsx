import { useMemo } from 'react';
import type { SavedBriefing, Briefing, Since } from '#contract/briefing.ts';
import { momentInWords } from '#words/dates.ts';
import { PanelState } from '../../parts/PanelState.tsx';
import { Button } from '../../ui/Button.tsx';
import { answerTo } from '../../state/api.ts';
import { CitationCard } from './CitationCard.tsx';
import { CitedContext, useCited } from './cited.tsx';
import styles from './Desk.module.css';
import { Behind, FrontLine, SectionView } from './Document.tsx';
import document from './Document.module.css';
import { Downloads, MakingLine } from './Downloads.tsx';
import { hasPicture } from './DraftView.tsx';
import { newDraft, shortTitleOf, type Draft } from './drafts.ts';
import { OpenPicture } from './OpenPicture.tsx';
import { Outline } from './Outline.tsx';
import { useKeptBriefing } from './queries.ts';
import { useOpenClaims } from './use-cited.ts';
import { useDownload } from './use-download.ts';
import { useOpenClaim } from '../../state/use-open.ts';
import { counted } from '#words/counts.ts';
import { draftMark, openWarnings } from '#words/briefing.ts';
import { Name } from '../../parts/Name.tsx';

type Named = Since['added'][number];

/** Opens a claim: as the briefing holds it, or in the panel where it is new. */
function Claim({ claim, briefing }: { claim: Named; briefing: Briefing }) {
  const { open } = useCited();
  const { openById } = useOpenClaim();
  const n = briefing.citations.find(({ claimId }) => claimId === claim.id)?.n;
  return (
    <button
      type="button"
      className={styles.link}
      onClick={() => (n === undefined ? void openById(claim.id) : open({ notes: [], claims: [n] }))}
    >
      <Name>{claim.paraphrase}</Name>
      {n !== undefined && ` [${n}]`}
    </button>
  );
}

interface ListProps {
  title: string;
  claims: readonly Named[];
  briefing: Briefing;
  /** what is said of one besides */
  told?: (claim: Named) => string;
}

const OPEN_UP_TO = 10;

function List({ title, claims, briefing, told }: ListProps) {
  if (claims.length === 0) return null;
  return (
    <details open={claims.length <= OPEN_UP_TO}>
      <summary>{title}</summary>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            <Claim claim={claim} briefing={briefing} />
            {told && `: ${told(claim)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

const some = ({ gone, added, withdrawn, revised, ranked, weaker }: Since): boolean =>
  gone || added.length + withdrawn.length + revised.length + ranked.length + weaker.length > 0;

/** What is different now from when the briefing was kept: first what its judgements have lost. */
function SinceThen({ since, briefing }: { since: Since; briefing: Briefing }) {
  const { gone, datasets, added, withdrawn, revised, ranked, weaker } = since;
  const changed = some(since);
  const rankOf = new Map(ranked.map((each) => [each.id, `${each.before} then, ${each.now} now`]));
  return (
    <section className={styles.since} data-changed={changed} aria-label="What has changed since">
      <h3>What has changed since</h3>
      {!changed && <p>Nothing: the claims are the same as when the briefing was kept.</p>}
      {gone && <p>Its subjects are no longer in the database. The briefing keeps its evidence.</p>}
      {weaker.map(({ judgement, lost }) => (
        <div key={judgement}>
          <p>
            <strong>Rests on less now:</strong> <q>{judgement}</q> has lost {counted(lost.length, 'claim')}.
          </p>
          <ul>
            {lost.map((claim) => (
              <li key={claim.id}>
                <Claim claim={claim} briefing={briefing} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <List
        title={`${counted(withdrawn.length, 'claim')} withdrawn`}
        claims={withdrawn}
        briefing={briefing}
      />
      <List title={`${counted(added.length, 'claim')} added`} claims={added} briefing={briefing} />
      <List title={`${counted(revised.length, 'claim')} revised`} claims={revised} briefing={briefing} />
      <List
        title={`${counted(ranked.length, 'claim')} ranked again`}
        claims={ranked}
        briefing={briefing}
        told={({ id }) => rankOf.get(id) ?? ''}
      />
      {datasets.map(({ id, now }) => (
        <p key={id}>
          {now === null
            ? `The dataset ${id} is not here any more.`
            : `The dataset ${id} has another version.`}
        </p>
      ))}
    </section>
  );
}

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
  return newDraft({ ...request, ...told, title: shortTitleOf(request), previous: summary.id });
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
  const open = openWarnings(briefing).length;
  const mark = draftMark(open);
  const outline = useMemo(() => briefing.sections.map(({ name }) => name), [briefing]);
  return (
    <CitedContext value={cited}>
      <div className={styles.main}>
        <div className={styles.side}>
          <Outline outline={outline} briefing={briefing} />
        </div>
        <div className={styles.scroll} data-scroll>
          <article className={document.paper} data-paper aria-label={summary.title}>
            {mark !== null && <p className={document.margin}>{mark}</p>}
            <div data-noprint>
              <p className={styles.line}>
                <span>
                  Kept {momentInWords(summary.madeAt)}, with the evidence that it cites
                  {mark !== null && `, as a draft: ${counted(open, 'check')} open`}.
                </span>
                <Button look="strong" onClick={() => onDraft(nextOf(kept))}>
                  Write the next from this
                </Button>
                <Button
                  onClick={() =>
                    onDraft(
                      newDraft({
                        ...briefing.request,
                        title: shortTitleOf(briefing.request),
                        previous: summary.previous,
                      }),
                    )
                  }
                >
                  Copy as a draft
                </Button>
                <OpenPicture request={briefing.request} />
                <Downloads download={download} obstacle={null} picture={hasPicture(briefing)} open={open} />
              </p>
              <MakingLine download={download} />
              <SinceThen since={since} briefing={briefing} />
              <details className={styles.folded}>
                <summary>Outline</summary>
                <Outline outline={outline} briefing={briefing} />
              </details>
            </div>
            <h2 className={document.name}>
              <Name>{briefing.request.question}</Name>
            </h2>
            <FrontLine front={briefing.front} />
            {briefing.sections.map((section) => (
              <SectionView key={section.name} name={section.name} title={section.title} section={section} />
            ))}
            <Behind briefing={briefing} />
          </article>
        </div>
        {at && <CitationCard key={JSON.stringify(at)} briefing={briefing} at={at} onClose={close} />}
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
