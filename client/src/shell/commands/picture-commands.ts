import { lowered } from '#words/sentences.ts';
import { keyOf, LAYOUTS } from '#picture/exploration/layout-choices.ts';
import { canRedo, canUndo } from '#picture/exploration/steps.ts';
import type { Command } from '../../state/command.ts';
import { dispatch } from '../../state/page.ts';

const arrange = LAYOUTS.map(({ key, label, step }): Command => ({
  id: `picture.arrange-${key}`,
  title: `Arrange ${lowered(label)}`,
  group: 'Picture',
  words: 'layout',
  enabled: ({ picture }) => picture !== null || 'there is no picture yet',
  checked: ({ picture }) => picture !== null && keyOf(picture.layout) === key,
  run: () => dispatch({ do: 'step', step }),
}));

export const PICTURE: readonly Command[] = [
  {
    id: 'picture.undo',
    title: 'Undo',
    group: 'Picture',
    keys: ['Ctrl+Z'],
    icon: 'undo',
    place: 'bar',
    enabled: (page) => canUndo(page) || 'nothing to take back',
    run: () => dispatch({ do: 'undo' }),
  },
  {
    id: 'picture.redo',
    title: 'Redo',
    group: 'Picture',
    keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
    icon: 'redo',
    place: 'bar',
    enabled: (page) => canRedo(page) || 'nothing was taken back',
    run: () => dispatch({ do: 'redo' }),
  },
  {
    id: 'picture.fit',
    title: 'Fit the picture',
    group: 'Picture',
    words: 'whole camera zoom',
    keys: ['F'],
    icon: 'fit',
    place: 'bar',
    run: ({ canvas }) => canvas?.fit(),
  },
  ...arrange,
];

/** Last in the toolbar: two fingers or a wheel do the same. */
export const ZOOM: readonly Command[] = [
  {
    id: 'picture.zoom-in',
    title: 'Zoom in',
    group: 'Picture',
    words: 'larger camera',
    keys: ['+', '='],
    icon: 'plus',
    place: 'bar',
    run: ({ canvas }) => canvas?.zoom(1.3),
  },
  {
    id: 'picture.zoom-out',
    title: 'Zoom out',
    group: 'Picture',
    words: 'smaller camera',
    keys: ['-'],
    icon: 'minus',
    place: 'bar',
    run: ({ canvas }) => canvas?.zoom(1 / 1.3),
  },
];
