import type { AnnexPart, Sentence } from '#contract/briefing.ts';
import type { Claim } from '#contract/evidence.ts';
import { whenInWords } from '#words/dates.ts';
import { type Citations, numbersInWords } from '../prose/citations.ts';
import type { Material } from '../prose/material.ts';
import type { Telling } from '../prose/telling.ts';
import { method } from '../prose/text.ts';
import { counted, listed } from '#words/counts.ts';
import { originsOf } from '../prose/source-names.ts';

/** The claims that each source tells: as the first, and at any hop. */
function tellers(claims: readonly Claim[]): Map<string, { first: Claim[]; relayed: Claim[] }> {
  const found = new Map<string, { first: Claim[]; relayed: Claim[] }>();
  for (const claim of claims) {
    const top = Math.max(...claim.chain.map(({ hop }) => hop));
    for (const hop of claim.chain)
      for (const { id } of hop.sources) {
        const of = found.get(id) ?? { first: [], relayed: [] };
        (hop.hop === top ? of.first : of.relayed).push(claim);
        found.set(id, of);
      }
  }
  return found;
}

const saidAtLast = ({ saidMin, saidMax }: Claim): string => saidMax ?? saidMin ?? '';

/** "34 claims from 1 document; 3 independent first sources; 41 % rest on one of them." */
function summary(claims: readonly Claim[]): Sentence[] {
  const documents = new Set(claims.flatMap(({ passages }) => passages.map(({ documentId }) => documentId)));
  const byOrigin = Map.groupBy(claims, (claim) => [...originsOf([claim])].toSorted().join(' + '));
  const [most] = [...byOrigin.values()].toSorted((a, b) => b.length - a.length);
  const share = Math.round(((most?.length ?? 0) / claims.length) * 100);
  const said = claims.filter(({ saidOn }) => saidOn !== null);
  const last = said.toSorted((a, b) => (saidAtLast(a) < saidAtLast(b) ? -1 : 1)).at(-1)?.saidOn ?? undefined;
  return [
    method(
      `This briefing rests on ${counted(claims.length, 'claim')} from ${counted(documents.size, 'document')}, told by ${counted(originsOf(claims).size, 'first source')} that count as independent; ${share} % of the claims rest on one of them.`,
    ),
    method(
      last === undefined
        ? 'No source says when it spoke.'
        : `The latest dated statement was made ${whenInWords(last)}.`,
    ),
  ];
}

/** Which claims the analyst graded apart from their source; a grade that nothing here cites is not lost in silence. */
function gradedApart({ request }: Material, citations: Citations): Sentence[] {
  const ids = (request.authored.claimGrades ?? []).map(({ claimId }) => claimId);
  const cited = new Set(citations.cited().map(({ id }) => id));
  const numbers = citations.of(ids.filter((id) => cited.has(id)));
  const idle = ids.filter((id) => !cited.has(id));
  return [
    ...(numbers.length === 0
      ? []
      : [method(`Credibility graded claim by claim: ${numbersInWords(numbers)}.`)]),
    ...(idle.length === 0 ? [] : [method(`Graded, but not cited here: ${listed(idle)}.`)]),
  ];
}

const ACCESS = 'Access, as the dataset notes it';

/** Who tells it, how near they were, and what they are graded, where anybody graded them. */
export function sourcesPart({ material, citations }: Telling): AnnexPart[] {
  const claims = citations.cited();
  if (claims.length === 0) return [];
  const grades = new Map(material.request.authored.grades.map((grade) => [grade.sourceId, grade]));
  const all = [...tellers(claims)].toSorted(
    (a, b) => b[1].first.length - a[1].first.length || a[0].localeCompare(b[0]),
  );
  const rows = all.map(([id, { first, relayed }]): Sentence[][] => {
    const source = material.sources.get(id);
    const grade = grades.get(id);
    return [
      [method(`${source?.name ?? id}${source ? `, ${source.kind}` : ''}`)],
      [method(source?.note ?? 'not noted')],
      [method(`${first.length} as first source, ${relayed.length} relayed`)],
      [
        method(
          grade === undefined
            ? 'not graded'
            : `${grade.reliability}${grade.credibility}${grade.reason === '' ? '' : `: ${grade.reason}`}`,
        ),
      ],
    ];
  });
  return [
    {
      name: 'sources',
      title: 'Sources',
      blocks: [
        { block: 'text', sentences: [...summary(claims), ...gradedApart(material, citations)] },
        {
          block: 'table',
          caption: 'Sources of this briefing',
          head: ['Source', ACCESS, 'Claims', 'Grade'],
          rows,
        },
      ],
    },
  ];
}
