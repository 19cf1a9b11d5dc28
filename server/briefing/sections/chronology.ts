import type { Block, Sentence } from '#contract/briefing.ts';
import type { Claim } from '#contract/evidence.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { either } from '#words/counts.ts';
import { edtfInWords } from '#words/dates.ts';
import { capital } from '#words/sentences.ts';
import { PARTICIPATION } from '#words/vocabulary.ts';
import { attributePoints } from '../prose/attribute-points.ts';
import { nameOf } from '../prose/clause.ts';
import { datedBy } from '../prose/event-dates.ts';
import { signsOf } from '../prose/manner.ts';
import { claimsAbout, claimsOfTie, type Material } from '../prose/material.ts';
import { tiePoints } from '../prose/points.ts';
import type { Point, Telling } from '../prose/telling.ts';
import { fact, plain } from '../prose/text.ts';

/** A point of time and what happened then. */
interface Row {
  from: string;
  when: string;
  points: readonly Point[];
}

const isDate = ({ attribute }: Claim): boolean => attribute?.property === 'date';

/** "The exchange of detainees of 2015, according to A"; of several dates "…: 2015, according to A; 2016, according to B" */
function eventPoint(material: Material, event: NetworkNode, claims: readonly Claim[]): Point {
  return {
    claims,
    weight: 3,
    write: (names, citations) => [
      fact(
        [nameOf(material, event.id), plain(`${datedBy(names, claims)}.`)],
        citations.of(claims),
        signsOf(
          claims,
          claims.some(({ id }) => material.disputedClaims.has(id)),
          [],
        ),
      ),
    ],
  };
}

/** Statements on one event that a chronology has room for: what is told as a fact before what is judged. */
const MOST = 4;

const firstOf = (points: readonly Point[]): Point[] =>
  points.toSorted((a, b) => Number(isJudged(a)) - Number(isJudged(b))).slice(0, MOST);

const isJudged = ({ claims }: Point): boolean => claims.some(({ modality }) => modality !== 'fact');

/** An event with its date, and what came out of it. */
function eventRow(material: Material, event: NetworkNode): Row[] {
  const claims = claimsAbout(material, event.id);
  const dates = claims.filter(isDate);
  if (dates.length === 0) return [];
  const values = [...new Set(dates.flatMap(({ attribute }) => attribute?.value ?? []))];
  return [
    {
      from: event.bounds?.fromMin ?? event.bounds?.toMax ?? '9999',
      when: capital(either(values.map(edtfInWords)).replace(/^some time /, '')),
      points: [
        eventPoint(material, event, dates),
        ...firstOf(attributePoints(material, claims, { named: false })),
      ],
    },
  ];
}

/** Does every claim that dates it tell of one point of time? A tie that lasts is told where ties are told. */
function happening(material: Material, tie: NetworkTie): string | null {
  if (tie.type === PARTICIPATION) return null;
  const dates = new Set(
    claimsOfTie(material, tie.id)
      .filter(({ attribute }) => attribute === null)
      .map(({ validFrom, validTo }) => (validFrom !== null && validFrom === validTo ? validFrom : '')),
  );
  const [date = ''] = dates;
  return dates.size === 1 && date !== '' ? date : null;
}

function tieRows(material: Material): Row[] {
  const { focus } = material.request.about;
  const dated = material.ties.flatMap((tie) => {
    const date = happening(material, tie);
    return date === null || (focus !== null && ![tie.subjectId, tie.objectId].includes(focus))
      ? []
      : [{ tie, date }];
  });
  return [...Map.groupBy(dated, ({ date }) => date)].map(([date, of]) => ({
    from: of.map(({ tie }) => tie.bounds.fromMin ?? '9999').toSorted()[0] ?? '9999',
    when: capital(edtfInWords(date).replace(/^some time /, '')),
    points: tiePoints(
      material,
      of.map(({ tie }) => tie),
      { dated: false },
    ),
  }));
}

/** What happened, in order of time: events and what came out of them, and ties that are told of one point of time. */
export function chronologySection(telling: Telling, words: number): Block[] | null {
  const { material } = telling;
  const rows = [
    ...material.inView.filter((node) => node.class === 'event').flatMap((event) => eventRow(material, event)),
    ...tieRows(material),
  ].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const all = rows.flatMap(({ points }) => points);
  const written = telling.chosen('chronology', all, words);
  const byTime = [...Map.groupBy(rows, ({ when }) => when)].map(([when, of]) => ({
    when,
    points: of.flatMap(({ points }) => points),
  }));
  const told = byTime.flatMap(({ when, points }): Sentence[][][] => {
    const cell = points.flatMap((point) => written.get(point) ?? []);
    return cell.length === 0
      ? []
      : [[[fact([plain(when)], [...new Set(cell.flatMap(({ cites }) => cites))])], cell]];
  });
  return told.length === 0
    ? null
    : [{ block: 'table', caption: 'In order of time', head: ['When', 'What happened'], rows: told }];
}
