import {
  type Alike,
  Likeness,
  type NodeClass,
  type SearchAnswer,
  type SearchHit,
} from '#contract/network.ts';
import type { Database } from '../graph/connect.ts';
import { limits } from '../graph/limits.ts';
import { networkNode, type NodeMap } from '../graph/records.ts';
import { nameSearch, type NameSearch } from './query.ts';
import { statement } from '../graph/statements.ts';
import { found } from '../graph/found.ts';
import { fold } from './fold.ts';
import { skeleton } from './skeleton.ts';

interface SearchRow {
  total: number;
  weighed: number;
  hits: {
    node: NodeMap;
    matched: string;
    score: number;
    rank: number;
    span: SearchHit['span'];
    reach: (string | null)[];
  }[];
  byKind: SearchAnswer['kinds'];
}

export interface NameQuestion {
  q: string;
  class?: NodeClass[] | undefined;
  kinds?: string[] | undefined;
  limit: number;
}

const NOTHING: SearchAnswer = { hits: [], total: 0, kinds: [], atLeast: false };

/**
 * What has a name like this. Where nothing has all the words, it is looked for by its consonants, which other scripts and
 * other spellings share; then one word is enough.
 * @throws AppError unavailable | timeout
 */
export async function searchNames(db: Database, wanted: NameQuestion): Promise<SearchAnswer> {
  const search = nameSearch(wanted.q);
  if (search === null) return NOTHING;
  const strict = await weigh(db, 'names', search.strict, search, wanted);
  if (isSure(strict, search)) return strict;
  const alike = await weigh(db, 'skeletons', search.consonants?.all ?? '', search, wanted);
  const both = together(alike, strict, wanted.limit);
  return both.hits.length > 0 ? both : instead(both, await byOneWord(db, search, wanted));
}

/** Fewer consonants are in too many names to say anything. */
const FEWEST_BONES = 4;
const MOST_NAMES = 12;
const MOST_ALIKE = 10;

/**
 * Who may be the same as an actor, by the rules of the search alone: a name of theirs has the letters, or the consonants, of
 * one of its own. Whom the sources do not name is like nobody.
 * @throws AppError not-found | loading | unavailable | timeout
 */
export async function readAlike(db: Database, id: string): Promise<Alike> {
  const { names } = await found(db, 'actor', id, await namesOf(db, [id]));
  const others = new Map<string, Alike['alike'][number]>();
  for (const name of names.slice(0, MOST_NAMES))
    for (const { node, matched } of await callingAlike(db, name))
      if (node.id !== id && !node.unnamed && !others.has(node.id))
        others.set(node.id, { node, name, matched });
  const called = new Map((await namesOf(db, [...others.keys()])).map((row) => [row.id, row.names]));
  const alike = [...others.values()].filter(({ node, matched }) => called.get(node.id)?.includes(matched));
  return { alike: alike.slice(0, MOST_ALIKE) };
}

const namesOf = (db: Database, ids: string[]) =>
  db.read<{ id: string; loading: boolean; names: string[] }>(statement('search/names-of'), { ids });

async function callingAlike(db: Database, name: string): Promise<SearchHit[]> {
  const search = nameSearch(name);
  if (search === null) return [];
  const wanted: NameQuestion = { q: name, class: ['actor'], limit: MOST_ALIKE * 2 };
  const [letters, bones] = [fold(name), skeleton(name)];
  const telling = bones.replaceAll(' ', '').length >= FEWEST_BONES;
  const [same, alike] = await Promise.all([
    weigh(db, 'names', search.strict, search, wanted),
    telling ? weigh(db, 'skeletons', search.consonants?.all ?? '', search, wanted) : NOTHING,
  ]);
  return [
    ...same.hits.filter(({ matched }) => fold(matched) === letters),
    ...alike.hits.filter(({ matched }) => skeleton(matched) === bones),
  ];
}

async function byOneWord(db: Database, search: NameSearch, wanted: NameQuestion): Promise<SearchAnswer> {
  const bones = () => weigh(db, 'skeletons', search.consonants?.some ?? '', search, wanted);
  const letters = () => weigh(db, 'names', search.loose, search, wanted);
  const [first, second] = search.foreign ? [bones, letters] : [letters, bones];
  const answer = await first();
  return answer.hits.length > 0 ? answer : instead(answer, await second());
}

/** Nothing among the names that one search weighed is not nothing: the next answer must not hide that there were more. */
const instead = (none: SearchAnswer, next: SearchAnswer): SearchAnswer => ({
  ...next,
  atLeast: none.atLeast || next.atLeast,
});

/** In Latin letters whatever was found; in other scripts only what is no mere resemblance. */
function isSure({ hits }: SearchAnswer, { foreign }: NameSearch): boolean {
  return hits.length > 0 && (!foreign || hits[0]?.how !== 'similar');
}

function together(first: SearchAnswer, second: SearchAnswer, limit: number): SearchAnswer {
  if (first.hits.length === 0) return instead(first, second);
  const known = new Set(first.hits.map(({ node }) => node.id));
  const more = second.hits.filter(({ node }) => !known.has(node.id));
  const hits = [...first.hits, ...more];
  // The two searches overlap, and only what was answered is known by id: the rest is told as "at least".
  return {
    hits: hits.slice(0, limit),
    total: Math.max(hits.length, first.total),
    kinds: first.kinds,
    atLeast: first.atLeast || more.length > 0,
  };
}

/** Null where none of its ties has a date. */
const spanOf = (span: SearchHit['span']): SearchHit['span'] =>
  span === null || (span.first === null && span.last === null) ? null : span;

function reachFrom([fromMin = null, fromMax = null, toMin = null, toMax = null]: readonly (string | null)[]) {
  const all = { fromMin, fromMax, toMin, toMax };
  return Object.values(all).every((day) => day === null) ? null : all;
}

async function weigh(
  db: Database,
  index: 'names' | 'skeletons',
  query: string,
  search: NameSearch,
  wanted: NameQuestion,
  candidates: number = limits.candidates,
): Promise<SearchAnswer> {
  if (query === '') return NOTHING;
  const { class: classes = null, kinds = null, limit } = wanted;
  const asked = {
    index,
    query,
    folded: search.folded,
    words: search.words,
    classes,
    kinds,
    limit,
    candidates,
  };
  const [row] = await db.read<SearchRow>(statement('search/search'), asked);
  if (row === undefined) return NOTHING;
  const atLeast = row.weighed >= candidates;
  // Others of the class or kind asked for may stand behind the names that were weighed.
  if (atLeast && row.hits.length < Math.min(limit, row.weighed) && candidates < limits.candidatesOfClass)
    return weigh(db, index, query, search, wanted, limits.candidatesOfClass);
  return {
    hits: row.hits.map(({ node, matched, score, rank, span, reach }) => ({
      node: networkNode(node),
      matched,
      how: Likeness.options[rank] ?? 'similar',
      score,
      span: spanOf(span),
      reach: reachFrom(reach),
    })),
    total: row.total,
    kinds: row.byKind,
    atLeast,
  };
}
