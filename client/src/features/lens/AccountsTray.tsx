import { useMutation } from '@tanstack/react-query';
import { useState, useId } from 'react';
import { call } from '../../state/api.ts';
import { asked } from '#picture/exploration/lens.ts';
import { dispatch, setPage, usePage } from '../../state/page.ts';
import { listed, counted } from '#words/counts.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/announce.ts';
import styles from './Accounts.module.css';
import { useSourceName } from '../../state/use-source-name.ts';
import type { SourceSummary } from '#contract/evidence.ts';
import { useSources } from '../../state/lens-queries.ts';
import { Unread } from '../../parts/PanelState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Name } from '../../parts/Name.tsx';

interface Props {
  label: string;
  chosen: readonly string[];
  relayed: boolean;
  onChange: (chosen: string[]) => void;
}

const MANY = 8;
const claimsOf = (source: SourceSummary, relayed: boolean): number => (relayed ? source.told : source.first);

/** Of the datasets in the picture, and whatever is chosen already. */
function useOffered(
  sources: readonly SourceSummary[],
  chosen: readonly string[],
  relayed: boolean,
): SourceSummary[] {
  const { whole } = usePage('whole');
  const datasets = new Set(whole?.nodes.map((node) => node.dataset));
  return sources
    .filter((source) => chosen.includes(source.id) || datasets.has(source.dataset))
    .filter((source) => chosen.includes(source.id) || claimsOf(source, relayed) > 0)
    .toSorted((a, b) => claimsOf(b, relayed) - claimsOf(a, relayed) || a.name.localeCompare(b.name));
}

/** Sources to choose among, whoever tells most first, with how many claims each tells. */
function SourcePicker({ label, chosen, relayed, onChange }: Props) {
  const [filter, setFilter] = useState('');
  const id = useId();
  const known = useSources();
  const all = useOffered(known.data ?? [], chosen, relayed);
  const wanted = filter.trim().toLowerCase();
  const offered = all.filter((source) => source.name.toLowerCase().includes(wanted));
  const toggle = (source: string): void =>
    onChange(chosen.includes(source) ? chosen.filter((each) => each !== source) : [...chosen, source]);
  return (
    <fieldset className={styles.picker}>
      <legend className={styles.unseen}>{label}</legend>
      {all.length > MANY && (
        <>
          <label htmlFor={id} className={styles.unseen}>
            Find a source
          </label>
          <input
            id={id}
            type="search"
            className={styles.filter}
            placeholder="Find a source"
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
        </>
      )}
      <p className={styles.count}>{counted(offered.length, 'source')}, who tells most first</p>
      <ul className={styles.sources} data-long={offered.length > MANY}>
        {offered.map((source) => (
          <li key={source.id}>
            <label
              className={styles.source}
              title={source.note === null ? undefined : `Our note: ${source.note}`}
            >
              <input
                type="checkbox"
                checked={chosen.includes(source.id)}
                onChange={() => toggle(source.id)}
              />
              <Name>{source.name}</Name>
              <span className={styles.fact}>{counted(claimsOf(source, relayed), 'claim')}</span>
            </label>
          </li>
        ))}
      </ul>
      <Unread asked={known} what="The sources" />
      {known.data === undefined && known.failureReason === null && <Skeleton lines={3} />}
      {known.data && offered.length === 0 && (
        <p className={styles.hint}>
          {all.length === 0 ? 'No source of this picture tells anything.' : 'No source matches this name.'}
        </p>
      )}
    </fieldset>
  );
}

function Relayed() {
  const { lens } = usePage('lens');
  return (
    <label className={styles.switch}>
      <input
        type="checkbox"
        checked={lens.relayed}
        onChange={(event) => dispatch({ do: 'lens', change: { relayed: event.target.checked } })}
      />
      also what they pass on from others
    </label>
  );
}

/** Brings in everything that the chosen sources tell, on screen or not. */
function ShowAll() {
  const { lens } = usePage('lens');
  const told = useMutation({
    mutationFn: () => call('told', { query: { ...asked(lens), against: null, asOf: null } }),
    onSuccess: ({ nodes, totals, cut }) => {
      if (nodes.length === 0) return;
      const ids = nodes.slice(0, 2000);
      dispatch({ do: 'step', step: { do: 'show', ids } });
      dispatch({ do: 'step', step: { do: 'layout', name: 'force' } });
      announce(`Showing ${ids.length} of ${totals.nodes} nodes that they tell of${cut ? ', cut' : ''}`);
    },
  });
  const answer = told.data;
  return (
    <p className={styles.row}>
      <Button icon="plus" disabled={told.isPending} onClick={() => told.mutate()}>
        Show everything they report
      </Button>
      {told.error && <span role="alert">{told.error.message}</span>}
      {answer && (
        <span className={styles.fact}>
          {answer.totals.nodes} nodes, {answer.totals.ties} ties
          {answer.cut && ` (${answer.nodes.length} nodes shown)`}
        </span>
      )}
    </p>
  );
}

/** Whose network is shown. */
export function ToldByTray() {
  const { lens } = usePage('lens');
  return (
    <>
      <p className={styles.explained}>With none chosen, all sources count.</p>
      <SourcePicker
        label="As told by"
        chosen={lens.sources}
        relayed={lens.relayed}
        onChange={(sources) => dispatch({ do: 'lens', change: { sources } })}
      />
      <div className={styles.row}>
        <Relayed />
        {lens.sources.length > 0 && <ShowAll />}
      </div>
    </>
  );
}

type Against = 'none' | 'others' | 'these';
const AGAINST: Record<Against, string> = {
  none: 'nobody: one account only',
  others: 'all others',
  these: 'these sources',
};

const ALL: readonly Against[] = ['none', 'others', 'these'];

/** Whose account is A has to be said first. */
function NoFirst({ onFirst }: { onFirst: () => void }) {
  return (
    <div className={styles.row}>
      <p className={styles.explained}>Two accounts in one picture, A and B. Choose A first.</p>
      <Button onClick={onFirst}>Choose account A</Button>
    </div>
  );
}

/**
 * With whom the first account (A) is compared; the second is B.
 * @param onFirst opens the choice of A
 */
export function AgainstTray({ onFirst }: { onFirst: () => void }) {
  const { lens } = usePage('lens');
  const name = useSourceName();
  // Until the first of them is named nothing is compared yet.
  const [naming, setNaming] = useState(false);
  if (lens.sources.length === 0) return <NoFirst onFirst={onFirst} />;
  const now: Against =
    lens.against === 'others' ? 'others' : naming || lens.against !== null ? 'these' : 'none';
  const compare = (against: typeof lens.against): void => {
    dispatch({ do: 'lens', change: { against } });
    if (against === null) return;
    // The list of what they say is what one compares for: it lies open beside the picture.
    dispatch({ do: 'clear' });
    setPage({ tab: 'picture' });
  };
  const choose = (against: Against): void => {
    setNaming(against === 'these');
    compare(against === 'others' ? 'others' : null);
  };
  return (
    <>
      <fieldset className={styles.choices}>
        <legend className={styles.explained}>
          Two accounts in one picture: <b>A</b>, as told by <Name>{listed(lens.sources.map(name))}</Name>, and{' '}
          <b>B</b>, as told by
        </legend>
        {ALL.map((each) => (
          <label key={each} className={styles.switch}>
            <input type="radio" name="against" checked={now === each} onChange={() => choose(each)} />
            {AGAINST[each]}
          </label>
        ))}
      </fieldset>
      {now === 'these' && (
        <SourcePicker
          label="Compared with"
          chosen={Array.isArray(lens.against) ? lens.against : []}
          relayed={lens.relayed}
          onChange={compare}
        />
      )}
    </>
  );
}
