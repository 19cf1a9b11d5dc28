import { useEffect, useRef, type ReactNode } from 'react';
import type { Claim, Hop } from '#contract/evidence.ts';
import type { Judgement } from '#contract/judgement.ts';
import { outsideInWords } from '#words/lens.ts';
import { read, usePage } from '../../state/page.ts';
import { Judging } from '../judgements/Judging.tsx';
import { useJudgementsAbout } from '../../state/judgement-queries.ts';
import { rankOf } from '../judgements/said.ts';
import { LongText } from '../../ui/LongText.tsx';
import styles from './Claim.module.css';
import { accountOfClaim } from './attribute.ts';
import { Manner } from './Manner.tsx';
import { listed } from '#words/counts.ts';
import { chainInWords } from '#words/ties.ts';
import { momentInWords, whenInWords } from '#words/dates.ts';
import { validInWords } from '#words/times.ts';
import { useOpenClaim } from '../../state/use-open.ts';
import { Name } from '../../parts/Name.tsx';

const ANSWERS = {
  rejects: 'Rejects',
  qualifies: 'Qualifies',
  supports: 'Supports',
  'does-not-refute': 'Does not refute',
  'incompatible-with': 'Cannot stand beside',
} as const;
const ANSWERED = {
  rejects: 'Rejected by',
  qualifies: 'Qualified by',
  supports: 'Supported by',
  'does-not-refute': 'Not refuted by',
  'incompatible-with': 'Cannot stand beside',
} as const;

/** Claims answer claims; each answer leads to the other claim. */
function Responses({ claim }: { claim: Claim }) {
  const { openById } = useOpenClaim();
  const all = [
    ...claim.respondsTo.map((each) => ({ ...each, verb: ANSWERS[each.stance] })),
    ...claim.respondedToBy.map((each) => ({ ...each, verb: ANSWERED[each.stance] })),
  ];
  if (all.length === 0) return null;
  return (
    <ul className={styles.responses}>
      {all.map((each) => (
        <li key={`${each.verb} ${each.claimId}`}>
          <span className={styles.verb}>{each.verb}</span>{' '}
          <button type="button" className={styles.passage} onClick={() => void openById(each.claimId)}>
            <Name>{each.paraphrase}</Name>
          </button>
          {each.reason && <span className={styles.why}> {each.reason}</span>}
        </li>
      ))}
    </ul>
  );
}

function Why({ basis, reason }: { basis: string; reason: string | null }) {
  if (basis !== 'inferred') return null;
  return <span className={styles.why}> inferred{reason ? `: ${reason}` : ''}</span>;
}

function Clock({ name, title, children }: { name: string; title: string; children: ReactNode }) {
  return (
    <>
      <dt title={title}>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** The clocks that say something here, never mixed and always named: dates that are given, and what was recorded anew. */
function Clocks({ claim }: { claim: Claim }) {
  const { clock } = usePage('lens').lens;
  const valid = validInWords(claim);
  const { saidOn, recordedAt, revisedAt, retractedAt } = claim;
  return (
    <>
      {valid !== null && (
        <Clock name="Held" title="Valid time: when it held, according to this claim">
          {valid}
          <Why basis={claim.validBasis} reason={claim.validReason} />
        </Clock>
      )}
      {saidOn !== null && (
        <Clock name="Said" title="Said on: when the source said it">
          {whenInWords(saidOn)}
          <Why basis={claim.saidBasis} reason={claim.saidReason} />
        </Clock>
      )}
      {(clock === 'recorded' || revisedAt !== null || retractedAt !== null) && (
        <Clock name="Recorded" title="Recorded: when it came into this database">
          {momentInWords(recordedAt)}
          {revisedAt && `, revised ${momentInWords(revisedAt)}`}
          {retractedAt && `, retracted ${momentInWords(retractedAt)}`}
        </Clock>
      )}
    </>
  );
}

const speaking = ({ sources, independent }: Hop): string | null =>
  sources.length < 2 ? null : independent ? 'independently of each other' : 'jointly, counted as one origin';

/** What there is to know about how a hop speaks: with whom, and whether the text says so there. */
function notes(hop: Hop): string[] {
  const names = listed(hop.sources.map(({ name }) => name));
  const together = speaking(hop);
  return [
    ...(together === null ? [] : [`${names} speak ${together}.`]),
    ...(hop.basis === 'stated'
      ? []
      : [
          `That ${names} says so is ${hop.basis === 'inferred' ? 'inferred by us' : 'carried over'}${hop.reason ? `: ${hop.reason}` : '.'}`,
        ]),
  ];
}

/** Who says so through whom, on one line with what is not said of when: "The Skerry Almanac, citing Oda Brink · undated". */
function Chain({ claim }: { claim: Claim }) {
  const said = claim.chain.flatMap(notes);
  return (
    <div>
      <p className={styles.who}>
        <Name>{chainInWords(claim.chain)}</Name>
        {claim.tieId !== null && validInWords(claim) === null && (
          <span className={styles.why}> · undated</span>
        )}
      </p>
      {said.map((note) => (
        <p key={note} className={styles.why}>
          <Name>{note}</Name>
        </p>
      ))}
    </div>
  );
}

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

/** Where several passages stand in one paragraph they are numbered: "paragraph 33, passage 1 of 2". */
function placeInWords(passages: Claim['passages'], index: number): string {
  const locator = passages[index]?.locator ?? '';
  const same = passages.filter((each) => each.locator === locator);
  if (same.length < 2) return locator;
  const at = passages.slice(0, index).filter((each) => each.locator === locator).length;
  return `${locator}, passage ${at + 1} of ${same.length}`;
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

/** One claim: who says it through whom, what, in which words, how, when on the clocks that say something, where, and what answers it. */
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
      <Judging
        about={{ on: 'claim', id: claim.id }}
        all={judgements}
        what={claim.paraphrase}
        accounts={[accountOfClaim(claim)]}
      />
    </li>
  );
}
