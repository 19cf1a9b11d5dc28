/** Marks off, and small letters: `Möwe` is found by `mowe`. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Letters of a word in their order, the closer together and the nearer to word starts the better. */
function scattered(word: string, text: string): number {
  let [at, score] = [-1, 0];
  for (const letter of word) {
    const next = text.indexOf(letter, at + 1);
    if (next < 0) return 0;
    score += next === at + 1 ? 3 : next === 0 || text[next - 1] === ' ' ? 2 : 0.2;
    at = next;
  }
  return score / (word.length * 3);
}

function scoreOf(word: string, text: string): number {
  const at = text.indexOf(word);
  if (at === 0) return 4;
  if (at > 0) return text[at - 1] === ' ' ? 3 : 2;
  const loose = scattered(word, text);
  return loose > 0.3 ? loose : 0;
}

/**
 * How well a text fits what was typed: every word of it must be found somewhere, by its letters in order at least.
 * @returns 0 where it does not fit
 */
export function fits(typed: string, text: string): number {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const where = plain(text);
  const scores = words.map((word) => scoreOf(word, where));
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}
