import { useId } from 'react';
import type { QueryParameter } from '#contract/queries.ts';
import { NodePicker } from '../../parts/NodePicker.tsx';
import { useNodeDetails } from '../../state/details-queries.ts';
import { usePage } from '../../state/page.ts';
import { useVocabulary } from '../../state/queries.ts';
import { typed } from './asked-values.ts';
import styles from './Console.module.css';
import { useSources } from '../../state/lens-queries.ts';
import { Unread } from '../../parts/PanelState.tsx';
import { Name } from '../../parts/Name.tsx';

interface FieldProps {
  id: string;
  parameter: QueryParameter;
  value: string;
  onChange: (value: string) => void;
  onPending: (text: string | null) => void;
}

function SourceField({ id, value, onChange }: FieldProps) {
  const asked = useSources();
  return (
    <>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">any</option>
        {asked.data?.map((source) => (
          <option key={source.id} value={source.id}>
            {source.name}
          </option>
        ))}
      </select>
      <Unread asked={asked} what="The sources" />
    </>
  );
}

function TypesField({ id, value, onChange }: FieldProps) {
  const asked = useVocabulary();
  const { data } = asked;
  const { words } = usePage('words');
  const label = (name: string): string => words.type(name) ?? name;
  const all = [
    ...new Set((data ?? []).flatMap(({ vocabulary }) => vocabulary.tieTypes.map(({ name }) => name))),
  ];
  const chosen = new Set(value === 'all' ? [] : value.split(',').filter((name) => name !== ''));
  const toggle = (name: string): void => {
    const next = all.filter((each) => (each === name) !== chosen.has(each));
    onChange(next.length === 0 ? 'all' : next.join(','));
  };
  return (
    <details className={styles.types}>
      <summary id={id}>
        {chosen.size === 0 ? 'all types' : [...chosen].slice(0, 3).map(label).join(', ')}
        {chosen.size > 3 && ` and ${chosen.size - 3} more`}
      </summary>
      <Unread asked={asked} what="The types" />
      <ul>
        {all.map((name) => (
          <li key={name}>
            <label>
              <input type="checkbox" checked={chosen.has(name)} onChange={() => toggle(name)} />{' '}
              <Name title={name}>{label(name)}</Name>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Finds an actor or event by name; its field says who it is now. */
function NodeField(props: FieldProps & { what: 'actor' | 'event' }) {
  const { id, parameter, value, onChange, onPending, what } = props;
  const { data } = useNodeDetails(what, value);
  return (
    <NodePicker
      label={parameter.name}
      id={id}
      classes={[what]}
      shown={value === '' ? '' : (data?.node.name ?? value)}
      onPick={(node) => onChange(node.id)}
      onPending={onPending}
      {...(parameter.default === null && { onNobody: () => onChange('') })}
    />
  );
}

const INPUTS: Partial<Record<QueryParameter['type'], string>> = { date: 'date', number: 'number' };

function Field(props: FieldProps) {
  const { id, parameter, value, onChange } = props;
  const { type } = parameter;
  if (type === 'actor' || type === 'event') return <NodeField {...props} what={type} />;
  if (type === 'source') return <SourceField {...props} />;
  if (type === 'tie types') return <TypesField {...props} />;
  if (type === 'yes/no')
    return (
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="yes">yes</option>
        <option value="no">no</option>
      </select>
    );
  return (
    <input
      id={id}
      type={INPUTS[type] ?? 'text'}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

interface Props {
  parameters: readonly QueryParameter[];
  values: Readonly<Record<string, string>>;
  onChange: (values: Record<string, string>) => void;
  /** told of text in a field that names nobody yet; null once it does */
  onPending: (name: string, text: string | null) => void;
}

/** A field for each parameter of a saved query, made for what it is; its default until it is chosen. */
export function SavedParameters({ parameters, values, onChange, onPending }: Props) {
  const id = useId();
  if (parameters.length === 0) return null;
  return (
    <fieldset className={styles.parameters}>
      <legend className={styles.unseen}>Parameters</legend>
      {parameters.map((parameter) => {
        const { name, type, label } = parameter;
        return (
          <span key={name} className={styles.parameter} title={label}>
            {type === 'tie types' ? <span>{name}</span> : <label htmlFor={`${id}-${name}`}>{name}</label>}
            <Field
              id={`${id}-${name}`}
              parameter={parameter}
              value={values[name] ?? typed(parameter.default)}
              onChange={(value) => onChange({ ...values, [name]: value })}
              onPending={(text) => onPending(name, text)}
            />
          </span>
        );
      })}
    </fieldset>
  );
}
