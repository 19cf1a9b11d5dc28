import { useQueries, useQuery } from '@tanstack/react-query';
import type { Judgement } from '#contract/judgement.ts';
import { call } from '../../state/api.ts';
import { useOpenClaim } from '../../state/use-open.ts';
import { tieInWords } from '#words/ties.ts';
import { dispatch, usePage } from '../../state/page.ts';
import styles from './Judgements.module.css';
import { Name } from '../../parts/Name.tsx';

function OfClaim({ id }: { id: string }) {
  const { openById } = useOpenClaim();
  const { data } = useQuery({
    queryKey: ['claim', id, null],
    queryFn: ({ signal }) => call('claim', { params: { id }, signal }),
  });
  return (
    <button type="button" className={styles.subject} disabled={!data} onClick={() => void openById(id)}>
      <Name>{data?.paraphrase ?? id}</Name>
    </button>
  );
}

function OfTie({ id }: { id: string }) {
  const { words } = usePage('words');
  const { data } = useQuery({
    queryKey: ['tie', id, null],
    queryFn: ({ signal }) => call('tie', { params: { id }, signal }),
  });
  return (
    <button
      type="button"
      className={styles.subject}
      onClick={() => dispatch({ do: 'select', ref: { what: 'tie', id } })}
    >
      <Name>{data ? tieInWords(data.tie, data.subject, data.object, words) : id}</Name>
    </button>
  );
}

/** Nodes by their ids, on screen or not. */
function useNames(ids: readonly string[]) {
  const { whole } = usePage('whole');
  // As the sources have them: what is drawn may be several in one.
  const node = (id: string) => whole?.nodes.find((each) => each.id === id);
  const answers = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['subgraph', [id]],
      queryFn: ({ signal }: { signal: AbortSignal }) => call('subgraph', { body: { ids: [id] }, signal }),
      enabled: node(id) === undefined,
    })),
  });
  return ids.map((id, index) => ({ id, node: node(id) ?? answers[index]?.data?.nodes[0] }));
}

function OfNodes({ ids, between }: { ids: readonly string[]; between: string }) {
  return useNames(ids).map(({ id, node }, index) => (
    <span key={id}>
      {index > 0 && ` ${between} `}
      <button
        type="button"
        className={styles.subject}
        disabled={!node}
        onClick={() => node && dispatch({ do: 'select', ref: { what: node.class, id } })}
      >
        <Name>{node?.name ?? id}</Name>
      </button>
    </span>
  ));
}

/** What a judgement is on, in words, and opens it. */
export function Subject({ judgement }: { judgement: Judgement }) {
  if (judgement.kind === 'rank') return <OfClaim id={judgement.claimId} />;
  if (judgement.kind === 'identity') return <OfNodes ids={judgement.actorIds} between="and" />;
  const { about } = judgement;
  if (about.on === 'claim') return <OfClaim id={about.id} />;
  if (about.on === 'tie') return <OfTie id={about.id} />;
  return (
    <>
      <OfNodes ids={[about.subjectId]} between="and" />: {about.property}
    </>
  );
}
