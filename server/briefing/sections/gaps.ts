import type { Block, Sentence } from '#contract/briefing.ts';
import type { Claim } from '#contract/evidence.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { agreed, counted, listed } from '#words/counts.ts';
import { PARTICIPATION } from '#words/vocabulary.ts';
import { stanceOf } from '../../evidence/disputes.ts';
import { claimsOfTie, type Material } from '../prose/material.ts';
import { originsOf } from '../prose/source-names.ts';
import type { Telling } from '../prose/telling.ts';
import { method } from '../prose/text.ts';

const undated = ({ bounds }: NetworkTie): boolean => Object.values(bounds).every((day) => day === null);
const isUndated = (node: NetworkNode): boolean =>
  node.class === 'event' && (node.bounds === null || Object.values(node.bounds).every((day) => day === null));

/** Who says that a tie was so: as more than a possibility, or where nobody does, who holds it possible. */
function carrying(material: Material, tie: NetworkTie): Claim[] {
  const claims = claimsOfTie(material, tie.id);
  const firm = claims.filter((claim) => stanceOf(claim) === 'asserting');
  return firm.length > 0 ? firm : claims.filter((claim) => stanceOf(claim) === 'possibly');
}

function unnamed({ inView }: Material): Sentence[] {
  const all = inView.filter((node) => node.unnamed && node.class === 'actor').length;
  return all === 0
    ? []
    : [
        method(
          `Of ${counted(inView.length, 'actor, event or place', 'actors, events and places')} in view ${all} ${agreed(all, 'is', 'are')} named by no source.`,
        ),
      ];
}

/** How many, of how many: one sentence that says what the reader cannot see from the facts. */
function counts(material: Material): Sentence[] {
  const { ties, inView } = material;
  const single = ties.filter((tie) => originsOf(carrying(material, tie)).size === 1).length;
  const without = ties.filter((tie) => tie.type !== PARTICIPATION && undated(tie)).length;
  const inferred = ties.filter((tie) => tie.inferred).length;
  const events = inView.filter(isUndated).length;
  const parts = [
    single === 0 ? [] : [`${single} ${agreed(single, 'rests', 'rest')} on a single first source`],
    without === 0 ? [] : [`${without} ${agreed(without, 'is', 'are')} dated by nobody`],
    inferred === 0 ? [] : [`${inferred} ${agreed(inferred, 'is', 'are')} inferred and stated by nobody`],
  ].flat();
  return [
    ...(parts.length === 0 ? [] : [method(`Of ${counted(ties.length, 'tie')} in view ${listed(parts)}.`)]),
    ...(events === 0
      ? []
      : [
          method(
            `Of ${counted(events, 'event')} no source says when ${agreed(events, 'it', 'they')} happened.`,
          ),
        ]),
  ];
}

/** What is not known: counted once, and told in full beside each fact of the annex. */
export function gapsSection({ material }: Telling): Block[] | null {
  if (material.request.template === 'dispute') return null;
  const sentences = [...counts(material), ...unnamed(material), ...elsewhere(material)];
  return sentences.length === 0 ? null : [{ block: 'text', sentences }];
}

function elsewhere({ disputesElsewhere }: Material): Sentence[] {
  return disputesElsewhere === 0
    ? []
    : [
        method(
          `Not told here: ${counted(disputesElsewhere, 'dispute')} among those in view, not about what this briefing is about.`,
        ),
      ];
}
