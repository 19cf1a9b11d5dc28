import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { picturePdf } from '../../../server/exports/picture-pdf.ts';
import { shapelessInWords } from '../../../server/exports/shapes.ts';

test('Latin, Greek, Cyrillic, Hebrew, Arabic and their marks have shapes', () => {
  expect(
    shapelessInWords('Łódź, Ὅμηρος, Дата, שלום, مريم الحداد علی\u200Cرضا, “quoted” – a…b → c ✕ ⁂'),
  ).toBeNull();
});

test('what no font can draw is named by script and number', () => {
  expect(shapelessInWords('中国, ひ, สวัสดี')).toBe(
    'This file has no shapes for 2 signs of Han script (U+4E2D, U+56FD), 1 sign of Hiragana script (U+3072) and 3 signs of Thai script (U+0E2A, U+0E27, U+0E14), and shows an empty box for each. As HTML or SVG the text is whole.',
  );
});

/** The words of a picture as PDF under this caption. */
async function drawnIn(caption: string): Promise<string> {
  const scene = {
    nodes: [],
    lines: [],
    legend: [],
    caption: [caption],
    title: 'A',
    description: 'B',
    paper: '#fff',
    ink: '#000',
    quiet: '#444',
    font: 'Source Sans 3',
  };
  const pdf = await getDocument({ data: new Uint8Array(picturePdf(scene)), verbosity: 0 }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}

test('a PDF says what it shows as empty boxes, and says nothing where it draws everything', async () => {
  expect(await drawnIn('Дата مريم')).not.toContain('no shapes');
  expect(await drawnIn('中 and Дата')).toContain('no shapes for 1 sign of Han script (U+4E2D)');
});
