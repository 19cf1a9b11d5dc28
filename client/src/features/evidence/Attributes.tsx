import { useState } from 'react';
import type { AttributeAccounts, Claim } from '#contract/evidence.ts';
import type { NetworkNode } from '#contract/network.ts';
import { edtfInWords } from '#words/dates.ts';
import type { WhyLeftOut } from '#contract/lens.ts';
import { outsideInWords } from '#words/lens.ts';
import { usePage } from '../../state/page.ts';
import { listed } from '#words/counts.ts';
import { Judging } from '../judgements/Judging.tsx';
import { useJudgementsAbout } from '../../state/judgement-queries.ts';
import details from '../../parts/Details.module.css';
import { LongText } from '../../ui/LongText.tsx';
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
  /** of whom, where several are drawn as one */
  whose?: string | undefined;
}

/** Of several claims that make one account: null where one of them counts. */
function allOutside(claims: readonly Claim[]): WhyLeftOut | null {
  const why = claims.map(({ outside }) => outside ?? null);
  return why.includes(null) ? null : (why[0] ?? null);
}

const insideFirst = (a: { outside: unknown }, b: { outside: unknown }): number =>
  Number(a.outside !== null) - Number(b.outside !== null);

function Attribute({
  attribute,
  ...rest
}: Omit<Props, 'attributes' | 'whose'> & { attribute: AttributeAccounts }) {
  const { claims, dataset, node, subjectId } = rest;
  const { property, disputed } = attribute;
  const [open, setOpen] = useState(false);
  const { words, lens } = usePage('words', 'lens');
  const { label, type } = words.attribute(dataset, property);
  const shown = (text: string): string => (type === 'date' ? edtfInWords(text) : text);
  const accounts = accountsOf(attribute, claims).map((account) => ({
    ...account,
    outside: allOutside(account.claims),
  }));
  const within = accounts.filter(({ outside }) => outside === null);
  const several = within.length > 1 && !disputed;
  const apart = disputed && within.length < 2 ? ' disputed by others' : ' disputed';
  const judgements = useJudgementsAbout(subjectId).data ?? [];
  return (
    <div className={styles.attribute}>
      <dt>
        {label}
        {disputed && <span className={details.disputed}>{apart}</span>}
      </dt>
      <dd>
        <button type="button" className={styles.value} aria-expanded={open} onClick={() => setOpen(!open)}>
          <bdi>
            {within.length === 0
              ? 'only outside the lens'
              : several
                ? `${within.length} values, each with its claims`
                : inOneLine(within.map(({ text }) => shown(text))).slice(0, 200)}
          </bdi>
        </button>
        <ul className={details.accounts} data-disputed={disputed}>
          {accounts.toSorted(insideFirst).map((account) => (
            <li key={account.text} data-outside={account.outside !== null}>
              {(disputed || several || account.outside !== null) && <LongText text={shown(account.text)} />}
              <span className={details.by}>
                <bdi>{listed(account.sources.map(({ name }) => name))}</bdi>{' '}
                {account.outside && (
                  <span className={styles.outside}>{outsideInWords(account.outside, lens.clock)}</span>
                )}
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
export function Attributes({ attributes, whose, ...rest }: Props) {
  if (attributes.length === 0) return null;
  const title = whose === undefined ? 'What is said of it' : `What is said of ${whose}`;
  return (
    <section className={details.section} aria-label={title}>
      <h3 className={details.heading}>
        <bdi>{title}</bdi>
      </h3>
      <dl className={styles.facts}>
        {attributes.map((attribute) => (
          <Attribute key={attribute.property} attribute={attribute} {...rest} />
        ))}
      </dl>
    </section>
  );
}
