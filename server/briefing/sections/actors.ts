import type { Block, Sentence } from '#contract/briefing.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { Measuring } from '#contract/measures.ts';
import { basisOf } from '#picture/measure/basis.ts';
import { betweenness } from '#picture/measure/shortest.ts';
import { numberInWords } from '#picture/style/values.ts';
import { counted } from '#words/counts.ts';
import { ended } from '#words/sentences.ts';
import { attributePoints } from '../prose/attribute-points.ts';
import { nameOf } from '../prose/clause.ts';
import { claimsAbout, type Material } from '../prose/material.ts';
import type { Telling } from '../prose/telling.ts';
import { method } from '../prose/text.ts';

/** Actors that are told of. */
const MOST = 8;
/** Of those with most ties, so many are named. */
const LEADING = 3;
/** A betweenness that is worth a word. */
const BROKER = 0.1;
/** Attributes that say who an actor is, rather than what happened to it. */
const WHO = new Set(['description', 'position', 'profession', 'nationality', 'identity', 'situation']);

interface Ranked {
  node: NetworkNode;
  ties: number;
  neighbours: number;
  between: number;
}

const touches = (tie: NetworkTie, id: string): boolean => tie.subjectId === id || tie.objectId === id;

/** The betweenness that the measures of the page give for the same picture, counted as they count at first. */
function betweennessOf({ inView, ties, measured: lists }: Material): Map<string, number> {
  if (lists === null) return new Map();
  const drawn = { nodes: inView.map(({ id }) => id), ties: ties.map(({ id }) => id) };
  const { ids, graph } = basisOf(lists, { of: Measuring.parse({ scope: 'picture' }), drawn, same: [] });
  const values = betweenness(graph);
  return new Map(ids.map((id, place) => [id, values[place] ?? 0]));
}

function ranked(material: Material): Ranked[] {
  const { inView, ties } = material;
  const between = betweennessOf(material);
  return inView
    .filter((node) => node.class === 'actor')
    .map((node) => {
      const own = ties.filter((tie) => touches(tie, node.id));
      const others = new Set(own.map((tie) => (tie.subjectId === node.id ? tie.objectId : tie.subjectId)));
      return { node, ties: own.length, neighbours: others.size, between: between.get(node.id) ?? 0 };
    })
    .filter(({ neighbours }) => neighbours > 0)
    .toSorted(
      (a, b) =>
        b.neighbours - a.neighbours ||
        b.ties - a.ties ||
        b.between - a.between ||
        (a.node.id < b.node.id ? -1 : 1),
    );
}

/** "Best connected in view: al-Qaeda, tied to 12 others, and Iran, tied to 10 others." */
function leading(material: Material, all: readonly Ranked[]): Sentence[] {
  const best = all.slice(0, LEADING);
  if (best.length < 2) return [];
  const told = best.map(({ node, neighbours, between }) => {
    const broker = between >= BROKER ? `, with a betweenness of ${numberInWords(between)}` : '';
    return `${nameOf(material, node.id).text}, tied to ${counted(neighbours, 'other', 'others')}${broker}`;
  });
  return [method(ended(`Best connected in view: ${told.join('; ')}`))];
}

/** Who the best connected are, as far as it is told. */
export function actorsSection(telling: Telling, words: number): Block[] | null {
  const { material } = telling;
  const all = ranked(material);
  const about = all
    .slice(0, MOST)
    .flatMap(({ node }) =>
      claimsAbout(material, node.id).filter(({ attribute }) => WHO.has(attribute?.property ?? '')),
    );
  const points = attributePoints(material, about);
  const items = telling.within('actors', points, words);
  const first = leading(material, all);
  const blocks: Block[] = [
    ...(first.length === 0 ? [] : [{ block: 'text' as const, sentences: first }]),
    ...(items.length === 0 ? [] : [{ block: 'list' as const, ordered: false, items }]),
  ];
  return blocks.length === 0 ? null : blocks;
}
