import type { Block, Sentence } from '#contract/briefing.ts';
import type { Claim } from '#contract/evidence.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { counted } from '#words/counts.ts';
import { capital, ended, lowered } from '#words/sentences.ts';
import { attributePoints } from '../prose/attribute-points.ts';
import { nameOf } from '../prose/clause.ts';
import { claimsAbout, type Material } from '../prose/material.ts';
import { firstSources } from '../prose/source-names.ts';
import type { Telling } from '../prose/telling.ts';
import { method } from '../prose/text.ts';

/** Actors that are told of. */
const MOST = 8;
/** Of those with most ties, so many are named. */
const LEADING = 3;
/** Attributes that say who an actor is, rather than what happened to it. */
const WHO = ['position', 'profession', 'description', 'identity', 'nationality', 'situation'];

interface Ranked {
  node: NetworkNode;
  ties: number;
  neighbours: number;
}

const touches = (tie: NetworkTie, id: string): boolean => tie.subjectId === id || tie.objectId === id;

function ranked(material: Material): Ranked[] {
  const { inView, ties } = material;
  return inView
    .filter((node) => node.class === 'actor')
    .map((node) => {
      const own = ties.filter((tie) => touches(tie, node.id));
      const others = new Set(own.map((tie) => (tie.subjectId === node.id ? tie.objectId : tie.subjectId)));
      return { node, ties: own.length, neighbours: others.size };
    })
    .filter(({ neighbours }) => neighbours > 0)
    .toSorted((a, b) => b.neighbours - a.neighbours || b.ties - a.ties || (a.node.id < b.node.id ? -1 : 1));
}

/** "Best connected in view: al-Qaeda, tied to 12 others, and Iran, tied to 10 others." */
function leading(material: Material, all: readonly Ranked[]): Sentence[] {
  const best = all.slice(0, LEADING);
  if (best.length < 2) return [];
  const told = best.map(
    ({ node, neighbours }) =>
      `${nameOf(material, node.id).text}, tied to ${counted(neighbours, 'other', 'others')}`,
  );
  return [method(ended(`Best connected in view: ${told.join('; ')}`))];
}

/** Sources whose access and stake are told. */
const SOURCES = 3;

/** Who those are that most of it comes from, as the dataset notes them: a reader weighs them by their access and stake. */
function witnesses({ material, names }: Telling): Sentence[] {
  const first = [...material.claims.values()].flatMap(firstSources);
  const most = [...Map.groupBy(first, ({ id }) => id).values()].toSorted((a, b) => b.length - a.length);
  return most.slice(0, SOURCES).flatMap(([source]) => {
    const note = source === undefined ? null : (material.sources.get(source.id)?.note ?? null);
    return source === undefined || note === null
      ? []
      : [method(ended(`${capital(names.one(source))}, a source: ${lowered(note)}`))];
  });
}

/** What says most of somebody is told first. */
const place = ({ attribute }: Claim): number => WHO.indexOf(attribute?.property ?? '');

/** Who the best connected are, as far as it is told. */
export function actorsSection(telling: Telling, words: number): Block[] | null {
  const { material } = telling;
  const all = ranked(material);
  const about = all
    .slice(0, MOST)
    .flatMap(({ node }) =>
      claimsAbout(material, node.id).filter(({ attribute }) => WHO.includes(attribute?.property ?? '')),
    );
  const points = attributePoints(
    material,
    about.toSorted((a, b) => place(a) - place(b)),
  );
  const items = telling.within('actors', points, words);
  const first = [...leading(material, all), ...witnesses(telling)];
  const blocks: Block[] = [
    ...(first.length === 0 ? [] : [{ block: 'text' as const, sentences: first }]),
    ...(items.length === 0 ? [] : [{ block: 'list' as const, ordered: false, items }]),
  ];
  return blocks.length === 0 ? null : blocks;
}
