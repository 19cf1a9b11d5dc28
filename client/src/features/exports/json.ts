/** A file row by row, in parts: one text of a large file would be longer than a text can be. */
export function jsonParts(file: object): string[] {
  const members = Object.entries(file).map(([name, value]: [string, unknown], at) => {
    const key = `${at === 0 ? '{\n' : ',\n'}${JSON.stringify(name)}: `;
    if (!Array.isArray(value) || value.length === 0) return [key + JSON.stringify(value)];
    const rows = value.map((row: unknown, index) => `${index === 0 ? '[\n' : ',\n'}${JSON.stringify(row)}`);
    return [key, ...rows, '\n]'];
  });
  return [...members.flat(), '\n}\n'];
}
