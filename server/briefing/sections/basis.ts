import type { Block, Sentence } from '#contract/briefing.ts';
import type { Claim, SourceRef } from '#contract/evidence.ts';
import { agreed, counted, listed } from '#words/counts.ts';
import { whenInWords } from '#words/dates.ts';
import { ended } from '#words/sentences.ts';
import type { Material } from '../prose/material.ts';
import { firstSources, originsOf, rising, type SourceNames } from '../prose/source-names.ts';
import type { Telling } from '../prose/telling.ts';
import { method } from '../prose/text.ts';

/** First sources that are named; the rest are counted. */
const NAMED = 4;

const writer = (claim: Claim): readonly SourceRef[] => rising(claim)[0]?.sources ?? [];

function byMost(sources: readonly SourceRef[]): SourceRef[] {
  const groups = [...Map.groupBy(sources, ({ id }) => id).values()];
  return groups.toSorted((a, b) => b.length - a.length).flatMap(([one]) => one ?? []);
}

function documentsOf({ documents }: Material, claims: readonly Claim[]): string {
  const ids = new Set(claims.flatMap(({ passages }) => passages.map(({ documentId }) => documentId)));
  const [id = ''] = ids;
  if (ids.size !== 1) return `It rests on ${counted(ids.size, 'document')}, written`;
  const document = documents.get(id);
  const date = document?.date ?? null;
  return `All of it stands in one document, written${date === null ? '' : ` ${whenInWords(date).replace(/^at some time /, '')}`}`;
}

/** "All of it stands in one document of 2021, by Cole Penzel, who cites Abd al-Rahim Atoun, Abu al-Qassam and 11 others." */
export function basisSection({ material, names }: Telling): Block[] | null {
  const claims = [...material.claims.values()];
  if (claims.length === 0) return null;
  const writers = byMost(claims.flatMap(writer));
  const authors = new Set(writers.map(({ id }) => id));
  const cited = byMost(claims.flatMap(firstSources)).filter(({ id }) => !authors.has(id));
  const named = cited
    .slice(0, cited.length === NAMED + 1 ? NAMED + 1 : NAMED)
    .map((source) => names.one(source));
  const others = cited.length - named.length;
  const told = [...named, ...(others === 0 ? [] : [counted(others, 'other', 'others')])];
  const by = listed(writers.slice(0, NAMED).map((source) => names.one(source)));
  const cites = told.length === 0 ? '' : `; cited there are ${listed(told)}`;
  return [
    {
      block: 'text',
      sentences: [
        method(ended(`${documentsOf(material, claims)} by ${by}${cites}`)),
        ...relayNote(names),
        ...shares(claims, names),
      ],
    },
  ];
}

/** Where most of what is cited comes through one relay, the text names other relays alone. */
function relayNote(names: SourceNames): Sentence[] {
  const relay = names.relayName();
  return relay === ''
    ? []
    : [method(`What others say is as ${relay} cites it, unless somebody else is named.`)];
}

/** What a reader of a single number would want to know of it. */
function shares(claims: readonly Claim[], names: SourceNames): Sentence[] {
  const inferred = claims.filter(({ basis }) => basis === 'inferred').length;
  const byOrigin = Map.groupBy(claims, (claim) => [...originsOf([claim])].toSorted().join(' + '));
  const [most = []] = [...byOrigin.values()].toSorted((a, b) => b.length - a.length);
  const share = Math.round((most.length / claims.length) * 100);
  return [
    method(
      `Of ${counted(claims.length, 'claim')} by ${counted(originsOf(claims).size, 'first source')} ${share} % come from ${listed((most[0] === undefined ? [] : firstSources(most[0])).map((source) => names.one(source)))}; ${inferred} ${agreed(inferred, 'is', 'are')} inferred.`,
    ),
  ];
}
