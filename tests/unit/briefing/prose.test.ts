import { describe, expect, test } from 'vitest';
import { heldInSentence } from '../../../server/briefing/prose/dates.ts';
import { isMany } from '#words/ties.ts';
import { nameInSentence, sourceInSentence } from '../../../server/briefing/prose/name-in-sentence.ts';
import { familyName, SourceNames, speakAsMany } from '../../../server/briefing/prose/source-names.ts';
import type { Claim } from '#contract/evidence.ts';
import type { NetworkNode } from '#contract/network.ts';

const UNDATED = { validFrom: null, validTo: null, observedAt: null, saidOn: null, validBasis: 'stated' };
const dated = (given: object): Claim => ({ ...UNDATED, ...given }) as Claim;

describe('dates in a sentence', () => {
  test.each([
    [{}, null],
    [{ validFrom: '2015', validTo: '2015' }, 'in 2015'],
    [{ validFrom: '2015-06', validTo: '2015-06' }, 'in June 2015'],
    [{ validFrom: '2015-06-01', validTo: '2015-06-01' }, 'on 1 June 2015'],
    [{ validFrom: '[..2014]', validTo: '[..2014]' }, 'at some time before 2015'],
    [{ validFrom: '[..2015-03-02]', validTo: '[..2015-03-02]' }, 'on 2 March 2015 or earlier'],
    [{ validFrom: '[2015..]', validTo: '[2015..]' }, 'in 2015 or later'],
    [{ validFrom: '[2015..2017]', validTo: '[2015..2017]' }, 'at some time between 2015 and 2017'],
    [
      { validFrom: '[2017-10..2017-12]', validTo: '[2017-10..2017-12]' },
      'at some time between October and December 2017',
    ],
    [{ validFrom: '2003', validTo: '2015' }, 'from 2003 until 2015'],
    [{ validFrom: '2015', validTo: null }, 'from 2015 on'],
    [{ validFrom: '2015', validTo: '..', saidOn: '2017' }, 'from 2015 on and as late as 2017'],
    [{ validFrom: '2015', validTo: '..' }, 'from 2015 on and at least until it was last told'],
    [{ validFrom: '[..2001-09-11]', validTo: null }, 'since 11 September 2001 or earlier'],
    [{ validTo: '2015' }, 'until 2015'],
    [{ validTo: '..', observedAt: '2021-01-12', validBasis: 'inferred' }, 'as late as 12 January 2021'],
    [{ observedAt: '2015' }, 'in 2015'],
    [{ validFrom: '2015', validTo: null, observedAt: '[2015..2017]' }, 'from 2015 on'],
  ])('%j', (claim, words) => {
    expect(heldInSentence(dated(claim))).toBe(words);
  });
});

const node = (given: Partial<NetworkNode>): NetworkNode =>
  ({ class: 'actor', kind: 'Organization', unnamed: false, ...given }) as NetworkNode;

describe('names in a sentence', () => {
  test.each([
    [{ name: 'al-Qaeda' }, 'organisation', 'al-Qaeda', false],
    [{ name: 'leadership council' }, 'organisation', 'the leadership council', false],
    [{ name: 'Hoover Institute' }, 'organisation', 'the Hoover Institute', false],
    [{ name: 'New York Times', kind: 'Media' }, 'outlet', 'the New York Times', false],
    [{ name: 'Foreign Affairs', kind: 'Media' }, 'outlet', 'Foreign Affairs', false],
    [{ name: 'United States', kind: 'State' }, 'state', 'the United States', false],
    [{ name: 'US forces', kind: 'PublicBody' }, 'public body', 'the US forces', true],
    [{ name: 'Saif al-Adl', kind: 'Person' }, 'person', 'Saif al-Adl', false],
    [
      { name: 'Iranian diplomat kidnapped in 2013', kind: 'Person', unnamed: true },
      'person',
      'the Iranian diplomat kidnapped in 2013',
      false,
    ],
    [{ name: 'other media outlets', kind: 'Group', unnamed: true }, 'group', 'other media outlets', true],
    [{ name: 'leadership of al-Qaeda', kind: 'Group' }, 'group', 'the leadership of al-Qaeda', false],
    [
      { name: 'al-Zawahiri’s deputies in Iran', kind: 'Group' },
      'group',
      'al-Zawahiri’s deputies in Iran',
      true,
    ],
    [
      { name: 'Exchange of detainees of 2015', class: 'event' },
      'exchange of detainees',
      'the exchange of detainees of 2015',
      false,
    ],
    [
      { name: 'War of words over the split', class: 'event' },
      'polemic',
      'the war of words over the split',
      false,
    ],
    [{ name: 'September 11 attacks', class: 'event' }, 'attack', 'the September 11 attacks', true],
    [
      { name: 'Alleged headquarters decision', class: 'event' },
      'decision',
      'the alleged headquarters decision',
      false,
    ],
    [{ name: 'Berlin attack', class: 'event' }, 'attack', 'the Berlin attack', false],
    [
      { name: 'Pompeo’s speech on 12 January', class: 'event' },
      'speech',
      'Pompeo’s speech on 12 January',
      false,
    ],
    [{ name: 'Iran (territory)', class: 'place' }, 'territory', 'Iran', false],
  ])('%j of kind %s', (given, kind, words, many) => {
    expect(nameInSentence(node(given as Partial<NetworkNode>), kind)).toBe(words);
    expect(isMany(node(given as Partial<NetworkNode>))).toBe(many);
  });

  test.each([
    ['9/11 Commission', 'organization', 'the 9/11 Commission'],
    ['Report of the 9/11 Commission', 'report', 'the report of the 9/11 Commission'],
    ['unnamed announcer', 'unnamed', 'an unnamed announcer'],
    ['other media outlets', 'group', 'other media outlets'],
    ['Cole Penzel', 'author', 'Cole Penzel'],
  ])('source %s', (name, kind, words) => {
    expect(sourceInSentence({ name, kind })).toBe(words);
  });
});

type Source = [name: string, kind: string];
/** @param hops from who wrote the text to who first said it */
const told = (...hops: Source[][]): Claim =>
  ({
    chain: hops.map((sources, at) => ({
      hop: at + 1,
      sources: sources.map(([name, kind]) => ({ id: name, name, kind, actorId: null })),
    })),
  }) as Claim;

const PENZEL: Source = ['Cole Penzel', 'author'];
const ATOUN: Source = ['Abd al-Rahim Atoun', 'person'];
const PRESS: Source[] = [
  ['New York Times', 'outlet'],
  ['other media outlets', 'group'],
];

const OTHER: Source = ['Maidan', 'publisher'];

describe('who says so', () => {
  test.each([
    [[told([PENZEL])], 'Cole Penzel', false],
    [[told([PENZEL], [ATOUN])], 'Abd al-Rahim Atoun', false],
    [
      [told([PENZEL], PRESS), told([PENZEL], [ATOUN])],
      'the New York Times and other media outlets, and Abd al-Rahim Atoun',
      true,
    ],
    [[told([PENZEL]), told([PENZEL], [ATOUN])], 'Cole Penzel and Abd al-Rahim Atoun', true],
    [[told([OTHER]), told([PENZEL], [ATOUN])], 'Maidan and Abd al-Rahim Atoun', true],
    [
      [told([PENZEL], [['Report of the Commission', 'report']], [['Commission', 'organization']])],
      'the Commission in its report',
      false,
    ],
    [[told([OTHER], [ATOUN])], 'Abd al-Rahim Atoun as cited by Maidan', false],
    [[told([OTHER], [ATOUN]), told([PENZEL], [ATOUN])], 'Abd al-Rahim Atoun, also as cited by Maidan', false],
  ])('%#', (claims, words, many) => {
    const most = Array.from({ length: 5 }, () => told([PENZEL], [ATOUN]));
    expect(new SourceNames([...claims, ...most]).of(claims)).toBe(words);
    expect(speakAsMany(claims)).toBe(many);
  });

  test('whole at the first mention, by the family name from then on, whole where two share it', () => {
    const claims = [
      told([PENZEL], [ATOUN]),
      told([PENZEL], [['Omar Khatib', 'person']]),
      told([PENZEL], [['Ali Khatib', 'person']]),
    ];
    const names = new SourceNames(claims);
    expect([0, 0, 1, 1].map((at) => names.of(claims.slice(at, at + 1)))).toStrictEqual([
      'Abd al-Rahim Atoun',
      'Atoun',
      'Omar Khatib',
      'Omar Khatib',
    ]);
    expect(names.relayName()).toBe('Cole Penzel');
  });

  test.each([
    ['Abd al-Rahim Atoun', 'Atoun'],
    ['Osama bin Laden', 'bin Laden'],
    ['Ayman al-Zawahiri', 'al-Zawahiri'],
    ['Abu al-Qassam', 'Abu al-Qassam'],
    ['Abd al-Rahim', 'Abd al-Rahim'],
    ['Moghadam', 'Moghadam'],
    ['Source 3', 'Source 3'],
    ['مريم الحداد', 'مريم الحداد'],
    ['X', 'X'],
  ])('%s is %s for short', (name, short) => {
    expect(familyName(name)).toBe(short);
  });
});
