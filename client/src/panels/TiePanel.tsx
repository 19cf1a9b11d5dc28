import type { NetworkNode } from '#contract/network.ts';
import { boundsInWords } from '../exploration/dates-in-words.ts';
import { sentenceOf, statusInWords } from '../exploration/sentences.ts';
import { useExploration } from '../exploration/use-exploration.tsx';
import { Button } from '../ui/Button.tsx';
import { Attributes } from './Attributes.tsx';
import { ClaimList } from './ClaimList.tsx';
import { useTie } from './details-queries.ts';
import styles from './Details.module.css';
import { PanelState } from './PanelState.tsx';
import { TieSentence } from './TieSentence.tsx';

function End({ node }: { node: NetworkNode }) {
  const { dispatch } = useExploration();
  return (
    <button type="button" onClick={() => dispatch({ do: 'select', ref: { what: node.class, id: node.id } })}>
      <bdi>{node.name.slice(0, 160)}</bdi>
    </button>
  );
}

function Actions({ tieId, ends }: { tieId: string; ends: readonly string[] }) {
  const { picture, dispatch } = useExploration();
  const drawn = picture?.ties.some((tie) => tie.id === tieId) ?? false;
  const shown = new Set(picture?.nodes.map((node) => node.id));
  const away = ends.filter((id) => !shown.has(id));
  return (
    <div className={styles.actions}>
      {away.length > 0 && (
        <Button
          icon="plus"
          look="strong"
          onClick={() => dispatch({ do: 'step', step: { do: 'show', ids: away } })}
        >
          Show in the picture
        </Button>
      )}
      {drawn && (
        <Button icon="hide" onClick={() => dispatch({ do: 'step', step: { do: 'hide', ids: [tieId] } })}>
          Hide
        </Button>
      )}
    </div>
  );
}

const counted = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

/** A tie: the sentence, how it stands, and every claim that it rests on. */
export function TiePanel({ id }: { id: string }) {
  const asked = useTie(id);
  const { words } = useExploration();
  if (!asked.data) return <PanelState asked={asked} />;
  const { tie, subject, object, attributes, claims } = asked.data;
  const sentence = sentenceOf(tie, subject, object, words);
  const about = claims.filter((claim) => claim.tieId !== null);
  return (
    <article aria-label="Tie">
      <header className={styles.intro}>
        <p className={styles.kind}>
          Tie · {words.tie(tie, (end) => (end === object.id ? object : subject)).family.label.toLowerCase()}
        </p>
        <h2 className={styles.sentence}>
          <End node={sentence.subject} /> {sentence.verb} <End node={sentence.object} />
        </h2>
        <p className={styles.note}>
          <span className={tie.status === 'disputed' ? styles.disputed : ''}>{statusInWords(tie)}</span>
          {tie.inferred && ', inferred only'} · {counted(tie.claims, 'claim')} from{' '}
          {counted(tie.origins, 'independent origin')}
        </p>
        <p className={styles.hint}>{boundsInWords(tie.bounds) ?? 'No account gives it a date.'}</p>
        <Actions tieId={tie.id} ends={[subject.id, object.id]} />
      </header>
      <Attributes attributes={attributes} claims={claims} dataset={tie.dataset} />
      <ClaimList title="Who says so" claims={about.filter((claim) => claim.polarity === 'asserts')} />
      <ClaimList
        title="Who says it was not so"
        claims={about.filter((claim) => claim.polarity === 'denies')}
      />
      <ClaimList title="Said about it" claims={claims.filter((claim) => claim.tieId === null)} />
    </article>
  );
}

/** The ties behind one counted line. */
export function PairPanel({ id }: { id: string }) {
  const { picture, node } = useExploration();
  const [a = '', b = ''] = id.split(' ');
  const ties = (picture?.ties ?? []).filter(
    (tie) => [tie.subjectId, tie.objectId].toSorted().join(' ') === id,
  );
  return (
    <article aria-label="Ties between two">
      <header className={styles.intro}>
        <p className={styles.kind}>{counted(ties.length, 'tie')} between</p>
        <h2 className={styles.sentence}>
          {[a, b].map((end, index) => {
            const known = node(end);
            return (
              <span key={end}>
                {index > 0 && ' and '}
                {known ? <End node={known} /> : end}
              </span>
            );
          })}
        </h2>
      </header>
      <section className={styles.section}>
        <ul>
          {ties.map((tie) => {
            const [subject, object] = [node(tie.subjectId), node(tie.objectId)];
            return subject && object ? (
              <li key={tie.id}>
                <TieSentence tie={tie} subject={subject} object={object} />
              </li>
            ) : null;
          })}
        </ul>
      </section>
    </article>
  );
}
