import { useState } from 'react';
import { counted } from '#words/counts.ts';
import type { Judgement, OpinionAbout } from '#contract/judgement.ts';
import { type Choice, JudgeForm } from './JudgeForm.tsx';
import { JudgementLine } from './JudgementLine.tsx';
import { useWanted } from '../../state/wanted.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Judgements.module.css';
import { judgementsOn, RANKS, STANCES } from './said.ts';

const RANK_HINTS = {
  preferred: 'the best account of it',
  normal: 'as good as any',
  deprecated: 'set back, never hidden',
} as const;
const STANCE_HINTS = {
  agree: 'I think so too',
  disagree: 'I think it is wrong',
  'agree-to-disagree': 'accounts differ, and stay apart',
  undecided: 'cannot be told yet',
} as const;

const ranks = (claimId: string): Choice[] =>
  (['preferred', 'normal', 'deprecated'] as const).map((rank) => ({
    label: RANKS[rank],
    hint: RANK_HINTS[rank],
    make: (signed) => ({ kind: 'rank', claimId, rank, ...signed }),
  }));

const opinions = (about: OpinionAbout): Choice[] =>
  (['agree', 'disagree', 'agree-to-disagree', 'undecided'] as const).map((stance) => ({
    label: STANCES[stance],
    hint: STANCE_HINTS[stance],
    make: (signed) => ({ kind: 'opinion', about, stance, ...signed }),
  }));

/** What may be said of it: claims are ranked, and on everything there are opinions. */
const choicesFor = (about: OpinionAbout): Choice[] =>
  about.on === 'claim' ? [...ranks(about.id), ...opinions(about)] : opinions(about);

interface Props {
  about: OpinionAbout;
  all: readonly Judgement[];
  /** what is judged, for those who do not see where the button stands */
  what: string;
}

/** What analysts think of one claim, tie or attribute, and the way to say so. */
export function Judging({ about, all, what }: Props) {
  const [open, setOpen] = useState(false);
  useWanted(`judge.${about.on}`, () => setOpen(true));
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
      {open ? (
        <JudgeForm
          title={`Judge: ${what}`}
          legend={about.on === 'claim' ? 'Rank it, or say what you think' : 'What do you think?'}
          choices={choicesFor(about)}
          onDone={() => setOpen(false)}
        />
      ) : (
        <Button onClick={() => setOpen(true)}>{`Judge this ${about.on}`}</Button>
      )}
    </div>
  );
}
