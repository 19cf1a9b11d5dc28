import { useId, useMemo } from 'react';
import type { AttributeTest, Filter } from '#contract/filter.ts';
import { Day } from '#contract/time.ts';
import { usePage } from '../../state/page.ts';
import { NO_FACTS } from '#picture/filter/attributes.ts';
import { propertiesIn, type Property } from '#picture/filter/choices.ts';
import { ChoiceList, NumberField, SelectField } from '../../parts/Fields.tsx';
import type { Drawn } from '#picture/filter/filtered.ts';
import styles from '../../parts/Filters.module.css';
import { useFacts } from '../../state/use-filters.ts';
import { Unread } from '../../parts/PanelState.tsx';

type AttributeFilter = Extract<Filter, { by: 'attribute' }>;

/** What is stated of anything in the picture, asked for once something needs it. */
export function useProperties(drawn: Drawn) {
  const { whole, told, words } = usePage('whole', 'told', 'words');
  const asked = useFacts(whole, told, true);
  const { book, loading } = asked;
  const properties = useMemo(() => propertiesIn(drawn, book ?? NO_FACTS, words), [drawn, book, words]);
  return { properties, loading: loading && book === null, asked };
}

const FORMS: Record<Property['type'], readonly AttributeTest['is'][]> = {
  text: ['stated', 'among', 'like'],
  number: ['stated', 'number'],
  date: ['stated', 'date'],
  'yes-no': ['stated', 'among'],
};
const FORM_WORDS: Record<AttributeTest['is'], string> = {
  stated: 'is stated or not',
  among: 'is one of',
  like: 'contains',
  number: 'is a number from … to',
  date: 'is dated from … to',
};
const BLANK: Record<AttributeTest['is'], AttributeTest> = {
  stated: { is: 'stated', yes: true },
  among: { is: 'among', values: [] },
  like: { is: 'like', text: '' },
  number: { is: 'number', low: null, high: null, sure: false },
  date: { is: 'date', from: null, to: null, sure: false },
};

/** Asks for an attribute; used by filters and by rules of looks alike. */
export function TestEditor({
  test,
  property,
  onChange,
}: {
  test: AttributeTest;
  property: Property | undefined;
  onChange: (test: AttributeTest) => void;
}) {
  const forms = FORMS[property?.type ?? 'text'];
  return (
    <>
      <SelectField
        label="How"
        value={test.is}
        options={FORM_WORDS}
        only={forms}
        onChange={(is) => onChange(BLANK[is])}
      />
      <Asked test={test} property={property} onChange={onChange} />
    </>
  );
}

function Asked({
  test,
  property,
  onChange,
}: {
  test: AttributeTest;
  property: Property | undefined;
  onChange: (test: AttributeTest) => void;
}) {
  if (test.is === 'stated')
    return (
      <SelectField
        label="Stated"
        value={test.yes ? 'yes' : 'no'}
        options={{ yes: 'yes', no: 'no' }}
        onChange={(yes) => onChange({ is: 'stated', yes: yes === 'yes' })}
      />
    );
  if (test.is === 'among')
    return (
      <ChoiceList
        label="Values"
        choices={property?.values ?? []}
        chosen={(value) => test.values.includes(value)}
        onToggle={(value) =>
          onChange({
            ...test,
            values: test.values.includes(value)
              ? test.values.filter((each) => each !== value)
              : [...test.values, value],
          })
        }
      />
    );
  if (test.is === 'like')
    return (
      <label className={styles.field}>
        <span>Text</span>
        <input value={test.text} onChange={(event) => onChange({ ...test, text: event.target.value })} />
      </label>
    );
  return (
    <>
      {test.is === 'number' ? (
        <div className={styles.fields}>
          <NumberField
            whole={false}
            label="From"
            value={test.low}
            onChange={(low) => onChange({ ...test, low })}
          />
          <NumberField
            whole={false}
            label="To"
            value={test.high}
            onChange={(high) => onChange({ ...test, high })}
          />
        </div>
      ) : (
        <div className={styles.fields}>
          <DayField label="From" value={test.from} onChange={(from) => onChange({ ...test, from })} />
          <DayField label="To" value={test.to} onChange={(to) => onChange({ ...test, to })} />
        </div>
      )}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={test.sure}
          onChange={(event) => onChange({ ...test, sure: event.target.checked })}
        />
        surely: all of a range that is stated lies within
      </label>
    </>
  );
}

function DayField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
}) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input
        type="date"
        value={value ?? ''}
        onChange={(event) => {
          const day = Day.safeParse(event.target.value);
          onChange(day.success ? day.data : null);
        }}
      />
    </label>
  );
}

const keyOf = (each: Pick<Property, 'of' | 'property'>): string => `${each.of} ${each.property}`;

export function PropertyField({
  properties,
  property,
  of,
  onChange,
}: {
  properties: readonly Property[];
  property: string;
  of: 'nodes' | 'ties';
  onChange: (property: Property) => void;
}) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>Attribute</label>
      <select
        id={id}
        value={keyOf({ of, property })}
        onChange={(event) => {
          const chosen = properties.find((each) => keyOf(each) === event.target.value);
          if (chosen) onChange(chosen);
        }}
      >
        {!properties.some((each) => keyOf(each) === keyOf({ of, property })) && (
          <option value={keyOf({ of, property })}>{property === '' ? 'choose…' : property}</option>
        )}
        {properties.map((each) => (
          <option key={keyOf(each)} value={keyOf(each)}>
            {each.label} {each.of === 'ties' ? 'of ties ' : ''}({each.many})
          </option>
        ))}
      </select>
    </div>
  );
}

export function AttributeEditor({
  filter,
  drawn,
  onChange,
}: {
  filter: AttributeFilter;
  drawn: Drawn;
  onChange: (filter: Filter) => void;
}) {
  const { properties, loading, asked } = useProperties(drawn);
  const known = properties.find(({ of, property }) => of === filter.of && property === filter.property);
  const without = (filter.of === 'nodes' ? drawn.nodes : drawn.ties).length - (known?.many ?? 0);
  if (asked.failureReason !== null) return <Unread asked={asked} what="The attributes" />;
  if (loading) return <p className={styles.hint}>Loading attributes…</p>;
  return (
    <>
      <PropertyField
        properties={properties}
        property={filter.property}
        of={filter.of}
        onChange={({ of, property }) => onChange({ ...filter, of, property, test: BLANK.stated })}
      />
      <TestEditor test={filter.test} property={known} onChange={(test) => onChange({ ...filter, test })} />
      {filter.test.is !== 'stated' && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={filter.unstated === 'keep'}
            onChange={(event) => onChange({ ...filter, unstated: event.target.checked ? 'keep' : 'drop' })}
          />
          keep also the {without} of whom nobody states it
        </label>
      )}
    </>
  );
}
