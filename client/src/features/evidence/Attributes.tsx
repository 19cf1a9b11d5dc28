import { useState } from 'react';
import type { AttributeAccounts, Claim } from '#contract/evidence.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { edtfInWords } from '#words/dates.ts';
import type { WhyLeftOut } from '#contract/lens.ts';
import { outsideInWords } from '#words/lens.ts';
import { roleInWords } from '#words/ties.ts';
import { verbFrom } from '#words/vocabulary.ts';
import { usePage, seek } from '../../state/page.ts';
import { listed, counted } from '#words/counts.ts';
import { Judging } from '../judgements/Judging.tsx';
import { useJudgementsAbout } from '../../state/judgement-queries.ts';
import details from '../../parts/Details.module.css';
import { LongText } from '../../ui/LongText.tsx';
import styles from './Accounts.module.css';
import {
  accountInWords,
  accountsOf,
  accountsOfAttribute,
  inOneLine,
  originsOf,
  type Account,
} from './attribute.ts';
import claimStyles from './Claim.module.css';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../state/api.ts';
import { asked, NO_LENS } from '#picture/exploration/lens.ts';
import { useTiesOf } from '../../state/details-queries.ts';
import { Name } from '../../parts/Name.tsx';

const MOST = 500;

/** The ties of a node as these first sources tell them, with the nodes at their other ends. */
function useToldBy(node: NetworkNode, sources: readonly string[]) {
  const around = useTiesOf(node.id, MOST);
  const ties = around.data?.neighbours ?? [];
  const ids = [...new Set([node.id, ...ties.map((each) => each.node.id)])].toSorted();
  const told = useQuery({
    queryKey: ['told of', node.id, ids, sources],
    queryFn: ({ signal }) => call('lens', { body: { ids, lens: { ...asked(NO_LENS), sources } }, signal }),
    enabled: ids.length > 1,
  });
  const others = new Map(ties.map((each) => [each.node.id, each.node]));
  if (!around.data || (ids.length > 1 && !told.data)) return null;
  return (told.data?.ties ?? [])
    .map(({ tie }) => tie)
    .flatMap((tie) => {
      const other = others.get(tie.subjectId === node.id ? tie.objectId : tie.subjectId);
      return other && [tie.subjectId, tie.objectId].includes(node.id) ? [{ tie, other }] : [];
    });
}

interface Part {
  tie: NetworkTie;
  other: NetworkNode;
}

/**
 * Who has a part in it by one account. A number is what the account states, never a count of these, so both are
 * shown and may differ.
 */
function WhoIsInIt({ node, sources }: { node: NetworkNode; sources: readonly { id: string }[] }) {
  const { words } = usePage('words');
  const parts = useToldBy(
    node,
    sources.map(({ id }) => id),
  );
  if (parts === null) return null;
  const ends = (id: string): NetworkNode | undefined => (id === node.id ? node : undefined);
  const verb = ({ tie }: Part): string =>
    `${verbFrom(words.tie(tie, ends), tie.subjectId === node.id ? 'subject' : 'object')}${roleInWords(tie)}`;
  const named = new Map(parts.map(({ other }) => [other.id, other.name]));
  const side = ({ tie }: Part): string =>
    tie.side === null ? '' : `, held by ${named.get(tie.side) ?? tie.side.replace(/^.*:/, '')}`;
  const people = parts.filter(({ other }) => other.class === 'actor');
  const groups = [...Map.groupBy(people, (part) => verb(part) + side(part))].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  if (groups.length === 0) return <p className={styles.none}>This account names no participants.</p>;
  return (
    <dl className={styles.parts}>
      {groups.map(([label, group]) => (
        <div key={label}>
          <dt>
            <Name>{label}</Name> · {group.length}
          </dt>
          <dd>
            <Name>{listed(group.map(({ other }) => other.name))}</Name>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** An account opened: on how many origins it rests, its claims, and where a number is stated who is in it. */
function AccountDetails({ account, node }: { account: Account; node: NetworkNode | null }) {
  return (
    <div className={styles.details}>
      <p className={styles.count}>{counted(originsOf(account.claims), 'independent origin')}</p>
      <ul>
        {account.claims.map((claim) => (
          <li key={claim.id}>
            <button type="button" className={claimStyles.passage} onClick={() => seek(claim.id)}>
              <Name>{claim.paraphrase}</Name>
            </button>
          </li>
        ))}
      </ul>
      {account.counted && node && <WhoIsInIt node={node} sources={account.sources} />}
    </div>
  );
}

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
  const written = (text: string): string => (type === 'date' ? edtfInWords(text) : text);
  const shown = (account: Account): string => accountInWords(account, written);
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
          <Name>
            {within.length === 0
              ? 'only outside the lens'
              : several
                ? `${within.length} values, each with its claims`
                : inOneLine(within.map(shown)).slice(0, 200)}
          </Name>
        </button>
        <ul className={details.accounts} data-disputed={disputed}>
          {accounts.toSorted(insideFirst).map((account) => (
            <li key={shown(account)} data-outside={account.outside !== null}>
              {(disputed || several || account.outside !== null) && <LongText text={shown(account)} />}
              <span className={details.by}>
                <Name>{listed(account.sources.map(({ name }) => name))}</Name>{' '}
                {account.outside && (
                  <span className={styles.outside}>{outsideInWords(account.outside, lens.clock)}</span>
                )}
              </span>
              {open && <AccountDetails account={account} node={node} />}
            </li>
          ))}
        </ul>
        {open && (
          <Judging
            about={{ on: 'attribute', subjectId, property }}
            all={judgements}
            what={label}
            accounts={accountsOfAttribute(accounts, written)}
          />
        )}
      </dd>
    </div>
  );
}

/** Attributes with who says so; where accounts differ they stand side by side, and each opens to what it rests on. */
export function Attributes({ attributes, whose, ...rest }: Props) {
  if (attributes.length === 0) return null;
  const title = whose === undefined ? 'What is said' : `What is said of ${whose}`;
  return (
    <section className={details.section} aria-label={title}>
      <h3 className={details.heading}>
        <Name>{title}</Name>
      </h3>
      <dl className={styles.facts}>
        {attributes.map((attribute) => (
          <Attribute key={attribute.property} attribute={attribute} {...rest} />
        ))}
      </dl>
    </section>
  );
}
