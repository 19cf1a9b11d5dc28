/** Long enough for any browser to have begun. */
const KEPT_MS = 60_000;

/** Gives a file to the browser to be saved. */
export function save(file: Blob, name: string): void {
  const link = Object.assign(document.createElement('a'), {
    href: URL.createObjectURL(file),
    download: name,
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
