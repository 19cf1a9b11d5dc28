import type { Told } from '#contract/lens.ts';
import type { Mark } from '../exploration/apply-lens.ts';
import type { Became } from '../exploration/became.ts';

/** What the lens says, as a sign on lines and names: colour is never the only way to tell. */
export const TOLD_SIGNS: Record<Told, string> = { first: 'A', second: 'B', agree: '=', conflict: '≠' };
export const BECAME_SIGNS: Record<Became, string> = {
  happened: '•',
  began: '+',
  ended: '−',
  passed: '±',
  altered: '~',
  disputed: '!',
  same: '',
};
export const UNDATED_SIGN = '?';
/** What the account that one looks through denies is struck through. */
export const DENIED_SIGN = '✕';
/** The sign of a note, behind whatever the lens says. */
export const NOTE_SIGN = '¶';

/** In the order in which they are read. */
const SIGNS: readonly string[] = [...Object.values(TOLD_SIGNS), ...Object.values(BECAME_SIGNS)].filter(
  (sign) => sign !== '',
);

export function signOf(mark: Mark | undefined): string {
  if (mark === undefined || mark.ghost) return '';
  if (mark.became !== null) return BECAME_SIGNS[mark.became];
  if (mark.told !== null) return TOLD_SIGNS[mark.told];
  return mark.held === 'undated' ? UNDATED_SIGN : '';
}

/**
 * What a counted line says: what its ties share, or a conflict among them. Of ties that differ it bears every sign and no
 * hue, since none would be true of all of them.
 */
export function together(marks: readonly (Mark | undefined)[]): { sign: string; mark: Mark | undefined } {
  const live = marks.flatMap((mark) => (mark === undefined || mark.ghost ? [] : [mark]));
  const [first] = live;
  if (first === undefined) return { sign: '', mark: marks[0] };
  const held = live.some((mark) => mark.held === 'certain') ? 'certain' : first.held;
  const shared = live.every(({ told, became }) => told === first.told && became === first.became);
  const one = live.find(({ told }) => told === 'conflict') ?? (shared ? first : undefined);
  const mark = one && { ...one, held };
  if (mark !== undefined) return { sign: signOf(mark), mark };
  return { sign: SIGNS.filter((sign) => live.some((each) => signOf(each) === sign)).join(' '), mark };
}
