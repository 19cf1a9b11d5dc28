import type { Lens, NodeRef, Told, WhyLeftOut } from '#contract/lens.ts';
import type { LensAnswer, LensNode } from '#contract/lens-answers.ts';
import { lensAttributes } from './attributes.ts';
import type { AttributeClaim } from './claims.ts';
import type { LensEvidence } from './evidence.ts';
import { aroundAll, attributesOf, comparedTies, eitherOf, type Look, looksOf, seenBy } from './look.ts';
import type { Sides } from './sides.ts';
import { judgeNode, type JudgedTie, summaryOf, type Verdict } from './verdict.ts';

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
  const looks = looksOf(evidence, lens);
  const around = aroundAll(looks);
  const judged = seenBy(looks).map((tie) => (denied ? admitDenied(tie) : tie));
  const shown = judged.filter(({ why }) => why === null);
  const told = comparedTies(looks, evidence);
  const out = judged
    .flatMap(({ tie, why }) => (why === null ? [] : [{ id: tie.id, why }]))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ties = shown
    .map(({ tie, claims, held, bounded, ended }) => ({
      tie: summaryOf(tie, claims, around),
      held,
      bounded,
      ended,
      ...(told.get(tie.id) ?? { told: null, differs: [] }),
    }))
    .toSorted(byOrigins);
  return {
    lens,
    nodes: nodesThrough(asked, evidence, known, lens, looks),
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
    ended: count('ended'),
    uncertain: count('uncertain'),
    'other-time': count('other-time'),
    undated: count('undated'),
  };
}

function nodesThrough(
  asked: Asked['nodes'],
  evidence: LensEvidence,
  known: Known,
  lens: Lens,
  looks: readonly Look[],
): LensNode[] {
  const around = aroundAll(looks);
  const attributes = attributesBySubject(looks);
  return asked.map(({ id, class: is }) => {
    const of = lensAttributes(attributes(id), evidence, lens, around);
    const told = nodeTold(id, known, lens);
    const conflict = told !== null && of.some((attribute) => attribute.told === 'conflict');
    const { why, held } = nodeVerdict(id, is, known, looks);
    const bounds = around.eventTimes.get(id)?.bounds ?? null;
    return { id, why, held, told: conflict ? 'conflict' : told, attributes: of, bounds };
  });
}

function attributesBySubject(looks: readonly Look[]): (id: string) => Sides<AttributeClaim> {
  const [first, second, all] = [looks[0]?.attributes, looks[1]?.attributes, attributesOf(looks)].map((of) =>
    Map.groupBy(of ?? [], ({ subjectId }) => subjectId),
  );
  return (id) => ({
    first: first?.get(id) ?? [],
    second: second?.get(id) ?? [],
    all: all?.get(id) ?? [],
  });
}

/** Shown where one of the accounts shows it. */
function nodeVerdict(id: string, is: NodeRef['class'], known: Known, looks: readonly Look[]): Verdict {
  const sides = [known.first, known.second];
  const [one, other] = looks.map(({ lens, around }, index) =>
    judgeNode({ known: speaksOf(sides[index] ?? null, id), is, event: around.eventTimes.get(id) }, lens),
  );
  if (one === undefined) return { why: 'untold', held: null, bounded: null };
  return other === undefined ? one : eitherOf(one, other);
}

const speaksOf = (known: ReadonlySet<string> | null, id: string): boolean => known?.has(id) ?? true;

function nodeTold(id: string, known: Known, { against }: Lens): Told | null {
  if (against === null) return null;
  const [first, second] = [speaksOf(known.first, id), speaksOf(known.second, id)];
  if (first && second) return 'agree';
  return first ? 'first' : second ? 'second' : null;
}
