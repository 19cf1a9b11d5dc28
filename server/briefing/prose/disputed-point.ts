import type { Run } from '#contract/briefing.ts';
import type { Dispute } from '#contract/lens-answers.ts';
import { ofIn } from './attribute-points.ts';
import { clausesOf, nameOf } from './clause.ts';
import type { Material } from './material.ts';
import { plain } from './text.ts';

/** The point as a question: a disputed tie is never put down as a fact. Points on which the same accounts differ are one. */
export function questionOf(material: Material, points: readonly Dispute[]): Run[] {
  const ties = points.flatMap(({ tie, property }) =>
    property === null ? (material.ties.find(({ id }) => id === tie?.id) ?? []) : [],
  );
  const groups = clausesOf(material, ties).map((clause) => [plain('whether '), ...clause]);
  const others = points
    .filter(({ tie, property }) => property !== null || !ties.some(({ id }) => id === tie?.id))
    .map((point) => attributeQuestion(material, point));
  return [...groups, ...others].flatMap((runs, at) => [...(at === 0 ? [] : [plain('; ')]), ...runs]);
}

/** A role stands in brackets in a list, not in a sentence. */
const inSentence = (sentence: string): string => sentence.replaceAll(/ \(([^()]*)\)/g, ', $1');

function attributeQuestion(material: Material, { node, property, sentence }: Dispute): Run[] {
  const subject = node === null ? undefined : material.nodes.get(node.id);
  if (property === null) return [plain(`whether ${inSentence(sentence)}`)];
  if (subject === undefined) return [plain(sentence)];
  const { label } = material.words.attribute(subject.dataset, property);
  return [plain(`${label}${ofIn(label)}`), nameOf(material, subject.id)];
}
