import type { ActorDetails } from '#contract/evidence.ts';
import { LongText } from '../ui/LongText.tsx';
import styles from './Details.module.css';

/** Every further spelling, so that one knows that this is the one meant. */
export function OtherNames({ names, shown }: { names: ActorDetails['names']; shown: string }) {
  const others = names.filter((each) => each.name !== shown);
  if (others.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>Also written</h3>
      <ul className={styles.names}>
        {others.map((each) => (
          <li
            key={`${each.name} ${each.kind} ${each.lang}`}
            title={each.note === null ? undefined : `Our note: ${each.note}`}
          >
            <span lang={each.lang}>
              <LongText text={each.name} limit={120} />
            </span>
            {each.kind === 'mistranslation' && <span className={styles.fact}> (a mistranslation)</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
