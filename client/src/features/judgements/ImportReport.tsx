import type { ImportReport as Report } from '#contract/judgement.ts';
import styles from './Judgements.module.css';

interface Props {
  report: Report;
  file: string;
  /** the ids in the order of the file, to say which judgement is meant */
  order: readonly string[];
}

/** Which one of the file, as people count. */
const nth = (order: readonly string[], id: string): string => {
  const index = order.indexOf(id);
  return index === -1 ? id : `judgement ${index + 1}`;
};

/** What became of each judgement of a file; of those refused where, what and how to mend it. */
export function ImportReport({ report, file, order }: Props) {
  const facts = [
    [report.added.length, 'added'],
    [report.updated.length, 'updated: withdrawn or restored since'],
    [report.known.length, 'already here'],
    [report.refused.length, 'refused'],
    [report.dangling.length, 'about something that is not in the network now'],
  ] as const;
  return (
    <output className={styles.report}>
      <strong>
        <bdi>{file}</bdi> imported.
      </strong>
      <ul>
        {facts.map(([n, what]) => n > 0 && <li key={what}>{`${n} ${what}`}</li>)}
        {report.datasets.map((each) => (
          <li key={each.id}>
            {each.id}: {each.here === null ? 'not in this database' : 'here in another version'}
          </li>
        ))}
      </ul>
      {report.refused.length > 0 && (
        <ul className={styles.faults} aria-label="Refused">
          {report.refused.map(({ id, why, mend }) => (
            <li key={`${id} ${why}`}>
              <strong title={id}>{nth(order, id)}</strong>: <bdi>{why}</bdi>{' '}
              <span className={styles.hint}>{mend}</span>
            </li>
          ))}
        </ul>
      )}
    </output>
  );
}
