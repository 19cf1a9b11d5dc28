import type { Block, Section, Sentence } from '../../contract/briefing.ts';
import type { NetworkNode, NetworkTie } from '../../contract/network.ts';
import type { Citations } from '../citations.ts';
import { sentenceOfAttribute } from '../claim-sentence.ts';
import { nameOf } from '../clause.ts';
import { claimsAbout, claimsOfTie, type Material } from '../material.ts';
import { betweenness } from '../measures.ts';
import { counted, fact, listed, method, plain } from '../text.ts';

const MOST = 8;
/** What says who somebody is, rather than what happened to him. */
const WHO = new Set(['description', 'position', 'profession', 'nationality', 'identity', 'situation']);

interface Ranked {
  node: NetworkNode;
  ties: readonly NetworkTie[];
  neighbours: number;
  between: number;
}

const touches = (tie: NetworkTie, id: string): boolean => tie.subjectId === id || tie.objectId === id;

function ranked({ inView, ties }: Material): Ranked[] {
  const between = betweenness(inView, ties);
  return inView
    .filter((node) => node.class === 'actor')
    .map((node) => {
      const own = ties.filter((tie) => touches(tie, node.id));
      const others = new Set(own.map((tie) => (tie.subjectId === node.id ? tie.objectId : tie.subjectId)));
      return { node, ties: own, neighbours: others.size, between: between.get(node.id) ?? 0 };
    })
    .filter(({ neighbours }) => neighbours > 0)
    .toSorted(
      (a, b) => b.neighbours - a.neighbours || b.between - a.between || a.node.id.localeCompare(b.node.id),
    );
}

/** "coercion (12) and exchange (3)" */
function families(material: Material, ties: readonly NetworkTie[]): string {
  const ends = (id: string) => material.nodes.get(id);
  const groups = Map.groupBy(ties, (tie) => material.words.tie(tie, ends).family.label.toLowerCase());
  const most = [...groups].toSorted((a, b) => b[1].length - a[1].length).slice(0, 3);
  return listed(most.map(([label, all]) => `${label} (${all.length})`));
}

function why(
  material: Material,
  citations: Citations,
  { node, ties, neighbours, between }: Ranked,
  place: number,
): Sentence {
  const first = place === 0 ? ', more than anybody else in view' : '';
  const broker =
    between >= 0.1
      ? `; ${Math.round(between * 100)} % of the shortest paths between others in view pass through here (betweenness)`
      : '';
  return fact(
    [
      nameOf(material, node.id),
      plain(
        ` is tied to ${counted(neighbours, 'other', 'others')} in view${first}, by ${counted(ties.length, 'tie')}, mostly of ${families(material, ties)}${broker}.`,
      ),
    ],
    citations.of(ties.flatMap((tie) => claimsOfTie(material, tie.id))),
  );
}

function whoIs(material: Material, citations: Citations, node: NetworkNode): Sentence[] {
  const claims = claimsAbout(material, node.id).filter(({ attribute }) => WHO.has(attribute?.property ?? ''));
  return claims.slice(0, 4).map((claim) => sentenceOfAttribute(material, citations, [claim]));
}

/** Those with most ties in view, who they are, and why they matter. */
export function actorsSection(material: Material, citations: Citations): Section {
  const all = ranked(material);
  const items = all
    .slice(0, MOST)
    .map((each, place) => [why(material, citations, each, place), ...whoIs(material, citations, each.node)]);
  const cut: Block[] =
    all.length > MOST
      ? [
          {
            block: 'text',
            sentences: [method(`The ${MOST} with most ties of ${counted(all.length, 'actor')} in view.`)],
          },
        ]
      : [];
  const list: Block[] =
    items.length === 0
      ? [{ block: 'text', sentences: [method('No actor in view is tied to another.')] }]
      : [{ block: 'list', ordered: true, items }];
  return { name: 'actors', title: 'Main actors', blocks: [...list, ...cut] };
}
