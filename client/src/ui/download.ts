/** Long enough for any browser to have begun. */
const KEPT_MS = 60_000;

/** Gives a file to the browser to be saved. */
export function download(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}

/** The same for a value, as a file of JSON. */
export const downloadJson = (name: string, content: object): void =>
  download(name, new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }));
