import { describe, expect, test } from 'vitest';
import type { Step } from '#contract/exploration.ts';
import { offersOf } from '../../../client/src/state/counts.ts';
import { chainInWords, sentenceOf } from '#words/ties.ts';
import { expansionKey, expansionOf, pictureOf, planOf, questionOf } from '#picture/exploration/plan.ts';
import { canRedo, canUndo, empty, explore, present, stepsOfView, PLAIN } from '#picture/exploration/steps.ts';
import { wordsOf } from '#words/vocabulary.ts';
import { node, tie, vocabulary } from '../../support/picture-builders.ts';

const show = (...ids: string[]): Step => ({ do: 'show', ids });
const layout: Step = { do: 'layout', name: 'force' };
const none = () => undefined;
const words = wordsOf([{ dataset: 't', vocabulary }]);

describe('steps', () => {
  const opened = explore(empty, {
    do: 'open',
    version: { ...PLAIN, steps: [show('t:a')], view: 't/v' },
  });

  test('undo and redo move through what was done, and a new step cuts off what lay ahead', () => {
    const hidden = explore(opened, { do: 'step', step: { do: 'hide', ids: ['t:a'] } });
    const back = explore(hidden, { do: 'undo' });
    expect(present(back)).toStrictEqual(present(opened));
    expect(present(explore(back, { do: 'redo' }))).toStrictEqual(present(hidden));
    const other = explore(back, { do: 'step', step: show('t:b') });
    expect([canUndo(other), canRedo(other)]).toStrictEqual([true, false]);
    expect(present(other)).toStrictEqual({ ...PLAIN, steps: [show('t:a'), show('t:b')], view: 't/v' });
  });

  test('the opening cannot be undone into nothing', () => {
    expect(explore(opened, { do: 'undo' })).toBe(opened);
  });

  test('what is hidden is no longer selected', () => {
    const chosen = explore(opened, { do: 'select', ref: { what: 'actor', id: 't:a' } });
    expect(explore(chosen, { do: 'step', step: { do: 'hide', ids: ['t:a'] } }).selection).toStrictEqual([]);
  });

  test('adding to the selection takes out what is in it', () => {
    const a = { what: 'actor', id: 't:a' } as const;
    const once = explore(opened, { do: 'select', ref: a, add: true });
    expect(once.selection).toStrictEqual([a]);
    expect(explore(once, { do: 'select', ref: a, add: true }).selection).toStrictEqual([]);
  });

  test('a view is laid out last, whatever its author wrote', () => {
    expect(stepsOfView([show('t:a')])).toStrictEqual([show('t:a'), layout]);
    const time: Step = { do: 'layout', name: 'time' };
    expect(stepsOfView([time, show('t:a')])).toStrictEqual([show('t:a'), time]);
  });
});

describe('a plan', () => {
  const expand: Step = { do: 'expand', id: 't:a', direction: 'both', limit: 5 };

  test('holds what was shown and what expansions brought, in a fixed order', () => {
    const answers = (key: string) => (key === expansionKey(expand) ? ['t:c', 't:b'] : undefined);
    const plan = planOf([show('t:a'), layout, expand], answers);
    expect(plan.ids).toStrictEqual(['t:a', 't:b', 't:c']);
    expect(plan.moves).toStrictEqual([
      { do: 'arrange', name: 'force', ids: ['t:a'], pins: {} },
      { do: 'place', ids: ['t:c', 't:b'], near: 't:a' },
    ]);
  });

  test('a layout overrules earlier places, but keeps the pins', () => {
    const pin: Step = { do: 'pin', at: { 't:a': [3, 4] } };
    const plan = planOf([show('t:a', 't:b'), pin, layout], none);
    expect(plan.moves).toStrictEqual([
      { do: 'arrange', name: 'force', ids: ['t:a', 't:b'], pins: { 't:a': [3, 4] } },
    ]);
  });

  test('hiding takes a node and its ties off, and nothing else', () => {
    const plan = planOf([show('t:a', 't:b', 't:c'), { do: 'hide', ids: ['t:b'] }], none);
    const graph = {
      nodes: [node('a'), node('b'), node('c')],
      ties: [tie('a', 'b'), tie('a', 'c')],
      missing: [],
      cut: null,
    };
    const picture = pictureOf(plan, graph);
    expect(picture.nodes.map(({ id }) => id)).toStrictEqual(['t:a', 't:c']);
    expect(picture.ties.map(({ id }) => id)).toStrictEqual(['t:a-c']);
    expect(picture.hiddenNodes.map(({ id }) => id)).toStrictEqual(['t:b']);
  });

  test('showing again what was hidden brings it back', () => {
    expect([...planOf([show('t:a'), { do: 'hide', ids: ['t:a'] }, show('t:a')], none).hidden]).toStrictEqual(
      [],
    );
    const path = { do: 'path' as const, ids: ['t:a', 't:b'], between: ['t:a', 't:b'], ties: ['t:ab'] };
    const again = planOf([show('t:a'), { do: 'hide', ids: ['t:a', 't:ab', 't:other'] }, path], none);
    expect([...again.hidden]).toStrictEqual(['t:other']);
  });
});

const source = (name: string) => ({ id: `t:${name}`, name, kind: 'person', actorId: null });

describe('words', () => {
  test('a tie reads from either end', () => {
    const [a, b] = [node('a'), node('b')];
    const sentence = (from: string) => {
      const { subject, verb, object } = sentenceOf(tie('a', 'b'), a, b, words, from);
      return `${subject.name} ${verb} ${object.name}`;
    };
    expect(sentence('t:a')).toBe('a held b');
    expect(sentence('t:b')).toBe('b was held by a');
  });

  test('a participation is worded by its role, a type that nobody knows by its name', () => {
    const swap = node('s', { class: 'event', kind: 'Swap' });
    const part = tie('a', 's', { type: 'PARTICIPATED_IN', role: 'freed' });
    expect(words.tie(part, () => swap)).toMatchObject({
      label: 'was freed in',
      family: { key: 't/exchange' },
    });
    expect(words.tie(tie('a', 'b', { type: 'LENT_TO' }), none)).toMatchObject({
      label: 'lent to',
      family: { key: 't/other' },
    });
  });

  test('a chain names who wrote and whom they cite, joint sources together', () => {
    const hop = { verb: 'says', basis: 'stated', reason: null, independent: false } as const;
    const chain = [
      { ...hop, hop: 2, sources: [source('B'), source('C')] },
      { ...hop, hop: 1, sources: [source('A')] },
    ];
    expect(chainInWords(chain)).toBe('A, citing B and C');
  });
});

test('offers count what is there and what is on screen, by type, direction and kind of event', () => {
  const counts = [
    { type: 'HELD', direction: 'out', role: null, kind: 'Person', total: 12 },
    { type: 'PARTICIPATED_IN', direction: 'out', role: 'freed', kind: 'Swap', total: 2 },
    { type: 'PARTICIPATED_IN', direction: 'out', role: 'party', kind: 'Swap', total: 1 },
  ] as const;
  const swap = node('s', { class: 'event', kind: 'Swap' });
  const ties = [tie('a', 'b'), tie('a', 's', { type: 'PARTICIPATED_IN', role: 'freed' }), tie('b', 'a')];
  const offers = offersOf(node('a'), counts, ties, (id) => (id === 't:s' ? swap : node('b')), words);
  expect(
    offers.map(({ words: { label }, total, onScreen, expansion }) => ({ label, total, onScreen, expansion })),
  ).toStrictEqual([
    { label: 'held', total: 12, onScreen: 1, expansion: { id: 't:a', types: ['HELD'], direction: 'out' } },
    {
      label: 'took part in: swaps',
      total: 3,
      onScreen: 1,
      expansion: { id: 't:a', types: ['PARTICIPATED_IN'], direction: 'out', kinds: ['Swap'] },
    },
  ]);
});

const expand = (id: string): Step => ({ do: 'expand', id, direction: 'both', limit: 25 });

describe('collapse', () => {
  const answers: Record<string, string[]> = { 't:a': ['t:b', 't:c'], 't:b': ['t:a', 't:c', 't:d'] };
  const answer = (key: string) => answers[key.split(' ')[0] ?? ''];
  const steps = [show('t:a'), expand('t:a'), expand('t:b')];

  test('takes off what that expansion alone brought, and leaves everything in its place', () => {
    const plan = planOf([...steps, { do: 'collapse', of: 1 }], answer);
    expect([...plan.collapsed]).toStrictEqual(['t:b']);
    expect(plan.moves).toStrictEqual(planOf(steps, answer).moves);
  });

  test('what is brought in again is back', () => {
    const plan = planOf([...steps, { do: 'collapse', of: 2 }, expand('t:b')], answer);
    expect([...plan.collapsed]).toStrictEqual([]);
    expect(plan.broughtBy.get('t:d')).toStrictEqual([4]);
  });
});

const fresh = (limit: number) =>
  ({ do: 'expand', id: 't:a', direction: 'both', limit, fresh: true }) as const satisfies Step;

describe('as many as were asked for besides what is here', () => {
  const key = expansionKey(expansionOf(fresh(1)));
  const ends = ['t:b', 't:c', 't:c', 't:d', 't:e'];
  const plan = (...steps: Step[]) => planOf(steps, () => ends);

  test('ties to what is on screen do not count, two ties to one newcomer do', () => {
    expect(plan(show('t:a', 't:b'), fresh(1)).ids).toStrictEqual(['t:a', 't:b', 't:c']);
    expect(plan(show('t:a', 't:b'), fresh(2)).ids).toStrictEqual(['t:a', 't:b', 't:c']);
    expect(plan(show('t:a', 't:b'), fresh(3)).ids).toStrictEqual(['t:a', 't:b', 't:c', 't:d']);
    expect(plan(show('t:a', 't:b'), fresh(9)).ids).toStrictEqual(['t:a', 't:b', 't:c', 't:d', 't:e']);
  });

  test('the same again goes further, and the plan says how far', () => {
    const twice = plan(show('t:a'), fresh(1), fresh(1));
    expect(twice.ids).toStrictEqual(['t:a', 't:b', 't:c']);
    expect(twice.reach.get(key)).toBe(2);
  });

  test('what was hidden or collapsed is not here', () => {
    const hidden = plan(show('t:a', 't:b'), { do: 'hide', ids: ['t:b'] }, fresh(1));
    expect(hidden.reach.get(key)).toBe(1);
    expect([...hidden.hidden]).toStrictEqual([]);
  });

  test('one expansion brings a node once, however many ties it has', () => {
    expect(plan(show('t:a'), fresh(9)).broughtBy.get('t:c')).toStrictEqual([1]);
  });
});

describe('the question of a list of steps', () => {
  const hide: Step = { do: 'hide', ids: ['t:b'] };
  const pin: Step = { do: 'pin', at: { 't:a': [1, 2] } };

  test('leaves out places, and what follows the last step that brings any', () => {
    expect(questionOf([pin, show('t:a'), layout, hide, expand('t:a'), pin, hide])).toStrictEqual([
      show('t:a'),
      hide,
      expand('t:a'),
    ]);
    expect(questionOf([pin, layout])).toStrictEqual([]);
  });

  test('a collapse still names its expansion', () => {
    const steps: Step[] = [layout, show('t:a'), pin, expand('t:a'), { do: 'collapse', of: 3 }, expand('t:b')];
    expect(questionOf(steps)).toStrictEqual([
      show('t:a'),
      expand('t:a'),
      { do: 'collapse', of: 1 },
      expand('t:b'),
    ]);
  });

  test('begins where everything was arranged anew for a few', () => {
    const only: Step = { do: 'only', ids: ['t:a'], layout: 'force' };
    const steps: Step[] = [show('t:a'), expand('t:a'), only, { do: 'collapse', of: 1 }, expand('t:a')];
    expect(questionOf(steps)).toStrictEqual([only, expand('t:a')]);
  });

  test('comes to the same ids as the steps do', () => {
    const steps: Step[] = [
      show('t:a'),
      pin,
      expand('t:a'),
      { do: 'collapse', of: 2 },
      hide,
      expand('t:b'),
      layout,
    ];
    expect(planOf(questionOf(steps), () => ['t:b', 't:c']).ids).toStrictEqual(
      planOf(steps, () => ['t:b', 't:c']).ids,
    );
  });
});
