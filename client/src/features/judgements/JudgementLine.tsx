import type { Judgement } from '#contract/judgement.ts';
import { LongText } from '../../ui/LongText.tsx';
import styles from './Judgements.module.css';
import { momentInWords } from '#words/dates.ts';
import { verdictOf } from './said.ts';
import { TakeBack } from './TakeBack.tsx';

/** One judgement: what, by whom, when, why; whether it still counts; and its undoing. */
export function JudgementLine({ judgement }: { judgement: Judgement }) {
  const last = judgement.changes.at(-1);
  return (
    <div className={styles.judgement} data-status={judgement.status} data-verdict={verdictOf(judgement)}>
      <p>
        <strong className={styles.verdict}>{verdictOf(judgement)}</strong>{' '}
        <span className={styles.signed}>
          <bdi>{judgement.by}</bdi>,{' '}
          <time dateTime={judgement.madeAt}>{momentInWords(judgement.madeAt)}</time>
        </span>
      </p>
      <p className={styles.reason}>
        <LongText text={judgement.reason} />
      </p>
      <p className={styles.signed}>
        {last && (
          <>
            {last.to === 'withdrawn' ? 'Taken back' : 'Restored'} by <bdi>{last.by}</bdi>,{' '}
            <time dateTime={last.at}>{momentInWords(last.at)}</time>{' '}
          </>
        )}
        {judgement.status === 'superseded' && 'Overtaken by a later one. '}
        <TakeBack judgement={judgement} />
      </p>
    </div>
  );
}
