import { agreed, counted, listed } from '#words/counts.ts';
import { PARTICIPATION } from '#words/vocabulary.ts';
import type { Block, Section, Sentence } from '#contract/briefing.ts';
import type { Claim } from '#contract/evidence.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { stanceOf } from '../../evidence/disputes.ts';
import { type Citations, documentInWords } from '../prose/citations.ts';
import { clauseOf, nameOf } from '../prose/clause.ts';
import { claimsAbout, claimsOfTie, type Material } from '../prose/material.ts';
import { isMany } from '#words/ties.ts';
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
      [
        nameOf(material, node.id),
        plain(` ${isMany(node, node && material.words.kind(node)) ? 'are' : 'is'} not named by any source.`),
      ],
      citations.of(claimsOfNode(material, node)),
    ),
  ];
}

function tieItem(material: Material, citations: Citations, tie: NetworkTie, why: string): Sentence[] {
  return [
    fact([...clauseOf(material, tie), plain(`: ${why}.`)], citations.of(claimsOfTie(material, tie.id))),
  ];
}

/** Who says that a tie was so: as more than a possibility, or where nobody does, who holds it possible. */
function carrying(material: Material, tie: NetworkTie): Claim[] {
  const claims = claimsOfTie(material, tie.id);
  const firm = claims.filter((claim) => stanceOf(claim) === 'asserting');
  return firm.length > 0 ? firm : claims.filter((claim) => stanceOf(claim) === 'possibly');
}

/** The only source of a tie, so that a reader sees what falls with that source; who denies it is no second one. */
function aloneItem(material: Material, citations: Citations, tie: NetworkTie): Sentence[] {
  const claims = claimsOfTie(material, tie.id);
  const [first] = carrying(material, tie);
  const teller = first === undefined ? 'one source' : firstSaid(first);
  const denying = claims.filter((claim) => stanceOf(claim) === 'denying');
  const denied =
    denying.length === 0 ? '' : `, and denied by ${listed([...new Set(denying.map(firstSaid))])}`;
  const told = first?.modality === 'possibility' ? 'held possible' : 'told';
  const why = `: ${told} by ${teller} alone${denied}.`;
  return [fact([...clauseOf(material, tie), plain(why)], citations.of(claims))];
}

/** An event of which nobody says when. */
function eventItem(material: Material, citations: Citations, event: NetworkNode): Sentence[] {
  return [
    fact(
      [nameOf(material, event.id), plain(': no source says when.')],
      citations.of(claimsOfNode(material, event)),
    ),
  ];
}

const isUndatedEvent = (node: NetworkNode): boolean =>
  node.class === 'event' && (node.bounds === null || Object.values(node.bounds).every((day) => day === null));

/** How many claims are inferred, whatever else speaks for a tie, and in how many documents all of it stands. */
function basis(material: Material, citations: Citations): Sentence[] {
  const claims = [...material.claims.values()];
  if (claims.length === 0) return [];
  const inferred = claims.filter((claim) => claim.basis === 'inferred');
  const documents = new Set(claims.flatMap(({ passages }) => passages.map(({ documentId }) => documentId)));
  const [only = ''] = documents;
  return [
    inferred.length === 0
      ? method('Every claim in view is stated; none is inferred.')
      : fact(
          [
            plain(
              `Of ${counted(claims.length, 'claim')} in view ${inferred.length} ${agreed(inferred.length, 'is', 'are')} inferred, not stated.`,
            ),
          ],
          citations.of(inferred),
        ),
    method(
      documents.size === 1
        ? `All of them stand in one document: ${documentInWords(material.documents.get(only), only)}.`
        : `They stand in ${documents.size} documents.`,
    ),
  ];
}

const list = (text: string, id: string, items: Sentence[][]): Block[] =>
  items.length === 0
    ? []
    : [
        { block: 'heading', text: `${text} (${items.length})`, id },
        { block: 'list', ordered: false, items },
      ];

const NONE = [
  'no actor is unnamed',
  'nothing is undated',
  'no tie rests on a single first source',
  'none on inference alone',
];

/** Gaps, item by item: unnamed actors, what is undated, ties that rest on one origin or on inference; and what all rests on. */
export function gapsSection(material: Material, citations: Citations): Section {
  const { inView, ties } = material;
  const alone = ties.filter((tie) => originsOf(carrying(material, tie)).size === 1);
  const lists = [
    list(
      'Unnamed',
      'gaps-unnamed',
      inView.filter((node) => node.unnamed).map((node) => unnamedItem(material, citations, node)),
    ),
    list('Undated', 'gaps-undated', [
      ...inView.filter(isUndatedEvent).map((event) => eventItem(material, citations, event)),
      ...ties
        .filter((tie) => tie.type !== PARTICIPATION && undated(tie))
        .map((tie) => tieItem(material, citations, tie, 'no source says when')),
    ]),
    list(
      'Resting on a single first source',
      'gaps-single',
      alone.map((tie) => aloneItem(material, citations, tie)),
    ),
    list(
      'Inferred, not stated by any source',
      'gaps-inferred',
      ties.filter((tie) => tie.inferred).map((tie) => tieItem(material, citations, tie, 'inferred')),
    ),
  ];
  const none = NONE.filter((_, at) => lists[at]?.length === 0);
  const text = [
    ...basis(material, citations),
    ...(none.length === 0 ? [] : [method(`In view ${listed(none)}.`)]),
  ];
  return {
    name: 'gaps',
    title: 'Gaps',
    blocks: [...(text.length === 0 ? [] : [{ block: 'text' as const, sentences: text }]), ...lists.flat()],
  };
}
