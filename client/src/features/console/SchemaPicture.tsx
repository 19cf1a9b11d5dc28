import { figure } from '#words/counts.ts';
import type { ConsoleSchema } from '#contract/console.ts';
import styles from './Console.module.css';

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
export function SchemaPicture({ schema }: { schema: ConsoleSchema }) {
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
