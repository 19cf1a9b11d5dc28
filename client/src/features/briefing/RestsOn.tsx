import { useState } from 'react';
import type { Citation } from '#contract/briefing.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Authored.module.css';
import { useCited } from './cited.tsx';
import { counted } from '#words/counts.ts';
import { useWriting } from './writing.tsx';
import { Name } from '../../parts/Name.tsx';

const SHOWN = 60;

interface Props {
  nth: number;
  claims: readonly string[];
  onChange: (claims: string[]) => void;
}

const words = ({ n, who, paraphrase }: Citation): string => `${n} ${who} ${paraphrase}`.toLowerCase();

/** Every claim that the briefing cites, found by words, to be ticked. */
function Picker({ nth, claims, onChange }: Props) {
  const { briefing } = useWriting();
  const [wanted, setWanted] = useState('');
  const all = briefing?.citations ?? [];
  const parts = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const found = all.filter((citation) => parts.every((part) => words(citation).includes(part)));
  return (
    <div className={styles.picker}>
      <input
        type="search"
        aria-label={`Find claims for judgement ${nth}`}
        placeholder="Find a claim by its words or by who says it"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        ref={(field) => field?.focus()}
      />
      <ul className={styles.found} aria-label="Claims">
        {found.slice(0, SHOWN).map((citation) => (
          <li key={citation.claimId}>
            <label className={styles.claim}>
              <input
                type="checkbox"
                checked={claims.includes(citation.claimId)}
                onChange={(event) =>
                  onChange(
                    event.target.checked
                      ? [...claims, citation.claimId]
                      : claims.filter((id) => id !== citation.claimId),
                  )
                }
              />
              <Name>
                [{citation.n}] {citation.who}: {citation.paraphrase}
              </Name>
            </label>
          </li>
        ))}
      </ul>
      <output className={styles.hint}>
        {found.length > SHOWN
          ? `The first ${SHOWN} of ${counted(found.length, 'claim')}; type to narrow them down.`
          : `${counted(found.length, 'claim')} of ${all.length}`}
      </output>
    </div>
  );
}

/** The claims that a judgement rests on, by their numbers. */
export function RestsOn({ nth, claims, onChange }: Props) {
  const [picking, setPicking] = useState(false);
  const { briefing } = useWriting();
  const { open } = useCited();
  const numbers = new Map(briefing?.citations.map(({ claimId, n }) => [claimId, n]));
  return (
    <>
      <span>Rests on</span>
      <span className={styles.chips}>
        {claims.map((id) => {
          const n = numbers.get(id);
          const name = n === undefined ? 'a claim that is not here any more' : `claim ${n}`;
          return (
            <span key={id} className={styles.chip}>
              {n === undefined ? (
                <span title={id}>gone</span>
              ) : (
                <button
                  type="button"
                  aria-label={`Claim ${n}`}
                  onClick={() => open({ notes: [], claims: [n] })}
                >
                  {n}
                </button>
              )}
              <button
                type="button"
                aria-label={`Judgement ${nth} rests on ${name} no more`}
                data-noprint
                onClick={() => onChange(claims.filter((each) => each !== id))}
              >
                ×
              </button>
            </span>
          );
        })}
        <Button look="plain" aria-expanded={picking} data-noprint onClick={() => setPicking(!picking)}>
          {picking ? 'Done' : claims.length === 0 ? 'Choose claims' : 'Choose others'}
        </Button>
      </span>
      {picking && <Picker nth={nth} claims={claims} onChange={onChange} />}
    </>
  );
}
