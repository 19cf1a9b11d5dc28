/** The line on which each value of a JSON text begins, by path: `tieTypes.3.from.0`. */
export function jsonLines(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  let at = 0;
  let line = 1;
  const skip = (): void => {
    for (; at < text.length && /\s/.test(text[at] ?? ''); at += 1) if (text[at] === '\n') line += 1;
  };
  const string = (): string => {
    const start = at;
    for (at += 1; at < text.length && text[at] !== '"'; at += 1) if (text[at] === '\\') at += 1;
    at += 1;
    return String(JSON.parse(text.slice(start, at)));
  };
  const members = (close: string, each: (index: number) => void): void => {
    at += 1;
    for (let index = 0; ; index += 1) {
      skip();
      if (text[at] === ',') at += 1;
      skip();
      if (text[at] === close || at >= text.length) break;
      each(index);
    }
    at += 1;
  };
  const value = (path: string): void => {
    skip();
    lines.set(path, line);
    const below = (key: string | number): string => (path === '' ? `${key}` : `${path}.${key}`);
    if (text[at] === '[') members(']', (index) => value(below(index)));
    else if (text[at] === '{')
      members('}', () => {
        const key = string();
        skip();
        at += 1;
        value(below(key));
      });
    else if (text[at] === '"') string();
    else while (at < text.length && !/[\s,\]}]/.test(text[at] ?? '')) at += 1;
  };
  value('');
  return lines;
}
