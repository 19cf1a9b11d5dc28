import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { figure } from '#words/counts.ts';
import type { NetworkSize } from '#contract/columns.ts';
import type { Step } from '#contract/exploration.ts';
import { call } from '../state/api.ts';
import { PLAIN, type Version } from '#picture/exploration/steps.ts';
import { dispatch, usePage } from '../state/page.ts';
import { tell } from '../state/command.ts';
import { useWanted } from '../state/wanted.ts';
import { Button } from '../ui/Button.tsx';
import { announce } from '../ui/announce.ts';
import styles from './WholeNetwork.module.css';
import { Unread } from '../parts/PanelState.tsx';
import { Name } from '../parts/Name.tsx';

const told = ({ nodes, ties }: { nodes: number; ties: number }): string =>
  `${figure(nodes)} nodes, ${figure(ties)} ties`;

const useSize = () =>
  useQuery({ queryKey: ['network-size'], queryFn: ({ signal }) => call('networkSize', { signal }) });

function sum(datasets: NetworkSize['datasets']): { nodes: number; ties: number } {
  const add = (key: 'nodes' | 'ties'): number => datasets.reduce((all, each) => all + each[key], 0);
  return { nodes: add('nodes'), ties: add('ties') };
}

const fits = (size: { nodes: number; ties: number }, { nodes, ties }: NetworkSize['largest']): boolean =>
  size.nodes <= nodes && size.ties <= ties;

/** Opens a part of the network whole, as a picture of its own; undo goes back to the one before. */
function useOpenWhole(onOpened: () => void): (part: Omit<Extract<Step, { do: 'whole' }>, 'do'>) => void {
  const { version } = usePage('version');
  return (part) => {
    const { lens } = version ?? PLAIN;
    const steps: Step[] = [
      { do: 'whole', ...part },
      { do: 'layout', name: 'force' },
    ];
    const opened =
      part.datasets || part.kinds ? 'Opened a part of the network whole' : 'Opened the whole network';
    dispatch({ do: 'open', version: { ...PLAIN, steps, view: null, lens, opened } });
    announce(opened);
    onOpened();
  };
}

interface Open {
  open: (part: { datasets?: string[]; kinds?: string[] }) => void;
}

function OfDataset({
  size,
  largest,
  open,
}: Open & { size: NetworkSize['datasets'][number]; largest: NetworkSize['largest'] }) {
  const { datasets, words } = usePage('datasets', 'words');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const title = datasets.find(({ id }) => id === size.dataset)?.title ?? size.dataset;
  const nodes = size.kinds
    .filter(({ kind }) => chosen.includes(kind))
    .reduce((all, { total }) => all + total, 0);
  if (fits(size, largest))
    return (
      <button type="button" className={styles.part} onClick={() => open({ datasets: [size.dataset] })}>
        <Name>{title}</Name>
        <span className={styles.count}>{told(size)}</span>
      </button>
    );
  return (
    <fieldset className={styles.kinds}>
      <legend>
        <Name>{title}</Name> <span className={styles.count}>{told(size)}: choose kinds</span>
      </legend>
      {size.kinds.map(({ class: kindClass, kind, total }) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={chosen.includes(kind)}
            onChange={() =>
              setChosen(chosen.includes(kind) ? chosen.filter((each) => each !== kind) : [...chosen, kind])
            }
          />
          <Name>{words.kind({ dataset: size.dataset, class: kindClass, kind }).plural}</Name>
          <span className={styles.count}>{figure(total)}</span>
        </label>
      ))}
      <Button
        disabled={nodes === 0 || nodes > largest.nodes}
        onClick={() => open({ datasets: [size.dataset], kinds: [...chosen] })}
      >
        {nodes > largest.nodes ? `${figure(nodes)} nodes are too many` : `Show ${figure(nodes)} nodes`}
      </Button>
    </fieldset>
  );
}

/** Is it a picture of everything, as it was opened or changed since? */
export const isEverything = (version: Version | null): boolean =>
  version?.steps.some((step) => step.do === 'whole' && !step.datasets && !step.kinds) ?? false;

/** Everything there is, with how much that is before anything of it is asked for. */
export function WholeNetwork({ onOpened }: { onOpened: () => void }) {
  const asked = useSize();
  const { data } = asked;
  const { version } = usePage('version');
  const open = useOpenWhole(onOpened);
  useWanted('whole', () => {
    if (data !== undefined && fits(sum(data.datasets), data.largest)) open({});
    else tell('Everything is more than one picture holds: choose a part of it on the left');
  });
  if (data === undefined) return <Unread asked={asked} what="How large the network is" />;
  if (data.datasets.length === 0) return null;
  const all = sum(data.datasets);
  const together = fits(all, data.largest);
  return (
    <section className={styles.whole} aria-labelledby="whole-title">
      <h2 id="whole-title" className={styles.title}>
        The whole network
      </h2>
      {together && (
        <button
          type="button"
          className={styles.part}
          aria-current={isEverything(version) ? 'true' : undefined}
          onClick={() => open({})}
        >
          Everything
          <span className={styles.count}>{told(all)}</span>
        </button>
      )}
      {!together && (
        <p className={styles.refusal}>
          There are {told(all)}; one picture holds up to {told(data.largest)}. Choose a part of it, or start
          from a search.
        </p>
      )}
      {(data.datasets.length > 1 || !together) &&
        data.datasets.map((size) => (
          <OfDataset key={size.dataset} size={size} largest={data.largest} open={open} />
        ))}
    </section>
  );
}
