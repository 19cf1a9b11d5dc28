import { createHash } from 'node:crypto';
import type { Claim, DocumentSummary } from '#contract/evidence.ts';
import type { Texts } from '../documents/texts.ts';
import type { Checked, Material } from './prose/material.ts';

/** A text that its reader supplied may be quoted so far, in words of a passage; one's own in full. */
const SUPPLIED_WORDS = 15;

/** A passage as it may be quoted: its first words where its document is supplied, the whole where it is in the dataset. */
function quoteOf(text: string, isOwn: boolean): string {
  const words = text.trim().split(/\s+/u);
  return isOwn || words.length <= SUPPLIED_WORDS
    ? words.join(' ')
    : `${words.slice(0, SUPPLIED_WORDS).join(' ')} …`;
}

/** Every passage is looked up in its text again, its hash is computed again, and its words are taken where they may be. */
export async function passagesOf(
  texts: Texts,
  claims: readonly Claim[],
  documents: ReadonlyMap<string, DocumentSummary>,
): Promise<Pick<Material, 'checked' | 'quotes'>> {
  const passages = new Map(
    claims.flatMap(({ passages: all }) => all).map((passage) => [passage.id, passage]),
  );
  const found = new Map<string, string[] | null>();
  const own = new Set<string>();
  for (const id of new Set([...passages.values()].map(({ documentId }) => documentId))) {
    const hash = documents.get(id)?.sha256;
    const text = hash === undefined ? null : await texts.read(hash);
    found.set(id, text === null ? null : Array.from(text));
    if (hash !== undefined && (await texts.isOwn(hash))) own.add(id);
  }
  const checked = new Map<string, Checked>();
  const quotes = new Map<string, string>();
  for (const { id, documentId, start, end, sha256 } of passages.values()) {
    const points = found.get(documentId) ?? null;
    if (points === null) {
      checked.set(id, 'no text');
      continue;
    }
    const words = points.slice(start, end).join('');
    const matches = createHash('sha256').update(words, 'utf8').digest('hex') === sha256;
    checked.set(id, matches ? 'matches' : 'differs');
    if (matches) quotes.set(id, quoteOf(words, own.has(documentId)));
  }
  return { checked, quotes };
}
