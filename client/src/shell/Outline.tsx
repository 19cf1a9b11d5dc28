import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { usePage, dispatch } from '../state/page.ts';
import { NodeList } from '../parts/NodeList.tsx';
import { standingMarks, TieList, ToldBy } from '../parts/TieList.tsx';
import styles from '../parts/Details.module.css';
import { sentenceOf } from '#words/ties.ts';
import { Button } from '../ui/Button.tsx';
import { Rows } from '../ui/Rows.tsx';
import { placeFor } from '../ui/places.ts';
import { cut } from '#words/names.ts';
import { Name } from '../parts/Name.tsx';

/** A node by its name, a tie as a sentence: subject, verb and object. */
function useTold(): (each: NetworkNode | NetworkTie) => readonly string[] {
  const { node, words } = usePage('node', 'words');
  return (each) => {
    if ('name' in each) return [cut(each.name, 160)];
    const [from, to] = [node(each.subjectId), node(each.objectId)];
    if (from === undefined || to === undefined) return [each.id];
    const { subject, verb, object, role } = sentenceOf(each, from, to, words);
    return [cut(subject.name, 80), verb, `${cut(object.name, 80)}${role}`];
  };
}

const show = (ids: string[]): void => dispatch({ do: 'step', step: { do: 'unhide', ids } });

const list = placeFor('hidden');

/** What was hidden by hand, each to be shown again. Hiding never deletes. */
function Hidden({ of: hidden }: { of: readonly (NetworkNode | NetworkTie)[] }) {
  const told = useTold();
  if (hidden.length === 0) return null;
  return (
    <section className={styles.section} aria-label="Hidden" ref={list}>
      <h3 className={styles.heading}>
        Hidden <span className={styles.count}>{hidden.length}</span>
      </h3>
      <Rows of={hidden}>
        {(each) => (
          <div className={styles.countRow}>
            <span>
              {told(each).map((part, index) => (
                // Each part by itself, so that a name cannot turn what stands beside it.
                <Name key={`${index} ${part}`}>{index > 0 ? ` ${part}` : part}</Name>
              ))}
              {'type' in each && <ToldBy id={each.id} time={each} marks={standingMarks(each)} />}
            </span>
            <Button onClick={() => show([each.id])} aria-label={`Show again: ${told(each).join(' ')}`}>
              Show
            </Button>
          </div>
        )}
      </Rows>
      {hidden.length > 1 && (
        <p className={styles.more}>
          <Button
            onClick={() => show(hidden.map(({ id }) => id))}
          >{`Show all ${hidden.length} again`}</Button>
        </p>
      )}
    </section>
  );
}

type Order = 'actor' | 'time';
const ORDERS: Record<Order, string> = { actor: 'by actor', time: 'by time' };

/** Those of one heading, in a list that is read from the top. */
interface Group {
  id: string;
  title: string;
  ties: readonly NetworkTie[];
}

/** Under whom a tie stands: of its two ends, whoever has more ties in the list, so that each stands once. */
function byActor(ties: readonly NetworkTie[], nameOf: (id: string) => string): Group[] {
  const counts = new Map<string, number>();
  for (const { subjectId, objectId } of ties)
    for (const id of new Set([subjectId, objectId])) counts.set(id, (counts.get(id) ?? 0) + 1);
  const count = (id: string): number => counts.get(id) ?? 0;
  const under = ({ subjectId, objectId }: NetworkTie): string =>
    count(objectId) > count(subjectId) ? objectId : subjectId;
  return [...Map.groupBy(ties, under)]
    .toSorted(([a, of], [b, more]) => more.length - of.length || nameOf(a).localeCompare(nameOf(b)))
    .map(([id, of]) => ({ id, title: nameOf(id), ties: of }));
}

/** When it began at the earliest, else ended. */
const firstOf = ({ bounds, spells: [first = bounds] = [] }: NetworkTie): string | null =>
  first.fromMin ?? first.fromMax ?? first.toMin ?? first.toMax;
const yearOf = (tie: NetworkTie): string => firstOf(tie)?.slice(0, 4) ?? '';
const dayOf = (tie: NetworkTie): string => firstOf(tie) ?? '9999';

/** What nobody dates comes last; first where the picture is arranged along time, which has no place for it. */
function byTime(ties: readonly NetworkTie[], undatedFirst: boolean): Group[] {
  const inTime = ties.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)));
  return [...Map.groupBy(inTime, yearOf)]
    .toSorted(([a], [b]) => (undatedFirst ? -1 : 1) * (Number(a === '') - Number(b === '')))
    .map(([year, of]) => ({ id: year, title: year === '' ? 'Undated' : year, ties: of }));
}

/** What is denied stands first: it is drawn where one looks through accounts, and is easily taken for what they tell. */
function withDenied(ties: readonly NetworkTie[], grouped: (ties: readonly NetworkTie[]) => Group[]): Group[] {
  const denied = ties.filter(({ status }) => status === 'denied');
  if (denied.length === 0) return grouped(ties);
  return [
    { id: 'denied', title: 'Denied', ties: denied },
    ...grouped(ties.filter(({ status }) => status !== 'denied')),
  ];
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** What is typed is looked for in names and verbs; nothing typed: everything. */
function useFound(typed: string) {
  const { picture } = usePage('picture');
  const told = useTold();
  return useMemo(() => {
    const words = plain(typed).split(/\s+/).filter(Boolean);
    const fits = (each: NetworkNode | NetworkTie): boolean => {
      const text = plain(told(each).join(' '));
      return words.every((word) => text.includes(word));
    };
    const { nodes, ties, hidden } = {
      nodes: picture?.nodes ?? [],
      ties: picture?.ties ?? [],
      hidden: [...(picture?.hiddenNodes ?? []), ...(picture?.hiddenTies ?? [])],
    };
    if (words.length === 0) return { nodes, ties, hidden };
    return { nodes: nodes.filter(fits), ties: ties.filter(fits), hidden: hidden.filter(fits) };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- told is made anew and says the same of a picture
  }, [picture, typed]);
}

interface FindProps {
  typed: string;
  order: Order;
  onType: (typed: string) => void;
  onOrder: (order: Order) => void;
}

function Find({ typed, order, onType, onOrder }: FindProps) {
  const [field, chosen] = [useId(), useId()];
  return (
    <div className={styles.find}>
      <label htmlFor={field} className={styles.unseen}>
        Find in this list
      </label>
      <input
        id={field}
        type="search"
        placeholder="Find in this list"
        value={typed}
        onChange={(event) => onType(event.target.value)}
      />
      <label htmlFor={chosen}>Ties</label>
      <select
        id={chosen}
        value={order}
        onChange={(event) => onOrder(event.target.value === 'time' ? 'time' : 'actor')}
      >
        {Object.entries(ORDERS).map(([key, label]) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

const CLASSES = { actor: 'Actors', event: 'Events', place: 'Places' } as const;

function NodesIn({ nodes, what }: { nodes: readonly NetworkNode[]; what: keyof typeof CLASSES }) {
  const of = useMemo(() => {
    const { compare } = new Intl.Collator();
    return nodes.filter((each) => each.class === what).toSorted((a, b) => compare(a.name, b.name));
  }, [nodes, what]);
  if (of.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        {CLASSES[what]} <span className={styles.count}>{of.length}</span>
      </h3>
      <NodeList nodes={of} kinds />
    </section>
  );
}

/** So many ties are listed at first. */
const FIRST = 200;

/** How many groups there is room for, one at least. */
function fitting(groups: readonly Group[], room: number): number {
  let sum = 0;
  const at = groups.findIndex(({ ties }, index) => {
    sum += ties.length;
    return index > 0 && sum > room;
  });
  return at < 0 ? groups.length : at;
}

const tiesListed = placeFor('ties');

function TiesIn({ ties, order }: { ties: readonly NetworkTie[]; order: Order }) {
  const { node, picture } = usePage('node', 'picture');
  const along = picture?.layout.name === 'time';
  const groups = useMemo(
    () =>
      withDenied(ties, (of) =>
        order === 'time' ? byTime(of, along) : byActor(of, (id) => node(id)?.name ?? id),
      ),
    [ties, order, node, along],
  );
  const [room, setRoom] = useState(FIRST);
  const shown = fitting(groups, room);
  if (ties.length === 0) return null;
  return (
    <section className={styles.section} ref={tiesListed}>
      <h3 className={styles.heading}>
        Ties <span className={styles.count}>{ties.length}</span>
      </h3>
      {groups.slice(0, shown).map((group) => (
        <section key={group.id} aria-label={group.title}>
          <h4 className={styles.subheading}>
            <Name>{group.title}</Name> <span className={styles.count}>{group.ties.length}</span>
          </h4>
          <TieList ties={group.ties} />
        </section>
      ))}
      {groups.length > shown && (
        <p className={styles.more}>
          <Button onClick={() => setRoom(room * 4)}>{`Show more of ${ties.length} ties`}</Button>
        </p>
      )}
    </section>
  );
}

/**
 * The picture as text: everything that is drawn, in lists that a keyboard and a screen reader can walk, by actor or by
 * time, and in which one can find.
 */
export function Outline() {
  const { picture } = usePage('picture');
  const [typed, setTyped] = useState('');
  const [chosen, setOrder] = useState<Order | null>(null);
  const order = chosen ?? (picture?.layout.name === 'time' ? 'time' : 'actor');
  const { nodes, ties, hidden } = useFound(useDeferredValue(typed));
  if (picture === null) return null;
  return (
    <div data-testid="outline">
      <Find typed={typed} order={order} onType={setTyped} onOrder={setOrder} />
      {(['actor', 'event', 'place'] as const).map((what) => (
        <NodesIn key={what} nodes={nodes} what={what} />
      ))}
      <TiesIn ties={ties} order={order} />
      {typed.trim() !== '' && nodes.length + ties.length + hidden.length === 0 && (
        <p className={styles.none}>
          Nothing in the picture is called like that. The search looks everywhere.
        </p>
      )}
      <Hidden of={hidden} />
    </div>
  );
}
