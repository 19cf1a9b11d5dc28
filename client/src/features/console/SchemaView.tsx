import { either, figure } from '#words/counts.ts';
import type { ConsoleSchema } from '#contract/console.ts';
import styles from './Console.module.css';
import { SchemaPicture } from './SchemaPicture.tsx';

/** A name as Cypher takes it: bare where it can be, else between backticks. */
const quoted = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;

const aboutLabel = (label: string): string => `MATCH (n:${quoted(label)})\nRETURN n\nLIMIT 50\n`;

const aboutType = (type: string): string => `MATCH (a)-[r:${quoted(type)}]->(b)\nRETURN a, r, b\nLIMIT 50\n`;

const aboutProperty = (pattern: 'label' | 'type', name: string, property: string): string => {
  const match = pattern === 'label' ? `(x:${quoted(name)})` : `()-[x:${quoted(name)}]->()`;
  return `MATCH ${match}\nRETURN x.${quoted(property)} AS value, count(*) AS times\nORDER BY times DESC\nLIMIT 50\n`;
};

type OnStart = (title: string, text: string) => void;
type Labelled = ConsoleSchema['labels'][number] | ConsoleSchema['types'][number];

const PLANES = { network: 'the network', evidence: 'the evidence', bookkeeping: 'bookkeeping' } as const;

interface PartProps {
  pattern: 'label' | 'type';
  each: Labelled;
  onStart: OnStart;
}

function Part({ pattern, each, onStart }: PartProps) {
  const { name, count, properties } = each;
  const ask = pattern === 'label' ? aboutLabel : aboutType;
  return (
    <li className={styles.part}>
      <details>
        <summary>
          <bdi className={styles.name}>{name}</bdi> <span className={styles.count}>{figure(count)}</span>
        </summary>
        <ul className={styles.properties}>
          {properties.map((property) => (
            <li key={property.name}>
              <button
                type="button"
                className={styles.link}
                onClick={() => onStart(property.name, aboutProperty(pattern, name, property.name))}
              >
                {property.name}
              </button>{' '}
              <span className={styles.hint}>
                {either(property.kinds).toLowerCase()} · {figure(property.count)}
              </span>
            </li>
          ))}
          {properties.length === 0 && <li className={styles.hint}>No properties.</li>}
        </ul>
      </details>
      <button
        type="button"
        className={styles.link}
        aria-label={`Query ${name}`}
        onClick={() => onStart(name, ask(name))}
      >
        Query
      </button>
    </li>
  );
}

function Parts({
  title,
  pattern,
  of,
  onStart,
}: Omit<PartProps, 'each'> & { title: string; of: readonly Labelled[] }) {
  if (of.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.parts}>
        {of.map((each) => (
          <Part key={each.name} pattern={pattern} each={each} onStart={onStart} />
        ))}
      </ul>
    </section>
  );
}

/** What there is to ask about, with counts; one click starts a query. */
export function SchemaView({ schema, onStart }: { schema: ConsoleSchema; onStart: OnStart }) {
  return (
    <div className={styles.scroll}>
      <SchemaPicture schema={schema} />
      {schema.sampled && (
        <p className={styles.hint}>For the largest labels, properties were counted in a sample.</p>
      )}
      <div className={styles.schema}>
        {(['network', 'evidence', 'bookkeeping'] as const).map((plane) => (
          <div key={plane}>
            <Parts
              title={`Labels of ${PLANES[plane]}`}
              pattern="label"
              of={schema.labels.filter((label) => label.plane === plane)}
              onStart={onStart}
            />
            <Parts
              title={`Tie types of ${PLANES[plane]}`}
              pattern="type"
              of={schema.types.filter((type) => type.plane === plane)}
              onStart={onStart}
            />
          </div>
        ))}
      </div>
    </div>
  );
}
