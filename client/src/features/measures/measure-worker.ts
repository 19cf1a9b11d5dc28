import type { Measure } from '#contract/measures.ts';
import { ApiProblem, call } from '../../state/api.ts';
import { basisOf, type Basis, type Question } from '#picture/measure/basis.ts';
import { communities } from './communities.ts';
import { breaks, components } from '#picture/measure/parts.ts';
import { betweenness, closeness, type Progress } from '#picture/measure/shortest.ts';
import { coreNumbers, degree, eigenvector, pagerank } from '#picture/measure/standing.ts';

export interface MeasureRequest {
  question: Question;
  wanted: readonly Measure[];
}

export type MeasureAnswer =
  | { say: 'basis'; basis: Basis }
  | { say: 'progress'; measure: Measure; share: number }
  | {
      say: 'values';
      measure: Measure;
      values: Float64Array;
      bridges?: [number, number][];
      modularity?: number;
    }
  | { say: 'done' }
  | { say: 'failed'; detail: string };

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
const tell = (answer: MeasureAnswer): void => globalThis.postMessage(answer);

function take(
  measure: Measure,
  { graph }: Basis,
  progress: Progress,
): Omit<Extract<MeasureAnswer, { say: 'values' }>, 'say'> {
  switch (measure) {
    case 'degree':
      return { measure, values: degree(graph) };
    case 'betweenness':
      return { measure, values: betweenness(graph, progress) };
    case 'closeness':
      return { measure, values: closeness(graph, progress) };
    case 'eigenvector':
      return { measure, values: eigenvector(graph) };
    case 'pagerank':
      return { measure, values: pagerank(graph) };
    case 'core':
      return { measure, values: coreNumbers(graph) };
    case 'component':
      return { measure, values: components(graph) };
    case 'community': {
      const { groups, modularity } = communities(graph);
      return { measure, values: groups, modularity };
    }
    default: {
      const { pieces, bridges } = breaks(graph);
      return { measure, values: pieces, bridges };
    }
  }
}

async function run({ question, wanted }: MeasureRequest): Promise<void> {
  const ids = question.drawn?.nodes ?? null;
  const lists = await call('measured', { body: { ids, tieIds: ids !== null } });
  const basis = basisOf(lists, question);
  tell({ say: 'basis', basis });
  for (const measure of wanted) {
    tell({ say: 'progress', measure, share: 0 });
    tell({ say: 'values', ...take(measure, basis, (share) => tell({ say: 'progress', measure, share })) });
  }
  tell({ say: 'done' });
}

globalThis.addEventListener('message', (event: MessageEvent<MeasureRequest>) => {
  run(event.data).catch((error: unknown) =>
    tell({
      say: 'failed',
      detail: error instanceof ApiProblem ? error.message : `This could not be measured: ${String(error)}`,
    }),
  );
});
