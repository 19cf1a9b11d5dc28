import { viewKey } from '#picture/exploration/steps.ts';
import { dispatch, type PageState } from '../../state/page.ts';
import type { Command } from '../../state/command.ts';

export type Views = Pick<PageState, 'views' | 'view'>;

/** The starting views, each to be opened by its name. */
export const viewCommands = ({ views, view }: Views): Command[] =>
  views.map((each) => ({
    id: `view.${viewKey(each)}`,
    title: `Open the view “${each.title.slice(0, 80)}”`,
    group: 'Go to',
    words: `starting view ${each.sentence}`,
    checked: () => view !== null && viewKey(view) === viewKey(each),
    run: () => {
      dispatch({ do: 'view', view: each });
      return `Opened the view ${each.title}`;
    },
  }));
