import type { Block, Section } from '../../contract/briefing.ts';
import type { NetworkTie } from '../../contract/network.ts';
import type { Citations } from '../citations.ts';
import { sentencesOfTie } from '../claim-sentence.ts';
import { claimsOfTie, type Material } from '../material.ts';
import { method } from '../text.ts';

const ends = (id: string, { nodes }: Material) => nodes.get(id);

function item(material: Material, citations: Citations, tie: NetworkTie) {
  // A profile tells of everything from the one whom it is about.
  const from = material.request.about.focus ?? undefined;
  return sentencesOfTie(material, citations, tie, claimsOfTie(material, tie.id), from);
}

/** Ties as sentences, family by family, in the order of the vocabulary. */
export function tiesSection(material: Material, citations: Citations): Section {
  const { ties, words } = material;
  const families = Map.groupBy(ties, (tie) => words.tie(tie, (id) => ends(id, material)).family.key);
  const known = words.families.filter(({ key }) => families.has(key));
  const blocks = known.flatMap(({ key, label }): Block[] => {
    const items = (families.get(key) ?? [])
      .map((tie) => item(material, citations, tie))
      .filter((each) => each.length > 0);
    if (items.length === 0) return [];
    return [
      { block: 'heading', text: label, id: `ties-${key.replaceAll(/[^a-z0-9]+/gi, '-')}` },
      { block: 'list', ordered: false, items },
    ];
  });
  const none: Block = { block: 'text', sentences: [method('No tie lies in view.')] };
  return { name: 'ties', title: 'Who is tied to whom', blocks: blocks.length === 0 ? [none] : blocks };
}
