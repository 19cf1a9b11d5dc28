import { useEffect, useRef } from 'react';
import type { Claim } from '#contract/evidence.ts';
import type { Judgement } from '#contract/judgement.ts';
import { outsideInWords } from '#words/lens.ts';
import { read, usePage } from '../../state/page.ts';
import { Judging } from '../judgements/Judging.tsx';
import { useJudgementsAbout } from '../../state/judgement-queries.ts';
import { rankOf } from '../judgements/said.ts';
import { LongText } from '../../ui/LongText.tsx';
import { Chain } from './Chain.tsx';
import styles from './Claim.module.css';
import { Clocks } from './Clocks.tsx';
import { Manner } from './Manner.tsx';
import { Responses } from './Responses.tsx';

const NONE: readonly Judgement[] = [];

/** What a claim is about: the tie, or the node or tie whose attribute it is. */
export const subjectOf = (claim: Claim): string => claim.tieId ?? claim.attribute?.subjectId ?? claim.id;

/** Comes into view when it is asked for, from the margin of its document or from a claim that answers it. */
function useFound(id: string) {
  const { sought } = usePage('sought');
  const card = useRef<HTMLLIElement>(null);
  const found = sought === id;
  useEffect(() => {
    if (found) card.current?.scrollIntoView({ block: 'center' });
  }, [found]);
  return { card, found };
}

/** Where several passages stand in one paragraph they are numbered: "paragraph 33, 1 of 2". */
function placeInWords(passages: Claim['passages'], index: number): string {
  const locator = passages[index]?.locator ?? '';
  const same = passages.filter((each) => each.locator === locator);
  if (same.length < 2) return locator;
  const at = passages.slice(0, index).filter((each) => each.locator === locator).length;
  return `${locator}, ${at + 1} of ${same.length}`;
}

function Passages({ claim }: { claim: Claim }) {
  return (
    <>
      <dt>In</dt>
      <dd className={styles.passages}>
        {claim.passages.map((passage, index) => (
          <button
            key={passage.id}
            type="button"
            className={styles.passage}
            onClick={() => read({ documentId: passage.documentId, passageId: passage.id, claimId: claim.id })}
          >
            {placeInWords(claim.passages, index)}
          </button>
        ))}
      </dd>
    </>
  );
}

/** One claim: who says it through whom, what, in which words, how, when on three clocks, where, and what answers it. */
export function ClaimCard({ claim }: { claim: Claim }) {
  const { card, found } = useFound(claim.id);
  const judgements = useJudgementsAbout(subjectOf(claim)).data ?? NONE;
  const { clock } = usePage('lens').lens;
  const { outside } = claim;
  const rank = rankOf(judgements, claim.id)?.rank;
  return (
    <li
      ref={card}
      className={styles.claim}
      data-claim={claim.id}
      data-polarity={claim.polarity}
      data-rank={rank ?? 'normal'}
      data-found={found}
      data-outside={Boolean(outside)}
    >
      {outside && <p className={styles.outside}>{outsideInWords(outside, clock)}</p>}
      <Chain claim={claim} />
      <p className={styles.what}>
        <LongText text={claim.paraphrase} />
      </p>
      {claim.quote && (
        <blockquote className={styles.quote}>
          “<LongText text={claim.quote} />”
        </blockquote>
      )}
      <Manner claim={claim} />
      <dl className={styles.when}>
        <Clocks claim={claim} />
        <Passages claim={claim} />
      </dl>
      <Responses claim={claim} />
      <Judging about={{ on: 'claim', id: claim.id }} all={judgements} what={claim.paraphrase} />
    </li>
  );
}
