import { pairOf } from '#picture/exploration/plan.ts';
import { usePage } from '../../state/page.ts';
import { counted } from '#words/counts.ts';
import styles from '../../parts/Details.module.css';
import { End } from '../../parts/End.tsx';
import { TieList } from '../../parts/TieList.tsx';

/** The ties behind one counted line. */
export function PairPanel({ id }: { id: string }) {
  const { picture, node } = usePage('picture', 'node');
  const [a = '', b = ''] = id.split(' ');
  const ties = (picture?.ties ?? []).filter((tie) => pairOf(tie) === id);
  return (
    <article aria-label="Ties between two">
      <header className={styles.intro}>
        <p className={styles.kind}>{counted(ties.length, 'tie')} between</p>
        <h2 className={styles.sentence}>
          {[a, b].map((end, index) => {
            const known = node(end);
            return (
              <span key={end}>
                {index > 0 && ' and '}
                {known ? <End node={known} /> : end}
              </span>
            );
          })}
        </h2>
      </header>
      <section className={styles.section}>
        <TieList ties={ties} />
      </section>
    </article>
  );
}
