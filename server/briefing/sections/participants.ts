import type { Block } from '#contract/briefing.ts';
import { PARTICIPATION } from '#words/vocabulary.ts';
import { tiePoints } from '../prose/points.ts';
import type { Telling } from '../prose/telling.ts';

/** Who took part in the event, side by side and role by role. */
export function participantsSection(telling: Telling, words: number): Block[] | null {
  const { material } = telling;
  const { focus } = material.request.about;
  const parts = material.ties.filter((tie) => tie.type === PARTICIPATION && tie.objectId === focus);
  const bySide = [...Map.groupBy(parts, ({ side }) => side ?? '')].toSorted(
    ([a], [b]) => Number(a !== '') - Number(b !== ''),
  );
  const points = bySide.flatMap(([side, ties]) =>
    tiePoints(material, ties).map((point) => ({ side, point })),
  );
  const written = telling.chosen(
    'participants',
    points.map(({ point }) => point),
    words,
  );
  const blocks = bySide.flatMap(([side]): Block[] => {
    const items = points.flatMap((each) => {
      const told = each.side === side ? written.get(each.point) : undefined;
      return told === undefined ? [] : [told];
    });
    const name = material.nodes.get(side)?.name;
    if (items.length === 0) return [];
    const list: Block = { block: 'list', ordered: false, items };
    return name === undefined || bySide.length === 1
      ? [list]
      : [{ block: 'heading', text: `Held by ${name}`, id: `side-${side}` }, list];
  });
  return blocks.length === 0 ? null : blocks;
}
