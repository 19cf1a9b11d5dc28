import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { boundsInWords } from '#words/times.ts';
import { markInWords } from '#words/lens.ts';
import { sentenceOf } from '#words/ties.ts';
import { dispatch, usePage } from '../state/page.ts';
import { Rows } from '../ui/Rows.tsx';
import styles from './Details.module.css';

interface SentenceProps {
  tie: NetworkTie;
  subject: NetworkNode;
  object: NetworkNode;
  /** the node from which the sentence is read */
  from?: string;
}

const short = (node: NetworkNode): string =>
  node.name.length > 120 ? `${node.name.slice(0, 119)}…` : node.name;

/** A tie as a sentence that opens it. */
export function TieSentence({ tie, subject, object, from }: SentenceProps) {
  const { words, seen, lens } = usePage('words', 'seen', 'lens');
  const sentence = sentenceOf(tie, subject, object, words, from);
  const when = boundsInWords(tie.bounds);
  const marks = [
    markInWords(seen?.marks.get(tie.id), lens.clock),
    tie.status === 'asserted' ? null : tie.status,
    tie.inferred ? 'inferred' : null,
    when,
  ];
  return (
    <button
      type="button"
      className={styles.row}
      onClick={(event) => dispatch({ do: 'select', ref: { what: 'tie', id: tie.id }, add: event.shiftKey })}
    >
      <span>
        <bdi>{short(sentence.subject)}</bdi> <em className={styles.verb}>{sentence.verb}</em>{' '}
        <bdi>{short(sentence.object)}</bdi>
      </span>
      {marks.some(Boolean) && <span className={styles.fact}>{marks.filter(Boolean).join(' · ')}</span>}
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
