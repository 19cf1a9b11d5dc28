import { PARTICIPATION } from '#words/vocabulary.ts';
import type { Block, Section, Sentence } from '#contract/briefing.ts';
import type { NetworkTie } from '#contract/network.ts';
import type { Citations } from '../prose/citations.ts';
import { mannersOf, sentencesOf, mannersKey } from '../prose/claim-sentence.ts';
import { clauseOfMany, type TieClause, tieClause } from '../prose/clause.ts';
import { claimsOfTie, type Material } from '../prose/material.ts';
import { method } from '../prose/text.ts';

/** A tie with everything that a sentence about it needs. */
interface Item extends TieClause {
  manners: ReturnType<typeof mannersOf>;
  dated: boolean;
  sameAs: string;
}

function itemOf(material: Material, tie: NetworkTie): Item {
  const manners = mannersOf(claimsOfTie(material, tie.id));
  // A profile reads each tie from its actor.
  const from = material.request.about.focus ?? undefined;
  // An event says itself when it was.
  const dated = tie.type !== PARTICIPATION;
  return { ...tieClause(material, tie, from), manners, dated, sameAs: mannersKey(manners) };
}

/** Groups items whose claims are the same and that differ in one end alone. */
function together(items: readonly Item[], end: 'first' | 'second'): Item[][] {
  const other = end === 'first' ? 'second' : 'first';
  return [
    ...Map.groupBy(items, (item) =>
      [item[other], item.verb, item.role, item.dated, item.sameAs].join('|'),
    ).values(),
  ];
}

/** Those of one object together, then, of what is left, those of one subject. */
function groupsOf(items: readonly Item[]): Item[][] {
  const byFirst = together(items, 'first');
  const alone = byFirst.filter((group) => group.length === 1).flat();
  const bySecond = new Map(together(alone, 'second').map((group) => [group[0], group]));
  return byFirst.flatMap((group) => {
    if (group.length > 1) return [group];
    const found = bySecond.get(group[0]);
    return found === undefined ? [] : [found];
  });
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];

function sentences(material: Material, citations: Citations, group: readonly Item[]): Sentence[] {
  const [one] = group;
  if (one === undefined) return [];
  const firsts = distinct(group.map(({ first }) => first));
  const seconds = distinct(group.map(({ second }) => second));
  const manners = [...one.manners.keys()].map((key) => group.flatMap((item) => item.manners.get(key) ?? []));
  const clause = clauseOfMany(material, firsts, one, seconds);
  return sentencesOf(citations, { clause, dated: one.dated }, manners);
}

/** The claims on these ties, as list items. Ties of which the same sources say the same share an item. */
export function tieItems(
  material: Material,
  citations: Citations,
  ties: readonly NetworkTie[],
): Sentence[][] {
  const items = ties.map((tie) => itemOf(material, tie)).filter(({ manners }) => manners.size > 0);
  return groupsOf(items).map((group) => sentences(material, citations, group));
}

/** Ties as sentences, family by family, in the order of the vocabulary. */
export function tiesSection(material: Material, citations: Citations): Section {
  const { ties, words } = material;
  const families = Map.groupBy(ties, (tie) => words.tie(tie, (id) => material.nodes.get(id)).family.key);
  const known = words.families.filter(({ key }) => families.has(key));
  const blocks = known.flatMap(({ key, label }): Block[] => {
    const items = tieItems(material, citations, families.get(key) ?? []);
    if (items.length === 0) return [];
    return [
      { block: 'heading', text: label, id: `ties-${key.replaceAll(/[^a-z0-9]+/gi, '-')}` },
      { block: 'list', ordered: false, items },
    ];
  });
  const none: Block = { block: 'text', sentences: [method('No tie lies in view.')] };
  return { name: 'ties', title: 'Who is tied to whom', blocks: blocks.length === 0 ? [none] : blocks };
}
