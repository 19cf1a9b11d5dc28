import { useQuery } from '@tanstack/react-query';
import type { PathPair } from '#contract/paths.ts';
import { NodePicker } from '../../parts/NodePicker.tsx';
import { Stale } from '../../parts/PanelState.tsx';
import { call } from '../../state/api.ts';
import { dispatch, setPage, usePage } from '../../state/page.ts';
import details from '../../parts/Details.module.css';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/announce.ts';
import { stepOf, toldOf, type Told } from './chosen.ts';
import { NoPath } from './NoPath.tsx';
import { PathCard } from './PathCard.tsx';
import styles from './Paths.module.css';
import { Restrict } from './Restrict.tsx';
import { changeOptions, MOST_ENDS, usePaths, type Options } from './use-paths.ts';
import { placeFor } from '../../ui/places.ts';
import { asked, isOn, type PageLens } from '#picture/exploration/lens.ts';
import { Unread } from '../../parts/PanelState.tsx';
import { cut } from '#words/names.ts';
import { Name } from '../../parts/Name.tsx';

/** The paths between these, under these restrictions; the lens counts unless it was set aside. */
function usePathsBetween(ids: readonly string[], options: Options, lens: PageLens) {
  const { families, types, withLens, ...rest } = options;
  const question = {
    ...rest,
    ids: [...ids],
    ...(families.length > 0 && { families: [...families] }),
    ...(types.length > 0 && { types: [...types] }),
    ...(withLens && isOn(lens) && { lens: { ...asked(lens), against: null } }),
  };
  return useQuery({
    queryKey: ['paths', question],
    queryFn: ({ signal }) => call('pathsAmong', { body: question, signal }),
    enabled: ids.length > 1,
    // Of others it says nothing.
    placeholderData: (before, query) => (query && sameEnds(query.queryKey[1], question) ? before : undefined),
  });
}

const sameEnds = (before: unknown, { ids }: { ids: readonly string[] }): boolean =>
  typeof before === 'object' && before !== null && String(Reflect.get(before, 'ids')) === String(ids);

const LABELS = ['From', 'To'];

/** The name of an end that may not be in the picture. */
function EndName({ id }: { id: string }) {
  const { node } = usePage('node');
  const here = node(id);
  const { data } = useQuery({
    queryKey: ['neighbours', `${id} name`],
    queryFn: ({ signal }) => call('neighbours', { params: { id }, query: { limit: 0 }, signal }),
    enabled: here === undefined,
  });
  return cut((here ?? data?.node)?.name ?? '…', 120);
}

/** One end that was chosen. */
function End({ label, id, onClear }: { label: string; id: string; onClear: () => void }) {
  const { node } = usePage('node');
  return (
    <p className={styles.end}>
      <span className={styles.endLabel}>{label}</span>
      <Name className={styles.endName}>
        <EndName id={id} />
      </Name>
      <Button icon="close" iconOnly look="plain" onClick={onClear}>
        {`Choose another than ${cut(node(id)?.name ?? 'this', 60)}`}
      </Button>
    </p>
  );
}

/** The ends by name, and a field for the next; paths never end at a place. */
function Ends() {
  const { ends } = usePaths();
  const fields = Math.max(2, ends.length + (ends.length >= 2 && ends.length < MOST_ENDS ? 1 : 0));
  return (
    <div className={styles.ends}>
      {Array.from({ length: fields }, (_, index) => {
        const end = ends[index];
        const label = LABELS[index] ?? 'And';
        if (end !== undefined)
          return (
            <End
              key={end}
              label={label}
              id={end}
              onClear={() => setPage({ pathEnds: ends.filter((id) => id !== end) })}
            />
          );
        return (
          <NodePicker
            key={label + index}
            label={label}
            classes={['actor', 'event']}
            wanted={ends.length === 1 && index === 1}
            onPick={({ id }) => setPage({ pathEnds: [...ends.filter((each) => each !== id), id] })}
            className={styles.field}
          />
        );
      })}
    </div>
  );
}

const CUT: Record<NonNullable<PathPair['cut']>, string> = {
  ties: 'Not everything was looked at: somebody on the way has too many ties. There may be more paths.',
  time: 'The search was ended before everything was looked at. There may be more paths.',
};

/** What the account denies joins nobody, and is said all the same. */
function Denied({ of }: { of: PathPair['denied'] }) {
  return of.map(({ id, sentence }) => (
    <p key={id} className={styles.note}>
      Denied:{' '}
      <Button look="plain" onClick={() => dispatch({ do: 'select', ref: { what: 'tie', id } })}>
        {sentence}
      </Button>
    </p>
  ));
}

function Found({ pair, told, several }: { pair: PathPair; told: Told; several: boolean }) {
  const { options } = usePaths();
  const name = (id: string): string => cut(told.names.get(id)?.name ?? id, 80);
  const [from, to] = [name(pair.from), name(pair.to)];
  const { picture } = usePage('picture');
  const showAll = (): void => {
    dispatch({ do: 'step', ...stepOf(pair.paths, pair, told, picture?.hiddenTies) });
    announce(`${pair.paths.length} paths are shown; the rest of the picture is dimmed.`);
  };
  return (
    <section className={details.section} aria-label={`Paths between ${from} and ${to}`}>
      {several && (
        <h3 className={details.heading}>
          <Name>{from}</Name> and <Name>{to}</Name>
        </h3>
      )}
      <Denied of={pair.denied} />
      {pair.paths.length === 0 && <NoPath pair={pair} />}
      <ol className={styles.paths}>
        {pair.paths.map((path) => (
          <PathCard key={path.nodes.join(' ')} path={path} pair={pair} told={told} />
        ))}
      </ol>
      {pair.cut && <p className={styles.note}>{CUT[pair.cut]}</p>}
      <p className={styles.more}>
        {pair.paths.length > 1 && (
          <Button onClick={showAll}>{`Show all ${pair.paths.length} in the picture`}</Button>
        )}
        {pair.more !== 'no' && options.k < 20 && (
          <Button onClick={() => changeOptions({ k: options.k < 10 ? 10 : 20 })}>
            {pair.more === 'yes' ? 'There are more' : 'Look for more, longer ones'}
          </Button>
        )}
      </p>
    </section>
  );
}

function Answer() {
  const { ends, options } = usePaths();
  const { lens } = usePage('lens');
  const answer = usePathsBetween(ends, options, lens);
  const { data, isFetching, isPlaceholderData } = answer;
  // What was found for other ends or under another lens is no answer to this.
  if (answer.failureReason !== null) return <Unread asked={answer} what="The paths" />;
  if (!data) return <p className={styles.note}>Looking for paths…</p>;
  const told = toldOf(data);
  return (
    <div aria-busy={isFetching}>
      <Stale when={isPlaceholderData} />
      {data.pairs.map((pair) => (
        <Found key={`${pair.from} ${pair.to}`} pair={pair} told={told} several={data.pairs.length > 1} />
      ))}
    </div>
  );
}

const panel = placeFor('paths');

/** How two are tied, or several: through whom, and who says so. */
export function PathsPanel() {
  const { ends } = usePaths();
  return (
    <article aria-label="Paths" ref={panel}>
      <header className={details.intro}>
        <h2 className={details.name}>How are they tied?</h2>
        <Ends />
        <Restrict />
      </header>
      {ends.length > 1 ? (
        <Answer />
      ) : (
        <p className={styles.note}>
          Name two, or select several in the picture and ask from there. Paths never pass through a place, and
          are no stronger than their weakest link.
        </p>
      )}
    </article>
  );
}
