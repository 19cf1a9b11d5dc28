import { Fragment } from 'react';
import { Measure } from '#contract/measures.ts';
import { numberInWords } from '#picture/style/values.ts';
import { usePage } from '../../state/page.ts';
import styles from '../../parts/Details.module.css';
import { DEFINITIONS } from '#picture/measure/definitions.ts';
import { current } from './run.ts';
import { useMeasures } from './use-measures.tsx';

const SCOPE = { picture: 'of what is drawn', database: 'of the whole database' } as const;

/** What was measured of a node, and of what network; nothing where nothing was. */
export function MeasuredOf({ id }: { id: string }) {
  const { runs, isStale } = useMeasures();
  const { joined } = usePage('joined');
  return runs.map((run) => {
    const place = run.basis?.ids.indexOf(joined.drawnAs(id)) ?? -1;
    const found = Measure.options.flatMap((measure) => {
      const values = current(run, measure);
      return values === null || place < 0 ? [] : [{ measure, value: values.values[place] ?? 0 }];
    });
    if (found.length === 0) return null;
    return (
      <section
        key={`${run.of.scope} ${run.of.events} ${run.of.speech} ${run.of.weight}`}
        className={styles.section}
      >
        <h3 className={styles.heading}>
          Measured {SCOPE[run.of.scope]}{' '}
          <span className={styles.count}>{isStale(run) ? 'as it was before it changed' : ''}</span>
        </h3>
        <dl className={styles.facts}>
          {found.map(({ measure, value }) => (
            <Fragment key={measure}>
              <dt>{DEFINITIONS[measure].title}</dt>
              <dd>{numberInWords(value)}</dd>
            </Fragment>
          ))}
        </dl>
      </section>
    );
  });
}
