import styles from './Authored.module.css';
import { CredibilityField } from './CredibilityField.tsx';
import { Words } from './Words.tsx';
import { useWriting } from './writing.tsx';

/** One claim graded apart from its source, by the analyst who writes the draft. */
export function ClaimGrade({ claimId, n }: { claimId: string; n: number }) {
  const { draft, write } = useWriting();
  const { claimGrades = [] } = draft.authored;
  const now = claimGrades.find((each) => each.claimId === claimId) ?? null;
  const set = (next: typeof now): void =>
    write({
      claimGrades: [...claimGrades.filter((each) => each.claimId !== claimId), ...(next ? [next] : [])],
    });
  return (
    <p className={styles.ofClaim}>
      <CredibilityField
        label={`Credibility of claim ${n}`}
        value={now?.credibility ?? null}
        none="as its source is graded"
        onChange={(credibility) => set(credibility && { claimId, credibility, reason: now?.reason ?? '' })}
      />
      {now !== null && (
        <span className={styles.reason}>
          <Words
            label={`Why claim ${n} is graded so`}
            look="aside"
            value={now.reason}
            placeholder="why?"
            onChange={(reason) => set({ ...now, reason })}
          />
        </span>
      )}
    </p>
  );
}
