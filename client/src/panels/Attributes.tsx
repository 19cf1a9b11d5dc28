import type { AttributeAccounts, Claim } from '#contract/evidence.ts';
import { edtfInWords } from '../exploration/dates-in-words.ts';
import { firstSources, listed } from '../exploration/sentences.ts';
import { useExploration } from '../exploration/use-exploration.tsx';
import { LongText } from '../ui/LongText.tsx';
import styles from './Details.module.css';

function sourcesOf(ids: readonly string[], claims: readonly Claim[]): string {
  const names = claims.filter((claim) => ids.includes(claim.id)).map(firstSources);
  return listed([...new Set(names)]);
}

interface Props {
  attributes: readonly AttributeAccounts[];
  claims: readonly Claim[];
  dataset: string;
}

/** Attributes with who says so; where accounts differ they stand side by side. */
export function Attributes({ attributes, claims, dataset }: Props) {
  const { words } = useExploration();
  if (attributes.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>What is said of it</h3>
      <dl className={styles.facts}>
        {attributes.map(({ property, disputed, accounts }) => {
          const { label, type } = words.attribute(dataset, property);
          return (
            <div key={property} style={{ display: 'contents' }}>
              <dt>
                {label}
                {disputed && <span className={styles.disputed}> disputed</span>}
              </dt>
              <dd>
                <ul className={styles.accounts} data-disputed={disputed}>
                  {accounts.map((account) => (
                    <li key={account.text}>
                      <LongText text={type === 'date' ? edtfInWords(account.text) : account.text} />
                      <span className={styles.by}>
                        <bdi>{sourcesOf(account.claimIds, claims)}</bdi>
                      </span>
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
