import type { AnnexPart, Sentence, Warning } from '#contract/briefing.ts';
import { SCALES } from '#contract/likelihood.ts';
import { momentInWords } from '#words/dates.ts';
import { lensInWords } from '#words/lens.ts';
import { KINDS } from '#words/briefing.ts';
import { lastTold } from '../prose/dates.ts';
import type { Material } from '../prose/material.ts';
import type { Telling } from '../prose/telling.ts';
import { method } from '../prose/text.ts';
import { leftOutPart } from './left-out.ts';
import { sourcesPart } from './sources.ts';
import { timelinePart } from './timeline.ts';

/** The last time that any claim speaks of, on each clock. */
function cutOffs({ claims }: Material): string {
  const { held, said, recorded } = lastTold([...claims.values()]);
  return [
    `when it held: ${held ?? 'nothing is dated'}`,
    `when it was said: ${said ?? 'nobody says when'}`,
    `when it was recorded: ${recorded ?? 'nothing is'}`,
  ].join('; ');
}

/** How it was made, and how to make it again. */
function madePart(material: Material): AnnexPart {
  const { request, madeAt, datasets, leftOut, sources, house } = material;
  const scale = SCALES[request.scale];
  const rows: [string, string][] = [
    ['Kind', KINDS[request.template]],
    ['Question', request.question],
    ['By', request.by],
    ['Made on', momentInWords(madeAt)],
    ['Information cut-off', cutOffs(material)],
    ['Lens', lensInWords(request.lens, (id) => sources.get(id)?.name ?? id)],
    ['Filters', request.filters.length === 0 ? 'none' : request.filters.join('; ')],
    ['Ties left out', `${leftOut}, by the lens or by hand`],
    ['Likelihood', `${scale.name}: ${scale.terms.map(({ term, range }) => `${term} ${range}`).join('; ')}`],
    ['House style', house.title],
    ['Data', datasets.map(({ title, version }) => `${title}, version ${version.slice(0, 12)}`).join('; ')],
  ];
  return {
    name: 'made',
    title: 'How this was made',
    blocks: [
      { block: 'facts', rows: rows.map(([label, text]) => ({ label, cell: [method(text)] })) },
      {
        block: 'text',
        sentences: [
          method(
            'The bundle holds the request, every claim with its spans and hashes, and the versions of the data. This command makes the same again from it, in a checkout of Relata that holds the same datasets:',
          ),
        ],
      },
      { block: 'code', language: 'sh', text: 'npm run briefing -- --request briefing.jsonl --out briefing' },
    ],
  };
}

/** Checks that were answered or waived, with the reason; an open one is told where it is found. */
function checksPart(warnings: readonly Warning[]): AnnexPart[] {
  const items = warnings
    .filter(({ answer }) => answer !== null)
    .map(({ sentence, detail, answer }): Sentence[] => [
      method(`${sentence === '' ? '' : `“${sentence}” `}${detail}`),
      method(`Answer: ${answer}`),
    ]);
  return items.length === 0
    ? []
    : [
        {
          name: 'checks',
          title: 'Checks that were answered',
          blocks: [{ block: 'list', ordered: false, items }],
        },
      ];
}

/** The parts for checking, in the order in which they are printed. */
export function annexOf(telling: Telling, warnings: readonly Warning[]): AnnexPart[] {
  return [
    ...leftOutPart(telling),
    ...timelinePart(telling),
    ...sourcesPart(telling),
    ...checksPart(warnings),
    { name: 'claims', title: 'Every claim that this rests on', blocks: [{ block: 'references' }] },
    madePart(telling.material),
  ];
}
