import { useState } from 'react';
import type { AttributeAccounts, Claim } from '#contract/evidence.ts';
import type { NetworkNode } from '#contract/network.ts';
import { edtfInWords } from '#contract/dates-in-words.ts';
import { listed } from '../exploration/sentences.ts';
import { useExploration } from '../exploration/use-exploration.tsx';
import { Judging } from '../judgements/Judging.tsx';
import { useJudgementsAbout } from '../judgements/queries.ts';
import details from '../panels/Details.module.css';
import { LongText } from '../ui/LongText.tsx';
import { AccountDetails } from './AccountDetails.tsx';
import styles from './Accounts.module.css';
import { accountsOf, inOneLine } from './attribute.ts';

interface Props {
  attributes: readonly AttributeAccounts[];
  claims: readonly Claim[];
  dataset: string;
  /** of which these are the attributes; null for a tie */
  node: NetworkNode | null;
  subjectId: string;
}

function Attribute({ attribute, ...rest }: Omit<Props, 'attributes'> & { attribute: AttributeAccounts }) {
  const { claims, dataset, node, subjectId } = rest;
  const { property, disputed } = attribute;
  const [open, setOpen] = useState(false);
  const { words } = useExploration();
  const { label, type } = words.attribute(dataset, property);
  const shown = (text: string): string => (type === 'date' ? edtfInWords(text) : text);
  const accounts = accountsOf(attribute, claims);
  const several = accounts.length > 1 && !disputed;
  const judgements = useJudgementsAbout(subjectId).data ?? [];
  return (
    <div className={styles.attribute}>
      <dt>
        {label}
        {disputed && <span className={details.disputed}> disputed</span>}
      </dt>
      <dd>
        <button type="button" className={styles.value} aria-expanded={open} onClick={() => setOpen(!open)}>
          <bdi>
            {several
              ? `${accounts.length} values, each with its claims`
              : inOneLine(accounts.map(({ text }) => shown(text))).slice(0, 200)}
          </bdi>
        </button>
        <ul className={details.accounts} data-disputed={disputed}>
          {accounts.map((account) => (
            <li key={account.text}>
              {(disputed || several) && <LongText text={shown(account.text)} />}
              <span className={details.by}>
                <bdi>{listed(account.sources.map(({ name }) => name))}</bdi>
              </span>
              {open && <AccountDetails account={account} node={node} />}
            </li>
          ))}
        </ul>
        {open && <Judging about={{ on: 'attribute', subjectId, property }} all={judgements} what={label} />}
      </dd>
    </div>
  );
}

/** Attributes with who says so; where accounts differ they stand side by side, and each opens to what it rests on. */
export function Attributes({ attributes, ...rest }: Props) {
  if (attributes.length === 0) return null;
  return (
    <section className={details.section} aria-label="What is said of it">
      <h3 className={details.heading}>What is said of it</h3>
      <dl className={styles.facts}>
        {attributes.map((attribute) => (
          <Attribute key={attribute.property} attribute={attribute} {...rest} />
        ))}
      </dl>
    </section>
  );
}
