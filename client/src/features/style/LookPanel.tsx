import type { Appearance, Rule, By } from '#contract/appearance.ts';
import { PLAIN } from '#picture/exploration/steps.ts';
import { dispatch, usePage } from '../../state/page.ts';
import { useProperties } from '../filters/AttributeEditor.tsx';
import { SelectField } from '../../parts/Fields.tsx';
import { NOTHING } from '#picture/filter/filtered.ts';
import styles from '../../parts/Filters.module.css';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/announce.ts';
import { isPlain } from '#picture/style/looks.ts';
import { NEW_RULE, RuleEditor } from './RuleEditor.tsx';
import { useId } from 'react';
import { Measure, Measuring } from '#contract/measures.ts';
import type { Property } from '#picture/filter/choices.ts';
import { DEFINITIONS } from '#picture/measure/definitions.ts';
import { byInWords } from '#picture/style/values.ts';

const SCOPES = ['picture', 'database'] as const;
const keyOf = (by: By | null): string => {
  if (by === null) return '';
  if (by.by === 'attribute') return `attribute ${by.property}`;
  return by.by === 'measure' ? `measure ${by.measure} ${by.of.scope}` : by.by;
};

/** What a look follows; with `numbers` only what can be a size. */
function ByField({
  label,
  plain,
  by,
  properties,
  numbers = false,
  onChange,
}: {
  label: string;
  plain: string;
  by: By | null;
  properties: readonly Property[];
  numbers?: boolean;
  onChange: (by: By | null) => void;
}) {
  const id = useId();
  const measures = Measure.options.filter(
    (each) => !numbers || (each !== 'community' && each !== 'component'),
  );
  const offered: By[] = [
    ...(numbers ? [] : [{ by: 'kind' as const }]),
    { by: 'ties' },
    ...properties
      .filter((each) => each.of === 'nodes' && (!numbers || each.type === 'number' || each.type === 'date'))
      .map(({ property }) => ({ by: 'attribute' as const, property })),
  ];
  const measured = (scope: Measuring['scope']): By[] =>
    measures.map((measure) => ({ by: 'measure', measure, of: Measuring.parse({ scope }) }));
  const everything = [...offered, ...SCOPES.flatMap(measured)];
  const option = (each: By) => (
    <option key={keyOf(each)} value={keyOf(each)}>
      {each.by === 'measure' ? DEFINITIONS[each.measure].title : byInWords(each, properties)}
    </option>
  );
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={keyOf(by)}
        onChange={(event) => onChange(everything.find((each) => keyOf(each) === event.target.value) ?? null)}
      >
        <option value="">{plain}</option>
        {offered.map(option)}
        {by !== null && !everything.some((each) => keyOf(each) === keyOf(by)) && option(by)}
        <optgroup label="Measured in the picture">{measured('picture').map(option)}</optgroup>
        <optgroup label="Measured in the whole database">{measured('database').map(option)}</optgroup>
      </select>
    </div>
  );
}

const TIE_COLOURS = { family: 'family', type: 'type', origins: 'independent origins' } as const;
const TIE_WIDTHS = {
  origins: 'independent origins',
  claims: 'claims',
  sources: 'sources',
  same: 'all the same',
} as const;
const SCALES = { cividis: 'cividis', viridis: 'viridis' } as const;

/** Colour, size, letters, names and lines from what is stated or measured. In the link, and undone like a step. */
export function LookPanel() {
  const { version, picture, lens } = usePage('version', 'picture', 'lens');
  const look = version?.appearance ?? PLAIN.appearance;
  const drawn = picture ?? NOTHING;
  const { properties } = useProperties(drawn);
  const set = (change: Partial<Appearance>, moving = false): void =>
    dispatch({ do: 'set', change: { appearance: { ...look, ...change } }, moving });
  const setRule = (at: number, next: Rule | null): void =>
    set(
      { rules: look.rules.flatMap((rule, index) => (index === at ? (next === null ? [] : [next]) : [rule])) },
      next !== null,
    );
  return (
    <section className={styles.panel} aria-label="Look">
      <h2 className={styles.title}>Styles from data</h2>
      {(lens.against !== null || lens.between !== null) && (
        <p className={styles.hint}>
          While accounts or days are compared, the colours are those of the lens; yours come back after.
        </p>
      )}
      <ByField
        label="Colour of nodes"
        plain="by kind, muted"
        by={look.colour}
        properties={properties}
        onChange={(colour) => set({ colour })}
      />
      <ByField
        label="Size of nodes"
        plain="a little larger with more ties"
        by={look.size}
        properties={properties}
        numbers
        onChange={(size) => set({ size })}
      />
      <ByField
        label="Letters in nodes"
        plain="the same as the colours"
        by={look.badge}
        properties={properties}
        onChange={(badge) => set({ badge })}
      />
      <ByField
        label="Under the name"
        plain="nothing"
        by={look.label === 'none' ? null : look.label}
        properties={properties}
        onChange={(label) => set({ label })}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={look.label === 'none'}
          onChange={(event) => set({ label: event.target.checked ? 'none' : null })}
        />
        leave names out
      </label>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={look.images}
          onChange={(event) => set({ images: event.target.checked })}
        />
        pictures on the nodes that have one
      </label>
      <SelectField
        label="Colour of ties"
        value={look.tieColour}
        options={TIE_COLOURS}
        onChange={(tieColour) => set({ tieColour })}
      />
      <SelectField
        label="Width of ties"
        value={look.tieWidth}
        options={TIE_WIDTHS}
        onChange={(tieWidth) => set({ tieWidth })}
      />
      <SelectField
        label="Colours of numbers"
        value={look.scale}
        options={SCALES}
        onChange={(scale) => set({ scale })}
      />
      <h3 className={styles.title}>Rules</h3>
      <p className={styles.hint}>The first rule that fits goes before the choices above.</p>
      <ul className={styles.cards}>
        {look.rules.map((rule, index) => (
          <RuleEditor
            // oxlint-disable-next-line react/no-array-index-key -- a rule has no name but its place
            key={index}
            rule={rule}
            drawn={drawn}
            properties={properties}
            onChange={(next) => setRule(index, next)}
          />
        ))}
      </ul>
      <div className={styles.head}>
        <Button icon="plus" onClick={() => set({ rules: [...look.rules, NEW_RULE] })}>
          Add a rule
        </Button>
        {(!isPlain(look) || !look.images) && (
          <Button
            onClick={() => {
              set({ ...PLAIN.appearance, parallel: look.parallel });
              announce('Styles are reset');
            }}
          >
            Reset
          </Button>
        )}
      </div>
    </section>
  );
}
