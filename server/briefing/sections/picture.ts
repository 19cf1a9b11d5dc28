import type { Block } from '#contract/briefing.ts';
import type { NetworkNode } from '#contract/network.ts';
import { Appearance } from '#contract/appearance.ts';
import { SceneLens } from '#contract/scene.ts';
import { isOn } from '#picture/exploration/lens.ts';
import { landGuides } from '#picture/map/projection.ts';
import { pictureOf } from '#picture/picture.ts';
import type { Picture } from '#picture/style/styled.ts';
import { imagesIn, sceneOf } from '#picture/svg/scene.ts';
import { sceneSvg } from '#picture/svg/scene-svg.ts';
import { placesOf } from '../prose/layout.ts';
import { lensInWords } from '#words/lens.ts';
import type { Material } from '../prose/material.ts';
import type { Telling } from '../prose/telling.ts';
import { agreed, counted, listed } from '#words/counts.ts';

/** The faces that a reader of the file may have; none is put into it. */
const FONT = "'Source Sans 3', 'DejaVu Sans', Helvetica, Arial, sans-serif";
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

/** What the picture shows, for a reader who does not see it. */
export function altOf({ inView, ties, leftOut }: Material): string {
  const of = (what: NetworkNode['class']): number => inView.filter((node) => node.class === what).length;
  const disputed = ties.filter((tie) => tie.status === 'disputed').length;
  const nodes = (['actor', 'event', 'place'] as const).filter((each) => of(each) > 0);
  const hidden =
    leftOut === 0
      ? ''
      : ` ${counted(leftOut, 'tie')} between them ${agreed(leftOut, 'is', 'are')} not shown.`;
  return `Network of ${listed(nodes.map((each) => counted(of(each), each)))} with ${counted(ties.length, 'tie')}, of which ${disputed === 0 ? 'none is' : disputed === 1 ? 'one is' : `${disputed} are`} disputed.${hidden}`;
}

/** The picture with its legend. */
export function pictureSection({ material }: Telling): Block[] {
  const { request, inView, ties } = material;
  // On a map whoever has no place there is not drawn.
  const positions =
    request.about.map === null
      ? placesOf(inView, ties, request.about.positions)
      : new Map(Object.entries(request.about.positions));
  const off = inView.filter(({ id }) => !positions.has(id)).length;
  const alt = altOf(material);
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
  return [{ block: 'picture', caption: `${captionOf(material)}${without}${elsewhere}`, alt, ...drawing }];
}

/** What is drawn, through which lens. */
const captionOf = ({ request, sources, inView, ties }: Material): string => {
  const lens = isOn(SceneLens.parse(request.lens))
    ? ` ${lensInWords(request.lens, (id) => sources.get(id)?.name ?? id)}`
    : '';
  const nodes = counted(inView.length, 'actor, event or place', 'actors, events and places');
  return `${counted(ties.length, 'tie')} among ${nodes}.${lens}`;
};
