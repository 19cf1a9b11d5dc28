import { describe, expect, test } from 'vitest';
import { Appearance } from '#contract/appearance.ts';
import { NetworkLists } from '#contract/measures.ts';
import { wordsOf } from '#words/vocabulary.ts';
import { looksOf, sizeOf } from '#picture/style/looks.ts';
import { CATEGORIES, contrast, inkOn, ramp } from '#picture/style/palettes.ts';
import { scaleOf } from '#picture/style/scales.ts';
import { SEVERAL } from '#picture/style/values.ts';
import { listOf } from '#picture/svg/scene.ts';
import { looksParts, ONLY_POSSIBLE } from '#picture/style/legend-looks.ts';
import { bookOf, NO_FACTS } from '#picture/filter/attributes.ts';
import { basisOf, type Question } from '#picture/measure/basis.ts';
import { node, tie, vocabulary } from '../../support/picture-builders.ts';

const PAPER = { light: '#fbfaf7', dark: '#15181c' } as const;
const known = {
  facts: NO_FACTS,
  words: wordsOf([{ dataset: 't', vocabulary }]),
  members: (id: string) => [id],
  drawnAs: (id: string) => id,
};
const drawn = {
  nodes: [
    node('ann', { ties: 9 }),
    node('ben', { ties: 1 }),
    node('swap', { class: 'event', kind: 'Swap', ties: 4 }),
  ],
  ties: [tie('ann', 'ben', { claims: 3 })],
};
const looks = (given: object, comparing = false) =>
  looksOf(drawn, Appearance.parse(given), { known, measured: () => null, comparing });

describe('colours', () => {
  test.each(['light', 'dark'] as const)('of categories have 3:1 against the paper: %s', (theme) => {
    for (const tint of CATEGORIES) expect(contrast(tint[theme], PAPER[theme])).toBeGreaterThanOrEqual(3);
    expect(new Set(CATEGORIES.map((tint) => tint[theme])).size).toBe(CATEGORIES.length);
  });

  test('carry letters with 4.5:1, whichever colour it is', () => {
    const all = [
      ...CATEGORIES.flatMap(({ light, dark }) => [light, dark]),
      ...[0, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 1].flatMap((at) => [
        ramp('cividis', at),
        ramp('viridis', at),
      ]),
    ];
    for (const fill of all) expect(contrast(fill, inkOn(fill))).toBeGreaterThanOrEqual(4.5);
  });

  test('of numbers grow lighter all the way', () => {
    for (const scale of ['cividis', 'viridis'] as const) {
      const steps = Array.from({ length: 30 }, (_, index) => contrast(ramp(scale, index / 29), '#000000'));
      expect(steps).toStrictEqual(steps.toSorted((a, b) => a - b));
    }
  });
});

describe('a scale', () => {
  test('of categories gives each a number, the most frequent first, and the rest one grey', () => {
    const many = scaleOf(['b', 'a', 'a', null, 'c', 'd', 'e', 'f', 'g', 'h', 'i'], 'cividis');
    if (many.of !== 'categories') throw new Error('numbers');
    expect(many.entries.map(({ label, sign }) => `${sign} ${label}`)).toStrictEqual([
      '1 a',
      '2 b',
      '3 c',
      '4 d',
      '5 e',
      '6 f',
      '7 g',
      '· others (2 more)',
    ]);
    expect(many.none).toBe(1);
    expect(many.look('i')?.sign).toBe('·');
    expect(many.look(null)).toBeNull();
  });

  test('of groups shows their numbers', () => {
    expect(scaleOf(['community 1', 'community 2'], 'cividis').look('community 2')?.sign).toBe('2');
  });

  test('of numbers has five bands, and none for what accounts differ about', () => {
    const scale = scaleOf([0, 5, 10, SEVERAL, null], 'cividis');
    expect([0, 5, 10].map((value) => scale.look(value)?.sign)).toStrictEqual(['1', '3', '5']);
    expect(scale.look(SEVERAL)).toBeNull();
    expect(scale.none).toBe(2);
    expect(scaleOf([7, 7], 'cividis').look(7)?.sign).toBe('1');
  });

  test('of sizes: area follows the number', () => {
    const ends = { low: 1, high: 100 };
    expect([0, 25, 100].map((value) => sizeOf(value, ends))).toStrictEqual([16, 37, 58]);
    expect(sizeOf(null, ends)).toBe(16);
  });
});

describe('looks', () => {
  test('the first rule that fits goes before the channels', () => {
    const { node: by, rules } = looks({
      colour: { by: 'kind' },
      size: { by: 'ties' },
      rules: [
        { when: { if: 'name', like: 'ANN' }, colour: 3, size: 'small', badge: 'X' },
        { when: { if: 'kind', any: ['Person'] }, colour: 4, badge: 'P' },
      ],
    });
    expect(by.get('t:ann')).toMatchObject({ tint: CATEGORIES[3], badge: 'X', size: 16 });
    expect(by.get('t:ben')).toMatchObject({ tint: CATEGORIES[4], badge: 'P' });
    expect(by.get('t:swap')).toMatchObject({ badge: '2', size: 44 });
    expect(rules.map(({ many }) => many)).toStrictEqual([1, 1]);
  });

  test('colours step back while the lens compares; sizes stay', () => {
    const { node: by, tie: ties } = looks(
      { colour: { by: 'kind' }, size: { by: 'ties' }, tieColour: 'type', tieWidth: 'claims' },
      true,
    );
    expect(by.get('t:ann')).toMatchObject({ tint: null, badge: '', size: 58 });
    expect(ties.get('t:ann-ben')).toMatchObject({ tint: null, width: 0.9 + 3 * 0.6 });
  });

  test('nothing is coloured by a measure that is not there', () => {
    expect(looks({ colour: { by: 'measure', measure: 'degree' } }).node.get('t:ann')?.tint).toBeNull();
  });
});

describe('what is measured', () => {
  // a held b; a and b took part in the event e, from which a tie between them is derived; a said c; a was in place p
  const lists = NetworkLists.parse({
    nodes: {
      ids: ['t:a', 't:b', 't:c', 't:e', 't:p'],
      names: ['A', 'B', 'C', 'E', 'P'],
      classes: ['actor', 'actor', 'actor', 'event', 'place'],
    },
    ties: {
      from: [0, 0, 1, 0, 0, 0],
      to: [1, 3, 3, 1, 2, 4],
      how: [0, 2, 2, 1, 3, 4],
      ids: ['t:1', 't:2', 't:3', 't:e~X~a~b', 't:5', 't:6'],
      derivedFrom: [[], [], [], ['t:2', 't:3'], [], []],
    },
    totals: { nodes: 5, ties: 6 },
    cut: false,
  });
  const basis = (of: object, more: Partial<Question> = {}) =>
    basisOf(lists, {
      of: { scope: 'database', events: 'derived', speech: false, weight: 'one', ...of },
      drawn: null,
      same: [],
      ...more,
    });

  test('events count by their derived ties or as nodes, never both; speech by choice; places never', () => {
    const told = [{}, { events: 'nodes' }, { speech: true }].map((of) => {
      const { names, ties, graph, derived } = basis(of);
      return [names.join(''), ties, graph.pairs, derived];
    });
    expect(told).toStrictEqual([
      ['ABC', 2, 1, 1],
      ['ABCE', 3, 3, 0],
      ['ABC', 3, 2, 1],
    ]);
  });

  test('a derived tie counts only where all it follows from is drawn', () => {
    const nodes = ['t:a', 't:b', 't:e'];
    expect(basis({}, { drawn: { nodes, ties: ['t:2', 't:3'] } }).graph.pairs).toBe(1);
    expect(basis({}, { drawn: { nodes, ties: ['t:2'] } }).graph.pairs).toBe(0);
    expect(basis({}, { drawn: { nodes, ties: ['t:2'] } }).names).toStrictEqual(['A', 'B']);
  });

  test('whoever is one by judgement counts as one', () => {
    const one = basis({ speech: true }, { same: [['t:c', 't:b']] });
    expect(one.ids).toStrictEqual(['t:a', 't:b']);
    expect(one.graph.pairs).toBe(1);
    expect(one.ties).toBe(3);
  });
});

const fact = (id: string, value: string, possibly: boolean, property = 'work') => ({
  subjectId: `t:${id}`,
  property,
  value,
  name: null,
  low: null,
  high: null,
  unit: null,
  bounds: null,
  claims: [`t:${id} ${value}`],
  possibly: possibly ? [`t:${id} ${value}`] : [],
});

describe('what nobody says as more than a possibility', () => {
  const facts = [fact('ann', 'pilot', false), fact('ann', 'spy', true), fact('ben', 'spy', true)];
  const book = bookOf({ facts, cut: null }, new Set(['t:ann', 't:ben']), null);
  const by = { by: 'attribute', property: 'work' };
  const shown = (given: object) =>
    looksOf(drawn, Appearance.parse(given), {
      known: { ...known, facts: book },
      measured: () => null,
      comparing: false,
    });

  test('colours, sizes and letters nothing, and is counted by the legend', () => {
    const all = shown({ colour: by, badge: by, label: by });
    const [ann, ben] = ['t:ann', 't:ben'].map((id) => all.node.get(id));
    expect([ann?.tint !== null, ann?.badge, ann?.line]).toStrictEqual([true, '1', 'pilot']);
    expect([ben?.tint, ben?.badge, ben?.line]).toStrictEqual([null, '', 'possibly spy']);
    const [part] = looksParts(all, 'light');
    expect(part).toMatchObject({ none: 1, possible: 1, entries: [{ label: 'pilot', many: 1 }] });
    expect(listOf([part].flatMap((each) => each ?? [])).map(({ label }) => label)).toContain(
      `Colour: work: 1 ${ONLY_POSSIBLE}`,
    );
  });

  test('fits no rule and no filter, nor does it where the lens leaves out who firmly says so', () => {
    const rule = {
      when: { if: 'attribute', property: 'work', test: { is: 'like', text: 'spy' } },
      colour: 2,
    };
    expect(shown({ rules: [rule] }).rules.map(({ many }) => many)).toStrictEqual([0]);
    const both = { ...fact('ben', 'spy', false), claims: ['t:firm', 't:maybe'], possibly: ['t:maybe'] };
    const of = (told: string[]) => bookOf({ facts: [both], cut: null }, new Set(['t:ben']), new Set(told));
    expect(of(['t:firm']).of('t:ben', 'work')).toHaveLength(1);
    expect(of(['t:maybe']).of('t:ben', 'work')).toStrictEqual([]);
    expect(of(['t:maybe']).possibly('t:ben', 'work')).toHaveLength(1);
  });
});
