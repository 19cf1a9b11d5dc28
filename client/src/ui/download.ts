/** Hands a value, as a file of JSON, to whoever looks at the page. */
export function download(name: string, content: object): void {
  handOver(name, new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }));
}

/** Hands a file to whoever looks at the page. */
export function handOver(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A title as the name of a file: letters and digits of any script, with hyphens between. */
export const fileName = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60) || 'untitled';
