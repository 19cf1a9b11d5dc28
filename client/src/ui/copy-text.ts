import styles from './Modal.module.css';

/**
 * Puts a text into the clipboard. Browsers give pages a clipboard over https and on this machine alone; elsewhere the old
 * command does it, and where that fails too, a window shows the text to be copied by hand.
 * @returns false where it stands in that window
 */
export async function copyText(text: string): Promise<boolean> {
  if ((await written(text)) || commanded(text)) return true;
  showToCopy(text);
  return false;
}

async function written(text: string): Promise<boolean> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion, no-restricted-properties -- absent over plain http, whatever the types say
  const clipboard = navigator.clipboard as Clipboard | undefined;
  return clipboard === undefined
    ? false
    : clipboard.writeText(text).then(
        () => true,
        () => false,
      );
}

/** In a dialog that is open nothing outside of it can be selected. */
const place = (): Element => [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;

function fieldOf(text: string): HTMLTextAreaElement {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  return field;
}

function commanded(text: string): boolean {
  const before = document.activeElement;
  const field = fieldOf(text);
  field.className = styles.offstage ?? '';
  place().append(field);
  field.select();
  // The one way over plain http, in every browser.
  const done = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return done;
}

function showToCopy(text: string): void {
  const dialog = document.createElement('dialog');
  dialog.className = [styles.modal, styles.byHand].join(' ');
  const said = document.createElement('p');
  said.textContent =
    'This browser does not let the page copy. Copy this by hand (Ctrl+C), then press Escape:';
  const field = fieldOf(text);
  field.setAttribute('aria-label', 'To be copied');
  field.rows = 6;
  dialog.append(said, field);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  field.select();
}
