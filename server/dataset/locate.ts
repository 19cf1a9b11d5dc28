import { findAlike } from '#words/alike.ts';
import { AppError } from '../runtime/errors.ts';
import { cell } from './checks/check.ts';
import type { Checked } from './check.ts';
import { codePoints, sha256 } from './tables/texts.ts';

export interface Span {
  start: number;
  end: number;
  sha256: string;
  locator: string;
  text: string;
  /** in what it differs from the words that were looked for, which look the same; null: in nothing */
  differs: string | null;
}

/**
 * Finds words in a document’s text, or what looks the same, whatever the white space between them.
 * @returns every place where they stand
 * @throws AppError not-found where there is no such document, or its text is not at hand
 */
export function locate(checked: Checked, document: string, words: string): Span[] {
  const row = checked.files.rows.documents.find((candidate) => cell(candidate, 'id') === document);
  if (row === undefined)
    throw new AppError('not-found', `There is no document “${document}” in documents.csv.`);
  const text = checked.texts.get(cell(row, 'sha256'));
  if (text === undefined)
    throw new AppError(
      'not-found',
      `The text of “${document}” is not at hand: put it into texts/, or name its folder in RELATA_DOCUMENTS. It is known by its SHA-256, ${cell(row, 'sha256')}.`,
    );
  return find(text, words);
}

function find(text: string, words: string): Span[] {
  return findAlike(text, words).map(({ start: from, end: to, differs }) => {
    const found = text.slice(from, to);
    const start = codePoints(text.slice(0, from)).length;
    return {
      start,
      end: start + codePoints(found).length,
      sha256: sha256(found),
      locator: `paragraph ${paragraph(text, from)}`,
      text: found,
      differs,
    };
  });
}

/** Paragraphs are parted by empty lines where a text has any, otherwise by line breaks. */
function paragraph(text: string, at: number): number {
  const parted = /\n\s*\n/.test(text.trim()) ? /\n\s*\n/ : /\n/;
  return text
    .slice(0, at + 1)
    .trimStart()
    .split(parted)
    .filter((part) => part.trim() !== '').length;
}
