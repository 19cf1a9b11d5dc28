import type { Block } from '#contract/briefing.ts';
import { tiePoints } from '../prose/points.ts';
import type { Telling } from '../prose/telling.ts';

/** Where the actor of a profile was, in order of time, as far as anybody says. */
export function whereaboutsSection(telling: Telling, words: number): Block[] | null {
  const { material } = telling;
  const { focus } = material.request.about;
  const there = material.ties
    .filter(
      (tie) => tie.subjectId === focus && material.words.tie(tie, (id) => material.nodes.get(id)).whereabouts,
    )
    .toSorted((a, b) =>
      (a.bounds.fromMin ?? a.bounds.fromMax ?? '9999') < (b.bounds.fromMin ?? b.bounds.fromMax ?? '9999')
        ? -1
        : 1,
    );
  const items = telling.within('whereabouts', tiePoints(material, there), words);
  return items.length === 0 ? null : [{ block: 'list', ordered: false, items }];
}
