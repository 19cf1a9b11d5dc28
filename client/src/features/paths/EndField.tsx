import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { NetworkNode } from '#contract/network.ts';
import { call } from '../../state/api.ts';
import { usePage } from '../../state/page.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Paths.module.css';

const FROM = 2;
const SHOWN = 6;

interface Props {
  label: string;
  /** who stands here already, and whose name is not known yet */
  id: string | null;
  onPick: (node: NetworkNode) => void;
  onClear: (() => void) | null;
  /** what is typed next is meant for this field */
  wanted: boolean;
}

function useEnds(text: string) {
  const q = useDeferredValue(text.trim());
  const { data } = useQuery({
    queryKey: ['search', q],
    queryFn: ({ signal }) => call('search', { query: { q: q.slice(0, 200), limit: 12 }, signal }),
    enabled: Array.from(q).length >= FROM,
  });
  const known = Array.from(q).length >= FROM ? data : undefined;
  const hits = (known?.hits ?? []).filter(({ node }) => node.class !== 'place').slice(0, SHOWN);
  return { hits, nobody: known !== undefined && hits.length === 0 };
}

/** One end of a path: by any name, from the keyboard; paths never end at a place. */
export function EndField({ label, id, onPick, onClear, wanted }: Props) {
  const { node, words } = usePage('node', 'words');
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const field = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (wanted) input.current?.focus();
  }, [wanted]);
  const { hits, nobody } = useEnds(text);
  const pick = (index: number): void => {
    const hit = hits[index];
    if (hit === undefined) return;
    onPick(hit.node);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined && hits.length > 0) {
      event.preventDefault();
      setActive((now) => (now + move + hits.length) % hits.length);
    } else if (event.key === 'Enter') pick(active);
  };
  if (id !== null)
    return (
      <p className={styles.end}>
        <span className={styles.endLabel}>{label}</span>
        <bdi className={styles.endName}>{node(id)?.name.slice(0, 120) ?? <KnownName id={id} />}</bdi>
        {onClear && (
          <Button icon="close" iconOnly look="plain" onClick={onClear}>
            {`Choose another than ${node(id)?.name.slice(0, 60) ?? 'this'}`}
          </Button>
        )}
      </p>
    );
  return (
    <div className={styles.field}>
      <label htmlFor={field}>{label}</label>
      <input
        ref={input}
        id={field}
        type="search"
        role="combobox"
        autoComplete="off"
        aria-expanded={hits.length > 0}
        aria-controls={`${field}-list`}
        aria-activedescendant={hits[active] ? `${field}-${active}` : undefined}
        placeholder="Any name or spelling"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the list of an editable combobox */}
      <div id={`${field}-list`} role="listbox" aria-label={`Found: ${label}`}>
        {hits.map(({ node: hit }, index) => (
          <div
            key={hit.id}
            id={`${field}-${index}`}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option holds text alone
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={styles.option}
            onPointerDown={(event) => {
              event.preventDefault();
              pick(index);
            }}
          >
            <bdi>{hit.name.slice(0, 120)}</bdi> <span className={styles.quiet}>{words.kind(hit).label}</span>
          </div>
        ))}
      </div>
      {nobody && <p className={styles.quiet}>Nobody is called like that.</p>}
    </div>
  );
}

/** Of somebody who is not in the picture. */
function KnownName({ id }: { id: string }) {
  const { data } = useQuery({
    queryKey: ['neighbours', `${id} name`],
    queryFn: ({ signal }) => call('neighbours', { params: { id }, query: { limit: 0 }, signal }),
  });
  return data?.node.name.slice(0, 120) ?? '…';
}
