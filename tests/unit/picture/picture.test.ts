import { describe, expect, test } from 'vitest';
import { Scene } from '#contract/scene.ts';
import { planOf, pictureOf as shownBy } from '#picture/exploration/plan.ts';
import { createSifting, createViewing, pictureOf, type Answers } from '#picture/picture.ts';
import { wordsOf } from '#words/vocabulary.ts';
import { node, tie, vocabulary } from '../../support/picture-builders.ts';

const [a, b, c] = [node('a'), node('b'), node('c')];
const ties = [tie('a', 'b'), tie('b', 'c', { status: 'disputed' })];
const scene = (given: object = {}) =>
  Scene.parse({ steps: [{ do: 'show', ids: ['t:a', 't:b', 't:c'] }], ...given });

function answersTo({ steps }: Scene): Answers {
  const plan = planOf(steps, () => undefined);
  const whole = shownBy(plan, { nodes: [a, b, c], ties, missing: [], cut: null });
  const words = wordsOf([{ dataset: 't', vocabulary }]);
  return { whole, lens: null, identities: null, facts: null, words };
}
const drawnIn = (given: Scene) => {
  const { nodes, lines, leftOut, legend } = pictureOf(answersTo(given), given, 'light');
  return {
    nodes: nodes.map(({ id }) => id),
    lines: lines.map(({ id, why }) => [id, ...why]),
    leftOut,
    legend: legend.flatMap(({ entries }) => entries.map(({ label }) => label)),
  };
};

describe('from steps to a picture', () => {
  test('nodes and ties with their reasons, legend, and what is left out', () => {
    const steps = [
      { do: 'show', ids: ['t:a', 't:b', 't:c'] },
      { do: 'hide', ids: ['t:a'] },
    ];
    expect(drawnIn(scene({ steps, trace: { nodes: ['t:b'], ties: [] } }))).toStrictEqual({
      nodes: ['t:b', 't:c'],
      lines: [['t:b-c', 'disputed', 'dimmed']],
      leftOut: ['1 node hidden by hand'],
      legend: ['people', 'coercion', 'disputed'],
    });
  });

  test('filters keep off what they do, and it is said', () => {
    const filters = [{ by: 'evidence', on: true, what: 'disputed', show: 'only' }];
    const { lines, leftOut } = drawnIn(scene({ filters }));
    expect(lines).toStrictEqual([['t:b-c', 'disputed']]);
    expect(leftOut).toStrictEqual(['1 tie kept off by filters']);
  });

  test('several actors that are one by judgement are one node', () => {
    const given = scene();
    const identities = {
      groups: [{ actors: [a, b].map(({ id, name, unnamed }) => ({ id, name, unnamed })), judgements: [] }],
      questions: [],
    } as unknown as Answers['identities'];
    const { nodes, leftOut } = pictureOf({ ...answersTo(given), identities }, given, 'light');
    expect(nodes.map(({ label }) => label)).toStrictEqual(['a = b', 'c']);
    expect(leftOut).toStrictEqual(['1 tie within one actor']);
  });
});

const measured = () => null;

test('only what changed is computed again', () => {
  const [sift, view] = [createSifting(), createViewing()];
  const answers = answersTo(scene());
  const sifted = sift(answers, scene());
  expect(sift(answers, { ...scene(), filters: [...scene().filters] }).unfiltered).toBe(sifted.unfiltered);
  const plain = scene();
  const before = view(sifted, plain, measured, null);
  expect(view(sifted, plain, measured, null)).toBe(before);
  const chosen = { ...plain, selection: [{ what: 'actor' as const, id: 't:a' }] };
  const after = view(sifted, chosen, measured, null);
  expect(after).not.toBe(before);
  expect([after.nodes, after.noted, after.leftOut]).toStrictEqual([
    before.nodes,
    before.noted,
    before.leftOut,
  ]);
  expect(after.noted).toBe(before.noted);
  expect([...after.selected]).toStrictEqual(['t:a']);
});
