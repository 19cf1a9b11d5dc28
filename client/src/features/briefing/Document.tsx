import { memo, type ReactNode } from 'react';
import type { Briefing, Section, SectionName } from '#contract/briefing.ts';
import { BlockView } from './Blocks.tsx';
import styles from './Document.module.css';
import { sectionId } from './Outline.tsx';
import { Name } from '../../parts/Name.tsx';

const Generated = memo(function OneSection({ section }: { section: Section }) {
  return section.blocks.map((block, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- a section is replaced as a whole
    <BlockView key={index} block={block} />
  ));
});

/** What must be known to read it: by whom and when, up to when, and through what. */
export function Header({ header, without = [] }: Pick<Briefing, 'header'> & { without?: readonly string[] }) {
  return (
    <dl className={styles.header}>
      {header
        .filter(({ label }) => !without.includes(label))
        .map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Name>{text}</Name>
            </dd>
          </div>
        ))}
    </dl>
  );
}

interface Props {
  name: SectionName;
  title: string;
  /** null: not written yet */
  section: Section | null;
  /** the analyst’s own fields, in place of what the server made of them */
  own?: ReactNode;
  /** what stands below it while it is written */
  below?: ReactNode;
}

/** One section under its heading. */
export function SectionView({ name, title, section, own, below }: Props) {
  const id = sectionId(name);
  return (
    <section id={id} tabIndex={-1} className={styles.section} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className={styles.title}>
        {title}
      </h3>
      {own ?? (section ? <Generated section={section} /> : <p className={styles.waiting}>Being written…</p>)}
      {below}
    </section>
  );
}
