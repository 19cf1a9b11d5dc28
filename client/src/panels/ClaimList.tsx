import type { Claim } from '#contract/evidence.ts';
import { edtfInWords, validInWords, whenInWords } from '../exploration/dates-in-words.ts';
import { chainInWords } from '../exploration/sentences.ts';
import { useExploration } from '../exploration/use-exploration.tsx';
import { LongText } from '../ui/LongText.tsx';
import styles from './Claims.module.css';
import details from './Details.module.css';
import { useReader } from './Reader.tsx';
import { Responses } from './Responses.tsx';

const MODALITY: Partial<Record<Claim['modality'], string>> = {
  assessment: 'as an assessment',
  allegation: 'as an allegation',
  possibility: 'as a possibility',
  plan: 'as a plan',
  demand: 'as a demand',
  recommendation: 'as a recommendation',
};

function When({ claim }: { claim: Claim }) {
  const valid = validInWords(claim);
  const inferred = claim.validBasis === 'inferred' && valid !== null;
  return (
    <>
      <dt>Held</dt>
      <dd>
        {valid ?? 'no date given'}
        {inferred && (
          <span className={styles.why}> inferred{claim.validReason ? `: ${claim.validReason}` : ''}</span>
        )}
      </dd>
      {claim.saidOn && (
        <>
          <dt>Said</dt>
          <dd>
            {whenInWords(claim.saidOn)}
            {claim.saidBasis === 'inferred' && (
              <span className={styles.why}> inferred{claim.saidReason ? `: ${claim.saidReason}` : ''}</span>
            )}
          </dd>
        </>
      )}
    </>
  );
}

function Manner({ claim }: { claim: Claim }) {
  const manner = MODALITY[claim.modality];
  const parts = [
    claim.polarity === 'denies' ? 'denies' : null,
    manner ?? null,
    claim.hedge ? `“${claim.hedge}”` : null,
  ].filter((part) => part !== null);
  if (parts.length === 0 && claim.basis === 'stated') return null;
  return (
    <p className={styles.manner}>
      {parts.join(' · ')}
      {claim.basis === 'inferred' && (
        <span>
          {parts.length > 0 && ' · '}inferred by us{claim.basisReason ? `: ${claim.basisReason}` : ''}
        </span>
      )}
    </p>
  );
}

function Attribute({ claim }: { claim: Claim }) {
  const { words } = useExploration();
  if (claim.attribute === null) return null;
  const { label } = words.attribute(claim.dataset, claim.attribute.property);
  const { period } = claim.attribute;
  return (
    <p className={styles.manner}>
      on: {label}
      {period && `, ${edtfInWords(period)}`}
    </p>
  );
}

/** One claim: what is said, who says it through whom, how, when, in which words, where. */
function ClaimCard({ claim }: { claim: Claim }) {
  const read = useReader();
  return (
    <li className={styles.claim} id={`claim ${claim.id}`} data-polarity={claim.polarity}>
      <p className={styles.who}>
        <bdi>{chainInWords(claim.chain)}</bdi>
      </p>
      <p className={styles.what}>
        <LongText text={claim.paraphrase} />
      </p>
      {claim.quote && (
        <blockquote className={styles.quote}>
          “<LongText text={claim.quote} />”
        </blockquote>
      )}
      <Attribute claim={claim} />
      <Manner claim={claim} />
      <dl className={styles.when}>
        <When claim={claim} />
        <dt>In</dt>
        <dd>
          {claim.passages.map((passage, index) => (
            <span key={passage.id}>
              {index > 0 && ', '}
              <button
                type="button"
                className={styles.passage}
                onClick={() => read({ passage, paraphrase: claim.paraphrase })}
              >
                {passage.locator}
              </button>
            </span>
          ))}
        </dd>
      </dl>
      <Responses claim={claim} />
    </li>
  );
}

export function ClaimList({ title, claims }: { title: string; claims: readonly Claim[] }) {
  if (claims.length === 0) return null;
  return (
    <section className={details.section} aria-label={title}>
      <h3 className={details.heading}>
        {title} <span className={details.count}>{claims.length}</span>
      </h3>
      <ul>
        {claims.map((claim) => (
          <ClaimCard key={claim.id} claim={claim} />
        ))}
      </ul>
    </section>
  );
}
