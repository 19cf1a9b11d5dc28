import { cut } from '#words/names.ts';
import { Fragment } from 'react';
import type { ConsoleNode, ConsolePath, ConsoleRelationship, ConsoleValue } from '#contract/console.ts';
import type { Ref } from '#picture/exploration/steps.ts';
import { usePage } from '../../state/page.ts';
import styles from './Console.module.css';
import {
  arrow,
  between,
  known,
  type Link,
  linkOf,
  linksIn,
  mentionedIn,
  nameOf,
  plainInWords,
  sentenceOf,
  told,
  whatOf,
} from '#words/console-values.ts';
import { Name } from '../../parts/Name.tsx';

type OnPick = (ref: Ref, ids: readonly string[]) => void;

function NodeChip({ node, onPick }: { node: ConsoleNode; onPick: OnPick }) {
  const what = whatOf(node);
  const { id } = node;
  if (what === null || id === null) return <Name className={styles.thing}>{nameOf(node)}</Name>;
  return (
    <button type="button" className={styles.chip} title={id} onClick={() => onPick({ what, id }, [id])}>
      <Name>{nameOf(node)}</Name>
    </button>
  );
}

interface TieProps {
  tie: ConsoleRelationship;
  link: Link;
  /** the way it is passed; a tie alone is told from its subject */
  forward: boolean;
  onPick: OnPick;
}

/** A tie to be picked, with its ends; what is no tie is text alone. */
function TieButton({
  tie,
  text,
  doubt,
  onPick,
}: Pick<TieProps, 'tie' | 'onPick'> & { text: string; doubt: boolean }) {
  const { tieId, subjectId, objectId } = tie;
  if (tieId === null) return <span className={styles.thing}>{text}</span>;
  const ends = [subjectId, objectId].filter((end) => end !== null);
  return (
    <button
      type="button"
      className={styles.chip}
      data-tie
      data-doubt={doubt}
      title={tieId}
      onClick={() => onPick({ what: 'tie', id: tieId }, ends)}
    >
      <Name>{text}</Name>
    </button>
  );
}

/** The arrow leads from the subject to the object, and breaks where the tie is disputed or stated by nobody. */
const TieChip = ({ tie, link, forward, onPick }: TieProps) => (
  <TieButton tie={tie} text={arrow(link, forward)} doubt={link.doubt !== null} onPick={onPick} />
);

/** A relationship by itself: a tie as its sentence, anything else between the names of its ends. */
function Alone({ tie, onPick }: Pick<TieProps, 'tie' | 'onPick'>) {
  const { words } = usePage('words');
  const { subject, object } = tie;
  const sentence = sentenceOf(tie, words);
  const link = linkOf(tie, words);
  if (sentence !== null)
    return <TieButton tie={tie} text={sentence} doubt={link.doubt !== null} onPick={onPick} />;
  return (
    <span>
      {subject.name !== null && (
        <>
          <Name>{subject.name}</Name>{' '}
        </>
      )}
      <TieChip tie={tie} link={link} forward onPick={onPick} />
      {object.name !== null && (
        <>
          {' '}
          <Name>{object.name}</Name>
        </>
      )}
    </span>
  );
}

function Path({ path, onPick }: { path: ConsolePath; onPick: OnPick }) {
  const { words } = usePage('words');
  const links = linksIn(path, words);
  return (
    <span>
      {path.nodes.map((node, at) => {
        const link = links[at];
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a path may pass a node twice, and never changes
          <Fragment key={at}>
            <NodeChip node={node} onPick={onPick} />
            {link && (
              <>
                {' '}
                <TieChip {...link} onPick={onPick} />{' '}
              </>
            )}
          </Fragment>
        );
      })}
    </span>
  );
}

/** In one cell no more than can be seen; the opened row has all of it. */
const IN_CELL = 12;
const LONGEST = 300;

interface ValueProps {
  value: ConsoleValue;
  onPick: OnPick;
  /** what null says here */
  nothing?: string;
}

/** A value in a cell: nodes and ties to be picked, the rest in words. */
export function Value({ value, onPick, nothing = 'none' }: ValueProps) {
  const { words } = usePage('words');
  const it = known(value);
  if (it.kind === 'node') return <NodeChip node={it.node} onPick={onPick} />;
  if (it.kind === 'tie') return <Alone tie={it.tie} onPick={onPick} />;
  if (it.kind === 'path') return <Path path={it.path} onPick={onPick} />;
  if (it.kind === 'plain') {
    const text = cut(plainInWords(value, words, nothing), LONGEST);
    return <Name {...(value === null && { className: styles.nothing })}>{text}</Name>;
  }
  const entries =
    it.kind === 'map' ? it.entries : it.items.map((item): readonly ['', ConsoleValue] => ['', item]);
  if (entries.length === 0) return <span className={styles.nothing}>none</span>;
  if (it.kind === 'map' && !mentions(value)) return <Name>{cut(told(value, words), LONGEST)}</Name>;
  const more = entries.length - IN_CELL;
  return (
    <span>
      {entries.slice(0, IN_CELL).map(([key, item], at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a list of an answer never changes its order
        <Fragment key={at}>
          {at > 0 && between(entries.map(([, each]) => each))}
          {key !== '' && `${key}: `}
          <Value value={item} onPick={onPick} />
        </Fragment>
      ))}
      {more > 0 && `, and ${more} more`}
    </span>
  );
}

/** Does a map hold nodes, ties or paths, to be picked there as anywhere? */
function mentions(value: ConsoleValue): boolean {
  const { nodes, ties } = mentionedIn([[value]]);
  return nodes.size + ties.size > 0;
}
