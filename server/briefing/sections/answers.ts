import type { Block } from '#contract/briefing.ts';
import { agreed, counted } from '#words/counts.ts';
import type { Telling } from '../prose/telling.ts';
import { fact, method, plain } from '../prose/text.ts';

/** The answers of saved questions, each as a table in words. */
export function answersSection({ material, citations }: Telling): Block[] | null {
  const blocks = material.answers.flatMap(({ title, head, rows, more }): Block[] => {
    const note: Block[] =
      more === 0
        ? []
        : [
            {
              block: 'text',
              sentences: [method(`${counted(more, 'further row')} ${agreed(more, 'is', 'are')} left out.`)],
            },
          ];
    if (rows.length === 0)
      return [{ block: 'text', sentences: [method(`${title}: no row answers this question.`)] }];
    const table: Block = {
      block: 'table',
      caption: title,
      head: [...head],
      rows: rows.map(({ cells, claims }) => {
        const cites = citations.of(claims);
        return cells.map((text) =>
          text === '' ? [] : [cites.length === 0 ? method(text) : fact([plain(text)], cites)],
        );
      }),
    };
    return [table, ...note];
  });
  return blocks.length === 0 ? null : blocks;
}
