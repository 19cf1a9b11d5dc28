import type { Section, Sentence } from '#contract/briefing.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { Appearance } from '#contract/appearance.ts';
import { SceneLens } from '#contract/scene.ts';
import { isOn } from '#picture/exploration/lens.ts';
import { landGuides } from '#picture/map/projection.ts';
import { pictureOf } from '#picture/picture.ts';
import type { Picture } from '#picture/style/styled.ts';
import { imagesIn, sceneOf } from '#picture/svg/scene.ts';
import { sceneSvg } from '#picture/svg/scene-svg.ts';
import { tieTimeInWords } from '#words/times.ts';
import type { Citations } from '../prose/citations.ts';
import { clauseOf } from '../prose/clause.ts';
import { placesOf } from '../prose/layout.ts';
import { lensInWords } from '#words/lens.ts';
import { claimsOfTie, endedInSentence, endingOf, type Material } from '../prose/material.ts';
import { STANDING } from '#words/ties.ts';
import { fact, plain } from '../prose/text.ts';
import { toldBy } from '../prose/who.ts';
import { ended, lowered } from '#words/sentences.ts';
import { agreed, counted, listed } from '#words/counts.ts';

/** The faces that a reader of the file may have; none is put into it. */
const FONT = 'Source Sans 3, Helvetica, Arial, sans-serif';
const THEME = 'light';

/** The picture as the page shows it, with nothing selected. Measures, which only the page takes, are no part of it. */
function pictureIn({ request, drawn, changes, facts, words }: Material): Picture {
  const lens = request.scene?.lens ?? SceneLens.parse(request.lens);
  const { whole, answer } = drawn;
  const answers = { whole, lens: isOn(lens) ? { answer, changes } : null, identities: null, facts, words };
  const given = request.scene?.appearance ?? Appearance.parse({});
  const appearance = request.about.axis === null ? given : { ...given, parallel: 'curves' as const };
  const scene = { lens, filters: [], appearance, notes: {}, trace: null, selection: [] };
  return pictureOf(answers, scene, THEME);
}

/** What the picture shows, for whoever does not see it; the table below has it tie by tie. */
export function altOf({ inView, ties, leftOut }: Material): string {
  const of = (what: NetworkNode['class']): number => inView.filter((node) => node.class === what).length;
  const disputed = ties.filter((tie) => tie.status === 'disputed').length;
  const nodes = (['actor', 'event', 'place'] as const).filter((each) => of(each) > 0);
  const hidden =
    leftOut === 0
      ? ''
      : ` ${counted(leftOut, 'tie')} between them ${agreed(leftOut, 'is', 'are')} not shown.`;
  return `Network of ${listed(nodes.map((each) => counted(of(each), each)))} with ${counted(ties.length, 'tie')}, of which ${disputed === 0 ? 'none is' : disputed === 1 ? 'one is' : `${disputed} are`} disputed.${hidden} The table below holds the same.`;
}

function tableRow(material: Material, citations: Citations, tie: NetworkTie): Sentence[][] {
  const cites = citations.of(claimsOfTie(material, tie.id));
  const ending = endingOf(material, tie.id);
  const dates = tieTimeInWords(tie) ?? 'not dated';
  const when = ending === null ? dates : `${dates}; ${lowered(endedInSentence(material, ending))}`;
  return [
    [fact(clauseOf(material, tie), cites)],
    [fact([plain(when)], [...new Set([...cites, ...citations.of(ending?.claims ?? [])])])],
    [fact([plain(`${STANDING[tie.status]}${tie.inferred ? ', inferred' : ''}`)], cites)],
    [fact([plain(toldBy(claimsOfTie(material, tie.id)))], cites)],
  ];
}

/** The picture with its legend, and the same as a table. */
export function pictureSection(material: Material, citations: Citations): Section {
  const { request, inView, ties } = material;
  // On a map whoever has no place there is not drawn.
  const positions =
    request.about.map === null
      ? placesOf(inView, ties, request.about.positions)
      : new Map(Object.entries(request.about.positions));
  const off = inView.filter(({ id }) => !positions.has(id)).length;
  const alt = altOf(material);
  const caption = `${ended(request.title)} ${lensInWords(request.lens, (id) => material.sources.get(id)?.name ?? id)}`;
  const scene = sceneOf(
    pictureIn(material),
    {
      positions,
      guides: request.about.map === null ? [] : landGuides(request.about.map),
      axis: request.about.axis ?? undefined,
    },
    { caption: [], title: request.title, description: alt },
  );
  const drawing = sceneSvg({ ...scene, font: FONT }, material.images);
  const bare = imagesIn(scene).filter((id) => !material.images.has(id)).length;
  const without =
    bare === 0
      ? ''
      : ` ${counted(bare, 'picture of an actor', 'pictures of actors')} left out: too heavy for one file.`;
  const elsewhere = off === 0 ? '' : ` Not on the map: ${counted(off, 'node')}, told of at no place on it.`;
  const rows = ties.map((tie) => tableRow(material, citations, tie));
  return {
    name: 'picture',
    title: 'The picture',
    blocks: [
      { block: 'picture', caption: `${caption}${without}${elsewhere}`, alt, ...drawing },
      ...(rows.length === 0
        ? []
        : [
            {
              block: 'table' as const,
              caption: 'The same as a table',
              head: ['Tie', 'When', 'Standing', 'According to'],
              rows,
            },
          ]),
    ],
  };
}
