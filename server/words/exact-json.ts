/**
 * JSON with whole numbers of any size: JavaScript reads 9007199254740993 as …992, and says nothing. Beyond 2^53 they are
 * `bigint` here, read from the text itself and written as they are.
 */

/** What the text of a number says, as newer engines tell it. */
interface Context {
  source?: string;
}

/**
 * For `JSON.parse`: whole numbers beyond 2^53 as `bigint`.
 * @throws SyntaxError where this browser cannot tell what was written
 */
export function exactly(_key: string, value: unknown, context?: Context): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  const source = context?.source;
  if (source === undefined && !Number.isInteger(value)) return value;
  if (source === undefined)
    throw new SyntaxError(`A whole number beyond 2^53, about ${value}, cannot be read exactly here.`);
  return /^-?\d+$/.test(source) ? BigInt(source) : value;
}

const written = (value: bigint): unknown => {
  const raw: unknown = Reflect.get(JSON, 'rawJSON');
  if (typeof raw !== 'function')
    throw new TypeError(`This browser cannot send ${value} exactly; ask in the query itself.`);
  return Reflect.apply(raw, JSON, [String(value)]);
};

/** A value as JSON, with its whole numbers as they are. Most have no such number, and cost what `JSON.stringify` does. */
export function exactJson(value: unknown, indent?: number): string {
  try {
    return JSON.stringify(value, null, indent);
  } catch (error) {
    if (!(error instanceof TypeError) || !/bigint/i.test(error.message)) throw error;
    return JSON.stringify(
      value,
      (_key, each: unknown) => (typeof each === 'bigint' ? written(each) : each),
      indent,
    );
  }
}
