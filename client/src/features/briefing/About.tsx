import { useId } from 'react';
import type { NetworkNode } from '#contract/network.ts';
import { useDisputes } from '../disputes/queries.ts';
import { asked } from '#picture/exploration/lens.ts';
import { usePage } from '../../state/page.ts';
import { Days } from './Between.tsx';
import styles from './Start.module.css';
import type { BriefingStart } from '../../state/briefing-start.ts';
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
