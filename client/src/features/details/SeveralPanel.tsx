import { ofScreen } from '../../state/briefing-start.ts';
import type { Ref } from '#picture/exploration/steps.ts';
import { pageNow, usePage } from '../../state/page.ts';
import styles from '../../parts/Details.module.css';
import { NodeActions } from './NodeActions.tsx';
import { NodeList } from '../../parts/NodeList.tsx';
import { TieList } from '../../parts/TieList.tsx';

/** Several selected at once: what they are, how they are tied to each other, and what to do with all of them. */
export function SeveralPanel({ chosen }: { chosen: readonly Ref[] }) {
  const { picture, node } = usePage('picture', 'node');
  const ids = new Set(chosen.map((ref) => ref.id));
  const nodes = [...ids].flatMap((id) => node(id) ?? []);
  const ties = (picture?.ties ?? []).filter(
    (tie) => ids.has(tie.id) || (ids.has(tie.subjectId) && ids.has(tie.objectId)),
  );
  return (
    <article aria-label="Several selected">
      <header className={styles.intro}>
        <h2 className={styles.name}>{chosen.length} selected</h2>
        <NodeActions ids={nodes.map(({ id }) => id)} about={ofScreen(pageNow())} />
      </header>
      <section className={styles.section}>
        <NodeList nodes={nodes} />
      </section>
      {ties.length > 0 && (
        <section className={styles.section}>
          <h3 className={styles.heading}>
            Ties among them <span className={styles.count}>{ties.length}</span>
          </h3>
          <TieList ties={ties} />
        </section>
      )}
    </article>
  );
}
