import type { Filter } from '#contract/filter.ts';
import { listed } from '#words/counts.ts';
import { usePage } from '../../state/page.ts';
import { Button } from '../../ui/Button.tsx';
import { AttributeEditor } from './AttributeEditor.tsx';
import { EVIDENCE_WORDS, familiesIn, kindsIn, typesIn } from '#picture/filter/choices.ts';
import { ChoiceList, NumberField, SelectField } from '../../parts/Fields.tsx';
import type { Drawn } from '#picture/filter/filtered.ts';
import styles from '../../parts/Filters.module.css';

interface Props<F extends Filter = Filter> {
  filter: F;
  drawn: Drawn;
  onChange: (filter: Filter) => void;
}

const toggled = (drop: readonly string[], value: string): string[] =>
  drop.includes(value) ? drop.filter((each) => each !== value) : [...drop, value];

/** What is ticked above the cards is said here, and not asked a second time. */
function Dropped({
  filter,
  drawn,
}: Pick<Props<Extract<Filter, { by: 'kind' | 'family' }>>, 'filter' | 'drawn'>) {
  const { words } = usePage('words');
  const choices = { kind: kindsIn, family: familiesIn }[filter.by](drawn, words);
  const name = (value: string): string => choices.find((each) => each.value === value)?.label ?? value;
  return <p>{filter.drop.length === 0 ? 'Keeps nothing off' : `Without ${listed(filter.drop.map(name))}`}</p>;
}

function Drops({ filter, drawn, onChange }: Props<Extract<Filter, { by: 'type' }>>) {
  const { words } = usePage('words');
  const choices = typesIn(drawn, words);
  return (
    <ChoiceList
      label="Draw"
      choices={choices}
      chosen={(value) => !filter.drop.includes(value)}
      onToggle={(value) => onChange({ ...filter, drop: toggled(filter.drop, value) })}
    />
  );
}

function Part({ filter, onChange }: Props<Extract<Filter, { by: 'component' }>>) {
  const { selection, node } = usePage('selection', 'node');
  const selected = selection.filter(({ what }) => what !== 'tie' && what !== 'pair').map(({ id }) => id);
  const names = filter.of.map((id) => node(id)?.name ?? id);
  return (
    <>
      <p className={styles.hint}>
        {names.length === 0
          ? 'Draws the largest connected part alone.'
          : `Draws what is connected with ${names.join(', ')}.`}
      </p>
      <div className={styles.fields}>
        {selected.length > 0 && (
          <Button onClick={() => onChange({ ...filter, of: selected })}>Use the selected node</Button>
        )}
        {names.length > 0 && <Button onClick={() => onChange({ ...filter, of: [] })}>The largest</Button>}
        {selected.length === 0 && names.length === 0 && (
          <p className={styles.hint}>Select a node to draw its part instead.</p>
        )}
      </div>
    </>
  );
}

/** What one filter asks, to be changed. */
export function FilterEditor({ filter, drawn, onChange }: Props) {
  switch (filter.by) {
    case 'kind':
    case 'family':
      return <Dropped filter={filter} drawn={drawn} />;
    case 'type':
      return <Drops filter={filter} drawn={drawn} onChange={onChange} />;
    case 'attribute':
      return <AttributeEditor filter={filter} drawn={drawn} onChange={onChange} />;
    case 'component':
      return <Part filter={filter} drawn={drawn} onChange={onChange} />;
    case 'evidence':
      return (
        <div className={styles.fields}>
          <SelectField
            label="Draw"
            value={filter.show}
            options={{ only: 'only', without: 'all without' }}
            onChange={(show) => onChange({ ...filter, show })}
          />
          <SelectField
            label="What"
            value={filter.what}
            options={EVIDENCE_WORDS}
            onChange={(what) => onChange({ ...filter, what })}
          />
        </div>
      );
    case 'origins':
      return (
        <NumberField
          label="At least this many independent origins"
          value={filter.min}
          least={1}
          onChange={(min) => onChange({ ...filter, min: min ?? 1 })}
        />
      );
    case 'core':
      return (
        <NumberField
          label="k: tied to at least k others within the core"
          value={filter.min}
          least={1}
          onChange={(min) => onChange({ ...filter, min: min ?? 1 })}
        />
      );
    default:
      return (
        <div className={styles.fields}>
          <NumberField
            label="At least"
            value={filter.min}
            least={0}
            onChange={(min) => onChange({ ...filter, min })}
          />
          <NumberField
            label="At most"
            value={filter.max}
            least={0}
            onChange={(max) => onChange({ ...filter, max })}
          />
        </div>
      );
  }
}
