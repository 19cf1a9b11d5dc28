import { letters } from '#words/names.ts';
import type { Rule, When } from '#contract/appearance.ts';
import { Measuring } from '#contract/measures.ts';
import { usePage } from '../../state/page.ts';
import { PropertyField, TestEditor } from '../filters/AttributeEditor.tsx';
import { kindsIn, typesIn, type Property } from '#picture/filter/choices.ts';
import { ChoiceList, NumberField, SelectField } from '../../parts/Fields.tsx';
import type { Drawn } from '#picture/filter/filtered.ts';
import styles from '../../parts/Filters.module.css';
import { TITLES } from '#picture/measure/definitions.ts';
import { Button } from '../../ui/Button.tsx';
import { CATEGORIES, CATEGORY_NAMES } from '#picture/style/palettes.ts';

const IFS: Record<When['if'], string> = {
  kind: 'its kind is',
  name: 'its name contains',
  attribute: 'an attribute',
  measure: 'a measure lies between',
  type: 'the type of a tie is',
};
const BLANK: Record<When['if'], When> = {
  kind: { if: 'kind', any: [] },
  name: { if: 'name', like: '' },
  attribute: { if: 'attribute', property: ' ', test: { is: 'stated', yes: true } },
  measure: { if: 'measure', measure: 'degree', of: Measuring.parse({}), min: null, max: null },
  type: { if: 'type', any: [] },
};
export const NEW_RULE: Rule = { when: BLANK.name, colour: 0, size: null, badge: '' };

const COLOURS: Record<string, string> = {
  '': 'as it is',
  ...Object.fromEntries(CATEGORY_NAMES.map((name, index) => [String(index), name])),
};
const SIZES = { '': 'as it is', small: 'small', large: 'large' } as const;

const toggled = (any: readonly string[], value: string): string[] =>
  any.includes(value) ? any.filter((each) => each !== value) : [...any, value];

interface WhenProps {
  when: When;
  drawn: Drawn;
  properties: readonly Property[];
  onChange: (when: When) => void;
}

function WhenEditor({ when, drawn, properties, onChange }: WhenProps) {
  const { words } = usePage('words');
  if (when.if === 'name')
    return (
      <label className={styles.field}>
        <span>Text</span>
        <input value={when.like} onChange={(event) => onChange({ ...when, like: event.target.value })} />
      </label>
    );
  if (when.if === 'attribute') {
    const known = properties.find(({ of, property }) => of === 'nodes' && property === when.property);
    return (
      <>
        <PropertyField
          properties={properties.filter(({ of }) => of === 'nodes')}
          property={when.property.trim()}
          of="nodes"
          onChange={({ property }) => onChange({ ...when, property, test: { is: 'stated', yes: true } })}
        />
        <TestEditor test={when.test} property={known} onChange={(test) => onChange({ ...when, test })} />
      </>
    );
  }
  if (when.if === 'measure')
    return (
      <>
        <SelectField
          label="Measure"
          value={when.measure}
          options={TITLES}
          onChange={(measure) => onChange({ ...when, measure })}
        />
        <div className={styles.fields}>
          <NumberField
            whole={false}
            label="From"
            value={when.min}
            onChange={(min) => onChange({ ...when, min })}
          />
          <NumberField
            whole={false}
            label="To"
            value={when.max}
            onChange={(max) => onChange({ ...when, max })}
          />
        </div>
      </>
    );
  return (
    <ChoiceList
      label="Any of"
      choices={(when.if === 'kind' ? kindsIn : typesIn)(drawn, words)}
      chosen={(value) => when.any.includes(value)}
      onToggle={(value) => onChange({ ...when, any: toggled(when.any, value) })}
    />
  );
}

export function RuleEditor({
  rule,
  drawn,
  properties,
  onChange,
}: {
  rule: Rule;
  drawn: Drawn;
  properties: readonly Property[];
  onChange: (rule: Rule | null) => void;
}) {
  const ties = rule.when.if === 'type';
  return (
    <li className={styles.card} data-on="true" aria-label="Rule">
      <div className={styles.cardHead}>
        <SelectField
          label="If"
          value={rule.when.if}
          options={IFS}
          onChange={(next) => onChange({ ...rule, when: BLANK[next] })}
        />
        <Button icon="close" iconOnly look="plain" onClick={() => onChange(null)}>
          Remove this rule
        </Button>
      </div>
      <WhenEditor
        when={rule.when}
        drawn={drawn}
        properties={properties}
        onChange={(when) => onChange({ ...rule, when })}
      />
      <div className={styles.fields}>
        <SelectField
          label="Colour"
          value={rule.colour === null ? '' : String(rule.colour % CATEGORIES.length)}
          options={COLOURS}
          onChange={(colour) => onChange({ ...rule, colour: colour === '' ? null : Number(colour) })}
        />
        <SelectField
          label={ties ? 'Width' : 'Size'}
          value={rule.size ?? ''}
          options={SIZES}
          onChange={(size) => onChange({ ...rule, size: size === '' ? null : size })}
        />
        {!ties && (
          <label className={styles.field}>
            <span>Letters</span>
            <input
              value={rule.badge}
              maxLength={2}
              onChange={(event) =>
                onChange({ ...rule, badge: letters(event.target.value).slice(0, 2).join('') })
              }
            />
          </label>
        )}
      </div>
    </li>
  );
}
