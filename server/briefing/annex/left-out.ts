import type { AnnexPart } from '#contract/briefing.ts';
import type { Claim } from '#contract/evidence.ts';
import { attributePoints } from '../prose/attribute-points.ts';
import { CHANGE_PARTS, type Material } from '../prose/material.ts';
import { tiePoints } from '../prose/points.ts';
import type { Point, Telling } from '../prose/telling.ts';

/** What a claim speaks of, where that is what the briefing is about: a tie in view, or what is said of it. */
function isAbout({ request, ties, inView, disputes, changes }: Material): (claim: Claim) => boolean {
  const { focus } = request.about;
  if (request.template === 'dispute') {
    const ids = new Set(
      disputes.flatMap(({ accounts }) => accounts.flatMap(({ claims }) => claims.map(({ id }) => id))),
    );
    return ({ id }) => ids.has(id);
  }
  if (changes !== null) {
    const all = CHANGE_PARTS.flatMap((part) => changes[part]);
    const ids = new Set(all.flatMap(({ claims }) => claims.map(({ id }) => id)));
    return ({ id }) => ids.has(id);
  }
  const tieIds = new Set(ties.map(({ id }) => id));
  const events = inView.filter((node) => node.class === 'event').map(({ id }) => id);
  const nodes = new Set(focus === null ? inView.map(({ id }) => id) : [focus, ...events]);
  return ({ tieId, attribute }) =>
    (tieId !== null && tieIds.has(tieId)) ||
    (attribute !== null && (nodes.has(attribute.subjectId) || tieIds.has(attribute.subjectId)));
}

/** Everything that can be told and has not been; of what is told in part, the rest. */
export function untold(telling: Telling): Point[] {
  const { material } = telling;
  const about = isAbout(material);
  const wanted = (claim: Claim): boolean => about(claim) && !telling.isTold(claim);
  const attributes = [...material.claims.values()].filter(
    (claim) => claim.attribute !== null && claim.attribute.property !== 'date' && wanted(claim),
  );
  return [...tiePoints(material, material.ties, { wanted }), ...attributePoints(material, attributes)];
}

/** Facts that the length of the sections leaves out, told here. */
export function leftOutPart(telling: Telling): AnnexPart[] {
  const items = untold(telling).map((point) => telling.write('left-out', point));
  return items.length === 0
    ? []
    : [
        {
          name: 'left-out',
          title: 'Left out for length',
          blocks: [{ block: 'list', ordered: false, items }],
        },
      ];
}
