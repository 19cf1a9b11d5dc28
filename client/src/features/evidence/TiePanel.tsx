import { counted } from '#words/counts.ts';
import type { Claim } from '#contract/evidence.ts';
import type { Ending } from '#contract/lens.ts';
import type { NetworkTie } from '#contract/network.ts';
import { inferredEndInWords, tieLeftOutInWords } from '#words/lens.ts';
import { capital } from '#words/sentences.ts';
import { tieTimeInWords } from '#words/times.ts';
import { ofDispute, ofNodes, type BriefingStart } from '../../state/briefing-start.ts';
import { WriteBriefing } from '../../parts/WriteBriefing.tsx';
import { sentenceOf, standingInFull, tieInWords } from '#words/ties.ts';
import { dispatch, seek, usePage } from '../../state/page.ts';
import { Button } from '../../ui/Button.tsx';
import { Judging } from '../judgements/Judging.tsx';
import { useJudgementsAbout } from '../../state/judgement-queries.ts';
import { Note } from '../notes/Note.tsx';
import { useTie } from '../../state/details-queries.ts';
import styles from '../../parts/Details.module.css';
import { End } from '../../parts/End.tsx';
import { PanelState, Stale } from '../../parts/PanelState.tsx';
import { WhyTie } from '../why/Why.tsx';
import { accountsOfTie, originsOf, PROPOSALS } from './attribute.ts';
import { Attributes } from './Attributes.tsx';
import { evidenceOf } from './groups.ts';
import { TieEvidence } from './TieEvidence.tsx';

interface ActionProps {
  tieId: string;
  ends: readonly string[];
  about: BriefingStart;
}

function Actions({ tieId, ends, about }: ActionProps) {
  const { picture } = usePage('picture');
  const drawn = picture?.ties.some((tie) => tie.id === tieId) ?? false;
  const shown = new Set(picture?.nodes.map((node) => node.id));
  const away = ends.filter((id) => !shown.has(id));
  return (
    <div className={styles.actions}>
      {away.length > 0 && (
        <Button
          icon="plus"
          look="strong"
          onClick={() => dispatch({ do: 'step', step: { do: 'show', ids: away } })}
        >
          Show in the picture
        </Button>
      )}
      {drawn && (
        <Button icon="hide" onClick={() => dispatch({ do: 'step', step: { do: 'hide', ids: [tieId] } })}>
          Hide
        </Button>
      )}
      <WriteBriefing about={about} />
    </div>
  );
}

/** Independent first sources, not outlets and not claims: one wire story in five papers counts once. */
function originsInWords({ status, origins }: NetworkTie, claims: readonly Claim[], all: boolean): string {
  const within = all ? claims : claims.filter(({ outside }) => outside == null);
  const no = originsOf(evidenceOf(within).denied.filter(({ modality }) => !PROPOSALS.has(modality)));
  if (status === 'denied') return `denied by ${counted(no, 'independent origin')}`;
  return `${counted(origins, 'independent origin')}${no === 0 ? '' : `, denied by ${no}`}`;
}

/** An inference, which opens to the claim of the death or dissolution. */
function EndedBy({ ending }: { ending: Ending }) {
  const open = (): void => {
    seek(ending.claims[0] ?? null);
    dispatch({ do: 'select', ref: { what: 'tie', id: ending.tie } });
  };
  return (
    <p className={styles.hint}>
      <Button look="plain" onClick={open}>
        {capital(inferredEndInWords(ending))}
      </Button>
    </p>
  );
}

/** Why the tie has no dates of its own, although a possibility, a denial or a plan may give one. */
function undatedInWords(claims: readonly Claim[]): string {
  const dated = claims.filter(({ validFrom, validTo, observedAt }) => validFrom ?? validTo ?? observedAt);
  if (dated.length === 0) return 'No account gives it a date.';
  return dated.some(({ outside }) => outside == null)
    ? 'No account that firmly says so gives it a date.'
    : 'Nobody whom the lens lets through gives it a date.';
}

/** A tie: the sentence, how it stands, every claim that it rests on, then what can be done with it. */
export function TiePanel({ id }: { id: string }) {
  const asked = useTie(id);
  const { words, lens } = usePage('words', 'lens');
  const judgements = useJudgementsAbout(id).data ?? [];
  if (!asked.data) return <PanelState asked={asked} />;
  const { tie, subject, object, attributes, claims, ended, why = null } = asked.data;
  const sentence = sentenceOf(tie, subject, object, words);
  const ends = [subject.id, object.id];
  const said = tieInWords(tie, subject, object, words);
  return (
    <article aria-label="Tie">
      <Stale when={asked.isPlaceholderData} />
      <header className={styles.intro}>
        <p className={styles.kind}>
          Tie · {words.tie(tie, (end) => (end === object.id ? object : subject)).family.label.toLowerCase()}
        </p>
        <h2 className={styles.sentence}>
          <End node={sentence.subject} /> {sentence.verb} <End node={sentence.object} />
          {sentence.role}
        </h2>
        <p className={styles.note}>
          <span className={tie.status === 'disputed' ? styles.disputed : ''}>{standingInFull(tie)}</span>
          {tie.inferred && ', inferred only'} · {originsInWords(tie, claims, why === 'untold')}
          {why === 'untold' && ', by all accounts'}
        </p>
        {why !== null && why !== 'denied' && (
          <p className={styles.hint}>{tieLeftOutInWords(why, lens.clock)}</p>
        )}
        <p className={styles.hint}>{tieTimeInWords(tie) ?? undatedInWords(claims)}</p>
        {ended && <EndedBy ending={ended} />}
        <Actions
          tieId={tie.id}
          ends={ends}
          about={tie.status === 'disputed' ? ofDispute(tie.id, said) : ofNodes(ends, said)}
        />
      </header>
      <Attributes
        attributes={attributes}
        claims={claims}
        dataset={tie.dataset}
        node={null}
        subjectId={tie.id}
      />
      <TieEvidence claims={claims} />
      <section className={styles.tools}>
        <Judging
          about={{ on: 'tie', id: tie.id }}
          all={judgements}
          what="this tie"
          accounts={accountsOfTie(claims)}
        />
        <WhyTie tie={tie} />
      </section>
      <Note id={tie.id} on="this tie" />
    </article>
  );
}
