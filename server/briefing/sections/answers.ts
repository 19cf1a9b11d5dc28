import type { Block } from '#contract/briefing.ts';
import { SceneLens } from '#contract/scene.ts';
import { isOn } from '#picture/exploration/lens.ts';
import { agreed, counted } from '#words/counts.ts';
import type { Answered } from '../prose/material.ts';
import type { Telling } from '../prose/telling.ts';
import { fact, method, plain } from '../prose/text.ts';

function tableOf({ citations }: Telling, { title, head, rows }: Answered): Block {
  return {
    block: 'table',
    caption: title,
    head: [...head],
    rows: rows.map(({ cells, claims }) => {
      const cites = citations.of(claims);
      return cells.map((text) => [cites.length === 0 ? method(text) : fact([plain(text)], cites)]);
    }),
  };
}

/** What a reader is to know of an answer besides its rows. */
function notesOn({ rows, title, more }: Answered, isLensOn: boolean): string[] {
  return [
    rows.length === 0 && `${title}: no row answers this question.`,
    isLensOn && 'It was asked of the whole database, whatever the lens leaves out.',
    more > 0 && `${counted(more, 'further row')} ${agreed(more, 'is', 'are')} left out.`,
  ].filter((text) => text !== false);
}

/** The answers of saved questions, each as a table in words. */
export function answersSection(telling: Telling): Block[] | null {
  const { answers, request } = telling.material;
  const isLensOn = isOn(SceneLens.parse(request.lens));
  const blocks = answers.flatMap((answer): Block[] => {
    const notes = notesOn(answer, isLensOn).map(method);
    return [
      ...(answer.rows.length === 0 ? [] : [tableOf(telling, answer)]),
      ...(notes.length === 0 ? [] : [{ block: 'text' as const, sentences: notes }]),
    ];
  });
  return blocks.length === 0 ? null : blocks;
}
