/** Do these say the same? Both are plain data, made alike: the order of keys counts. */
export const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
