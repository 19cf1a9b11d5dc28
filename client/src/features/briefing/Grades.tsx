import { useId } from 'react';
import type { Briefing } from '#contract/briefing.ts';
import styles from './Authored.module.css';
import { CredibilityField } from './CredibilityField.tsx';
import type { Typed } from './drafts.ts';
import { Words } from './Words.tsx';
import { useWriting } from './writing.tsx';
import { Name } from '../../parts/Name.tsx';

type Grade = Typed['grades'][number];

const RELIABILITY: Record<Grade['reliability'], string> = {
  A: 'A reliable',
  B: 'B usually reliable',
  C: 'C fairly reliable',
  D: 'D not usually reliable',
  E: 'E unreliable',
  F: 'F cannot be judged',
};
const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

/** First sources of what is cited, by name. */
function sourcesOf({ claims }: Briefing): { id: string; name: string }[] {
  const first = claims.flatMap(({ chain }) => chain.toSorted((a, b) => b.hop - a.hop)[0]?.sources ?? []);
  return [...new Map(first.map(({ id, name }) => [id, { id, name }])).values()].toSorted((a, b) =>
    a.name.localeCompare(b.name),
  );
}

function Row({ id, name }: { id: string; name: string }) {
  const { draft, write } = useWriting();
  const label = useId();
  const { grades } = draft.authored;
  const now: Grade = grades.find(({ sourceId }) => sourceId === id) ?? {
    sourceId: id,
    reliability: 'F',
    credibility: '6',
    reason: '',
  };
  const set = (change: Partial<Grade>): void => {
    const next = { ...now, ...change };
    const plain = next.reliability === 'F' && next.credibility === '6' && next.reason === '';
    write({ grades: [...grades.filter(({ sourceId }) => sourceId !== id), ...(plain ? [] : [next])] });
  };
  return (
    <li>
      <Name id={label}>{name}</Name>
      <select
        className={styles.select}
        aria-label={`Reliability of ${name}`}
        value={now.reliability}
        onChange={({ target }) =>
          set({ reliability: RELIABILITIES.find((key) => key === target.value) ?? 'F' })
        }
      >
        {Object.entries(RELIABILITY).map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
      <CredibilityField
        label={`Credibility of what ${name} says`}
        value={now.credibility}
        onChange={(credibility) => set({ credibility: credibility ?? '6' })}
      />
      {(now.reliability !== 'F' || now.credibility !== '6') && (
        <span className={styles.reason}>
          <Words
            label={`Why ${name} is graded so`}
            look="aside"
            value={now.reason}
            placeholder="why?"
            onChange={(reason) => set({ reason })}
          />
        </span>
      )}
    </li>
  );
}

/** Sources graded by the analyst; all others stay F6, "cannot be judged". */
export function Grades() {
  const { draft, briefing } = useWriting();
  if (briefing === null) return null;
  const sources = sourcesOf(briefing);
  const graded = draft.authored.grades.length;
  return (
    <details data-noprint>
      <summary className={styles.hint}>
        Grade the sources yourself: {graded} of {sources.length} graded, the others stay F6
      </summary>
      <ul className={styles.grades}>
        {sources.map((source) => (
          <Row key={source.id} {...source} />
        ))}
      </ul>
    </details>
  );
}
