import { PARTICIPATION } from '#words/vocabulary.ts';
import type { Block, Section, Sentence } from '#contract/briefing.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import type { Citations } from '../prose/citations.ts';
import { clauseOf, nameOf } from '../prose/clause.ts';
import { claimsAbout, claimsOfTie, type Material } from '../prose/material.ts';
import { isMany } from '../prose/name-in-sentence.ts';
import { fact, method, plain } from '../prose/text.ts';
import { firstSaid, originsOf } from '../prose/who.ts';

const undated = ({ bounds }: NetworkTie): boolean => Object.values(bounds).every((day) => day === null);

function claimsOfNode(material: Material, { id }: NetworkNode) {
  const ties = material.ties.filter((tie) => tie.subjectId === id || tie.objectId === id);
  return [...claimsAbout(material, id), ...ties.flatMap((tie) => claimsOfTie(material, tie.id))];
}

function unnamedItem(material: Material, citations: Citations, node: NetworkNode): Sentence[] {
  return [
    fact(
      [nameOf(material, node.id), plain(` ${isMany(node) ? 'are' : 'is'} not named by any source.`)],
      citations.of(claimsOfNode(material, node)),
    ),
  ];
}

function tieItem(material: Material, citations: Citations, tie: NetworkTie, why: string): Sentence[] {
  return [
    fact([...clauseOf(material, tie), plain(`: ${why}.`)], citations.of(claimsOfTie(material, tie.id))),
  ];
}

/** The only source of a tie, so that a reader sees what falls with that source. */
function aloneItem(material: Material, citations: Citations, tie: NetworkTie): Sentence[] {
  const claims = claimsOfTie(material, tie.id);
  const [first] = claims;
  const teller = first === undefined ? 'one source' : firstSaid(first);
  return [fact([...clauseOf(material, tie), plain(`: told by ${teller} alone.`)], citations.of(claims))];
}

const list = (text: string, id: string, items: Sentence[][]): Block[] =>
  items.length === 0
    ? []
    : [
        { block: 'heading', text: `${text} (${items.length})`, id },
        { block: 'list', ordered: false, items },
      ];

/** Gaps, item by item: unnamed actors, undated ties, ties that rest on one origin or on inference. */
export function gapsSection(material: Material, citations: Citations): Section {
  const { inView, ties } = material;
  const alone = ties.filter((tie) => originsOf(claimsOfTie(material, tie.id)).size === 1);
  const blocks = [
    ...list(
      'Unnamed',
      'gaps-unnamed',
      inView.filter((node) => node.unnamed).map((node) => unnamedItem(material, citations, node)),
    ),
    ...list(
      'Undated',
      'gaps-undated',
      ties
        .filter((tie) => tie.type !== PARTICIPATION && undated(tie))
        .map((tie) => tieItem(material, citations, tie, 'no source says when')),
    ),
    ...list(
      'Resting on a single first source',
      'gaps-single',
      alone.map((tie) => aloneItem(material, citations, tie)),
    ),
    ...list(
      'Inferred, not stated by any source',
      'gaps-inferred',
      ties.filter((tie) => tie.inferred).map((tie) => tieItem(material, citations, tie, 'inferred')),
    ),
  ];
  const none: Block = {
    block: 'text',
    sentences: [method('Nothing in view is unnamed, undated, inferred or of a single origin.')],
  };
  return { name: 'gaps', title: 'Gaps', blocks: blocks.length === 0 ? [none] : blocks };
}
