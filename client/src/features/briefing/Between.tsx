import { useId, useState } from 'react';
import type { SavedBriefingSummary } from '#contract/briefing.ts';
import { dayOfMoment, edtfInWords, momentsDay } from '#words/dates.ts';
import { dayNumber, dayOf, today, typedSpan } from '#words/days.ts';
import { cut } from '#words/names.ts';
import { useAnalyst } from '../judgements/analyst.ts';
import { withChoice, type BriefingStart } from '../../state/briefing-start.ts';
import { useTimeline } from '../../state/lens-queries.ts';
import { usePage } from '../../state/page.ts';
import { useKeptBriefings } from './queries.ts';
import styles from './Start.module.css';
import { Unread } from '../../parts/PanelState.tsx';

interface Props {
  start: BriefingStart;
  onChange: (change: Partial<BriefingStart>) => void;
}

/** A day as one types it: "2014", "2014-05" or "2014-05-01"; of a longer time its first or its last day. */
function DayField({ label, day, end, onChange }: DayProps) {
  const id = useId();
  const [text, setText] = useState(day);
  const [seen, setSeen] = useState(day);
  // Filled in from elsewhere, the field shows that.
  if (day !== seen && day !== '') {
    setSeen(day);
    if (typedSpan(text)?.[end] !== day) setText(day);
  }
  const change = (typed: string): void => {
    setText(typed);
    onChange(typedSpan(typed)?.[end] ?? '');
  };
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        required
        value={text}
        placeholder="2014, 2014-05 or 2014-05-01"
        aria-invalid={text !== '' && day === ''}
        onChange={(event) => change(event.target.value)}
      />
      <output className={styles.hint}>
        {day !== '' ? edtfInWords(day) : text === '' ? '' : 'no day: type 2014, 2014-05 or 2014-05-01'}
      </output>
    </>
  );
}

interface DayProps {
  label: string;
  day: string;
  end: 'from' | 'to';
  onChange: (day: string) => void;
}

/** Kept briefings since which it can be told what changed; one's own first. */
function useFormer() {
  const asked = useKeptBriefings();
  const [analyst] = useAnalyst();
  const all = asked.data?.briefings ?? [];
  const former = [...all.filter(({ by }) => by === analyst), ...all.filter(({ by }) => by !== analyst)];
  return { asked, former };
}

/** From the day on which a briefing was made until now. */
const sinceMade = ({ id, title, madeAt }: SavedBriefingSummary): Partial<BriefingStart> => ({
  since: { id, title },
  between: [dayOfMoment(madeAt), dayOf(dayNumber(today()) + 1)],
});

/** With days where none were chosen: since the last kept briefing, unless days are wanted; else all that is told of. */
export function useFilled(start: BriefingStart): BriefingStart {
  const { ids, lens } = usePage('ids', 'lens');
  const { former } = useFormer();
  const { between } = start;
  const open = start.template === 'changes' && (between === null || between.join('') === '');
  const { data } = useTimeline(open ? ids : [], lens, 1);
  if (!open) return start;
  const [last] = former;
  if (last !== undefined && between === null) return withChoice(start, sinceMade(last));
  const [first, end] = [data?.bars[0]?.from, data?.bars.at(-1)?.to];
  return first === undefined || end === undefined || first >= end
    ? start
    : withChoice(start, { between: [first, end] });
}

function Since({ start, onChange, former }: Props & { former: readonly SavedBriefingSummary[] }) {
  const id = useId();
  const chosen = former.find((each) => each.id === start.since?.id);
  return (
    <div className={styles.fields}>
      <label htmlFor={id}>Since this briefing</label>
      <select
        id={id}
        value={start.since?.id ?? ''}
        onChange={({ target }) => {
          const found = former.find((each) => each.id === target.value);
          if (found) onChange(sinceMade(found));
        }}
      >
        {former.map((each) => (
          <option key={each.id} value={each.id}>
            {`${cut(each.title, 90)} (${each.by}, ${momentsDay(each.madeAt)})`}
          </option>
        ))}
      </select>
      <p className={styles.hint}>
        {chosen &&
          `What has come to be recorded since ${momentsDay(chosen.madeAt)}, and what its judgements have lost.`}
      </p>
    </div>
  );
}

/** Between which days, or since which briefing. */
export function Days({ start, onChange }: Props) {
  const { asked, former } = useFormer();
  const [first = '', last = ''] = start.between ?? [];
  const [recent] = former;
  return (
    <>
      <Unread asked={asked} what="The kept briefings" />
      {recent && (
        <fieldset className={styles.ways}>
          <legend>What changed</legend>
          <label>
            <input
              type="radio"
              name="since"
              checked={start.since !== null}
              onChange={() => onChange(sinceMade(recent))}
            />
            since my last briefing
          </label>
          <label>
            <input
              type="radio"
              name="since"
              checked={start.since === null}
              onChange={() => onChange({ since: null, between: ['', ''] })}
            />
            between two days
          </label>
        </fieldset>
      )}
      {start.since === null ? (
        <div className={styles.fields}>
          <DayField
            label="From"
            day={first}
            end="from"
            onChange={(day) => onChange({ between: [day, last] })}
          />
          <DayField label="To" day={last} end="to" onChange={(day) => onChange({ between: [first, day] })} />
        </div>
      ) : (
        <Since start={start} onChange={onChange} former={former} />
      )}
    </>
  );
}
