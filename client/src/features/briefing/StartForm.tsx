import { useId, useState, type FormEvent } from 'react';
import type { Template } from '#contract/briefing.ts';
import type { Scale } from '#contract/authored.ts';
import { SCALES } from '#contract/likelihood.ts';
import { isOn } from '#picture/exploration/lens.ts';
import { lensInWords } from '#words/lens.ts';
import { useAnalyst } from '../judgements/analyst.ts';
import { NameInput } from '../judgements/NameInput.tsx';
import { useSourceName } from '../../state/use-source-name.ts';
import { Button } from '../../ui/Button.tsx';
import { typed } from '../../ui/typed.ts';
import { About } from './About.tsx';
import { useFilled } from './Between.tsx';
import { newDraft, type Draft } from './drafts.ts';
import { idsFrom, MOST_NODES, onScreen } from './on-screen.ts';
import styles from './Start.module.css';
import { withChoice, withTemplate, type BriefingStart } from '../../state/briefing-start.ts';
import { pageNow, usePage } from '../../state/page.ts';
import { HouseOptions } from './Settings.tsx';
import { useHouses } from './queries.ts';
import { Unread } from '../../parts/PanelState.tsx';
import { TEMPLATE_NAMES, TEMPLATES } from './words.ts';
import { counted, figure } from '#words/counts.ts';

/** What keeps a briefing from being begun, or null. */
function useObstacle(start: BriefingStart): string | null {
  const ids = idsFrom(usePage('picture', 'joined'), start.from);
  if (ids !== null && ids.length === 0) return 'There is nothing on screen to write about.';
  if (ids !== null && ids.length > MOST_NODES)
    return `A briefing is about ${MOST_NODES} nodes at most, and these are ${figure(ids.length)}. Select some of them, filter, or choose one actor or event.`;
  if (['person', 'event'].includes(start.template) && start.focus === null)
    return start.template === 'person' ? 'Choose the person.' : 'Choose the event.';
  if (start.template === 'dispute' && start.dispute === null) return 'Choose the disputed point.';
  if (start.template === 'changes' && (start.between === null || start.between.includes('')))
    return 'Choose both days.';
  if (start.between !== null && start.between[0] >= start.between[1])
    return 'The first day must lie before the last.';
  return null;
}

function Templates({ chosen, onChoose }: { chosen: Template; onChoose: (template: Template) => void }) {
  return (
    <fieldset className={styles.templates}>
      <legend>Kind of briefing</legend>
      {TEMPLATE_NAMES.map((name) => (
        <label key={name} className={styles.template} data-on={name === chosen}>
          <input
            type="radio"
            name="template"
            value={name}
            checked={name === chosen}
            onChange={() => onChoose(name)}
          />
          <span>
            <strong>{TEMPLATES[name].title}</strong>{' '}
            <span className={styles.hint}>{TEMPLATES[name].holds}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What goes in besides: the lens and what is on screen. */
function Through({ start }: { start: BriefingStart }) {
  const page = usePage('lens', 'picture', 'joined');
  const nameOf = useSourceName();
  const ids = idsFrom(page, start.from);
  return (
    <p className={styles.hint}>
      {ids === null
        ? 'About what the database has around it'
        : `About ${counted(ids.length, 'node')} and the ties among them, in their places on screen`}
      {isOn(page.lens) ? `, through the lens: ${lensInWords(page.lens, nameOf)}` : ', without a lens.'}
    </p>
  );
}

const SCALE_NAMES: readonly Scale[] = ['icd', 'phia'];

function Settings() {
  const [by, scale, caveat, house] = [useId(), useId(), useId(), useId()];
  const { houses, asked } = useHouses();
  const [style, setStyle] = useState('report');
  return (
    <div className={styles.fields}>
      <label htmlFor={by}>Your name</label>
      <NameInput id={by} />
      <label htmlFor={house}>House style</label>
      <select id={house} name="house" value={style} onChange={({ target }) => setStyle(target.value)}>
        {houses.length === 0 && <option value="report">Full report</option>}
        <HouseOptions houses={houses} />
      </select>
      <Unread asked={asked} what="The house styles" />
      <label htmlFor={scale}>Likelihood in the words of</label>
      <select id={scale} name="scale">
        {SCALE_NAMES.map((each) => (
          <option key={each} value={each}>
            {SCALES[each].name}
          </option>
        ))}
      </select>
      <label htmlFor={caveat}>Handling</label>
      <input
        id={caveat}
        name="caveat"
        maxLength={200}
        placeholder="printed in every margin; may stay empty"
      />
    </div>
  );
}

/** The field that is there at first; what is typed elsewhere leaves the focus alone. */
const focusOnce = (field: HTMLElement | null): void => field?.focus({ preventScroll: true });

interface Props {
  start: BriefingStart;
  onBegin: (draft: Draft) => void;
  onCancel: () => void;
}

/** What a new briefing is about, of which kind, under which title: then the draft is written. */
export function StartForm({ start: given, onBegin, onCancel }: Props) {
  const [chosen, setStart] = useState(given);
  const start = useFilled(chosen);
  const [, remember] = useAnalyst();
  const [title, question] = [useId(), useId()];
  const obstacle = useObstacle(start);
  const change = (part: Partial<BriefingStart>): void => setStart(withChoice(start, part));
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (obstacle !== null) return;
    const form = new FormData(event.currentTarget);
    const by = typed(form, 'by');
    remember(by);
    onBegin(
      newDraft({
        template: start.template,
        title: start.title.trim(),
        question: start.question.trim(),
        by,
        caveat: typed(form, 'caveat'),
        scale: form.get('scale') === 'phia' ? 'phia' : 'icd',
        previous: start.since?.id ?? null,
        house: typed(form, 'house'),
        ...onScreen(pageNow(), start),
      }),
    );
  };
  return (
    <form className={styles.form} aria-label="A new briefing" onSubmit={submit}>
      <h3 className={styles.title}>A new briefing</h3>
      <Templates chosen={start.template} onChoose={(template) => setStart(withTemplate(start, template))} />
      <About start={start} onChange={change} />
      <Through start={start} />
      <div className={styles.fields}>
        <label htmlFor={question}>Question to answer: it is the title</label>
        <textarea
          id={question}
          required
          rows={2}
          maxLength={500}
          value={start.question}
          ref={focusOnce}
          onChange={(event) => setStart({ ...start, question: event.target.value })}
        />
        <label htmlFor={title}>Short title, for lists and running heads</label>
        <input
          id={title}
          maxLength={200}
          value={start.title}
          placeholder="may stay empty: then the question stands there"
          onChange={(event) => setStart({ ...start, title: event.target.value })}
        />
      </div>
      <Settings />
      {obstacle !== null && (
        <p className={styles.obstacle}>
          <output>{obstacle}</output>
        </p>
      )}
      <p className={styles.buttons}>
        <Button type="submit" look="strong" disabled={obstacle !== null}>
          Write the draft
        </Button>
        <Button data-cancel onClick={onCancel}>
          Cancel
        </Button>
      </p>
    </form>
  );
}
