import { useState } from 'react';
import type { Disputes } from '#contract/lens-answers.ts';
import { asked, isOn, NO_LENS } from '#picture/exploration/lens.ts';
import { lensInWords } from '#words/lens.ts';
import { usePage } from '../../state/page.ts';
import { ShowMore } from '../../parts/ShowMore.tsx';
import { useMore } from '../../parts/use-more.ts';
import { useSourceName } from '../../state/use-source-name.ts';
import { PanelState } from '../../parts/PanelState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { DisputeCard } from './DisputeCard.tsx';
import styles from './Disputes.module.css';
import { useDisputes } from './queries.ts';

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
      {list.data === undefined && <PanelState asked={list} />}
      {list.data?.total === 0 && <Nothing everywhere={everywhere} through={through} />}
      {shown.map((dispute) => (
        <DisputeCard key={dispute.id} dispute={dispute} />
      ))}
      {list.data?.cut && <ShowMore cut={list.data.cut} more={more} waiting={list.isFetching} />}
    </section>
  );
}
