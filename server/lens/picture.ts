import type { Lens, Told, WhyLeftOut } from '#contract/lens.ts';
import type { LensAnswer, LensNode } from '#contract/lens-answers.ts';
import { lensAttributes, passingAttributes } from './attributes.ts';
import { type LensEvidence, type Surroundings, surroundings } from './evidence.ts';
import { judgeTie, type Judged } from './ties.ts';

/** Which nodes each side speaks of, anywhere and at any time; null: all of them. */
export interface Known {
  first: ReadonlySet<string> | null;
  second: ReadonlySet<string> | null;
}

interface Asked {
  ids: readonly string[];
  lens: Lens;
  denied: boolean;
  /** The most ties that one answer carries. */
  limit: number;
}

/** A picture through a lens: what passes, and why the rest does not. */
export function pictureThrough(
  evidence: LensEvidence,
  known: Known,
  { ids, lens, denied, limit }: Asked,
): Omit<LensAnswer, 'missing'> {
  const around = surroundings(evidence, lens);
  const judged = evidence.ties.map((tie) => judgeTie(tie, lens, around)).map(denied ? admitDenied : same);
  const passing = judged.filter(({ why }) => why === null);
  const out = judged
    .flatMap(({ tie, why }) => (why === null ? [] : [{ id: tie.id, why }]))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ties = passing.flatMap(({ shown }) => shown ?? []).toSorted(byOrigins);
  return {
    lens,
    nodes: nodesThrough(ids, evidence, known, lens, around),
    ties: ties.slice(0, limit),
    leftOut: { counts: countBy(out), ties: out },
    undated: judged.filter(({ held }) => held === 'undated').length,
    cut: ties.length > limit ? { shown: limit, total: ties.length } : null,
  };
}

const same = (judged: Judged): Judged => judged;

function admitDenied(judged: Judged): Judged {
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
  ids: readonly string[],
  evidence: LensEvidence,
  known: Known,
  lens: Lens,
  { eventTimes }: Surroundings,
): LensNode[] {
  const bySubject = Map.groupBy(passingAttributes(evidence, lens), ({ subjectId }) => subjectId);
  return ids.map((id) => {
    const attributes = lensAttributes(bySubject.get(id) ?? [], evidence, lens);
    const told = nodeTold(id, known, lens);
    const conflict = told !== null && attributes.some((attribute) => attribute.told === 'conflict');
    const [first, second] = [speaksOf(known.first, id), lens.against !== null && speaksOf(known.second, id)];
    const bounds = eventTimes.get(id)?.bounds ?? null;
    return { id, known: first || second, told: conflict ? 'conflict' : told, attributes, bounds };
  });
}

const speaksOf = (known: ReadonlySet<string> | null, id: string): boolean => known?.has(id) ?? true;

function nodeTold(id: string, known: Known, { against }: Lens): Told | null {
  if (against === null) return null;
  const [first, second] = [speaksOf(known.first, id), speaksOf(known.second, id)];
  if (first && second) return 'agree';
  return first ? 'first' : second ? 'second' : null;
}
