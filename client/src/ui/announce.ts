/** Says something to screen readers through the page's one live region. */
export function announce(text: string): void {
  const region = document.querySelector('#announcements');
  if (region) region.textContent = text;
}
