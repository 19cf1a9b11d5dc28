import { counted } from '#words/counts.ts';
import type { NetworkNode } from '#contract/network.ts';
import styles from './Accounts.module.css';
import { originsOf, type Account } from './attribute.ts';
import claimStyles from './Claim.module.css';
import { WhoIsInIt } from './WhoIsInIt.tsx';
import { seek } from '../../state/page.ts';

/** An account opened: on how many origins it rests, its claims, and where a number is stated who is in it. */
export function AccountDetails({ account, node }: { account: Account; node: NetworkNode | null }) {
  return (
    <div className={styles.details}>
      <p className={styles.count}>{counted(originsOf(account.claims), 'independent origin')}</p>
      <ul>
        {account.claims.map((claim) => (
          <li key={claim.id}>
            <button type="button" className={claimStyles.passage} onClick={() => seek(claim.id)}>
              <bdi>{claim.paraphrase}</bdi>
            </button>
          </li>
        ))}
      </ul>
      {account.counted && node && <WhoIsInIt node={node} sources={account.sources} />}
    </div>
  );
}
