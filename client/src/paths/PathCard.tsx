import type { Path, PathPair } from '#contract/paths.ts';
import { present } from '../exploration/steps.ts';
import { listed, sentenceOf } from '../exploration/sentences.ts';
import { useExploration } from '../exploration/use-exploration.tsx';
import { Button } from '../ui/Button.tsx';
import { announce } from '../ui/announce.ts';
import { isTraced, linksOf, nodesOf, traceOf, type Told } from './chosen.ts';
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

function Links({ path, told }: { path: Path; told: Told }) {
  const { words, dispatch } = useExploration();
  return (
    <ol className={styles.links}>
      {linksOf(path, told).map(({ tie: { tie, claims }, from, others }, index) => {
        const [subject, object] = [told.names.get(tie.subjectId), told.names.get(tie.objectId)];
        if (subject === undefined || object === undefined) return null;
        const sentence = sentenceOf(tie, subject, object, words, from);
        return (
          <li key={tie.id}>
            <button
              type="button"
              className={styles.link}
              data-weakest={index === path.weakest.hop}
              onClick={() => dispatch({ do: 'select', ref: { what: 'tie', id: tie.id } })}
            >
              <span>
                <bdi>{sentence.subject.name.slice(0, 100)}</bdi> <em>{sentence.verb}</em>{' '}
                <bdi>{sentence.object.name.slice(0, 100)}</bdi>
              </span>
              <span className={styles.quiet}>
                {says(claims)}
                {others > 0 && ` · and ${others} more ${others === 1 ? 'tie' : 'ties'} between them`}
              </span>
            </button>
          </li>
        );
      })}
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
  const { state, dispatch } = useExploration();
  const trace = traceOf([path], told);
  const shown = isTraced(present(state)?.trace ?? null, trace);
  const show = (): void => {
    if (shown) return dispatch({ do: 'set', change: { trace: null } });
    const step = { do: 'path' as const, ids: nodesOf([path], told), between: [pair.from, pair.to] };
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
        <span className={styles.quiet}>{hops === 1 ? 'a direct tie' : `${hops} ties`}</span>
      </p>
    </li>
  );
}
