import type { Lens, NodeRef, Told, WhyLeftOut } from '#contract/lens.ts';
import type { LensAnswer, LensNode } from '#contract/lens-answers.ts';
import { lensAttributes, passingAttributes } from './attributes.ts';
import { type LensEvidence, type Surroundings, surroundings } from './evidence.ts';
import { judgeNode, judgeTie, type JudgedTie, type Verdict, withItsEnds } from './verdict.ts';

/** Which nodes each side speaks of, anywhere and at any time; null: all of them. */
export interface Known {
  first: ReadonlySet<string> | null;
  second: ReadonlySet<string> | null;
}

interface Asked {
  nodes: readonly Pick<NodeRef, 'id' | 'class'>[];
  lens: Lens;
  denied: boolean;
  /** The most ties that one answer carries. */
  limit: number;
}

/** A picture through a lens: its nodes and ties, each with its verdict. */
export function pictureThrough(
  evidence: LensEvidence,
  known: Known,
  { nodes: asked, lens, denied, limit }: Asked,
): Omit<LensAnswer, 'missing'> {
  const around = surroundings(evidence, lens);
  const nodes = nodesThrough(asked, evidence, known, lens, around);
  const ends = new Map(nodes.map((node): [string, Verdict] => [node.id, node]));
  const judged = evidence.ties
    .map((tie) => judgeTie(tie, lens, around))
    .map((tie) => withItsEnds(denied ? admitDenied(tie) : tie, ends));
  const passing = judged.filter(({ why }) => why === null);
  const out = judged
    .flatMap(({ tie, why }) => (why === null ? [] : [{ id: tie.id, why }]))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ties = passing.flatMap(({ shown }) => shown ?? []).toSorted(byOrigins);
  return {
    lens,
    nodes,
    ties: ties.slice(0, limit),
    leftOut: { counts: countBy(out), ties: out },
    undated: judged.filter(({ held }) => held === 'undated').length,
    cut: ties.length > limit ? { shown: limit, total: ties.length } : null,
  };
}

function admitDenied(judged: JudgedTie): JudgedTie {
  return judged.why === 'denied' ? { ...judged, why: null } : judged;
}

function byOrigins(a: LensAnswer['ties'][number], b: LensAnswer['ties'][number]): number {
  return b.tie.origins - a.tie.origins || (a.tie.id < b.tie.id ? -1 : 1);
}

function countBy(out: readonly { why: WhyLeftOut }[]): LensAnswer['leftOut']['counts'] {
  const count = (why: WhyLeftOut): number => out.filter((left) => left.why === why).length;
  const [untold, denied, proposed] = [count('untold'), count('denied'), count('proposed')];
  return {
    untold,
    denied,
    proposed,
    'not-held': count('not-held'),
    uncertain: count('uncertain'),
    undated: count('undated'),
  };
}

function nodesThrough(
  asked: Asked['nodes'],
  evidence: LensEvidence,
  known: Known,
  lens: Lens,
  around: Surroundings,
): LensNode[] {
  const bySubject = Map.groupBy(passingAttributes(evidence, lens), ({ subjectId }) => subjectId);
  return asked.map(({ id, class: is }) => {
    const attributes = lensAttributes(bySubject.get(id) ?? [], evidence, lens, around);
    const told = nodeTold(id, known, lens);
    const conflict = told !== null && attributes.some((attribute) => attribute.told === 'conflict');
    const [first, second] = [speaksOf(known.first, id), lens.against !== null && speaksOf(known.second, id)];
    const event = around.eventTimes.get(id);
    const verdict = judgeNode({ known: first || second, is, event }, lens);
    const bounds = event?.bounds ?? null;
    return { id, ...verdict, told: conflict ? 'conflict' : told, attributes, bounds };
  });
}

const speaksOf = (known: ReadonlySet<string> | null, id: string): boolean => known?.has(id) ?? true;

function nodeTold(id: string, known: Known, { against }: Lens): Told | null {
  if (against === null) return null;
  const [first, second] = [speaksOf(known.first, id), speaksOf(known.second, id)];
  if (first && second) return 'agree';
  return first ? 'first' : second ? 'second' : null;
}
