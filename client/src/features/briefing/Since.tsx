import type { Briefing, Since } from '#contract/briefing.ts';
import { useOpenClaim } from '../../state/use-open.ts';
import { useCited } from './cited.tsx';
import styles from './Desk.module.css';
import { counted } from '#words/counts.ts';

type Named = Since['added'][number];

/** Opens a claim: as the briefing holds it, or in the panel where it is new. */
function Claim({ claim, briefing }: { claim: Named; briefing: Briefing }) {
  const { open } = useCited();
  const { openById } = useOpenClaim();
  const n = briefing.citations.find(({ claimId }) => claimId === claim.id)?.n;
  return (
    <button
      type="button"
      className={styles.link}
      onClick={() => (n === undefined ? void openById(claim.id) : open([n]))}
    >
      <bdi>{claim.paraphrase}</bdi>
      {n !== undefined && ` [${n}]`}
    </button>
  );
}

interface ListProps {
  title: string;
  claims: readonly Named[];
  briefing: Briefing;
  /** what is said of one besides */
  told?: (claim: Named) => string;
}

const OPEN_UP_TO = 10;

function List({ title, claims, briefing, told }: ListProps) {
  if (claims.length === 0) return null;
  return (
    <details open={claims.length <= OPEN_UP_TO}>
      <summary>{title}</summary>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            <Claim claim={claim} briefing={briefing} />
            {told && `: ${told(claim)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

const some = ({ gone, added, withdrawn, revised, ranked, weaker }: Since): boolean =>
  gone || added.length + withdrawn.length + revised.length + ranked.length + weaker.length > 0;

/** What is different now from when the briefing was kept: first what its judgements have lost. */
export function SinceThen({ since, briefing }: { since: Since; briefing: Briefing }) {
  const { gone, datasets, added, withdrawn, revised, ranked, weaker } = since;
  const changed = some(since);
  const rankOf = new Map(ranked.map((each) => [each.id, `${each.before} then, ${each.now} now`]));
  return (
    <section className={styles.since} data-changed={changed} aria-label="What has changed since">
      <h3>What has changed since</h3>
      {!changed && <p>Nothing: the claims are the same as when the briefing was kept.</p>}
      {gone && <p>Its subjects are no longer in the database. The briefing keeps its evidence.</p>}
      {weaker.map(({ judgement, lost }) => (
        <div key={judgement}>
          <p>
            <strong>Rests on less now:</strong> <q>{judgement}</q> has lost {counted(lost.length, 'claim')}.
          </p>
          <ul>
            {lost.map((claim) => (
              <li key={claim.id}>
                <Claim claim={claim} briefing={briefing} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <List
        title={`${counted(withdrawn.length, 'claim')} withdrawn`}
        claims={withdrawn}
        briefing={briefing}
      />
      <List title={`${counted(added.length, 'claim')} added`} claims={added} briefing={briefing} />
      <List title={`${counted(revised.length, 'claim')} revised`} claims={revised} briefing={briefing} />
      <List
        title={`${counted(ranked.length, 'claim')} ranked again`}
        claims={ranked}
        briefing={briefing}
        told={({ id }) => rankOf.get(id) ?? ''}
      />
      {datasets.map(({ id, now }) => (
        <p key={id}>
          {now === null
            ? `The dataset ${id} is not here any more.`
            : `The dataset ${id} has another version.`}
        </p>
      ))}
    </section>
  );
}
