import { either, figure } from '#words/counts.ts';
import type { ConsoleSchema } from '#contract/console.ts';
import styles from './Console.module.css';
import { Name } from '../../parts/Name.tsx';

const WIDTH = 560;
const HEIGHT = 250;

interface Line {
  from: string;
  to: string;
  count: number;
  types: string[];
}

/** Between the same two labels one line stands for all types. */
function linesOf(schema: ConsoleSchema): Line[] {
  const lines = new Map<string, Line>();
  for (const { name, plane, ends } of schema.types) {
    if (plane !== 'network') continue;
    for (const { from, to, count } of ends) {
      const key = `${from} ${to}`;
      const line = lines.get(key) ?? { from, to, count: 0, types: [] };
      lines.set(key, { ...line, count: line.count + count, types: [...line.types, name] });
    }
  }
  return [...lines.values()];
}

function curve([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): string {
  if (x1 === x2 && y1 === y2)
    return `M${x1 - 10} ${y1}C${x1 - 40} ${y1 - 52} ${x1 + 40} ${y1 - 52} ${x1 + 10} ${y1}`;
  // Bent to one side, so that there and back are two lines.
  const [bx, by] = [(x1 + x2) / 2 + (y2 - y1) * 0.1, (y1 + y2) / 2 - (x2 - x1) * 0.1];
  return `M${x1} ${y1}Q${bx} ${by} ${x2} ${y2}`;
}

/** Which labels of the network are tied to which: a sketch; the list below it says everything in words. */
function SchemaPicture({ schema }: { schema: ConsoleSchema }) {
  const lines = linesOf(schema);
  const labels = [...new Set(lines.flatMap(({ from, to }) => [from, to]))];
  if (labels.length === 0) return null;
  const at = new Map(
    labels.map((label, index) => {
      const angle = (index / labels.length) * 2 * Math.PI - Math.PI / 2;
      return [label, [WIDTH / 2 + 190 * Math.cos(angle), HEIGHT / 2 + 12 + 86 * Math.sin(angle)] as const];
    }),
  );
  const most = Math.max(...lines.map(({ count }) => count));
  return (
    <svg
      className={styles.sketch}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label="Which labels are tied to which"
    >
      {lines.map(({ from, to, count, types }) => (
        <path
          key={`${from} ${to}`}
          d={curve(at.get(from) ?? [0, 0], at.get(to) ?? [0, 0])}
          strokeWidth={1 + 4 * Math.sqrt(count / most)}
        >
          <title>{`${from} to ${to}: ${types.join(', ')} (${figure(count)})`}</title>
        </path>
      ))}
      {labels.map((label) => {
        const [x, y] = at.get(label) ?? [0, 0];
        return (
          <g key={label} transform={`translate(${x} ${y})`}>
            <rect x={-label.length * 3.8 - 9} y={-12} width={label.length * 7.6 + 18} height={24} rx={12} />
            <text textAnchor="middle" dy="0.34em">
              {label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

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
          <Name className={styles.name}>{name}</Name> <span className={styles.count}>{figure(count)}</span>
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
