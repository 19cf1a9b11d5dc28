import { useId, useState } from 'react';
import type { SavedBriefingSummary } from '#contract/briefing.ts';
import { dayOfMoment, edtfInWords, momentsDay } from '#words/dates.ts';
import { dayNumber, dayOf, today, typedSpan } from '#words/days.ts';
import { useAnalyst } from '../judgements/analyst.ts';
import { useKeptBriefings } from './queries.ts';
import { useTimeline } from '../../state/lens-queries.ts';
import type { NetworkNode } from '#contract/network.ts';
import { useDisputes } from '../disputes/queries.ts';
import { asked } from '#picture/exploration/lens.ts';
import { usePage } from '../../state/page.ts';
import styles from './Start.module.css';
import { withChoice, type BriefingStart } from '../../state/briefing-start.ts';
import { Unread } from '../../parts/PanelState.tsx';
import { cut } from '#words/names.ts';

interface Props {
  start: BriefingStart;
  onChange: (change: Partial<BriefingStart>) => void;
}

const SHOWN = 500;

/** The actor or event: any that is on screen, and the one that it was begun with. */
function Focus({ start, onChange, of }: Props & { of: 'actor' | 'event' }) {
  const { picture } = usePage('picture');
  const id = useId();
  const { focus } = start;
  const nodes: Pick<NetworkNode, 'id' | 'name' | 'class'>[] = (picture?.nodes ?? []).filter(
    (node) => node.class === of,
  );
  const given = focus !== null && focus.class === of && !nodes.some((node) => node.id === focus.id);
  const all = [...(given ? [focus] : []), ...nodes.toSorted((a, b) => a.name.localeCompare(b.name))];
  const choose = (chosen: string): void => {
    const node = all.find((each) => each.id === chosen);
    if (node) onChange({ focus: { id: node.id, name: node.name, class: node.class } });
  };
  return (
    <div className={styles.fields}>
      <label htmlFor={id}>{of === 'actor' ? 'The actor' : 'The event'}</label>
      <select
        id={id}
        value={focus?.class === of ? focus.id : ''}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="" disabled>
          {all.length === 0 ? `no ${of} is on screen` : 'choose one'}
        </option>
        {all.map((node) => (
          <option key={node.id} value={node.id}>
            {cut(node.name, 120)}
          </option>
        ))}
      </select>
    </div>
  );
}

function DisputedPoint({ start, onChange }: Props) {
  const { ids, lens } = usePage('ids', 'lens');
  const answer = useDisputes(ids, asked(lens), SHOWN);
  const { data } = answer;
  const id = useId();
  const { dispute } = start;
  const found = (data?.disputes ?? []).map((each) => ({ id: each.id, words: each.sentence }));
  const all = dispute && !found.some((each) => each.id === dispute.id) ? [dispute, ...found] : found;
  return (
    <div className={styles.fields}>
      <label htmlFor={id}>The disputed point</label>
      <select
        id={id}
        value={dispute?.id ?? ''}
        onChange={(event) =>
          onChange({ dispute: all.find((each) => each.id === event.target.value) ?? null, from: 'around' })
        }
      >
        <option value="" disabled>
          {all.length > 0 ? 'choose one' : data ? 'nothing on screen is disputed' : 'not known yet'}
        </option>
        {all.map((each) => (
          <option key={each.id} value={each.id}>
            {cut(each.words, 140)}
          </option>
        ))}
      </select>
      <Unread asked={answer} what="What is disputed on screen" />
    </div>
  );
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

/** With days where none were chosen: since the last kept briefing, else all that is told of. */
export function useFilled(start: BriefingStart): BriefingStart {
  const { ids, lens } = usePage('ids', 'lens');
  const { former } = useFormer();
  const open = start.template === 'changes' && start.between === null;
  const { data } = useTimeline(open ? ids : [], lens, 1);
  if (!open) return start;
  const [last] = former;
  if (last !== undefined) return withChoice(start, sinceMade(last));
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

function Days({ start, onChange }: Props) {
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

/** What this kind of briefing must know. */
function Particular(props: Props) {
  const { template } = props.start;
  if (template === 'person') return <Focus {...props} of="actor" />;
  if (template === 'event') return <Focus {...props} of="event" />;
  if (template === 'dispute') return <DisputedPoint {...props} />;
  return template === 'changes' ? <Days {...props} /> : null;
}

const same = (a: BriefingStart['from'], b: BriefingStart['from']): boolean =>
  typeof a === 'string' || typeof b === 'string' ? a === b : true;

/** What it is about: the picture, what was chosen, or what the database has around the actor, event or dispute. */
export function About({ start, onChange }: Props) {
  const { template, focus, dispute, from } = start;
  const around = ['person', 'event', 'dispute'].includes(template) || focus !== null || dispute !== null;
  const chosen = typeof from === 'string' ? null : from;
  const ways = [
    { from: 'picture', words: 'what is on screen' } as const,
    ...(chosen ? [{ from: chosen, words: 'what was chosen' }] : []),
    ...(around ? [{ from: 'around', words: 'everything around it, on screen or not' } as const] : []),
  ];
  return (
    <>
      <Particular start={start} onChange={onChange} />
      {ways.length > 1 && (
        <fieldset className={styles.ways}>
          <legend>Taken from</legend>
          {ways.map((way) => (
            <label key={way.words}>
              <input
                type="radio"
                name="from"
                checked={same(from, way.from)}
                onChange={() => onChange({ from: way.from })}
              />
              {way.words}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
