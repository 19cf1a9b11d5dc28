import type { Front } from '#contract/briefing.ts';
import { edtfInWords, momentsDay } from '#words/dates.ts';
import { KINDS } from '#words/briefing.ts';
import { lensInWords } from '#words/lens.ts';
import { counted } from '#words/counts.ts';
import { isOn } from '#picture/exploration/lens.ts';
import { SceneLens } from '#contract/scene.ts';
import { lastTold } from './prose/dates.ts';
import type { Material } from './prose/material.ts';

/** The last time at which any source spoke, else at which its document was written: the briefing knows nothing later. */
function cutOff({ claims, documents }: Material): string {
  const { said } = lastTold([...claims.values()]);
  if (said !== null) return `Information up to ${said}`;
  const day = [...claims.values()]
    .flatMap(({ passages }) => passages.flatMap(({ documentId }) => documents.get(documentId)?.date ?? []))
    .toSorted()
    .at(-1);
  return day === undefined ? 'No source says when it spoke' : `Information up to ${edtfInWords(day)}`;
}

/** Lens, filters and what they leave out, where any is on. */
function through({ request, sources, leftOut }: Material): string {
  const lens = isOn(SceneLens.parse(request.lens))
    ? [lensInWords(request.lens, (id) => sources.get(id)?.name ?? id)]
    : [];
  const out =
    leftOut === 0
      ? []
      : [
          `${counted(leftOut, 'tie')} among those in view left out by ${lens.length === 0 ? '' : 'it or by '}hand`,
        ];
  return [...lens, ...request.filters, ...out].map((text) => text.replace(/\.$/, '')).join(' · ');
}

/** The line under the title. */
export function frontOf(material: Material): Front {
  const { request, madeAt, house } = material;
  return {
    kind: KINDS[request.template],
    handling: request.caveat === '' ? house.handling : request.caveat,
    by: request.by,
    day: momentsDay(madeAt),
    cutOff: cutOff(material),
    through: through(material),
  };
}
