import { describe, expect, test } from 'vitest';
import { addMonths, spanAsTyped, typedSpan } from '#words/days.ts';
import { signOf, together } from '#picture/style/signs.ts';
import { NO_LENS, type PageLens } from '#picture/exploration/lens.ts';
import { beyondInWords, certaintyInWords, leftOutInWords, outsideInWords, phrasesOf } from '#words/lens.ts';
import type { Picture } from '#picture/exploration/plan.ts';
import { empty, explore, PLAIN, present } from '#picture/exploration/steps.ts';
import { applyLens, type Mark } from '#picture/exploration/apply-lens.ts';
import { legendOf } from '#picture/style/legend.ts';
import { wordsOf } from '#words/vocabulary.ts';
import type { NetworkTie } from '#contract/network.ts';
import type { AttributeClaim, ClaimedTie, LensClaim } from '../../../server/lens/claims.ts';
import { pictureThrough } from '../../../server/lens/picture.ts';
import { node, tie, UNKNOWN, vocabulary } from '../../support/picture-builders.ts';

describe('a day or a range that is typed', () => {
  test.each([
    ['2015', '2015-01-01', '2015-12-31'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2015-6-1', '2015-06-01', '2015-06-01'],
    ['2013 to 2015', '2013-01-01', '2015-12-31'],
    ['2014-06-01 / 2015', '2014-06-01', '2015-12-31'],
  ])('%s', (text, from, to) => {
    expect(typedSpan(text)).toStrictEqual({ from, to });
  });

  test.each(['', 'soon', '2015-13', '2015-02-30', '2016 to 2015', '2015 to', '1 to 2 to 3'])(
    '%s is none',
    (text) => {
      expect(typedSpan(text)).toBeNull();
    },
  );

  test.each(['2015', '2016-02', '2015-06-01', '2013 to 2015'])('%s is written as it was typed', (text) => {
    const span = typedSpan(text);
    expect(span && spanAsTyped(span)).toBe(text);
  });
});

test('months on keep to the month, also where it is shorter', () => {
  expect(addMonths('2015-01-31', 1)).toBe('2015-02-28');
  expect(addMonths('2015-01-15', -1)).toBe('2014-12-15');
});

const lens: PageLens = { ...NO_LENS, sources: ['t:a'], asOf: '2015-06-01', against: 'others' };

test('the lens reads as a sentence', () => {
  expect(phrasesOf(lens, () => 'Anna')).toStrictEqual({
    when: 'Held on 1 June 2015',
    certainty: 'possibly or certainly',
    endings: null,
    who: 'as told by Anna (A)',
    against: 'compared with all others (B)',
  });
  expect(phrasesOf({ ...lens, clock: 'said', asOf: '2015-01-01/2015-12-31' }, () => '').when).toBe(
    'Said by 31 December 2015',
  );
  const aside = phrasesOf({ ...lens, endings: false }, () => '').endings;
  expect(aside).toBe('deaths and dissolutions set aside');
  expect(phrasesOf({ ...lens, endings: false, asOf: null }, () => '').endings).toBeNull();
});

test('moving the slider is undone as one', () => {
  const opened = explore(empty, {
    do: 'open',
    version: { ...PLAIN, steps: [{ do: 'show', ids: ['t:a'] }], view: null },
  });
  const days = ['2015-01-01', '2015-02-01', '2015-03-01'];
  const moved = days.reduce(
    (state, asOf) => explore(state, { do: 'lens', change: { asOf }, moving: true }),
    opened,
  );
  expect(present(moved)?.lens.asOf).toBe('2015-03-01');
  expect(present(explore(moved, { do: 'undo' }))?.lens).toStrictEqual(NO_LENS);
});

test('each clock has its own words', () => {
  expect(leftOutInWords('not-held', 2, 'valid')).toBe('2 ties not held then');
  expect(leftOutInWords('not-held', 1, 'said')).toBe('1 tie not said by then');
  expect(leftOutInWords('uncertain', 2, 'said')).toBe('2 ties only possibly said by then');
  expect(certaintyInWords('certain', 'recorded')).toBe('certainly recorded by then');
  expect(certaintyInWords('possible', 'valid')).toBe('possibly then');
  expect(outsideInWords('untold', 'said')).toBe('outside the lens: told by others');
  expect(outsideInWords('not-held', 'said')).toBe('outside the lens: not said by then');
  expect(outsideInWords('uncertain', 'valid')).toBe('outside the lens: only possibly then');
  expect(outsideInWords('undated', 'valid')).toBe('outside the lens: undated');
});

const at = (day: string) => ({ from: day, to: day });

test('looking past all that is dated is said, but for what stays said', () => {
  const reach = { from: '1990-01-01', to: '2020-12-31' };
  expect(beyondInWords(at('1980-01-01'), reach, 'said')).toBe(
    'Nothing in this picture was said before 1990.',
  );
  expect(beyondInWords(at('2021-01-01'), reach, 'valid')).toBe('No account names a time after 2020.');
  expect(beyondInWords(at('2021-01-01'), reach, 'said')).toBeNull();
  expect(beyondInWords(at('2000-01-01'), reach, 'valid')).toBeNull();
});

test('a comparison that lacks one of its sides is none', () => {
  const opened = explore(empty, {
    do: 'open',
    version: { ...PLAIN, steps: [{ do: 'show', ids: ['t:a'] }], view: null },
  });
  const after = (change: Partial<PageLens>) => present(explore(opened, { do: 'lens', change }))?.lens.against;
  expect(after({ against: ['t:b'] })).toBeNull();
  expect(after({ sources: ['t:a'], against: [] })).toBeNull();
  expect(after({ sources: ['t:a'], against: ['t:b'] })).toStrictEqual(['t:b']);
});

const mark = (more: Partial<Mark>): Mark => ({
  held: null,
  told: null,
  became: null,
  maybe: false,
  ghost: false,
  idle: false,
  ...more,
});

describe('a counted line of several ties', () => {
  const [a, b, both, conflict] = (['first', 'second', 'agree', 'conflict'] as const).map((told) =>
    mark({ told }),
  );

  test('bears the look that all of them share', () => {
    expect(together([a, a])).toStrictEqual({ sign: signOf(a), mark: a });
  });
  test('never agrees where one tie is told by A alone and another by B alone', () => {
    expect(together([b, a, both])).toStrictEqual({ sign: 'A B =', mark: undefined });
  });
  test('shows a conflict before all else', () => {
    expect(together([a, conflict]).mark?.told).toBe('conflict');
  });
  test('says what became of each, and of what did not change nothing', () => {
    const [began, ended, same] = (['began', 'ended', 'same'] as const).map((became) => mark({ became }));
    expect(together([ended, same, began])).toStrictEqual({ sign: '+ −', mark: undefined });
  });
});

const ids = (ties: readonly { id: string }[] | undefined) => ties?.map(({ id }) => id);

const claimed: LensClaim = {
  id: 't:c',
  polarity: 'asserts',
  modality: 'fact',
  basis: 'stated',
  sideBasis: null,
  bounds: UNKNOWN,
  saidMin: null,
  saidMax: null,
  recorded: '2026-01-01',
  retracted: null,
  chain: { sources: ['t:s'], origins: ['t:s'] },
  first: ['t:s'],
};
const undatedTie = ({ id, dataset, type, subjectId, objectId, role, side }: NetworkTie): ClaimedTie => ({
  id,
  dataset,
  type,
  subjectId,
  objectId,
  role,
  side,
  claims: [{ ...claimed, id: `${id}-claim` }],
});
const happened = (subjectId: string, value: string): AttributeClaim => ({
  ...claimed,
  id: `${subjectId}-date`,
  subjectId,
  property: 'date',
  value,
  low: null,
  high: null,
  unit: null,
  place: null,
  period: null,
  valueName: null,
  placeName: null,
});

const EMPTY_PICTURE: Picture = {
  nodes: [],
  ties: [],
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

describe('ties that nobody dates, on a day on which one of two events was not', () => {
  const [bare, then] = [tie('a', 'b'), tie('a', 'meeting')];
  const past = tie('a', 'swap');
  const nodes = [node('a'), node('b'), ...['meeting', 'swap'].map((id) => node(id, { class: 'event' }))];
  const picture: Picture = { ...EMPTY_PICTURE, nodes, ties: [bare, then, past] };
  const day: PageLens = { ...NO_LENS, asOf: '2015-06-01' };
  const evidence = {
    ties: picture.ties.map(undatedTie),
    attributes: [happened('t:swap', '2013'), happened('t:meeting', '2015')],
    objections: new Map(),
    events: new Set(['t:swap', 't:meeting']),
    vocabularies: new Map(),
  };
  const through = (change: Partial<PageLens>) => {
    const asking = { ...day, ...change };
    const everyone = { first: null, second: null };
    const verdict = pictureThrough(evidence, everyone, { nodes, lens: asking, denied: false, limit: 100 });
    return applyLens(picture, { ...verdict, missing: [] }, null, asking);
  };

  test('are counted as they are drawn; what went with its event is counted there', () => {
    const seen = through({});
    expect(ids(seen.picture.ties)).toStrictEqual([bare.id, then.id]);
    expect([...seen.undated]).toStrictEqual([bare.id, then.id]);
    expect(ids(seen.leftOut.ties['not-held'])).toStrictEqual([past.id]);
    expect(seen.leftOut.ties.undated).toBeUndefined();
  });
  test('are as many when they are left out', () => {
    const seen = through({ undated: false });
    expect(seen.picture.ties).toStrictEqual([]);
    expect([...seen.undated]).toStrictEqual([bare.id, then.id]);
    expect(ids(seen.leftOut.ties.undated)).toStrictEqual([bare.id, then.id]);
    expect(ids(seen.leftOut.ties['not-held'])).toStrictEqual([past.id]);
  });
  test('fade with their event where what did not hold is drawn faintly', () => {
    const seen = through({ ghosts: true });
    const ghosts = seen.picture.ties.filter(({ id }) => seen.marks.get(id)?.ghost);
    expect(ids(ghosts)).toStrictEqual([past.id]);
    expect(seen.undated.size).toBe(2);
  });
  test('go with an event that was only possibly then, where only what is certain is asked for', () => {
    const seen = through({ certainty: 'certain' });
    expect(ids(seen.leftOut.ties.uncertain)).toStrictEqual([then.id]);
    expect([...seen.undated]).toStrictEqual([bare.id]);
  });
});

const happenedBy = (who: string, value: string): AttributeClaim => ({
  ...happened('t:swap', value),
  id: `t:${who}`,
  first: [who],
  chain: { sources: [who], origins: [who] },
});

test('accounts of a node differ where those whom the lens lets through do', () => {
  const swap = node('swap', { class: 'event', disputed: true });
  const date = { name: 'date', label: 'date', type: 'date', single: true, subjects: ['Event'] } as const;
  const evidence = {
    ties: [],
    attributes: [happenedBy('ann', '2013'), happenedBy('bo', '2015'), happenedBy('cy', '2015')],
    objections: new Map(),
    events: new Set(['t:swap']),
    vocabularies: new Map([['t', { ...vocabulary, attributes: [{ ...date, subjects: ['Event'] }] }]]),
  };
  const disputedFor = (sources: string[]): boolean | undefined => {
    const asking = { ...NO_LENS, sources };
    const verdict = pictureThrough(
      evidence,
      { first: null, second: null },
      { nodes: [swap], lens: asking, denied: false, limit: 10 },
    );
    const whole = { ...EMPTY_PICTURE, nodes: [swap] };
    return applyLens(whole, { ...verdict, missing: [] }, null, asking).picture.nodes[0]?.disputed;
  };
  expect([['ann'], ['bo'], ['bo', 'cy'], ['ann', 'bo'], []].map(disputedFor)).toStrictEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
});

test('the legend of a picture given out names the clock as the page does', () => {
  const ties = [tie('a', 'b'), tie('b', 'a')];
  const marks = new Map([
    ['t:a-b', mark({ held: 'possible' })],
    ['t:b-a', mark({ held: 'not-held', ghost: true })],
  ]);
  const view = {
    nodes: [],
    node: () => undefined,
    pins: new Map(),
    selected: new Set<string>(),
    opened: new Set<string>(),
    words: wordsOf([]),
  };
  const labels = (clock: 'valid' | 'said' | 'recorded') =>
    legendOf({ ...view, ties, marks, clock }, 'light')
      .find(({ of }) => of === 'lens')
      ?.entries.map(({ label }) => label);
  expect(labels('valid')).toStrictEqual(['only possibly then', 'not then']);
  expect(labels('said')).toStrictEqual(['only possibly said by then', 'not said by then']);
  expect(labels('recorded')).toStrictEqual(['only possibly recorded by then', 'not recorded by then']);
});
