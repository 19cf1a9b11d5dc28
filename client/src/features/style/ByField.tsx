import { useId } from 'react';
import type { By } from '#contract/appearance.ts';
import { Measure, Measuring } from '#contract/measures.ts';
import type { Property } from '#picture/filter/choices.ts';
import styles from '../../parts/Filters.module.css';
import { DEFINITIONS } from '#picture/measure/definitions.ts';
import { byInWords } from '#picture/style/values.ts';

const SCOPES = ['picture', 'database'] as const;
const keyOf = (by: By | null): string => {
  if (by === null) return '';
  if (by.by === 'attribute') return `attribute ${by.property}`;
  return by.by === 'measure' ? `measure ${by.measure} ${by.of.scope}` : by.by;
};

/** What a look follows; with `numbers` only what can be a size. */
export function ByField({
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
