import { useState } from 'react';
import { type Entry, type LegendPart, ONLY_POSSIBLE } from '#picture/style/legend-looks.ts';
import { PALETTES } from '#picture/style/palettes.ts';
import { sampleSvg } from '#picture/svg/legend-svg.ts';
import type { Filter } from '#contract/filter.ts';
import { droppedBy, toggled, type Basic } from '#picture/filter/basic.ts';
import { familiesIn, kindsIn, type Choice } from '#picture/filter/choices.ts';
import { dispatch, usePage } from '../../state/page.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useMeasures } from '../measures/use-measures.tsx';
import styles from './Legend.module.css';
import { Name } from '../../parts/Name.tsx';
import { TwoSides } from '../../parts/TwoSides.tsx';

/** The same sample as in files. Its SVG is made of colours and letters that are checked and escaped. */
function Sample({ entry }: { entry: Entry }) {
  const { theme } = usePage('theme');
  const { size } = entry;
  if (size !== undefined)
    return (
      <svg width={size + 2} height={size + 2} aria-hidden="true">
        <circle cx={size / 2 + 1} cy={size / 2 + 1} r={size / 2} className={styles.disc} />
      </svg>
    );
  const svg = sampleSvg(entry, PALETTES[theme].paper);
  if (svg === '') return null;
  return (
    <svg
      viewBox="-1 -10 31 20"
      width="31"
      height="20"
      className={styles.sample}
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}

const setFilters = (by: Basic, values: readonly string[], filters: readonly Filter[]): void =>
  dispatch({ do: 'set', change: { filters: toggled(filters, by, values) } });

/** What stands for one kind or family keeps it off at a click; what stands for several opens first. */
function Choosable({ entry, by, of }: { entry: Entry; by: Basic; of: readonly Choice[] }) {
  const { version } = usePage('version');
  const [open, setOpen] = useState(false);
  const filters = version?.filters ?? [];
  const [one] = of;
  const single = of.length === 1;
  return (
    <li data-open={open}>
      <button
        type="button"
        className={styles.choosable}
        aria-expanded={single ? undefined : open}
        title={single ? `Leave out ${entry.label}` : undefined}
        onClick={() => (single && one ? setFilters(by, [one.value], filters) : setOpen(!open))}
      >
        <Sample entry={entry} />
        <Name>{entry.label}</Name>
      </button>
      {open && (
        <ul className={styles.folded}>
          {of.map(({ value, label, many }) => (
            <li key={value}>
              <button
                type="button"
                className={styles.choosable}
                title={`Leave out ${label}`}
                onClick={() => setFilters(by, [value], filters)}
              >
                <Name>{label}</Name>
                <span className={styles.many}>{many}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Line({ entry }: { entry: Entry }) {
  if (entry.choices) return <Choosable entry={entry} {...entry.choices} />;
  return (
    <li>
      <Sample entry={entry} />
      <Name>{entry.label}</Name>
      {entry.many !== undefined && <span className={styles.many}>{entry.many}</span>}
    </li>
  );
}

/** What a click has left out stays in sight, with the way back. */
function LeftOut() {
  const { version, unfiltered, words } = usePage('version', 'unfiltered', 'words');
  const filters = version?.filters ?? [];
  const off = (by: Basic): ReadonlySet<string> => droppedBy(filters, by);
  if (unfiltered === null || (off('kind').size === 0 && off('family').size === 0)) return null;
  const all = [
    ...kindsIn(unfiltered, words).map((each) => ({ ...each, by: 'kind' as const })),
    ...familiesIn(unfiltered, words).map((each) => ({ ...each, by: 'family' as const })),
  ].filter(({ by, value }) => off(by).has(value));
  return (
    <ul className={styles.out} aria-label="Left out">
      {all.map(({ by, value, label, many }) => (
        <li key={`${by} ${value}`}>
          <button
            type="button"
            className={styles.choosable}
            title={`Draw ${label} again`}
            onClick={() => setFilters(by, [value], filters)}
          >
            <s>{label}</s>
            <span className={styles.many}>{many} left out</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What a node's or tie's colour, size or letters follow, and how. */
function Channel({ part }: { part: LegendPart }) {
  const { run } = useMeasures();
  const { of, title, by, entries, none = 0, possible = 0, ends } = part;
  const measuring = by?.by === 'measure' ? run(by.of) : undefined;
  const empty = ends === undefined && entries.length === 0;
  return (
    <section aria-label={title}>
      <h4 className={styles.heading}>{title}</h4>
      {measuring?.state === 'running' && <p className={styles.many}>Measuring…</p>}
      {measuring?.state === 'stopped' && empty && (
        <p className={styles.many}>Not measured: the measurement was stopped.</p>
      )}
      {ends === undefined ? (
        <ul className={styles.entries}>
          {entries.map((entry) => (
            <Line key={entry.label} entry={entry} />
          ))}
        </ul>
      ) : of === 'size' ? (
        <div className={styles.sizes}>
          {entries.map((entry) => (
            <span key={entry.label}>
              <Sample entry={entry} />
              {entry.label}
            </span>
          ))}
        </div>
      ) : (
        <div className={styles.ramp}>
          {entries.map((entry) => (
            <Sample key={entry.label} entry={entry} />
          ))}
          <span className={styles.low}>{ends[0]}</span>
          {ends[1] !== ends[0] && <span className={styles.high}>{ends[1]}</span>}
        </div>
      )}
      {possible > 0 && (
        <p className={styles.many}>
          {possible} {ONLY_POSSIBLE}
        </p>
      )}
      {none > 0 && !empty && (
        <p className={styles.many}>
          {none} {by?.by === 'measure' ? 'not measured' : 'no value, or sources disagree'}: plain
        </p>
      )}
    </section>
  );
}

const NAMES: Partial<Record<LegendPart['of'], string>> = { lens: 'Through the lens', rules: 'Rules' };

function Part({ part }: { part: LegendPart }) {
  if (part.title !== undefined) return <Channel part={part} />;
  return (
    <ul
      className={part.of === 'rules' ? styles.entries : styles.pair}
      data-of={part.of}
      aria-label={NAMES[part.of]}
    >
      {part.entries.map((entry, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- two rules may say the same
        <Line key={`${index} ${entry.label}`} entry={entry} />
      ))}
    </ul>
  );
}

const OF_LOOKS: readonly LegendPart['of'][] = ['colour', 'size', 'badge', 'tieColour', 'rules'];

/** How to read the picture: just what is in view. @param folded at first, where the rail is needed for something else */
export function Legend({ folded = false }: { folded?: boolean }) {
  const { drawing, lens } = usePage('drawing', 'lens');
  const [open, setOpen] = useState(!folded);
  if (drawing === null || drawing.picture.legend.length === 0) return null;
  const { legend } = drawing.picture;
  const { looks } = drawing.view;
  const parts = (ofLooks: boolean) =>
    legend
      .filter(({ of }) => of !== 'lens' && OF_LOOKS.includes(of) === ofLooks)
      .map((part) => <Part key={part.of} part={part} />);
  return (
    <section className={styles.legend} aria-label="Legend">
      <button type="button" className={styles.title} aria-expanded={open} onClick={() => setOpen(!open)}>
        How to read the picture
        <Icon name={open ? 'down' : 'up'} />
      </button>
      {open && (
        <div className={styles.body}>
          <TwoSides className={styles.many} />
          {legend
            .filter(({ of }) => of === 'lens')
            .map((part) => (
              <Part key={part.of} part={part} />
            ))}
          {looks && (
            <div className={styles.looks} data-testid="look-legend">
              {looks.comparing && (
                <p className={styles.many}>
                  Colours of the look step back while {lens.against === null ? 'days' : 'accounts'} are
                  compared.
                </p>
              )}
              {parts(true)}
            </div>
          )}
          {parts(false)}
          <LeftOut />
        </div>
      )}
    </section>
  );
}
