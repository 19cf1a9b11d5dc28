import { describe, expect, test } from 'vitest';
import type { Identities } from '#contract/judgement.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { joinedBy } from '#picture/exploration/identity.ts';
import type { Picture } from '#picture/exploration/plan.ts';

const actor = (id: string, unnamed = false): NetworkNode => ({
  id,
  dataset: 'd',
  class: 'actor',
  kind: 'Person',
  name: `name of ${id}`,
  unnamed,
  note: null,
  ties: 1,
  disputed: false,
  date: null,
  bounds: null,
});

const tie = (id: string, subjectId: string, objectId: string): NetworkTie => ({
  id,
  dataset: 'd',
  type: 'KNEW',
  subjectId,
  objectId,
  role: null,
  side: null,
  status: 'asserted',
  modality: 'fact',
  inferred: false,
  claims: 1,
  sources: 1,
  origins: 1,
  bounds: { fromMin: null, fromMax: null, toMin: null, toMax: null },
});

const group = (...members: [string, boolean][]): Identities => ({
  groups: [{ actors: members.map(([id, unnamed]) => ({ id, name: id, unnamed })), judgements: [] }],
  apart: [],
});

const picture: Picture = {
  nodes: [actor('d:a', true), actor('d:b'), actor('d:c')],
  ties: [tie('d:ab', 'd:a', 'd:b'), tie('d:ac', 'd:a', 'd:c'), tie('d:cb', 'd:c', 'd:b')],
  hiddenNodes: [],
  hiddenTies: [],
  collapsedNodes: [],
  broughtBy: new Map(),
  pins: new Map(),
  layout: { name: 'force' },
  moves: [],
  missing: [],
  cut: null,
};

describe('actors who are one by judgement', () => {
  const joined = joinedBy(group(['d:a', true], ['d:b', false]), picture.nodes);
  const one = joined.apply(picture);

  test('are drawn as the named one, with all their names', () => {
    expect(one.nodes.map(({ id, name, unnamed }) => [id, name, unnamed])).toStrictEqual([
      ['d:b', 'name of d:b = name of d:a', false],
      ['d:c', 'name of d:c', false],
    ]);
  });

  test('have all their ties; one between themselves is counted, not drawn', () => {
    expect(one.ties.map(({ id, subjectId, objectId }) => [id, subjectId, objectId])).toStrictEqual([
      ['d:ac', 'd:b', 'd:c'],
      ['d:cb', 'd:c', 'd:b'],
    ]);
    expect(one.withinOne).toBe(1);
  });

  test('whichever is asked for is drawn as the same, and hides all of them', () => {
    expect([joined.drawnAs('d:a'), joined.drawnAs('d:b'), joined.drawnAs('d:c')]).toStrictEqual([
      'd:b',
      'd:b',
      'd:c',
    ]);
    expect(joined.members('d:a')).toStrictEqual(['d:b', 'd:a']);
  });

  test('where just one of them is on screen it stands for itself', () => {
    const alone = { ...picture, nodes: picture.nodes.filter(({ id }) => id !== 'd:b'), ties: [] };
    const shown = joinedBy(group(['d:a', true], ['d:b', false]), alone.nodes).apply(alone);
    expect(shown.nodes.map(({ name }) => name)).toStrictEqual(['name of d:a', 'name of d:c']);
  });

  test('nobody joined: the picture is what it was', () => {
    expect(joinedBy({ groups: [], apart: [] }, picture.nodes).apply(picture)).toBe(picture);
  });
});
