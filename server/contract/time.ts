import { z } from 'zod';

/** An ISO calendar day, `2015-06-01`. */
export const Day = z.iso.date();

/**
 * The four days that bound a valid time; null where unknown. `toMax` null may also mean "no end is known".
 * Certain on day D: fromMax <= D <= toMin. Possible on D: fromMin <= D <= toMax, a null bound never excluding.
 */
export const Bounds = z.object({
  fromMin: Day.nullable(),
  fromMax: Day.nullable(),
  toMin: Day.nullable(),
  toMax: Day.nullable(),
});

/** A date as its author wrote it, in EDTF (ISO 8601-2): `2015`, `2015-06-01/..`, `[2015..2017]`, `199X`. */
export const Edtf = z.string().min(1).max(100);

export type Bounds = z.infer<typeof Bounds>;
