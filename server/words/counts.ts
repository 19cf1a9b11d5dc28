const plurals = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');
const all = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const one = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** "1,234" */
export const figure = (count: number): string => numbers.format(count);

/** The word that fits a number: `agreed(1, 'is', 'are')` → "is". @param many where it is not `one` with an s */
export const agreed = (count: number, single: string, many = `${single}s`): string =>
  plurals.select(count) === 'one' ? single : many;

/** "1 tie", "1,234 ties" */
export const counted = (count: number, single: string, many?: string): string =>
  `${figure(count)} ${agreed(count, single, many)}`;

/** "A", "A and B", "A, B and C" */
export const listed = (parts: readonly string[]): string => all.format(parts);

/** "A", "A or B", "A, B or C" */
export const either = (parts: readonly string[]): string => one.format(parts);
