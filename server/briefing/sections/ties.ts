import type { Block } from '#contract/briefing.ts';
import type { NetworkTie } from '#contract/network.ts';
import { attributePoints } from '../prose/attribute-points.ts';
import type { Material } from '../prose/material.ts';
import { tiePoints } from '../prose/points.ts';
import type { Telling } from '../prose/telling.ts';

const familyOf = ({ words, nodes }: Material, tie: NetworkTie): string =>
  words.tie(tie, (id) => nodes.get(id)).family.key;

/** What is said of ties beyond that they were: how long, why, with what effect. */
const ofTies = ({ claims, ties }: Material) => {
  const ids = new Set(ties.map(({ id }) => id));
  return [...claims.values()].filter(({ attribute }) => attribute !== null && ids.has(attribute.subjectId));
};

/** The ties that have not been told yet, family by family in the order of the vocabulary. */
export function tiesSection(telling: Telling, words: number): Block[] | null {
  const { material } = telling;
  const families = Map.groupBy(material.ties, (tie) => familyOf(material, tie));
  const points = material.words.families.flatMap(({ key }) => tiePoints(material, families.get(key) ?? []));
  const items = telling.within('ties', [...points, ...attributePoints(material, ofTies(material))], words);
  return items.length === 0 ? null : [{ block: 'list', ordered: false, items }];
}
