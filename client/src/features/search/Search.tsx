import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { SearchAnswer, SearchHit } from '#contract/network.ts';
import { Button } from '../../ui/Button.tsx';
import { Hit } from './Hit.tsx';
import { Kinds } from './Kinds.tsx';
import styles from './Search.module.css';
import { useHitActions } from './use-actions.ts';
import { useHits } from './use-hits.ts';

type Actions = ReturnType<typeof useHitActions>;
type EnterKeys = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** The hit that the keys have come to is in sight, once the list says which that is. */
function showActive(field: HTMLInputElement): void {
  requestAnimationFrame(() => {
    const id = field.getAttribute('aria-activedescendant') ?? '';
    document.querySelector(`[id="${id}"]`)?.scrollIntoView({ block: 'nearest' });
  });
}

/** The text, where one stands in the list, and what the keys do. */
function useSearch(onPicked: () => void) {
  const [text, setText] = useState('');
  const [kinds, setKinds] = useState<readonly string[]>([]);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const entered = useRef<EnterKeys | null>(null);
  const found = useHits(text, kinds);
  const hits = found.long ? (found.answer?.hits ?? []) : [];
  const actions = useHitActions(text, kinds, () => {
    setText('');
    setKinds([]);
    setOpen(false);
    // What comes next is about what was found: its keys would be letters in the field.
    document.querySelector<HTMLElement>('#search')?.blur();
    onPicked();
  });
  const change = (to: string): void => {
    setText(to);
    setKinds([]);
    setActive(0);
    entered.current = null;
    setOpen(true);
  };
  // Whoever types fast presses Enter before the hits are there: it counts once they are.
  useEffect(() => {
    const keys = entered.current;
    if (keys === null || !found.settled) return;
    entered.current = null;
    onEnter(keys, hits[active], found.answer, actions);
  });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined && hits.length > 0) {
      event.preventDefault();
      setOpen(true);
      setActive((now) => (now + move + hits.length) % hits.length);
      showActive(event.currentTarget);
    } else if (event.key === 'Enter' && text.trim() !== '') {
      event.preventDefault();
      if (found.settled) onEnter(event, hits[active], found.answer, actions);
      else entered.current = { ctrlKey: event.ctrlKey, metaKey: event.metaKey, shiftKey: event.shiftKey };
    } else if (event.key === 'Escape') {
      if (text === '') event.currentTarget.blur();
      change('');
      setOpen(false);
    }
  };
  const choose = (only: readonly string[]): void => {
    setKinds(only);
    setActive(0);
  };
  return {
    ...found,
    text,
    change,
    kinds,
    choose,
    open,
    setOpen,
    active,
    setActive,
    hits,
    actions,
    onKeyDown,
  };
}

/** Enter brings one in, with Shift all; with Ctrl it asks how the selection is tied to it. */
function onEnter(
  event: EnterKeys,
  hit: SearchHit | undefined,
  answer: SearchAnswer | undefined,
  actions: Actions,
): void {
  if (hit === undefined || answer === undefined) return;
  if (event.ctrlKey || event.metaKey) actions.path(hit);
  else if (event.shiftKey) void actions.addAll(answer);
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
          {`Path from ${actions.from.slice(0, 40)} to ${hit.node.name.slice(0, 40)}`}
        </Button>
      )}
      <span className={styles.keys}>
        <kbd>Enter</kbd> add{answer.total > 1 && ', '}
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
      {!long && 'Two letters are enough.'}
      {long && failed && 'The search cannot be reached just now.'}
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
  const { text, change, open, setOpen, active, hits, answer, long, actions, kinds, choose } = search;
  const list = useId();
  const showing = open && text.trim() !== '';
  return (
    <search className={styles.search}>
      <label htmlFor="search" className={styles.label}>
        Search people, organisations, events, places
      </label>
      <input
        id="search"
        type="search"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder="Search any name or spelling"
        aria-expanded={showing && hits.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={showing && hits[active] ? `${list}-${active}` : undefined}
        value={text}
        onChange={(event) => change(event.target.value)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={search.onKeyDown}
      />
      <kbd className={styles.key} aria-hidden="true">
        /
      </kbd>
      <div className={styles.list} hidden={!showing}>
        {long && answer && <Kinds kinds={answer.kinds} chosen={kinds} onChoose={choose} />}
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the list of an editable combobox */}
        <div id={list} role="listbox" aria-label="Found">
          {hits.map((hit, index) => (
            <Hit
              key={hit.node.id}
              hit={hit}
              id={`${list}-${index}`}
              active={index === active}
              here={actions.isHere(hit.node.id)}
              onPick={() => actions.pick(hit)}
              onPoint={() => search.setActive(index)}
            />
          ))}
        </div>
        <State search={search} />
        {long && answer && <Foot hit={hits[active]} answer={answer} actions={actions} />}
      </div>
    </search>
  );
}
