import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrap } from '#picture/style/labels.ts';
import { fileName, inFileName } from '#words/file-name.ts';
import {
  asData,
  breakable,
  cut,
  directionOf,
  isolated,
  letters,
  oneLine,
  stretches,
  toldApart,
  wholeWords,
} from '#words/names.ts';

const JOINED = 'علی\u200Cرضا حسین\u200Cزاده';
const FLAGS = 'Harbourfriendsabroad🇳🇿🇺🇸';
const HINDI = 'पुरुषोत्तमदासक्षेमेन्द्र';
const VOCAL = 'الْمُسْتَنْصِرُبِاللَّهِ';

/** A name, how many letters it has, how it stands in one line, on the canvas, and in the name of a file. */
const NAMES: readonly (readonly [
  name: string,
  count: number,
  line: string,
  lines: string[],
  file: string,
])[] = [
  ['X', 1, 'X', ['X'], 'x'],
  ['中', 1, '中', ['中'], '中'],
  [JOINED, 15, JOINED, [`\u2067${JOINED}\u2069`], JOINED.replace(' ', '-')],
  [
    'Hafen\u00ADarbeiter\u00ADverein',
    21,
    'Hafenarbeiterverein',
    ['Hafenarbeiterverein'],
    'hafenarbeiterverein',
  ],
  [VOCAL, 13, VOCAL, [`\u2067${VOCAL}\u2069`], VOCAL],
  [FLAGS, 22, FLAGS, [FLAGS], 'harbourfriendsabroad'],
  [HINDI, 10, HINDI, [HINDI], HINDI],
  ['👩‍👩‍👧‍👦 & Co', 6, '👩‍👩‍👧‍👦 & Co', ['👩‍👩‍👧‍👦 & Co'], 'co'],
  ['1️⃣ First', 7, '1️⃣ First', ['1️⃣ First'], '1-first'],
  ['e\u0301te\u0301', 3, 'e\u0301te\u0301', ['e\u0301te\u0301'], 'été'],
  ['a\u202Eb\u0000c', 5, 'a b c', ['a b c'], 'a-b-c'],
  ['half \uD83D', 6, 'half \uFFFD', ['half \uFFFD'], 'half'],
  [
    'אגודת 12 (North) ים',
    19,
    'אגודת 12 (North) ים',
    ['\u2067אגודת 12 (North)\u2069', '\u2067ים\u2069'],
    'אגודת-12-north-ים',
  ],
  ['Дата: когда', 11, 'Дата: когда', ['Дата: когда'], 'дата-когда'],
  ['!!!', 3, '!!!', ['!!!'], ''],
];

describe('a name', () => {
  test.each(NAMES)('%j', (name, count, line, lines, file) => {
    expect(letters(name)).toHaveLength(count);
    expect(letters(name).join('')).toBe(name);
    expect(oneLine(name)).toBe(line);
    expect(wrap(name)).toEqual(lines);
    expect(inFileName(name)).toBe(file);
    expect(asData(isolated(line))).toBe(line);
  });

  test('is cut between letters', () => {
    expect(cut(FLAGS, 22)).toBe(FLAGS);
    expect(cut(FLAGS, 21)).toBe('Harbourfriendsabroad…');
    expect(cut(`${FLAGS}🇺🇸`, 22)).toBe('Harbourfriendsabroad🇳🇿…');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 2, max: 30 }),
        (text, most) => {
          const short = cut(text, most);
          expect(letters(short).length).toBeLessThanOrEqual(most);
          expect(text.startsWith(short.replace(/…$/, ''))).toBe(true);
          expect(short.isWellFormed()).toBe(text.isWellFormed());
        },
      ),
    );
  });

  test('is counted without the segmenter just as with it', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const latin = fc.string({
      unit: fc.integer({ min: 0x20, max: 0x2ff }).map((code) => String.fromCharCode(code)),
    });
    fc.assert(
      fc.property(latin, (text) => {
        expect(letters(text)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
      }),
    );
  });

  test('in the name of a file fits into 255 bytes, and is no device', () => {
    expect(new TextEncoder().encode(fileName(HINDI.repeat(40), 'json')).length).toBeLessThan(255);
    expect(['con', 'NUL', 'Lpt1'].map((title) => fileName(title, 'json'))).toEqual([
      'con-.json',
      'nul-.json',
      'lpt1-.json',
    ]);
    expect(fileName('***', 'csv')).toBe('untitled.csv');
  });
});

describe('direction', () => {
  test('is that of the first letter', () => {
    expect(['X', '12 (North) ים', 'مريم', '!!!', 'ʻAlī'].map(directionOf)).toEqual([
      'ltr',
      'ltr',
      'rtl',
      'ltr',
      'ltr',
    ]);
  });

  test('a name of another direction is isolated, and can be told apart again', () => {
    const text = `X, ${isolated('مريم')}, ${isolated('Ali (علي)')} and ${isolated('Hub')}`;
    expect(text).toBe('X, \u2067مريم\u2069, \u2066Ali (علي)\u2069 and Hub');
    expect(stretches(text)).toEqual([
      { text: 'X, ', direction: null },
      { text: 'مريم', direction: 'rtl' },
      { text: ', ', direction: null },
      { text: 'Ali (علي)', direction: 'ltr' },
      { text: ' and Hub', direction: null },
    ]);
  });
});

test.each([
  ['leaders of al-Qaeda met', ['leaders of ', 'al-Qaeda', ' met']],
  ['Saif al-Adl and al-Zawahiri’s deputy', ['Saif ', 'al-Adl', ' and ', 'al-Zawahiri’s', ' deputy']],
  ['ash-Shabaab', ['', 'ash-Shabaab', '']],
  ['Jamal al-‘Utaybi', ['Jamal al-‘Utaybi']],
  ['a national-level well-known total-loss', ['a national-level well-known total-loss']],
])('%j keeps a particle with its name', (text, pieces) => {
  expect(wholeWords(text)).toEqual(pieces);
});

test('a word that is longer than a column may break, and only such', () => {
  const long = 'Donaudampfschifffahrtsgesellschaft';
  expect(breakable(`the ${long} of Vienna`)).toBe(
    'the Donaudampfsc\u200Bhifffahrtsge\u200Bsellschaft of Vienna',
  );
  expect(breakable('a national-level decision')).toBe('a national-level decision');
});

describe('several of one name', () => {
  const john = { id: 't:1', name: 'John Smith', kind: 'Person', note: null as string | null };
  const called = (...all: Partial<typeof john>[]) =>
    toldApart(all.map((each, at) => ({ ...john, id: `t:${at + 1}`, ...each }))).map(({ name }) => name);

  test('are told apart by note, kind or id, and nobody else is', () => {
    expect(called({ note: 'the elder' }, { note: 'the younger' })).toEqual([
      'John Smith (the elder)',
      'John Smith (the younger)',
    ]);
    expect(called({}, { kind: 'PublicBody' })).toEqual(['John Smith (person)', 'John Smith (public body)']);
    expect(called({}, {})).toEqual(['John Smith (1)', 'John Smith (2)']);
    expect(called({}, { id: 'u:1' })).toEqual(['John Smith (t:1)', 'John Smith (u:1)']);
    expect(called({ note: 'the elder' }, { name: 'john  smith', note: 'the younger' })).toEqual([
      'John Smith (the elder)',
      'john  smith (the younger)',
    ]);
    expect(called({}, { name: 'Ann' })).toEqual(['John Smith', 'Ann']);
  });

  test('the same node twice is one', () => {
    expect(called({ id: 't:1' }, { id: 't:1' })).toEqual(['John Smith', 'John Smith']);
  });

  test('keep the name of the data beside it', () => {
    const nodes = toldApart([john, { ...john, id: 't:2' }]);
    expect(nodes.map(({ ownName }) => ownName)).toEqual(['John Smith', 'John Smith']);
    const alone = [john];
    expect(toldApart(alone)).toBe(alone);
  });
});
