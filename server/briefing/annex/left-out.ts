import type { AnnexPart } from '#contract/briefing.ts';
import type { Claim } from '#contract/evidence.ts';
import { attributePoints } from '../prose/attribute-points.ts';
import { claimsOfTie, type Material } from '../prose/material.ts';
import { tiePoints } from '../prose/points.ts';
import type { Point, Telling } from '../prose/telling.ts';

const PARTS = ['happened', 'began', 'ended', 'altered', 'disputed'] as const;

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
    const all = PARTS.flatMap((part) => changes[part]);
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

/** Everything that can be told and has not been. A point that is told in part is told where it stands. */
export function untold(telling: Telling): Point[] {
  const { material } = telling;
  const about = isAbout(material);
  const attributes = [...material.claims.values()].filter(
    (claim) => claim.attribute !== null && about(claim),
  );
  const ties = material.ties.filter(({ id }) => claimsOfTie(material, id).some(about));
  return [...tiePoints(material, ties), ...attributePoints(material, attributes)].flatMap((point) => {
    const left = point.claims.filter((claim) => !telling.isTold(claim));
    return left.length === point.claims.length && left.length > 0 ? [point] : [];
  });
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
