import { useState } from 'react';
import type { Disputes, Account, Dispute } from '#contract/lens-answers.ts';
import { asked, isOn, NO_LENS } from '#picture/exploration/lens.ts';
import { lensInWords } from '#words/lens.ts';
import { usePage, dispatch, seek } from '../../state/page.ts';
import { ShowMore } from '../../parts/ShowMore.tsx';
import { useMore } from '../../parts/use-more.ts';
import { useSourceName } from '../../state/use-source-name.ts';
import { PanelState, Stale } from '../../parts/PanelState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Disputes.module.css';
import { useDisputes } from './queries.ts';
import type { ChosenAccount, Judgement, OpinionAbout } from '#contract/judgement.ts';
import { ofDispute } from '../../state/briefing-start.ts';
import { WriteBriefing } from '../../parts/WriteBriefing.tsx';
import { counted, listed } from '#words/counts.ts';
import type { Ref } from '#picture/exploration/steps.ts';
import { differencesInWords } from '#words/ties.ts';
import { Judging } from '../judgements/Judging.tsx';
import { useAllJudgements } from '../../state/judgement-queries.ts';
import { rankOf } from '../judgements/said.ts';
import { RANKS } from '#words/judgements.ts';
import { LongText } from '../../ui/LongText.tsx';
import { Name } from '../../parts/Name.tsx';

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
        <Name>{listed(account.sources.map(({ name }) => name))}</Name>
        {account.origins > 1 && <span> · {counted(account.origins, 'independent origin')}</span>}
      </p>
      <ul className={styles.claims}>
        {account.claims.map((claim) => (
          <li key={claim.id}>
            <button type="button" className={styles.claim} onClick={() => onClaim(claim.id)}>
              <Name>{claim.paraphrase}</Name>
            </button>
            <Name className={styles.sources}>{rank(claim.id)}</Name>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An account as an opinion names it. */
const chosen = ({ text, sources, claims }: Account): ChosenAccount => ({
  text,
  sources: sources.map(({ name }) => name),
  claimIds: claims.map(({ id }) => id),
});

/** One dispute: what it is about, in what the accounts differ, each of them, and what all of them hold. */
function DisputeCard({ dispute }: { dispute: Dispute }) {
  const open = useOpen(dispute);
  const about = subjectOf(dispute);
  const { judgements = [] } = useAllJudgements().data ?? {};
  return (
    <article className={styles.dispute} aria-label={dispute.sentence}>
      <h3>
        <button type="button" className={styles.sentence} onClick={() => open(null)}>
          <Name>{dispute.sentence}</Name>
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
            ? 'Somebody on each side also says'
            : 'Nothing else of it is firmly told by somebody on each side.'}
        </p>
        <ul>
          {dispute.agreed.map(({ text }) => (
            <li key={text}>
              <Name>{text}</Name>
            </li>
          ))}
        </ul>
      </div>
      <Judging
        about={about}
        all={judgements}
        what={dispute.sentence}
        accounts={dispute.accounts.map(chosen)}
      />
      <WriteBriefing about={ofDispute(dispute.id, dispute.sentence)} />
    </article>
  );
}

interface Where {
  everywhere: boolean;
  through: boolean;
}

function Nothing({ everywhere, through }: Where) {
  return (
    <Notice title="No dispute here">
      <p>
        {through
          ? 'No disputes among the selected sources.'
          : everywhere
            ? 'No two accounts in this database contradict each other.'
            : 'Nothing in this picture is disputed. Look in the whole network, or bring more into the picture.'}
      </p>
    </Notice>
  );
}

interface ToggleProps {
  checked: boolean;
  onChange: (on: boolean) => void;
  children: string;
}

const Toggle = ({ checked, onChange, children }: ToggleProps) => (
  <label className={styles.toggle}>
    <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
    {children}
  </label>
);

/** How many there are, and how many more between accounts that the lens leaves out. */
function Count({ answer, away }: { answer: Disputes; away: number }) {
  const { total, outside, cut } = answer;
  if (total + outside === 0) return null;
  return (
    <output className={styles.total}>
      {total} disputed
      {cut && `, the first ${cut.shown} shown`}
      {outside > 0 && `; ${outside} more between accounts outside the lens`}
      {away > 0 && `; ${away} on ties that you hid`}
    </output>
  );
}

/** Everything disputed, as the lens shows it, with its accounts face to face. */
export function DisputesPanel() {
  const { ids, lens, whole } = usePage('ids', 'lens', 'whole');
  const [everywhere, setEverywhere] = useState(false);
  const [beyond, setBeyond] = useState(false);
  const name = useSourceName();
  const through = isOn(lens) && !beyond;
  const more = useMore();
  const list = useDisputes(everywhere ? null : ids, asked(through ? lens : NO_LENS), more.limit);
  const hidden = new Set(everywhere ? [] : whole?.hiddenTies.map((tie) => tie.id));
  const shown = list.data?.disputes.filter(({ tie }) => tie === null || !hidden.has(tie.id)) ?? [];
  return (
    <section aria-label="Disputes" aria-busy={list.isFetching}>
      <header className={styles.intro}>
        <Toggle checked={everywhere} onChange={setEverywhere}>
          In the whole network, not only in the picture
        </Toggle>
        {isOn(lens) && (
          <>
            {through && <p>{lensInWords(lens, name)}</p>}
            <Toggle checked={beyond} onChange={setBeyond}>
              Also between accounts outside the lens
            </Toggle>
          </>
        )}
        {list.data && <Count answer={list.data} away={list.data.disputes.length - shown.length} />}
      </header>
      <Stale when={list.isPlaceholderData} />
      {list.data === undefined && <PanelState asked={list} />}
      {list.data?.total === 0 && <Nothing everywhere={everywhere} through={through} />}
      {shown.map((dispute) => (
        <DisputeCard key={dispute.id} dispute={dispute} />
      ))}
      {list.data?.cut && <ShowMore cut={list.data.cut} more={more} waiting={list.isFetching} />}
    </section>
  );
}
