import { listed } from '#words/counts.ts';
import type { Claim, Hop } from '#contract/evidence.ts';
import { chainInWords } from '#words/ties.ts';
import styles from './Claim.module.css';

const speaking = ({ sources, independent }: Hop): string | null =>
  sources.length < 2 ? null : independent ? 'independently of each other' : 'jointly, counted as one origin';

/** What there is to know about how a hop speaks: with whom, and whether the text says so there. */
function notes(hop: Hop): string[] {
  const names = listed(hop.sources.map(({ name }) => name));
  const together = speaking(hop);
  return [
    ...(together === null ? [] : [`${names} speak ${together}.`]),
    ...(hop.basis === 'carried-over'
      ? [
          `That ${names} says so is carried over${hop.reason ? `: ${hop.reason}` : ' from the sentence before.'}`,
        ]
      : []),
  ];
}

/** Who says so through whom: "The Skerry Almanac, citing Oda Brink". */
export function Chain({ claim }: { claim: Claim }) {
  const said = claim.chain.flatMap(notes);
  return (
    <div>
      <p className={styles.who}>
        <bdi>{chainInWords(claim.chain)}</bdi>
      </p>
      {said.map((note) => (
        <p key={note} className={styles.why}>
          <bdi>{note}</bdi>
        </p>
      ))}
    </div>
  );
}
