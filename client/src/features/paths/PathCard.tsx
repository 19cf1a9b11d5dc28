import type { Path, PathPair, PathTie } from '#contract/paths.ts';
import { dispatch, usePage } from '../../state/page.ts';
import { sentenceOf } from '#words/ties.ts';
import { counted } from '#words/counts.ts';
import { standingMarks, ToldBy } from '../../parts/TieList.tsx';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/announce.ts';
import { isTraced, linksOf, stepOf, type Told } from './chosen.ts';
import styles from './Paths.module.css';
import { cut } from '#words/names.ts';
import { Name } from '../../parts/Name.tsx';

interface LinkProps {
  of: PathTie;
  from: string;
  told: Told;
  weakest: boolean;
}

/** One tie as a sentence with who says so and when; it opens to its claims. */
function Link({ of: { tie }, from, told, weakest }: LinkProps) {
  const { words } = usePage('words');
  const [subject, object] = [told.names.get(tie.subjectId), told.names.get(tie.objectId)];
  if (subject === undefined || object === undefined) return null;
  const sentence = sentenceOf(tie, subject, object, words, from);
  return (
    <button
      type="button"
      className={styles.link}
      data-weakest={weakest}
      onClick={() => dispatch({ do: 'select', ref: { what: 'tie', id: tie.id } })}
    >
      <span>
        <Name>{cut(sentence.subject.name, 100)}</Name> <em>{sentence.verb}</em>{' '}
        <Name>{cut(sentence.object.name, 100)}</Name>
        {sentence.role}
      </span>
      <ToldBy id={tie.id} time={tie} marks={standingMarks(tie)} />
    </button>
  );
}

const summaryOf = (others: readonly PathTie[]): string => {
  const disputed = others.filter(({ tie }) => tie.status === 'disputed').length;
  const some = `and ${counted(others.length, 'more tie')} between them`;
  return disputed === 0 ? some : `${some}, ${disputed} disputed`;
};

/** Every link of a path. What ties two directly lies open; of a longer path the best supported tie of each link does. */
function Links({ path, told }: { path: Path; told: Told }) {
  const direct = path.hops.length === 1;
  return (
    <ol className={styles.links}>
      {linksOf(path, told).map(({ tie, from, others }, index) => (
        <li key={tie.tie.id}>
          <Link of={tie} from={from} told={told} weakest={!direct && index === path.weakest.hop} />
          {others.length > 0 && (
            <details className={styles.others} open={direct || undefined}>
              <summary>{summaryOf(others)}</summary>
              {others.map((each) => (
                <Link key={each.tie.id} of={each} from={from} told={told} weakest={false} />
              ))}
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}

interface Props {
  path: Path;
  pair: Pick<PathPair, 'from' | 'to'>;
  told: Told;
}

/** One path: the sentence, each link with who says so, and how strong it is at most. */
export function PathCard({ path, pair, told }: Props) {
  const { version, picture } = usePage('version', 'picture');
  const { step, trace } = stepOf([path], pair, told, picture?.hiddenTies);
  const shown = isTraced(version?.trace ?? null, trace);
  const show = (): void => {
    if (shown) return dispatch({ do: 'set', change: { trace: null } });
    dispatch({ do: 'step', step, trace });
    announce(`${path.sentence} The rest of the picture is dimmed.`);
  };
  const hops = path.hops.length;
  // One of several ties is not what ties them.
  const ties = hops === 1 ? (path.hops[0]?.ties.length ?? 0) : 0;
  return (
    <li className={styles.path} data-shown={shown}>
      <p className={styles.sentence}>
        <Name>{ties > 1 ? `Tied directly, in ${ties} ways.` : path.sentence}</Name>
      </p>
      <Links path={path} told={told} />
      {hops > 1 && (
        <p className={styles.weakest}>
          <strong>Weakest link:</strong> <Name>{path.weakest.words}</Name>
        </p>
      )}
      <p className={styles.foot}>
        <Button look={shown ? 'strong' : 'line'} aria-pressed={shown} onClick={show}>
          Show in the picture
        </Button>
        <span className={styles.quiet}>{hops > 1 ? counted(hops, 'tie') : counted(ties, 'direct tie')}</span>
      </p>
    </li>
  );
}
