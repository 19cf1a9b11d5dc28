import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../../server/dataset/tables/csv.ts';
import type { Fault } from '../../../server/dataset/tables/faults.ts';
import { findAlike } from '#words/alike.ts';
import { readText } from '#words/text-file.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean) =>
  new Uint8Array(
    Array.from(text).flatMap((char) => {
      const code = char.charCodeAt(0);
      return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );

describe('the bytes of a file', () => {
  test.each([
    ['plain', utf8('é\n'), 'é\n', 'UTF-8', false],
    ['with a mark', utf8('\uFEFFé\n'), 'é\n', 'UTF-8', true],
    ['of Windows', utf8('a\r\nb\r\n'), 'a\nb\n', 'UTF-8', false],
    ['of an old Mac', utf8('a\rb\r'), 'a\nb\n', 'UTF-8', false],
    ['of all of them', utf8('a\r\nb\nc\rd\r\r\n'), 'a\nb\nc\nd\n\n', 'UTF-8', false],
    ['UTF-16, little end first', utf16('\uFEFF{"é":1}', false), '{"é":1}', 'UTF-16', true],
    ['UTF-16, big end first', utf16('\uFEFF{"é":1}', true), '{"é":1}', 'UTF-16', true],
    ['UTF-16 without a mark', utf16('{"a":1}', false), '{"a":1}', 'UTF-16', true],
    ['nothing', utf8(''), '', 'UTF-8', false],
  ])('%s', (_name, bytes, text, encoding, marked) => {
    expect(readText(bytes)).toStrictEqual({ text, encoding, marked, wrong: [] });
  });

  test('what is no UTF-8 is told by its line, whatever ends the lines', () => {
    const bytes = new Uint8Array([...utf8('ab\r\nc'), 0xe9, ...utf8('d\re'), 0xff, 0x0a]);
    expect(readText(bytes).wrong).toEqual([
      [2, 6],
      [3, 10],
    ]);
  });
});

const read = (text: string) => {
  const faults: Fault[] = [];
  const rows = readTable('actors', text, faults);
  return {
    rows: rows.map(({ line, cells }) => [line, cells['id'], cells['note']]),
    faults: faults.map(({ line }) => line),
  };
};

describe('line ends of a table', () => {
  const lines = [
    'id,kind,unnamed,name,note',
    'a,Person,no,Ann,"one',
    'two"',
    'b,Person,no,Bo,',
    'c,Person,no',
  ];
  const wanted = {
    rows: [
      [2, 'a', 'one\ntwo'],
      [4, 'b', ''],
    ],
    faults: [5],
  };

  test('are read as lines, one kind or several', () => {
    const end = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(fc.array(end, { minLength: lines.length, maxLength: lines.length }), (ends) => {
        expect(read(lines.map((line, at) => line + ends[at]).join(''))).toEqual(wanted);
      }),
    );
  });

  test('and letters composed or apart are the same letters', () => {
    const [row] = readTable('actors', 'id,kind,unnamed,name,note\na,Person,no,Zoe\u0308,\n', []);
    expect(row?.cells['name']).toBe('Zoë');
  });
});

const TEXT =
  '\uFEFF🔥 First line.\r\n\r\nThe Cafe\u0301 of Zoe\u0308 was the guild\u2019s hall; \u201cno coin\u201d, she said, co\u00ADoperation\u00A0ended in 1907\u20131908 \u2026 of\uFB01ce, \u00C5ngstr\u00F6m.\r\n';

describe('words that look the same', () => {
  test.each([
    ['First line. The', 'First line.\r\n\r\nThe', null],
    ['guild\u2019s hall', 'guild\u2019s hall', null],
    ["guild's hall", 'guild\u2019s hall', 'quotation marks'],
    ['"no coin"', '\u201cno coin\u201d', 'quotation marks'],
    ['The Caf\u00E9 of Zo\u00EB', 'The Cafe\u0301 of Zoe\u0308', 'letters with their accents apart'],
    ['Cafe\u0301', 'Cafe\u0301', null],
    ['\u00C5ngstro\u0308m', '\u00C5ngstr\u00F6m', 'letters with their accents in one'],
    ['cooperation ended', 'co\u00ADoperation\u00A0ended', 'soft hyphens and other unseen signs'],
    ['1907-1908 ... office', '1907\u20131908 \u2026 of\uFB01ce', 'hyphens and dashes, ligatures and dots'],
  ])('%j', (words, there, differs) => {
    const [found, ...more] = findAlike(TEXT, words);
    expect(more).toEqual([]);
    expect(found && TEXT.slice(found.start, found.end)).toBe(there);
    expect(found?.differs).toBe(differs);
  });

  test.each(['', ' ', 'Cafe', 'cafe\u0301', 'no coins', 'off', '..'])('%j does not stand there', (words) => {
    expect(findAlike(TEXT, words)).toEqual([]);
  });

  test('what stands there is found where it stands', () => {
    const word = fc
      .stringMatching(/^[a-zé’“”\u00ADö]{1,8}$/)
      .filter((each) => each.replaceAll('\u00AD', '') !== '');
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 3, maxLength: 12 }),
        fc.nat(),
        fc.boolean(),
        (words, at, apart) => {
          const text = words.join(' \r\n');
          const picked = words[at % words.length] ?? '';
          const typed = picked
            .normalize(apart ? 'NFD' : 'NFC')
            .replaceAll('\u00AD', '')
            .replaceAll(/[“”]/g, '"')
            .replaceAll('’', "'");
          const found = findAlike(text, typed).map(({ start, end }) =>
            text.slice(start, end).replaceAll('\u00AD', ''),
          );
          expect(found).toContain(picked.replaceAll('\u00AD', ''));
        },
      ),
    );
  });
});
