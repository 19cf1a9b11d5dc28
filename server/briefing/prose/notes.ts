import type { Briefing, Note } from '#contract/briefing.ts';
import type { Claim } from '#contract/evidence.ts';
import { documentInWords } from './citations.ts';
import type { Material } from './material.ts';

const letterOf = (index: number): string =>
  (index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)) + String.fromCodePoint(65 + (index % 26));

/** Documents in the order in which they are first cited, each with the letter that notes name it by. */
export function documentsNoted(cited: readonly Claim[], { documents }: Material): Briefing['documents'] {
  const ids = new Set(cited.flatMap(({ passages }) => passages.map(({ documentId }) => documentId)));
  return [...ids].map((id, at) => ({
    letter: letterOf(at),
    id,
    text: documentInWords(documents.get(id), id),
  }));
}

/** "paragraph 19, 1 of 2" is a part of paragraph 19. */
const paragraphOf = (locator: string): string => locator.replace(/, \d+ of \d+$/, '');

const worst = (a: Note['checked'], b: Note['checked']): Note['checked'] =>
  a === 'differs' || b === 'differs' ? 'differs' : a === 'no text' || b === 'no text' ? 'no text' : 'matches';

interface Span {
  start: number;
  end: number;
  quote: string;
}

/** Passages of a note that are quoted; more would print the document again. */
const MOST = 2;
/** Characters between two quotes: closer, they would be read as one. */
const BETWEEN = 12;

/** Those quoted first, as far as they do not touch each other, in the order of the text. */
function apart(spans: readonly Span[]): string[] {
  const chosen: Span[] = [];
  for (const span of spans) {
    if (chosen.length === MOST) break;
    if (chosen.every(({ start, end }) => span.end + BETWEEN < start || span.start > end + BETWEEN))
      chosen.push(span);
  }
  return chosen.toSorted((a, b) => a.start - b.start).map(({ quote }) => quote);
}

/**
 * A note for each paragraph of a document, in the order in which claims of it are first cited, with the passages quoted as
 * far as the document may be. @param cited claims by number, from 1
 */
export function notesOf(cited: readonly Claim[], material: Material): Note[] {
  const letters = new Map(documentsNoted(cited, material).map(({ id, letter }) => [id, letter]));
  const notes = new Map<string, Note>();
  const spans = new Map<string, Span[]>();
  cited.forEach((claim, at) => {
    for (const { id, documentId, locator, start, end } of claim.passages) {
      const paragraph = paragraphOf(locator);
      const key = `${documentId} ${paragraph}`;
      const checked = material.checked.get(id) ?? 'no text';
      const note = notes.get(key) ?? {
        n: notes.size + 1,
        documentId,
        letter: letters.get(documentId) ?? '',
        locator: paragraph,
        quotes: [],
        claims: [],
        checked,
      };
      const quote = material.quotes.get(id);
      if (quote !== undefined) spans.set(key, [...(spans.get(key) ?? []), { start, end, quote }]);
      notes.set(key, {
        ...note,
        claims: note.claims.includes(at + 1) ? note.claims : [...note.claims, at + 1],
        checked: worst(note.checked, checked),
      });
    }
  });
  return [...notes].map(([key, note]) => ({ ...note, quotes: apart(spans.get(key) ?? []) }));
}
