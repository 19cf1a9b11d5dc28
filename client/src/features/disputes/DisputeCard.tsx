import type { Judgement, OpinionAbout } from '#contract/judgement.ts';
import type { Account, Dispute } from '#contract/lens-answers.ts';
import { ofDispute } from '../../state/briefing-start.ts';
import { WriteBriefing } from '../../parts/WriteBriefing.tsx';
import { dispatch, seek } from '../../state/page.ts';
import { counted, listed } from '#words/counts.ts';
import type { Ref } from '#picture/exploration/steps.ts';
import { differencesInWords } from '#words/ties.ts';
import { Judging } from '../judgements/Judging.tsx';
import { useAllJudgements } from '../../state/judgement-queries.ts';
import { rankOf, RANKS } from '../judgements/said.ts';
import { LongText } from '../../ui/LongText.tsx';
import styles from './Disputes.module.css';

/** The node or tie that opening a dispute selects. */
function refOf({ tie, node }: Pick<Dispute, 'tie' | 'node'>): Ref | null {
  if (tie) return { what: 'tie', id: tie.id };
  return node && { what: node.class, id: node.id };
}

/** The subject of an opinion on a dispute. */
function subjectOf({ about, id, tie, node, property }: Dispute): Exclude<OpinionAbout, { on: 'claim' }> {
  if (about === 'tie') return { on: 'tie', id };
  return { on: 'attribute', subjectId: tie?.id ?? node?.id ?? id, property: property ?? '' };
}

/** Selects what is disputed, and brings a claim into view there. */
function useOpen(dispute: Dispute) {
  return (claimId: string | null): void => {
    const ref = refOf(dispute);
    seek(claimId);
    if (ref) dispatch({ do: 'select', ref });
  };
}

interface SideProps {
  account: Account;
  judgements: readonly Judgement[];
  onClaim: (id: string) => void;
}

function Side({ account, judgements, onClaim }: SideProps) {
  const rank = (claimId: string): string | null => {
    const found = rankOf(judgements, claimId);
    return found && ` · ${RANKS[found.rank].toLowerCase()} by ${found.by}`;
  };
  return (
    <section className={styles.side} aria-label={account.text}>
      <h4 className={styles.position}>
        <LongText text={account.text} limit={160} />
      </h4>
      <p className={styles.sources}>
        <bdi>{listed(account.sources.map(({ name }) => name))}</bdi>
        {account.origins > 1 && <span> · {counted(account.origins, 'independent origin')}</span>}
      </p>
      <ul className={styles.claims}>
        {account.claims.map((claim) => (
          <li key={claim.id}>
            <button type="button" className={styles.claim} onClick={() => onClaim(claim.id)}>
              <bdi>{claim.paraphrase}</bdi>
            </button>
            <bdi className={styles.sources}>{rank(claim.id)}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One dispute: what it is about, in what the accounts differ, each of them, and what all of them hold. */
export function DisputeCard({ dispute }: { dispute: Dispute }) {
  const open = useOpen(dispute);
  const about = subjectOf(dispute);
  const { judgements = [] } = useAllJudgements().data ?? {};
  return (
    <article className={styles.dispute} aria-label={dispute.sentence}>
      <h3>
        <button type="button" className={styles.sentence} onClick={() => open(null)}>
          <bdi>{dispute.sentence}</bdi>
        </button>
      </h3>
      <p className={styles.differs}>{differencesInWords(dispute.differs)}</p>
      <div className={styles.sides}>
        {dispute.accounts.map((account) => (
          <Side key={account.text} account={account} judgements={judgements} onClaim={open} />
        ))}
      </div>
      <div className={styles.agreed}>
        <p className={styles.agreedTitle}>
          {dispute.agreed.length > 0
            ? 'On this all of them agree'
            : 'Nothing else of it is told by all of them.'}
        </p>
        <ul>
          {dispute.agreed.map(({ text }) => (
            <li key={text}>
              <bdi>{text}</bdi>
            </li>
          ))}
        </ul>
      </div>
      <Judging about={about} all={judgements} what={dispute.sentence} />
      <WriteBriefing about={ofDispute(dispute.id, dispute.sentence)} look="plain" />
    </article>
  );
}
