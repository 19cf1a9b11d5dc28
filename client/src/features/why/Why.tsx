import { useState, type ReactNode } from 'react';
import { reasonsInWords } from '#picture/style/reasons.ts';
import { dispatch, usePage } from '../../state/page.ts';
import details from '../../parts/Details.module.css';
import { useWanted } from '../../state/wanted.ts';
import styles from './Why.module.css';
import type { Step, StartingView } from '#contract/exploration.ts';
import type { NetworkNode } from '#contract/network.ts';
import { same } from '#picture/exploration/same.ts';
import { listed } from '#words/counts.ts';
import { stepsOfView, type Exploration } from '#picture/exploration/steps.ts';
import { cut } from '#words/names.ts';
import { Name } from '../../parts/Name.tsx';

type Named = (id: string) => Pick<NetworkNode, 'name'> | undefined;

const nameOf = (id: string, node: Named): string => cut(node(id)?.name ?? id, 80);

const ORDER = { connected: 'most connected', evidence: 'best supported', latest: 'latest' } as const;

function expanded(step: Extract<Step, { do: 'expand' }>, node: Named): string {
  const first = step.order === undefined ? '' : `, the ${ORDER[step.order]} first`;
  return `It came in when ${nameOf(step.id, node)} was expanded by up to ${step.limit} ties${first}.`;
}

/** Why a node is here, from the step that brought it. */
function becauseOf(step: Step, node: Named): string {
  switch (step.do) {
    case 'show':
      return step.because === undefined
        ? 'It was added to the picture.'
        : `It was added from the ${step.because}.`;
    case 'expand':
      return expanded(step, node);
    case 'path':
      return `It shows a path between ${listed(step.between.map((id) => nameOf(id, node)))}.`;
    case 'whole':
      return 'It came in with the whole network.';
    case 'only':
      return 'It was kept when all else was taken off.';
    default:
      return 'A later step changed it.';
  }
}

/** Is this step still one of those with which the starting view began? */
function isOfView(view: StartingView | null, steps: readonly Step[], index: number): boolean {
  if (view === null) return false;
  const own = stepsOfView(view.steps);
  return index < own.length && own.slice(0, index + 1).every((step, at) => same(step, steps[at]));
}

/** The first moment of the history at which this step had been taken. */
function momentOf(
  { history, cursor }: Pick<Exploration, 'history' | 'cursor'>,
  steps: readonly Step[],
  index: number,
): number {
  return history
    .slice(0, cursor + 1)
    .findIndex((version) => version.steps.length > index && same(version.steps[index], steps[index]));
}

/** The steps that brought a node, each as a sentence that leads back to it. */
function Reasons({ id }: { id: string }) {
  const { version, history, cursor, whole, view, joined, node } = usePage(
    'version',
    'history',
    'cursor',
    'whole',
    'view',
    'joined',
    'node',
  );
  const steps = version?.steps ?? [];
  const brought = joined.members(id).flatMap((each) => whole?.broughtBy.get(each) ?? []);
  const indexes = [...new Set(brought)].toSorted((a, b) => a - b);
  return (
    <ul className={styles.reasons}>
      {indexes.flatMap((index) => {
        const step = steps[index];
        if (step === undefined) return [];
        const ofView = isOfView(view, steps, index) && view !== null;
        const moment = momentOf({ history, cursor }, steps, index);
        return (
          <li key={index}>
            <span>{ofView ? `It belongs to the starting view “${view.title}”.` : becauseOf(step, node)}</span>
            {moment >= 0 && moment !== cursor && (
              <button
                type="button"
                className={styles.jump}
                onClick={() => dispatch({ do: 'jump', to: moment })}
              >
                Go back to that step
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** How it is drawn, and why it is drawn so. */
function Looks({ id }: { id: string }) {
  const { drawing, lens } = usePage('drawing', 'lens');
  const { nodes, lines } = drawing?.picture ?? { nodes: [], lines: [] };
  const drawn = nodes.find((each) => each.id === id) ?? lines.find((each) => each.id === id);
  const reasons = drawn === undefined ? [] : reasonsInWords(drawn, lens.clock);
  return reasons.length === 0 ? null : <p>{`It is drawn ${reasons.join('; ')}.`}</p>;
}

/** What is asked for is looked up only where somebody asks. @param id under which it is drawn */
function Details({ id, children }: { id: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  useWanted('why', () => setOpen(true));
  return (
    <details className={styles.why} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Why is this here?</summary>
      {children}
      {open && <Looks id={id} />}
    </details>
  );
}

/** Why a node is in the picture. Nothing where it is not. */
export function Why({ id }: { id: string }) {
  const { picture, joined } = usePage('picture', 'joined');
  if (!picture?.nodes.some((node) => node.id === joined.drawnAs(id))) return null;
  return (
    <Details id={joined.drawnAs(id)}>
      <Reasons id={id} />
    </Details>
  );
}

/** Why a tie is in the picture: because both of its ends are, and why they are. */
export function WhyTie({ tie }: { tie: { id: string; subjectId: string; objectId: string } }) {
  const { picture, node } = usePage('picture', 'node');
  if (!picture?.ties.some(({ id }) => id === tie.id)) return null;
  const ends = [...new Set([tie.subjectId, tie.objectId])];
  return (
    <Details id={tie.id}>
      <p>Both of its ends are here, and a picture shows all ties among those in it.</p>
      <details>
        <summary>Why are its ends here?</summary>
        {ends.map((id) => (
          <div key={id}>
            <p className={details.heading}>
              <Name>{cut(node(id)?.name ?? id, 100)}</Name>
            </p>
            <Reasons id={id} />
          </div>
        ))}
      </details>
    </Details>
  );
}
