import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { NetworkNode, NodeClass } from '#contract/network.ts';
import { useCombobox } from '../ui/use-combobox.ts';
import { Hit } from './Hit.tsx';
import styles from './NodePicker.module.css';
import { useHits } from './use-hits.ts';

const SHOWN = 6;

interface Props {
  label: string;
  /** of the field, where its label stands elsewhere */
  id?: string;
  classes: readonly NodeClass[];
  /** the node that is not offered */
  not?: string;
  /** what the field says while nothing is typed */
  shown?: string;
  /** what is typed next is meant for this field */
  wanted?: boolean;
  /** told of text that is nobody yet, and null once it is somebody or taken back */
  onPending?: (text: string | null) => void;
  /** where nobody may be meant: an emptied field means that */
  onNobody?: () => void;
  onPick: (node: NetworkNode) => void;
  className?: string | undefined;
}

function useOffered(text: string, { classes, not }: Props) {
  const found = useHits(text, { classes, limit: SHOWN + 1 });
  return { ...found, hits: found.hits.filter(({ node }) => node.id !== not).slice(0, SHOWN) };
}

/** Why nothing is offered; null while that is open. */
function whyNone(
  { long, failed, settled, hits, answer }: ReturnType<typeof useOffered>,
  { classes, not }: Props,
): string | null {
  if (!long || hits.length > 0) return null;
  if (failed) return 'The search cannot be reached just now.';
  if (!settled) return 'Looking…';
  if (answer?.atLeast === true) return 'Too many names resemble that. Type more of the name.';
  return `No ${not === undefined ? '' : 'other '}${classes.join(' or ')} is called like that.`;
}

/** What to do about text that is nobody yet. */
export const notYet = (text: string | null): string =>
  text === null || text.trim() === ''
    ? 'Nobody is chosen. Type a name, or press Escape to leave it as it was.'
    : `“${text.trim().slice(0, 60)}” is nobody yet. Choose from the list, or press Escape to leave it as it was.`;

/** Text that is typed and is nobody yet; an emptied field is nobody, where that may be. */
function usePending({ shown = '', onPending, onNobody, onPick }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const tell = useRef(onPending);
  useEffect(() => {
    tell.current = onPending;
  });
  useEffect(() => () => tell.current?.(null), []);
  const change = (text: string | null): void => {
    const nobody = text?.trim() === '' && onNobody !== undefined;
    if (nobody && shown !== '') onNobody();
    const next = nobody || text === shown ? null : text;
    setTyped(nobody ? '' : text);
    tell.current?.(next);
  };
  const pick = (node: NetworkNode): void => {
    change(null);
    onPick(node);
  };
  const pending = typed !== null && typed !== shown && (typed.trim() !== '' || onNobody === undefined);
  return { typed, change, pick, pending };
}

/** Finds an actor, event or place by any of its names; Enter takes the first. */
export function NodePicker(props: Props) {
  const { label, id, shown = '', wanted = false, className } = props;
  const { typed, change, pick, pending } = usePending(props);
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted) field.current?.querySelector('input')?.focus();
  }, [wanted]);
  const offered = useOffered(typed ?? '', props);
  const combobox = useCombobox({
    items: offered.hits,
    text: typed ?? shown,
    onText: change,
    settled: offered.settled,
    id,
    onPick: ({ node }) => pick(node),
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || typed === null) return;
    event.stopPropagation();
    change(null);
  };
  const none = whyNone(offered, props);
  return (
    <div ref={field} className={className}>
      {id === undefined && <label {...combobox.label()}>{label}</label>}
      <input
        {...combobox.input({
          ...(id !== undefined && { 'aria-label': label }),
          onKeyDown,
          onFocus: (event) => event.currentTarget.select(),
        })}
        type="search"
        placeholder="Search any name or spelling"
      />
      <div {...combobox.list('Names found')} className={styles.list}>
        {offered.hits.map((hit, index) => (
          <Hit key={hit.node.id} hit={hit} option={combobox.option(hit, index)} />
        ))}
      </div>
      <output className={styles.quiet}>{none ?? (pending && !combobox.focused && notYet(typed))}</output>
    </div>
  );
}
