import { useMemo, useState } from 'react';
import type { Filter } from '#contract/filter.ts';
import { NO_LENS } from '#picture/exploration/lens.ts';
import { droppedBy, hidesAlone, only, toggled, withoutAlone, type Basic } from '#picture/filter/basic.ts';
import { familiesIn, kindsIn, type Choice } from '#picture/filter/choices.ts';
import { passing, type Drawn, type Known } from '#picture/filter/filtered.ts';
import styles from '../../parts/Filters.module.css';
import { useSources } from '../../state/lens-queries.ts';
import { MOST_COUNTED, useCountBySource } from '../../state/tellers.ts';
import { figure } from '#words/counts.ts';
import { dispatch, usePage } from '../../state/page.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/announce.ts';
import { Name } from '../../parts/Name.tsx';
import { Unread } from '../../parts/PanelState.tsx';

type Change = (filters: readonly Filter[]) => void;

interface RowProps {
  name: string;
  /** null: not counted */
  many: number | null;
  what: string;
  checked: boolean;
  alone: boolean;
  onToggle: () => void;
  onOnly: () => void;
}

/** One kind, family or source with how many there are, and a way to see it alone. */
function Row({ name, many, what, checked, alone, onToggle, onOnly }: RowProps) {
  return (
    <li className={styles.quick}>
      <label className={styles.choice}>
        <input type="checkbox" checked={checked} onChange={onToggle} />
        <Name>{name}</Name>
        {many !== null && (
          <span className={styles.many} title={`${many} ${what}`}>
            {many}
          </span>
        )}
      </label>
      <button type="button" className={styles.only} aria-pressed={alone} onClick={onOnly}>
        only<span className={styles.unseen}> {name}</span>
      </button>
    </li>
  );
}

interface ListProps {
  title: string;
  by: Basic;
  choices: readonly Choice[];
  filters: readonly Filter[];
  onChange: Change;
}

function Ticked({ title, by, choices, filters, onChange }: ListProps) {
  const off = droppedBy(filters, by);
  const all = choices.map(({ value }) => value);
  const left = all.filter((value) => !off.has(value));
  return (
    <section aria-label={title}>
      <h3 className={styles.quickTitle}>{title}</h3>
      <ul>
        {choices.map(({ value, label, many }) => (
          <Row
            key={value}
            name={label}
            many={many}
            what={by === 'kind' ? 'in the picture' : 'ties in the picture'}
            checked={!off.has(value)}
            alone={left.length === 1 && left[0] === value}
            onToggle={() => onChange(toggled(filters, by, [value]))}
            onOnly={() => {
              onChange(only(filters, by, [value], all));
              announce(left.length === 1 && left[0] === value ? 'All again' : `Only ${label}`);
            }}
          />
        ))}
      </ul>
    </section>
  );
}

const FEW = 6;

/** Whoever tells of this dataset. What is ticked here is the lens itself, so that there is one way to choose accounts. */
function Sources() {
  const { whole, lens } = usePage('whole', 'lens');
  const sources = useSources();
  const ties = useMemo(() => (whole?.ties ?? []).map(({ id }) => id), [whole]);
  const counted = useCountBySource(ties);
  const datasets = new Set(whole?.nodes.map(({ dataset }) => dataset));
  const many = (id: string): number | null => (counted.data ? (counted.data.get(id) ?? 0) : null);
  const all = (sources.data ?? [])
    .filter(({ dataset, first }) => datasets.has(dataset) && first > 0)
    .toSorted((a, b) => (many(b.id) ?? 0) - (many(a.id) ?? 0) || a.name.localeCompare(b.name));
  const [open, setOpen] = useState(false);
  const told = (ids: readonly string[]): void =>
    dispatch({ do: 'lens', change: { ...NO_LENS, asOf: lens.asOf, clock: lens.clock, sources: [...ids] } });
  const any = lens.sources.length === 0;
  const chosen = any ? all.map(({ id }) => id) : lens.sources;
  if (!sources.data) return <Unread asked={sources} what="The sources" />;
  return (
    <section aria-label="Sources">
      <h3 className={styles.quickTitle}>Sources, with the ties of the picture of which each tells</h3>
      {ties.length > MOST_COUNTED && <p>Not counted: more than {figure(MOST_COUNTED)} ties.</p>}
      <Unread asked={counted} what="Of how many ties each tells" />
      <ul>
        {(open ? all : all.slice(0, FEW)).map(({ id, name }) => {
          const alone = chosen.length === 1 && chosen[0] === id;
          const rest = chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id];
          return (
            <Row
              key={id}
              name={name}
              many={many(id)}
              what="ties of the picture of which it tells first"
              checked={chosen.includes(id)}
              alone={alone}
              onToggle={() => told(rest.length === all.length ? [] : rest)}
              onOnly={() => told(alone ? [] : [id])}
            />
          );
        })}
      </ul>
      {all.length > FEW && (
        <Button look="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Fewer sources' : `All ${all.length} sources`}
        </Button>
      )}
    </section>
  );
}

/** What there is, with counts at once: each can be left out, or seen alone, by one click. */
export function QuickFilters({
  drawn,
  filters,
  known,
  onChange,
}: {
  drawn: Drawn;
  filters: readonly Filter[];
  known: Known;
  onChange: Change;
}) {
  const { words } = usePage('words');
  const kinds = useMemo(() => kindsIn(drawn, words), [drawn, words]);
  const families = useMemo(() => familiesIn(drawn, words), [drawn, words]);
  const hidden = hidesAlone(filters);
  const alone = useMemo(() => {
    const left = passing(drawn, withoutAlone(filters, false), known);
    const tied = new Set(left.ties.flatMap((tie) => [tie.subjectId, tie.objectId]));
    return left.nodes.filter(({ id }) => !tied.has(id)).length;
  }, [drawn, filters, known]);
  const lists = { filters, onChange };
  return (
    <>
      <label className={styles.check}>
        <input type="checkbox" checked={hidden} onChange={() => onChange(withoutAlone(filters, !hidden))} />
        hide what stands alone ({alone})
      </label>
      <Ticked title="Kinds" by="kind" choices={kinds} {...lists} />
      <Ticked title="Families of ties" by="family" choices={families} {...lists} />
      <Sources />
    </>
  );
}
