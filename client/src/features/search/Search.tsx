import { useState, type KeyboardEvent } from 'react';
import type { SearchAnswer, SearchHit } from '#contract/network.ts';
import { useHits } from '../../parts/use-hits.ts';
import { Button } from '../../ui/Button.tsx';
import { leave, placeFor } from '../../ui/places.ts';
import { useCombobox, type HeldKeys } from '../../ui/use-combobox.ts';
import { Hit } from '../../parts/Hit.tsx';
import styles from './Search.module.css';
import { useHitActions } from './use-actions.ts';
import { usePage } from '../../state/page.ts';
import { cut } from '#words/names.ts';

interface Props {
  kinds: SearchAnswer['kinds'];
  chosen: readonly string[];
  onChoose: (kinds: readonly string[]) => void;
}

/** How many were found of each kind; one of them can be chosen. */
function Kinds({ kinds, chosen, onChoose }: Props) {
  const { words } = usePage('words');
  if (kinds.length < 2) return null;
  const byName = [...Map.groupBy(kinds, ({ kind }) => kind)];
  return (
    <fieldset className={styles.kinds} aria-label="Only of one kind">
      {byName.map(([kind, of]) => {
        const total = of.reduce((sum, each) => sum + each.total, 0);
        const [first] = of;
        const on = chosen.includes(kind);
        return (
          <button
            key={kind}
            type="button"
            className={styles.kind}
            aria-pressed={on}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(on ? [] : [kind])}
          >
            {first && (total === 1 ? words.kind(first).label : words.kind(first).plural)} {total}
          </button>
        );
      })}
    </fieldset>
  );
}

const field = placeFor('search');

type Actions = ReturnType<typeof useHitActions>;

/** The text, the kinds chosen, what is found, and what is done with it. */
function useSearch(onPicked: () => void) {
  const [text, setText] = useState('');
  const [kinds, setKinds] = useState<readonly string[]>([]);
  const change = (to: string): void => {
    setText(to);
    setKinds([]);
  };
  const found = useHits(text, { kinds });
  const actions = useHitActions(text, kinds, () => {
    change('');
    // What comes next is about what was found: its keys would be letters in the field.
    leave('search');
    onPicked();
  });
  const combobox = useCombobox({
    id: 'search',
    items: found.hits,
    text,
    onText: change,
    settled: found.settled,
    onPick: (hit, keys) => onPick(hit, keys, found.answer, actions),
  });
  const choose = (only: readonly string[]): void => {
    setKinds(only);
    combobox.setActive(0);
  };
  return { ...found, text, change, kinds, choose, actions, combobox };
}

/** Enter or a click brings one in, Shift+Enter all; Ctrl+Enter asks how the selection is tied to it. */
function onPick(
  hit: SearchHit,
  keys: HeldKeys | undefined,
  answer: SearchAnswer | undefined,
  actions: Actions,
): void {
  if (keys?.ctrlKey === true || keys?.metaKey === true) actions.path(hit);
  else if (keys?.shiftKey === true && answer !== undefined) void actions.addAll(answer);
  else actions.pick(hit);
}

/** The field keeps the focus. */
const stay = (event: { preventDefault: () => void }): void => event.preventDefault();

/** What can be done with the hit that one stands on, and with all; each also by its key. */
function Foot({
  hit,
  answer,
  actions,
}: {
  hit: SearchHit | undefined;
  answer: SearchAnswer;
  actions: Actions;
}) {
  if (hit === undefined) return null;
  const all = Math.min(answer.total, 200);
  return (
    <div className={styles.foot}>
      {answer.total > 1 && (
        <Button onPointerDown={stay} onClick={() => void actions.addAll(answer)} title="Shift+Enter">
          {`Add all ${all}`}
        </Button>
      )}
      {actions.from !== null && hit.node.class !== 'place' && (
        <Button onPointerDown={stay} onClick={() => actions.path(hit)} title="Ctrl+Enter">
          {`Path from ${cut(actions.from, 40)} to ${cut(hit.node.name, 40)}`}
        </Button>
      )}
      <span className={styles.keys}>
        <kbd>Enter</kbd> {actions.isHere(hit.node.id) ? 'select' : 'add'}
        {answer.total > 1 && ', '}
        {answer.total > 1 && (
          <>
            <kbd>Shift</kbd>+<kbd>Enter</kbd> all
          </>
        )}
        {actions.from !== null && (
          <>
            , <kbd>Ctrl</kbd>+<kbd>Enter</kbd> path
          </>
        )}
      </span>
    </div>
  );
}

/** What is cut off, what is missing, what to do then. */
function State({ search }: { search: ReturnType<typeof useSearch> }) {
  const { long, failed, settled, hits, answer } = search;
  return (
    <output className={styles.state}>
      {long && failed && 'The search cannot be reached just now.'}
      {long && !failed && !settled && 'Looking… '}
      {long &&
        !failed &&
        settled &&
        hits.length === 0 &&
        'Nothing is called like that. Try another spelling, or fewer letters.'}
      {long &&
        answer &&
        answer.total > hits.length &&
        `${hits.length} of ${answer.total}${answer.atLeast ? ' or more' : ''} found; type more to narrow down.`}
    </output>
  );
}

/** Search from the keyboard: type, arrows, Enter. */
export function Search({ onPicked }: { onPicked: () => void }) {
  const search = useSearch(onPicked);
  const { text, change, hits, answer, actions, kinds, choose, combobox } = search;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Escape') return;
    if (text === '') event.currentTarget.blur();
    change('');
  };
  return (
    <search className={styles.search}>
      <label htmlFor="search" className={styles.label}>
        Search people, organisations, events, places
      </label>
      <input
        {...combobox.input({ onKeyDown })}
        ref={field}
        type="search"
        placeholder="Search any name or spelling"
      />
      <kbd className={styles.key} aria-hidden="true">
        /
      </kbd>
      <div className={styles.list} hidden={!combobox.focused || text.trim() === ''}>
        {answer && <Kinds kinds={answer.kinds} chosen={kinds} onChoose={choose} />}
        <div {...combobox.list('Found')}>
          {hits.map((hit, index) => (
            <Hit key={hit.node.id} hit={hit} option={combobox.option(hit, index)} />
          ))}
        </div>
        <State search={search} />
        {answer && <Foot hit={hits[combobox.active]} answer={answer} actions={actions} />}
      </div>
    </search>
  );
}
