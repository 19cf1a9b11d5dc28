import type { Block, Sentence } from '#contract/briefing.ts';
import type { Claim } from '#contract/evidence.ts';
import { listed } from '#words/counts.ts';
import { edtfInWords } from '#words/dates.ts';
import { capital } from '#words/sentences.ts';
import { attributePoints } from '../prose/attribute-points.ts';
import { according, signsOf } from '../prose/manner.ts';
import { claimsAbout, type Material } from '../prose/material.ts';
import type { Point, Telling } from '../prose/telling.ts';
import { fact, method, plain } from '../prose/text.ts';

interface Row {
  label: string;
  cell: Sentence[];
}

/** Spellings and names, which rest on no claim: as the dataset has them. */
function namesRow({ names, request, nodes }: Material): Row[] {
  const own = nodes.get(request.about.focus ?? '')?.name;
  const others = [
    ...new Set(names.filter(({ kind }) => kind !== 'description').map(({ name }) => name)),
  ].filter((name) => name !== own);
  return others.length === 0 ? [] : [{ label: 'Also written', cell: [method(`${listed(others)}.`)] }];
}

function datesRow(telling: Telling, claims: readonly Claim[]): Row[] {
  const dates = claims.filter(({ attribute }) => attribute?.property === 'date');
  const points = [
    ...Map.groupBy(dates, ({ attribute, polarity }) => `${polarity}|${attribute?.value}`).values(),
  ].map((of): Point => ({
    claims: of,
    weight: 9,
    write: (names, citations) => [
      fact(
        [
          plain(
            `${of[0]?.polarity === 'denies' ? 'Not ' : ''}${capital(edtfInWords(of[0]?.attribute?.value ?? ''))}, ${according(names, of)}.`,
          ),
        ],
        citations.of(of),
        signsOf(of, false, []),
      ),
    ],
  }));
  const cell = points.flatMap((point) => telling.write('facts', point));
  return cell.length === 0 ? [] : [{ label: points.length === 1 ? 'Date' : 'Dates', cell }];
}

/** The box at the head of a profile or an event: what it is, other spellings, when, and each attribute that is told of it. */
export function factsSection(telling: Telling, words: number): Block[] | null {
  const { material } = telling;
  const node = material.nodes.get(material.request.about.focus ?? '');
  if (node === undefined) return null;
  const claims = claimsAbout(material, node.id);
  const byProperty = Map.groupBy(
    claims.filter(({ attribute }) => attribute?.property !== 'date'),
    ({ attribute }) => attribute?.property ?? '',
  );
  const points = [...byProperty].flatMap(([property, of]) =>
    attributePoints(material, of, { named: false, labelled: false }).map((point) => ({ property, point })),
  );
  const dates = datesRow(telling, claims);
  const written = telling.chosen(
    'facts',
    points.map(({ point }) => point),
    words,
  );
  const rows: Row[] = [
    // Of a person the kind says nothing.
    ...(node.kind === 'Person'
      ? []
      : [{ label: 'Kind', cell: [method(`${capital(material.words.kind(node).label)}.`)] }]),
    ...namesRow(material),
    ...dates,
    ...[...byProperty.keys()].flatMap((property): Row[] => {
      const cell = points.flatMap((each) =>
        each.property === property ? (written.get(each.point) ?? []) : [],
      );
      const { label } = material.words.attribute(node.dataset, property);
      return cell.length === 0 ? [] : [{ label: capital(label), cell }];
    }),
  ];
  return [{ block: 'facts', rows }];
}
