/** Says something to screen readers through the page's one live region. */
export function announce(text: string): void {
  const region = document.querySelector('#announcements');
  // The same words again are read again only where the text has changed.
  if (region) region.textContent = region.textContent === text ? `${text}\u00A0` : text;
}
