import { useId, useMemo } from 'react';
import type { Filter } from '#contract/filter.ts';
import { dispatch, usePage } from '../../state/page.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/announce.ts';
import { useProperties } from './AttributeEditor.tsx';
import { NO_FACTS } from '#picture/filter/attributes.ts';
import { FILTERS, filterInWords } from '#picture/filter/choices.ts';
import { effectsOf, NOTHING, type Drawn, type Effect, type Known } from '#picture/filter/filtered.ts';
import { FilterEditor } from './FilterEditor.tsx';
import styles from '../../parts/Filters.module.css';
import { Kept, manyInWords } from './Kept.tsx';
import { QuickFilters } from './QuickFilters.tsx';

const ORDER: readonly Filter['by'][] = [
  'type',
  'attribute',
  'evidence',
  'origins',
  'degree',
  'core',
  'component',
];

function useKnown(): Known {
  const { facts, words, joined } = usePage('facts', 'words', 'joined');
  return useMemo(
    () => ({ facts: facts ?? NO_FACTS, words, members: joined.members, drawnAs: joined.drawnAs }),
    [facts, words, joined],
  );
}

function useEffects(drawn: Drawn | null, filters: readonly Filter[], known: Known): Effect[] {
  return useMemo(() => (drawn === null ? [] : effectsOf(drawn, filters, known)), [drawn, filters, known]);
}

interface CardProps {
  filter: Filter;
  drawn: Drawn;
  effect: Effect;
  onChange: (filter: Filter | null) => void;
}

function Card({ filter, drawn, effect, onChange }: CardProps) {
  const { title } = FILTERS[filter.by];
  return (
    <li className={styles.card} data-on={filter.on} aria-label={title}>
      <div className={styles.cardHead}>
        <label className={styles.switch}>
          <input
            type="checkbox"
            role="switch"
            aria-checked={filter.on}
            aria-label={`${title}: on`}
            checked={filter.on}
            onChange={(event) => onChange({ ...filter, on: event.target.checked })}
          />
          {title}
        </label>
        <Button icon="close" iconOnly look="plain" onClick={() => onChange(null)}>
          {`Remove this filter: ${title}`}
        </Button>
      </div>
      <FilterEditor filter={filter} drawn={drawn} onChange={onChange} />
      <div className={styles.effect} data-testid="filter-effect">
        <Kept
          words={`${filter.on ? 'Keeps off' : 'Off; would keep off'} ${manyInWords(effect.alone)}`}
          of={effect.alone}
        />
        {filter.on && manyInWords(effect.now) !== manyInWords(effect.alone) && (
          <Kept words={`Without it, ${manyInWords(effect.now)} more would be drawn`} of={effect.now} />
        )}
      </div>
    </li>
  );
}

const set = (next: readonly Filter[], moving = false): void =>
  dispatch({ do: 'set', change: { filters: [...next] }, moving });

/** What of the picture is drawn. Nothing is deleted, nothing moves, and the server is asked nothing else. */
export function FiltersPanel() {
  const id = useId();
  const { version, unfiltered, off } = usePage('version', 'unfiltered', 'off');
  const filters = version?.filters ?? [];
  const drawn = unfiltered ?? NOTHING;
  const known = useKnown();
  const effects = useEffects(unfiltered, filters, known);
  const { properties } = useProperties(drawn);
  const add = (by: Filter['by']): void => {
    const { made, title } = FILTERS[by];
    // What is stated of most is what one most likely asks about.
    const [first] = properties.toSorted((a, b) => b.many - a.many);
    const filter =
      made.by === 'attribute' && first ? { ...made, of: first.of, property: first.property } : made;
    set([...filters, filter]);
    announce(`Filter added: ${title}`);
  };
  return (
    <section className={styles.panel} aria-label="Filters">
      <h2 className={styles.title}>What is drawn</h2>
      {filters.length === 0 ? (
        <p className={styles.hint}>No filter is set. Nothing is deleted by a filter, and nothing moves.</p>
      ) : (
        <div className={styles.head} data-testid="filters-off">
          <Kept words={`${manyInWords(off)} kept off`} of={off} />
          <Button
            onClick={() => {
              set([]);
              announce('Everything is drawn again');
            }}
          >
            Show all
          </Button>
        </div>
      )}
      {unfiltered !== null && unfiltered.nodes.length > 0 && off.nodes.length === unfiltered.nodes.length && (
        <p className={styles.hint}>The filters leave nothing to draw. Switch one off, or show all.</p>
      )}
      {unfiltered !== null && (
        <QuickFilters drawn={unfiltered} filters={filters} known={known} onChange={set} />
      )}
      <ul className={styles.cards}>
        {filters.map((filter, index) => (
          <Card
            // oxlint-disable-next-line react/no-array-index-key -- a filter has no name but its place
            key={index}
            filter={filter}
            drawn={drawn}
            effect={effects[index] ?? { alone: NOTHING, now: NOTHING }}
            onChange={(next) =>
              set(
                filters.flatMap((each, at) => (at === index ? (next === null ? [] : [next]) : [each])),
                next !== null,
              )
            }
          />
        ))}
      </ul>
      <div className={styles.add}>
        <label htmlFor={id}>Add a filter</label>
        <select
          id={id}
          value=""
          onChange={(event) => {
            const by = ORDER.find((each) => each === event.target.value);
            if (by) add(by);
          }}
        >
          <option value="">choose…</option>
          {ORDER.filter((by) => by !== 'attribute' || properties.length > 0).map((by) => (
            <option key={by} value={by}>
              {FILTERS[by].title}
            </option>
          ))}
        </select>
      </div>
      {filters.length > 1 && (
        <p className={styles.hint}>
          All must be met. Degree, core and connected part are taken of what the other filters leave. In
          words:{' '}
          {filters
            .filter(({ on }) => on)
            .map(filterInWords)
            .join('; ')}
          .
        </p>
      )}
    </section>
  );
}
