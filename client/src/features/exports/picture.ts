import type { Theme } from '#picture/style/theme.ts';
import type { DrawnScene } from '#contract/drawn.ts';
import type { ExportAbout } from '#contract/export.ts';
import { asDrawn } from '../../render/cytoscape/as-drawn.ts';
import type { Drawing } from '../../render/cytoscape/elements.ts';
import { FONT } from '../../render/cytoscape/fonts.ts';
import { PALETTES } from '../../render/cytoscape/stylesheet.ts';
import { aboutLines, countsInWords } from './about-text.ts';
import { oneLine } from './clean.ts';
import { legendOf } from './legend.ts';

/** Nodes and ties that a picture may hold; beyond it no reader sees anything, and programs that open it struggle. */
export const PICTURE_LIMIT = 5000;

/** What the picture shows, for whoever does not see it. */
function description(drawing: Drawing, about: ExportAbout): string {
  const disputed = drawing.ties.filter(({ status }) => status === 'disputed').length;
  return `A network of ${countsInWords(about)}, ${disputed} of them disputed. ${about.lens.words}`;
}

/** The picture as it is on screen, with all that is needed to read it on paper. */
export function pictureOf(drawing: Drawing, about: ExportAbout, theme: Theme): DrawnScene {
  const { paper, ink, quiet } = PALETTES[theme];
  const drawn = asDrawn(drawing, theme, paper);
  return {
    ...drawn,
    legend: legendOf(drawing, drawn, theme),
    caption: aboutLines(about).map((line) => line.slice(0, 4000)),
    title: oneLine(about.title).slice(0, 1000),
    description: oneLine(description(drawing, about)).slice(0, 4000),
    paper,
    ink,
    quiet,
    font: FONT.slice(0, 200),
  };
}
