/** A statement that must not get through, or must come to an end; and what it is answered with. */
export interface Attempt {
  text: string;
  /** The code of the refusal; `runs` for what is harmless since it is cut or short. */
  answer: string;
  parameters?: Record<string, unknown>;
  seconds?: number;
}

/** Attempts with one answer. */
export const all = (answer: string, texts: readonly string[]): Attempt[] =>
  texts.map((text) => ({ text, answer }));

/** As Neo4j reads it before it reads anything else: `\u004C` for L. */
export function escaped(text: string): string {
  return Array.from(text, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`).join(
    '',
  );
}
