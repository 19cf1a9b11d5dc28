import { useId } from 'react';
import { counted } from '#words/counts.ts';
import type { PathMode } from '#contract/paths.ts';
import { isOn } from '#picture/exploration/lens.ts';
import { useVocabulary } from '../../state/queries.ts';
import { usePage } from '../../state/page.ts';
import styles from './Paths.module.css';
import { changeOptions, usePaths, type Options } from './use-paths.ts';

const HOPS = [1, 2, 3, 4, 5, 6];
const MANY = [1, 3, 5, 10, 20];
const MODES: readonly (readonly [PathMode, string])[] = [
  ['best', 'the best'],
  ['all-shortest', 'all the shortest'],
  ['shortest', 'the shortest alone'],
];
const WAYS: readonly (readonly [Options['direction'], string])[] = [
  ['both', 'in either direction'],
  ['out', 'from subject to object'],
  ['in', 'from object to subject'],
];

function Choice<T extends string | number>(props: {
  label: string;
  value: T;
  options: readonly (readonly [T, string])[];
  onChoose: (value: T) => void;
}) {
  const id = useId();
  return (
    <p className={styles.choice}>
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        value={props.value}
        onChange={(event) => {
          const chosen = props.options.find(([value]) => String(value) === event.target.value);
          if (chosen) props.onChoose(chosen[0]);
        }}
      >
        {props.options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}

const toggled = (all: readonly string[], one: string): string[] =>
  all.includes(one) ? all.filter((each) => each !== one) : [...all, one];

/** Families of ties to go by; none chosen stands for all but speech and sources. */
function Families() {
  const { words } = usePage('words');
  const { options } = usePaths();
  const families = [...new Map(words.families.map(({ name, label }) => [name, label]))];
  return (
    <fieldset className={styles.families}>
      <legend>Families of ties {options.families.length === 0 && '(all but speech and sources)'}</legend>
      {families.map(([name, label]) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={options.families.includes(name)}
            onChange={() => changeOptions({ families: toggled(options.families, name) })}
          />{' '}
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function Types() {
  const { options } = usePaths();
  const { data } = useVocabulary();
  const all = new Map(
    (data ?? []).flatMap(({ vocabulary }) => vocabulary.tieTypes.map(({ name, label }) => [name, label])),
  );
  const free = [...all].filter(([name]) => !options.types.includes(name));
  const ANY = ['', options.types.length === 0 ? 'any' : 'add another…'] as const;
  return (
    <>
      <Choice
        label="Only ties that read"
        value=""
        options={[ANY, ...free]}
        onChoose={(name) => name !== '' && changeOptions({ types: [...options.types, name] })}
      />
      {options.types.map((name) => (
        <button
          key={name}
          type="button"
          className={styles.chip}
          aria-label={`Remove the restriction: ${all.get(name) ?? name}`}
          onClick={() => changeOptions({ types: toggled(options.types, name) })}
        >
          {all.get(name) ?? name} ×
        </button>
      ))}
    </>
  );
}

function inWords({ by, k, maxHops }: Options): string {
  const which = {
    best: `The ${k} best paths`,
    'all-shortest': 'All the shortest paths',
    shortest: 'The shortest path',
  };
  return `${which[by]}, of up to ${counted(maxHops, 'tie')}`;
}

/** What a path may be made of. */
export function Restrict() {
  const { options } = usePaths();
  const { lens } = usePage('lens');
  const restricted =
    options.families.length + options.types.length > 0 || options.direction !== 'both' || !options.withLens;
  return (
    <details className={styles.restrict} open={restricted}>
      <summary>
        {inWords(options)}
        {restricted && '; restricted'}
      </summary>
      <div className={styles.choices}>
        <Choice label="Show" value={options.by} options={MODES} onChoose={(by) => changeOptions({ by })} />
        {options.by !== 'shortest' && (
          <Choice
            label="At most"
            value={options.k}
            options={MANY.map((k) => [k, counted(k, 'path')])}
            onChoose={(k) => changeOptions({ k })}
          />
        )}
        <Choice
          label="Of up to"
          value={options.maxHops}
          options={HOPS.map((n) => [n, counted(n, 'tie')])}
          onChoose={(maxHops) => changeOptions({ maxHops })}
        />
        <Choice
          label="Ties followed"
          value={options.direction}
          options={WAYS}
          onChoose={(direction) => changeOptions({ direction })}
        />
        <Types />
        <Families />
        {isOn(lens) ? (
          <label className={styles.lens}>
            <input
              type="checkbox"
              checked={options.withLens}
              onChange={(event) => changeOptions({ withLens: event.target.checked })}
            />{' '}
            Only ties that pass the lens
          </label>
        ) : (
          <p className={styles.lensHint}>
            A date or a source? Set it in the lens above the picture; paths then go by it.
          </p>
        )}
      </div>
    </details>
  );
}
