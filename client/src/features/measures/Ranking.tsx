import { useMemo, useState } from 'react';
import type { Measure } from '#contract/measures.ts';
import { numberInWords } from '#picture/style/values.ts';
import { dispatch, usePage } from '../../state/page.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/announce.ts';
import { copyText } from '../../ui/copy-text.ts';
import { csvOf } from '#words/csv.ts';
import { DEFINITIONS } from '#picture/measure/definitions.ts';
import styles from './Measures.module.css';
import { without } from '#picture/measure/parts.ts';
import { current, type Run } from './run.ts';
import { Name } from '../../parts/Name.tsx';

const FIRST = 25;

interface Ranked {
  place: number;
  id: string;
  name: string;
  value: number;
}

/** Highest first; of groups, the lowest number, which is the largest group. Only who splits is listed under “splits”. */
function rankedBy(run: Run, measure: Measure): Ranked[] {
  const found = current(run, measure);
  if (found === null || run.basis === null) return [];
  const { names } = run.basis;
  const groups = measure === 'community' || measure === 'component';
  return found.ids
    .map((id, place) => ({ place, id, name: names[place] ?? id, value: found.values[place] ?? 0 }))
    .filter(({ value }) => measure !== 'cut' || value > 1)
    .toSorted((a, b) => (groups ? a.value - b.value : b.value - a.value) || a.name.localeCompare(b.name));
}

/** A name that selects; of who is not on screen, the way to bring them in. */
export function NodeName({ id, name }: { id: string; name: string }) {
  const { picture, node } = usePage('picture', 'node');
  const here = picture?.nodes.some((each) => each.id === id) ?? false;
  const what = node(id)?.class ?? 'actor';
  return (
    <>
      <button
        type="button"
        className={styles.name}
        data-away={!here}
        title={name}
        onClick={() => dispatch({ do: 'select', ref: { what, id } })}
      >
        <Name>{name}</Name>
      </button>
      {!here && (
        <Button
          icon="plus"
          iconOnly
          look="plain"
          onClick={() => {
            dispatch({ do: 'step', step: { do: 'show', ids: [id] } });
            dispatch({ do: 'select', ref: { what, id } });
          }}
        >
          {`Add ${name} to the picture`}
        </Button>
      )}
    </>
  );
}

function Pieces({ run, place }: { run: Run; place: number }) {
  const basis = run.basis;
  const pieces = useMemo(() => (basis === null ? [] : without(basis.graph, place)), [basis, place]);
  if (basis === null) return null;
  return (
    <p className={styles.more}>
      without: {pieces.map((piece) => piece.length).join(' + ')}
      {pieces.slice(1).map((piece) => (
        <span key={piece[0]}>
          {' '}
          · cut off:{' '}
          {piece
            .slice(0, 4)
            .map((each) => basis.names[each] ?? '')
            .join(', ')}
          {piece.length > 4 ? ` and ${piece.length - 4} more` : ''}
        </span>
      ))}
    </p>
  );
}

function Bridges({ run }: { run: Run }) {
  const { node } = usePage('node');
  const basis = run.basis;
  if (basis === null || current(run, 'cut') === null) return null;
  const nameOf = (place: number): string => basis.names[place] ?? '';
  return (
    <>
      <h3 className={styles.heading}>Bridges ({run.bridges.length})</h3>
      <ul className={styles.list} data-testid="bridges">
        {run.bridges.slice(0, 200).map(([a, b]) => (
          <li key={`${a} ${b}`} className={styles.row}>
            <span />
            <button
              type="button"
              className={`${styles.name} ${styles.pair}`}
              onClick={() =>
                dispatch({
                  do: 'choose',
                  refs: [a, b].map((place) => {
                    const id = basis.ids[place] ?? '';
                    return { what: node(id)?.class ?? 'actor', id };
                  }),
                })
              }
            >
              <Name>{nameOf(a)}</Name> – <Name>{nameOf(b)}</Name>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** @returns whether it is in the clipboard */
async function copy(rows: readonly Ranked[], measure: Measure): Promise<boolean> {
  const header = ['rank', 'id', 'name', measure];
  const done = await copyText(
    csvOf([header, ...rows.map(({ id, name, value }, index) => [index + 1, id, name, value])]),
  );
  if (done) announce(`${rows.length} rows copied as CSV`);
  return done;
}

/** Everyone by one measure, linked with the picture. */
export function Ranking({ run, measure }: { run: Run; measure: Measure }) {
  const [all, setAll] = useState(false);
  const [copied, setCopied] = useState(false);
  const rows = useMemo(() => rankedBy(run, measure), [run, measure]);
  const shown = all ? rows.slice(0, 1000) : rows.slice(0, FIRST);
  if (current(run, measure) === null)
    return <p className={styles.more}>{run.state === 'running' ? 'Not yet measured…' : 'Not measured.'}</p>;
  return (
    <>
      {rows.length === 0 && <p>None: removing any one node leaves its neighbours connected.</p>}
      <ol className={styles.list} data-testid="ranking" aria-label={`By ${DEFINITIONS[measure].title}`}>
        {shown.map(({ place, id, name, value }, index) => (
          <li key={id}>
            <div className={styles.row}>
              <span className={styles.rank}>{index + 1}</span>
              <NodeName id={id} name={name} />
              <span className={styles.value}>{numberInWords(value)}</span>
              {measure === 'cut' && <Pieces run={run} place={place} />}
            </div>
          </li>
        ))}
      </ol>
      <div className={styles.actions}>
        {rows.length > shown.length && !all && (
          <Button onClick={() => setAll(true)}>{`Show all ${rows.length}`}</Button>
        )}
        {rows.length > 0 && (
          <Button onClick={() => void copy(rows, measure).then(setCopied)}>
            {copied ? 'Copied' : 'Copy as CSV'}
          </Button>
        )}
      </div>
      {all && rows.length > shown.length && (
        <p className={styles.more}>
          The first {shown.length} of {rows.length}; the copy holds all.
        </p>
      )}
      {measure === 'cut' && <Bridges run={run} />}
    </>
  );
}
