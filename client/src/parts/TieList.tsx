import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { markInWords } from '#words/lens.ts';
import { sentenceOf, STANDING, type TieTime, toldByInWords, toldTimesInWords } from '#words/ties.ts';
import { dispatch, usePage } from '../state/page.ts';
import { useTellers } from '../state/tellers.ts';
import { Rows } from '../ui/Rows.tsx';
import styles from './Details.module.css';
import { cut } from '#words/names.ts';
import { Name } from './Name.tsx';

interface ToldProps {
  id: string;
  /** of the tie, for one whose claims give no time of their own */
  time?: TieTime;
  /** what stands before: how it stands, what the lens makes of it */
  marks?: readonly (string | null)[];
}

/** The second line of a tie wherever ties are listed: by whom, denied by whom, when. */
export function ToldBy({ id, time, marks = [] }: ToldProps) {
  const { data, failureReason } = useTellers(id);
  const told = data
    ? [...toldByInWords(data), toldTimesInWords(data, time)]
    : [failureReason ? 'who says so cannot be read just now' : data === null ? 'no claim is left' : '…'];
  return (
    <span className={styles.fact} data-told={data ? 'yes' : 'no'}>
      {[...marks.filter((mark) => mark !== null), ...told].map((part, index) => (
        // Each part by itself, so that a name cannot turn what stands beside it.
        <span key={part}>
          {index > 0 && ' · '}
          <Name>{part}</Name>
        </span>
      ))}
    </span>
  );
}

/** How a tie stands, where that is not plainly asserted and stated. */
export const standingMarks = ({ status, inferred }: NetworkTie): (string | null)[] => [
  status === 'asserted' ? null : STANDING[status],
  inferred ? 'inferred' : null,
];

interface SentenceProps {
  tie: NetworkTie;
  subject: NetworkNode;
  object: NetworkNode;
  /** the node from which the sentence is read */
  from?: string;
}

const short = (node: NetworkNode): string => cut(node.name, 120);

/** A tie as a sentence that opens it, and under it who says so. */
export function TieSentence({ tie, subject, object, from }: SentenceProps) {
  const { words, seen, lens } = usePage('words', 'seen', 'lens');
  const sentence = sentenceOf(tie, subject, object, words, from);
  const marks = [markInWords(seen?.marks.get(tie.id), lens.clock), ...standingMarks(tie)];
  return (
    <button
      type="button"
      className={styles.row}
      onClick={(event) => dispatch({ do: 'select', ref: { what: 'tie', id: tie.id }, add: event.shiftKey })}
    >
      <span>
        <Name>{short(sentence.subject)}</Name> <em className={styles.verb}>{sentence.verb}</em>{' '}
        <Name>{short(sentence.object)}</Name>
        {sentence.role}
      </span>
      <ToldBy id={tie.id} time={tie} marks={marks} />
    </button>
  );
}

interface ListProps {
  ties: readonly NetworkTie[];
  /** the node of an id; those of the picture where it is left out */
  ends?: (id: string) => NetworkNode | undefined;
  /** the node from which the sentences are read */
  from?: string;
}

/** Ties as sentences, each of which opens its tie. */
export function TieList({ ties, ends, from }: ListProps) {
  const { node } = usePage('node');
  const end = ends ?? node;
  return (
    <Rows of={ties}>
      {(tie) => {
        const [subject, object] = [end(tie.subjectId), end(tie.objectId)];
        if (!subject || !object) return null;
        return (
          <TieSentence tie={tie} subject={subject} object={object} {...(from !== undefined && { from })} />
        );
      }}
    </Rows>
  );
}
