import { findAlike } from '#words/alike.ts';
import type { Row } from '../tables/csv.ts';
import { codePoints, sha256 } from '../tables/texts.ts';
import { type Check, cell } from './check.ts';
import { idsIn } from './references.ts';

/** Spans lie within their document and, where its text is at hand, are the text that they are said to be. */
export function checkPassages(check: Check): void {
  const texts = new Map(check.rows.documents.map((row) => [cell(row, 'id'), documentText(check, row)]));
  for (const row of check.rows.passages) checkSpan(check, row, texts.get(cell(row, 'document')) ?? null);
  for (const row of check.rows.claims) checkQuote(check, row, texts);
}

function documentText(check: Check, row: Row): string[] | null {
  const file = cell(row, 'file');
  if (file !== '' && !check.textFiles.has(file))
    check.error(
      row,
      'file',
      `There is no file texts/${file}.`,
      'Put it there, or leave the cell empty where the text cannot be shipped.',
    );
  const text = check.texts.get(cell(row, 'sha256'));
  if (text === undefined) {
    if (check.textFiles.has(file))
      check.error(
        row,
        'sha256',
        `The bytes of texts/${file} have another SHA-256.`,
        `It has changed, or the hash is wrong: sha256sum texts/${file}`,
      );
    return null;
  }
  const points = codePoints(text);
  if (cell(row, 'length') !== String(points.length))
    check.error(
      row,
      'length',
      `The text has ${points.length} code points, not ${cell(row, 'length')}.`,
      `Write ${points.length}.`,
    );
  return points;
}

function checkSpan(check: Check, row: Row, text: string[] | null): void {
  const [start, end] = [Number(cell(row, 'start')), Number(cell(row, 'end'))];
  const document = check.byId.documents.get(cell(row, 'document'));
  const length = text?.length ?? Number(document === undefined ? Infinity : cell(document, 'length'));
  if (end <= start)
    return check.error(
      row,
      'end',
      `The span ends (${end}) where it starts (${start}) or before.`,
      'end is the position after the last code point.',
    );
  if (end > length)
    return check.error(
      row,
      'end',
      `The span ends at ${end}; the document has ${length} code points.`,
      'Find it again: npm run dataset:locate -- DIR DOCUMENT "words".',
    );
  if (text !== null && sha256(text.slice(start, end).join('')) !== cell(row, 'sha256'))
    check.error(
      row,
      'sha256',
      `The text from ${start} to ${end} has another SHA-256.`,
      'Find it again: npm run dataset:locate -- DIR DOCUMENT "words".',
    );
}

/** A quotation is short where the document’s text is not ours, and stands in one of the claim’s passages. */
function checkQuote(check: Check, row: Row, texts: ReadonlyMap<string, string[] | null>): void {
  const quote = cell(row, 'quote');
  if (quote === '') return;
  const passages = idsIn(row, 'passages').flatMap((id) => check.byId.passages.get(id) ?? []);
  for (const passage of passages) {
    const limit = Number(
      cell(check.byId.documents.get(cell(passage, 'document')) ?? passage, 'maxQuoteWords'),
    );
    const words = quote.trim().split(/\s+/).length;
    if (limit > 0 && words > limit)
      return check.error(
        row,
        'quote',
        `The quotation has ${words} words; ${limit} are allowed.`,
        'Quote the few words that are the evidence, or none.',
      );
  }
  const spans = passages.map((passage) => {
    const text = texts.get(cell(passage, 'document')) ?? null;
    return text?.slice(Number(cell(passage, 'start')), Number(cell(passage, 'end'))).join('');
  });
  const known = spans.filter((span) => span !== undefined);
  if (spans.length === 0 || known.length < spans.length) return;
  const found = known.flatMap((span) => findAlike(span, quote));
  if (found.length === 0)
    return check.error(
      row,
      'quote',
      'The quotation does not stand in the claim’s passages.',
      'Quote as it is written, or widen the passage.',
    );
  const [first] = found;
  if (found.every(({ differs }) => differs !== null))
    check.error(
      row,
      'quote',
      `The quotation stands in the claim’s passages, and differs from them in ${first?.differs}.`,
      'Quote as it is written: `npm run dataset:locate` prints the words.',
    );
}
