import { useId, useState } from 'react';
import { counted, listed } from '#words/counts.ts';
import type { ChosenAccount, Judgement, NewJudgement, OpinionAbout } from '#contract/judgement.ts';
import { SCALES } from '#contract/likelihood.ts';
import { RANKS, STANCES } from '#words/judgements.ts';
import { type Choice, JudgeForm } from './JudgeForm.tsx';
import { JudgementLine } from './JudgementLine.tsx';
import { useWanted } from '../../state/wanted.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Judgements.module.css';
import { judgementsOn } from './said.ts';

const RANK_HINTS = {
  preferred: 'the best account of it',
  normal: 'neither preferred nor set back',
  deprecated: 'set back, never hidden',
} as const;

const ranks = (claimId: string): Choice[] =>
  (['preferred', 'normal', 'deprecated'] as const).map((rank) => ({
    label: RANKS[rank],
    hint: RANK_HINTS[rank],
    make: (signed) => ({ kind: 'rank', claimId, rank, ...signed }),
  }));

const CONFIDENCES = ['low', 'moderate', 'high'] as const;

/** How likely, and how confident, as far as the form says. */
const weighed = (form: FormData) => ({
  likelihood: SCALES.icd.terms.find(({ term }) => term === form.get('likelihood'))?.term ?? null,
  confidence: CONFIDENCES.find((each) => each === form.get('confidence')) ?? null,
});

type Stance = Extract<NewJudgement, { kind: 'opinion' }>['stance'];
interface Option {
  stance: Stance;
  label: string;
  hint: string;
  account: ChosenAccount | null;
}

/** Every account at once, for whoever believes none of them. */
const allOf = (accounts: readonly ChosenAccount[]): ChosenAccount => ({
  text: accounts.map(({ text }) => text).join('; '),
  sources: [...new Set(accounts.flatMap(({ sources }) => sources))],
  claimIds: accounts.flatMap(({ claimIds }) => claimIds),
});

/** As much of an account as a judgement holds. */
const kept = ({ text, sources, claimIds }: ChosenAccount): ChosenAccount => ({
  text: text.slice(0, 2000),
  sources: sources.slice(0, 100).map((name) => name.slice(0, 300)),
  claimIds: claimIds.slice(0, 1000),
});

/** The accounts to agree with, "6 people, with Atoun and Penzel", and what else one may think of them. */
function optionsFor(accounts: readonly ChosenAccount[]): Option[] {
  const several = accounts.length > 1;
  const none = accounts.length === 0 ? null : allOf(accounts);
  return [
    ...accounts.map((account): Option => ({
      stance: 'agree',
      label: `${account.text}, with ${listed(account.sources)}`,
      hint: '',
      account,
    })),
    {
      stance: 'disagree',
      label: several ? 'None of these' : STANCES.disagree,
      hint: 'I think it is wrong',
      account: none,
    },
    ...(several
      ? [
          {
            stance: 'agree-to-disagree' as const,
            label: STANCES['agree-to-disagree'],
            hint: 'accounts differ, and stay apart',
            account: null,
          },
        ]
      : []),
    { stance: 'undecided', label: STANCES.undecided, hint: 'cannot be told yet', account: null },
  ];
}

const opinions = (about: OpinionAbout, accounts: readonly ChosenAccount[]): Choice[] =>
  optionsFor(accounts).map(({ stance, label, hint, account }) => ({
    label,
    hint,
    make: (signed, form) => ({
      kind: 'opinion',
      about,
      stance,
      account: account && kept(account),
      ...weighed(form),
      ...signed,
    }),
  }));

/** How likely it is, and how sure one is of that: two questions. Neither has to be answered. */
function Weighing() {
  const id = useId();
  return (
    <>
      <p className={styles.field}>
        <label htmlFor={`${id}-likelihood`}>How likely is it?</label>
        <select id={`${id}-likelihood`} name="likelihood">
          <option value="">not said</option>
          {SCALES.icd.terms.map(({ term, range }) => (
            <option key={term} value={term}>{`${term} (${range})`}</option>
          ))}
        </select>
      </p>
      <p className={styles.field}>
        <label htmlFor={`${id}-confidence`}>How confident are you?</label>
        <select id={`${id}-confidence`} name="confidence">
          <option value="">not said</option>
          {CONFIDENCES.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </p>
    </>
  );
}

interface Props {
  about: OpinionAbout;
  all: readonly Judgement[];
  /** what is judged, for those who do not see where the button stands */
  what: string;
  /** what is told of it, and by whom: of these one is chosen */
  accounts: readonly ChosenAccount[];
}

/** What analysts think of one claim, tie or attribute, and the way to say so. A rank and an opinion are two questions. */
export function Judging({ about, all, what, accounts }: Props) {
  const [open, setOpen] = useState<'rank' | 'opinion' | null>(null);
  useWanted(`judge.${about.on}`, () => setOpen('opinion'));
  const here = judgementsOn(all, about);
  const counting = here.filter((each) => each.status === 'in-force');
  const others = here.filter((each) => each.status !== 'in-force');
  return (
    <div className={styles.judging}>
      {counting.map((each) => (
        <JudgementLine key={each.id} judgement={each} />
      ))}
      {others.length > 0 && (
        <details>
          <summary className={styles.link}>{counted(others.length, 'earlier judgement')}</summary>
          {others.map((each) => (
            <JudgementLine key={each.id} judgement={each} />
          ))}
        </details>
      )}
      {open === 'rank' && about.on === 'claim' && (
        <JudgeForm
          title={`Rank: ${what}`}
          legend="How does it stand among the claims on this?"
          choices={ranks(about.id)}
          onDone={() => setOpen(null)}
        />
      )}
      {open === 'opinion' && (
        <JudgeForm
          title={`Judge: ${what}`}
          legend={accounts.length > 1 ? 'With which account do you agree?' : 'Do you agree?'}
          choices={opinions(about, accounts)}
          after={<Weighing />}
          onDone={() => setOpen(null)}
        />
      )}
      {open === null && (
        <p className={styles.buttons}>
          <Button onClick={() => setOpen('opinion')}>{`Judge this ${about.on}`}</Button>
          {about.on === 'claim' && <Button onClick={() => setOpen('rank')}>Rank this claim</Button>}
        </p>
      )}
    </div>
  );
}
