import type { Block, Run, Section, Sentence } from '#contract/briefing.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { Measuring } from '#contract/measures.ts';
import { basisOf } from '#picture/measure/basis.ts';
import { DEFINITIONS } from '#picture/measure/definitions.ts';
import { betweenness } from '#picture/measure/shortest.ts';
import { numberInWords } from '#picture/style/values.ts';
import type { Citations } from '../prose/citations.ts';
import { sameSaid, sentenceOfAttribute } from '../prose/claim-sentence.ts';
import { nameOf } from '../prose/clause.ts';
import { claimsAbout, claimsOfTie, type Material } from '../prose/material.ts';
import { isMany } from '#words/ties.ts';
import { fact, method, plain } from '../prose/text.ts';
import { counted } from '#words/counts.ts';

const MOST = 8;
/** A betweenness that is worth a word. */
const BROKER = 0.1;
const MOST_FAMILIES = 4;
/** Sentences on who an actor is; of the actor that the briefing is about, all of them. */
const MOST_WHO = 4;
/** Attributes that say who an actor is, rather than what happened to it. */
const WHO = new Set(['description', 'position', 'profession', 'nationality', 'identity', 'situation']);

interface Ranked {
  node: NetworkNode;
  ties: readonly NetworkTie[];
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
      return { node, ties: own, neighbours: others.size, between: between.get(node.id) ?? 0 };
    })
    .filter(({ neighbours }) => neighbours > 0)
    .toSorted(
      (a, b) =>
        b.neighbours - a.neighbours ||
        b.ties.length - a.ties.length ||
        b.between - a.between ||
        (a.node.id < b.node.id ? -1 : 1),
    );
}

/** "12 of coercion, 3 of exchange and release"; of a single tie its family alone */
function families(material: Material, ties: readonly NetworkTie[]): string {
  const ends = (id: string) => material.nodes.get(id);
  const groups = Map.groupBy(ties, (tie) => material.words.tie(tie, ends).family.label.toLowerCase());
  const sorted = [...groups].toSorted((a, b) => b[1].length - a[1].length);
  const largest = sorted.slice(0, MOST_FAMILIES).map(([label, all]) => `${all.length} of ${label}`);
  const rest = sorted.slice(MOST_FAMILIES).reduce((sum, [, all]) => sum + all.length, 0);
  if (ties.length === 1) return `of ${sorted[0]?.[0] ?? 'no family'}`;
  return [...largest, ...(rest === 0 ? [] : [`${rest} of other families`])].join('; ');
}

const tiesInWords = (material: Material, ties: readonly NetworkTie[]): string =>
  ties.length === 1
    ? `one tie, ${families(material, ties)}`
    : `${counted(ties.length, 'tie')}: ${families(material, ties)}`;

/** How one is tied in the picture; measures of the whole picture only where it is the whole picture. */
function measured(material: Material, { node, ties, neighbours, between }: Ranked, place: number): Run[] {
  const { focus } = material.request.about;
  const is = isMany(node, node && material.words.kind(node)) ? 'are' : 'is';
  if (focus !== null && node.id !== focus)
    return [plain(` ${is} tied to `), nameOf(material, focus), plain(` by ${tiesInWords(material, ties)}.`)];
  const first = focus === null && place === 0 ? ', more than anybody else in view' : '';
  const broker = focus === null && between >= BROKER ? ` Betweenness: ${numberInWords(between)}.` : '';
  return [
    plain(
      ` ${is} tied to ${counted(neighbours, 'other', 'others')} in view${first}, by ${tiesInWords(material, ties)}.${broker}`,
    ),
  ];
}

function why(material: Material, citations: Citations, actor: Ranked, place: number): Sentence {
  const claims = actor.ties.flatMap((tie) => claimsOfTie(material, tie.id));
  return fact([nameOf(material, actor.node.id), ...measured(material, actor, place)], citations.of(claims));
}

/** Who somebody is: what several say in the same words stands in one sentence. */
function whoIs(material: Material, citations: Citations, node: NetworkNode, most: number): Sentence[] {
  const claims = claimsAbout(material, node.id).filter(({ attribute }) => WHO.has(attribute?.property ?? ''));
  return [...sameSaid(claims)].slice(0, most).map((group) => sentenceOfAttribute(material, citations, group));
}

/** The actor that the briefing is about stands first. */
function inOrder({ request }: Material, all: readonly Ranked[]): Ranked[] {
  const { focus } = request.about;
  return all.toSorted((a, b) => Number(b.node.id === focus) - Number(a.node.id === focus));
}

/** Those with most ties in view, who they are, and why they matter. */
export function actorsSection(material: Material, citations: Citations): Section {
  const { focus } = material.request.about;
  const all = inOrder(material, ranked(material));
  const items = all
    .slice(0, MOST)
    .map((each, place) => [
      why(material, citations, each, place),
      ...whoIs(material, citations, each.node, each.node.id === focus ? Infinity : MOST_WHO),
    ]);
  const list: Block[] =
    items.length === 0
      ? [{ block: 'text', sentences: [method('No actor in view is tied to another.')] }]
      : [{ block: 'list', ordered: true, items }];
  const notes = notesOn(all, focus);
  const text: Block[] = notes.length === 0 ? [] : [{ block: 'text', sentences: notes }];
  return { name: 'actors', title: 'Main actors', blocks: [...list, ...text] };
}

const BETWEENNESS = `Betweenness, from 0 to 1: ${DEFINITIONS.betweenness.says} It is counted as the measures of the page count it: an event by the ties that follow from it, without places, speech and sources.`;

/** What is left out of the list, and what its numbers mean. */
function notesOn(all: readonly Ranked[], focus: string | null): Sentence[] {
  const brokers = focus === null && all.slice(0, MOST).some(({ between }) => between >= BROKER);
  return [
    ...(all.length > MOST
      ? [method(`These are the ${MOST} with most ties, of ${counted(all.length, 'actor')} in view.`)]
      : []),
    ...(brokers ? [method(BETWEENNESS)] : []),
  ];
}
