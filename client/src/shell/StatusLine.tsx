import { useMemo } from 'react';
import { timelineOf } from '#picture/style/timeline.ts';
import { dispatch, setPage, usePage } from '../state/page.ts';
import { counted } from '#words/counts.ts';
import { isOn } from '#picture/exploration/lens.ts';
import { LeftOut } from '../features/lens/LeftOut.tsx';
import { manyInWords } from '../features/filters/Kept.tsx';
import { LinkLine } from '../features/views/LinkLine.tsx';
import styles from './StatusLine.module.css';
import { bringToSight } from '../ui/places.ts';
import { useUnanswered } from '../state/queries.ts';
import { Name } from '../parts/Name.tsx';

/** Whatever part of the page it was: what could not be read is not shown as nothing. */
function Unanswered() {
  const { trouble } = usePage('trouble');
  const problem = useUnanswered();
  if (problem === null || problem.code === 'loading' || trouble !== null) return null;
  return (
    <span className={styles.unanswered} role="alert">
      Not all that is shown here could be read: {problem.message}
      {problem.transient && ' It is asked again every two seconds.'}
    </span>
  );
}

const list = (of: 'hidden' | 'ties'): void => {
  dispatch({ do: 'clear' });
  setPage({ tab: 'picture' });
  requestAnimationFrame(() => bringToSight(of));
};

/** Along time, what nobody dates is on no line: how many those are, and their list. */
function Undated() {
  const { drawing } = usePage('drawing');
  const many = useMemo(
    () => (drawing?.axis ? timelineOf(drawing.picture, drawing.positions, drawing.axis).undated.size : 0),
    [drawing],
  );
  if (many === 0) return null;
  return (
    <button type="button" className={styles.action} onClick={() => list('ties')}>
      {counted(many, 'undated tie')} not drawn
    </button>
  );
}

/** How many were hidden: opens their list, or shows them all again. */
function HiddenByHand({ ids }: { ids: string[] }) {
  if (ids.length === 0) return null;
  return (
    <span>
      <button type="button" className={styles.action} title="What is hidden" onClick={() => list('hidden')}>
        {ids.length} hidden
      </button>
      {' · '}
      <button
        type="button"
        className={styles.action}
        onClick={() => dispatch({ do: 'step', step: { do: 'unhide', ids } })}
      >
        show again
      </button>
    </span>
  );
}

/** What the picture is, in one quiet line. */
export function StatusLine() {
  const { picture, off, seen, lens, datasets, loading } = usePage(
    'picture',
    'off',
    'seen',
    'lens',
    'datasets',
    'loading',
  );
  if (picture === null)
    return (
      <footer className={styles.line}>
        <Unanswered />
      </footer>
    );
  const shown = new Set(picture.nodes.map((node) => node.dataset));
  const titles = datasets.filter((dataset) => shown.has(dataset.id)).map((dataset) => dataset.title);
  return (
    <footer className={styles.line} aria-busy={loading}>
      <span className={styles.title}>
        <Name>{titles.join(' · ')}</Name>
      </span>
      <span>
        {counted(picture.nodes.length, 'node')} · {counted(picture.ties.length, 'tie')}
      </span>
      {isOn(lens) && loading && <span>Applying the lens…</span>}
      {seen && <LeftOut seen={seen} />}
      {off.nodes.length + off.ties.length > 0 && (
        <button type="button" className={styles.action} onClick={() => setPage({ rail: 'filters' })}>
          {manyInWords(off)} kept off by filters
        </button>
      )}
      <Undated />
      <LinkLine />
      <Unanswered />
      <HiddenByHand ids={[...picture.hiddenNodes, ...picture.hiddenTies].map(({ id }) => id)} />
      {picture.missing.length > 0 && (
        <span>{counted(picture.missing.length, 'node')} of this view no longer in the database</span>
      )}
      {picture.withinOne ? (
        <span>{counted(picture.withinOne, 'tie')} within one actor, not drawn</span>
      ) : null}
      {picture.cut && (
        <span>
          {picture.cut.shown} of {picture.cut.total} ties drawn
        </span>
      )}
    </footer>
  );
}
