import type { Path, PathPair, PathTie } from '#contract/paths.ts';
import { dispatch, usePage } from '../../state/page.ts';
import { sentenceOf } from '#words/ties.ts';
import { counted, listed } from '#words/counts.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/announce.ts';
import { isTraced, linksOf, stepOf, type Told } from './chosen.ts';
import styles from './Paths.module.css';

/** Who says so, as far as the answer carries it: the first sources of those who assert it, and who deny it. */
function says(claims: readonly { polarity: string; first: readonly { name: string }[] }[]): string {
  const names = (polarity: string): string[] => [
    ...new Set(
      claims
        .filter((claim) => claim.polarity === polarity)
        .flatMap(({ first }) => first.map(({ name }) => name)),
    ),
  ];
  const [yes, no] = [names('asserts'), names('denies')];
  return [yes.length > 0 && `according to ${listed(yes)}`, no.length > 0 && `denied by ${listed(no)}`]
    .filter(Boolean)
    .join('; ');
}

/** One tie as a sentence with who says so; it opens to its claims. */
function Link({ of, from, told, weakest }: { of: PathTie; from: string; told: Told; weakest: boolean }) {
  const { words } = usePage('words');
  const { tie, claims } = of;
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
        <bdi>{sentence.subject.name.slice(0, 100)}</bdi> <em>{sentence.verb}</em>{' '}
        <bdi>{sentence.object.name.slice(0, 100)}</bdi>
      </span>
      <span className={styles.quiet}>{says(claims)}</span>
    </button>
  );
}

function Links({ path, told }: { path: Path; told: Told }) {
  return (
    <ol className={styles.links}>
      {linksOf(path, told).map(({ tie, from, others }, index) => (
        <li key={tie.tie.id}>
          <Link of={tie} from={from} told={told} weakest={index === path.weakest.hop} />
          {others.length > 0 && (
            <details className={styles.others}>
              <summary>and {counted(others.length, 'more tie')} between them</summary>
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
  return (
    <li className={styles.path} data-shown={shown}>
      <p className={styles.sentence}>
        <bdi>{path.sentence}</bdi>
      </p>
      <Links path={path} told={told} />
      <p className={styles.weakest}>
        <strong>Weakest link:</strong> <bdi>{path.weakest.words}</bdi>
      </p>
      <p className={styles.foot}>
        <Button look={shown ? 'strong' : 'line'} aria-pressed={shown} onClick={show}>
          Show in the picture
        </Button>
        <span className={styles.quiet}>{hops === 1 ? 'a direct tie' : counted(hops, 'tie')}</span>
      </p>
    </li>
  );
}
