import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useId, useState, type KeyboardEvent } from 'react';
import type { SearchHit } from '#contract/network.ts';
import { api } from '../api.ts';
import { useExploration } from '../exploration/use-exploration.tsx';
import { announce } from '../ui/announce.ts';
import styles from './Search.module.css';

const WAIT = 160;
const FROM = 2;

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), WAIT);
    return () => window.clearTimeout(timer);
  }, [text]);
  return settled;
}

function useHits(text: string) {
  const q = useSettled(text.trim());
  const long = Array.from(q).length >= FROM;
  const search = useQuery({
    queryKey: ['search', q],
    queryFn: ({ signal }) => api.search(q.slice(0, 200), signal),
    enabled: long,
    placeholderData: (before) => (long ? before : undefined),
  });
  return {
    answer: useDeferredValue(search.data),
    failed: search.isError,
    long,
    settled: q === text.trim() && !search.isFetching,
  };
}

function Hit({
  hit,
  id,
  active,
  onPick,
}: {
  hit: SearchHit;
  id: string;
  active: boolean;
  onPick: () => void;
}) {
  const { words } = useExploration();
  const { node, matched } = hit;
  return (
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option holds text alone, a hit has three parts
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={styles.hit}
      onPointerDown={(event) => {
        event.preventDefault();
        onPick();
      }}
    >
      <span className={styles.name}>
        <bdi>{node.name.slice(0, 120)}</bdi>
      </span>
      <span className={styles.facts}>
        {words.kind(node).label}
        {matched !== node.name && (
          <>
            {' · as '}
            <bdi>{matched.slice(0, 80)}</bdi>
          </>
        )}
      </span>
      <span className={styles.ties}>
        {node.ties} {node.ties === 1 ? 'tie' : 'ties'}
      </span>
    </div>
  );
}

/** Puts a hit on screen and selects it. */
function usePick(onPicked: () => void) {
  const { picture, dispatch } = useExploration();
  return ({ node }: SearchHit): void => {
    const there = picture?.nodes.some((each) => each.id === node.id) ?? false;
    if (!there) dispatch({ do: 'step', step: { do: 'show', ids: [node.id] } });
    dispatch({ do: 'select', ref: { what: node.class, id: node.id } });
    announce(there ? `${node.name} selected` : `${node.name} added to the picture and selected`);
    onPicked();
  };
}

/** Search from the keyboard: type, arrows, Enter. */
export function Search({ onPicked }: { onPicked: () => void }) {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const list = useId();
  const { answer, failed, long, settled } = useHits(text);
  const hits = long ? (answer?.hits ?? []) : [];
  const put = usePick(onPicked);
  const pick = (hit: SearchHit): void => {
    put(hit);
    setText('');
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined && hits.length > 0) {
      event.preventDefault();
      setOpen(true);
      setActive((now) => (now + move + hits.length) % hits.length);
    } else if (event.key === 'Enter') {
      const hit = hits[active];
      if (hit && settled) pick(hit);
    } else if (event.key === 'Escape') {
      if (text === '') event.currentTarget.blur();
      setText('');
      setOpen(false);
    }
  };
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
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <kbd className={styles.key} aria-hidden="true">
        /
      </kbd>
      <div className={styles.list} hidden={!showing}>
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the list of an editable combobox */}
        <div id={list} role="listbox" aria-label="Found">
          {hits.map((hit, index) => (
            <Hit
              key={hit.node.id}
              hit={hit}
              id={`${list}-${index}`}
              active={index === active}
              onPick={() => pick(hit)}
            />
          ))}
        </div>
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
            `${hits.length} of ${answer.total} found; type more to narrow down.`}
        </output>
      </div>
    </search>
  );
}
