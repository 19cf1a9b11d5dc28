import { useState } from 'react';
import { counted } from '#words/counts.ts';
import type { Judgement, OpinionAbout } from '#contract/judgement.ts';
import { choicesFor } from './choices.ts';
import { JudgeForm } from './JudgeForm.tsx';
import { JudgementLine } from './JudgementLine.tsx';
import styles from './Judgements.module.css';
import { judgementsOn } from './said.ts';

interface Props {
  about: OpinionAbout;
  all: readonly Judgement[];
  /** what is judged, for those who do not see where the button stands */
  what: string;
}

/** What analysts think of one claim, tie or attribute, and the way to say so. */
export function Judging({ about, all, what }: Props) {
  const [open, setOpen] = useState(false);
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
        <button type="button" className={styles.link} onClick={() => setOpen(true)}>
          Judge this {about.on}
        </button>
      )}
    </div>
  );
}
