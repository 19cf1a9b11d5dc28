import { useMutation } from '@tanstack/react-query';
import { api } from '../api.ts';
import { asked } from '../exploration/lens.ts';
import { useExploration } from '../exploration/use-exploration.tsx';
import { Button } from '../ui/Button.tsx';
import { announce } from '../ui/announce.ts';
import styles from './Accounts.module.css';
import { SourcePicker } from './SourcePicker.tsx';

function Relayed() {
  const { lens, dispatch } = useExploration();
  return (
    <label className={styles.switch}>
      <input
        type="checkbox"
        checked={lens.relayed}
        onChange={(event) => dispatch({ do: 'lens', change: { relayed: event.target.checked } })}
      />
      told or relayed by them, not only told as first source
    </label>
  );
}

/** Brings in everything that the chosen sources tell, on screen or not. */
function ShowAll() {
  const { lens, dispatch } = useExploration();
  const told = useMutation({
    mutationFn: () => api.told({ ...asked(lens), against: null, asOf: null }),
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
        Show everything they tell
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
  const { lens, dispatch } = useExploration();
  return (
    <>
      <p className={styles.explained}>
        The network as these sources tell it, and nobody else. Chosen: none means everyone.
      </p>
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
  none: 'no other account',
  others: 'all others',
  these: 'these sources',
};

const ALL: readonly Against[] = ['none', 'others', 'these'];

/** With whom the first account (A) is compared; the second is B. */
export function AgainstTray() {
  const { lens, dispatch } = useExploration();
  const now: Against = lens.against === null ? 'none' : lens.against === 'others' ? 'others' : 'these';
  const choose = (against: Against): void =>
    dispatch({
      do: 'lens',
      change: { against: against === 'none' ? null : against === 'others' ? 'others' : [] },
    });
  return (
    <>
      <fieldset className={styles.choices}>
        <legend className={styles.explained}>
          One picture of two accounts: <b>A</b> as told by{' '}
          {lens.sources.length === 0 ? 'everyone' : 'those chosen'}, <b>B</b> compared with
        </legend>
        {ALL.map((each) => (
          <label key={each} className={styles.switch}>
            <input type="radio" name="against" checked={now === each} onChange={() => choose(each)} />
            {AGAINST[each]}
          </label>
        ))}
      </fieldset>
      {lens.sources.length === 0 && now === 'others' && (
        <p className={styles.hint}>
          Choose first under “as told by” whose account is A: beside everyone there are no others.
        </p>
      )}
      {now === 'these' && (
        <SourcePicker
          label="Compared with"
          chosen={Array.isArray(lens.against) ? lens.against : []}
          relayed={lens.relayed}
          onChange={(against) => dispatch({ do: 'lens', change: { against } })}
        />
      )}
    </>
  );
}
