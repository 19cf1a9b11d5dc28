import type { DrawnScene } from '#contract/drawn.ts';
import type { ExportAbout } from '#contract/export.ts';
import type { Theme } from '#picture/style/palettes.ts';
import { styled } from '#picture/style/styled.ts';
import { sceneOf } from '#picture/svg/scene.ts';
import { aboutLines, countsInWords } from './about-text.ts';
import { oneLine } from './clean.ts';
import type { Placed } from './scopes.ts';

/** Nodes and ties that a picture may hold; beyond it no reader sees anything, and programs that open it struggle. */
export const PICTURE_LIMIT = 5000;

/** What the picture shows, for whoever does not see it. */
function description({ view }: Placed, about: ExportAbout): string {
  const disputed = view.ties.filter(({ status }) => status === 'disputed').length;
  return `A network of ${countsInWords(about)}, ${disputed} of them disputed. ${about.lens.words}`;
}

/** The picture as it is on screen, with all that is needed to read it on paper. */
export function pictureOf(placed: Placed, about: ExportAbout, theme: Theme): DrawnScene {
  return sceneOf(styled(placed.view, theme), placed, {
    caption: aboutLines(about).map((line) => line.slice(0, 4000)),
    title: oneLine(about.title).slice(0, 1000),
    description: oneLine(description(placed, about)).slice(0, 4000),
  });
}
