import { useEffect, useRef, type ReactNode } from 'react';
import styles from './Modal.module.css';

interface Props {
  label: string;
  onClose: () => void;
  /** the part marked `data-first` gets the focus */
  children: ReactNode;
}

/** A dialog over the page. The browser keeps the focus in it; closed, the focus goes back to where it was. */
export function Modal({ label, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const place = dialog.current;
    const before = document.activeElement;
    place?.showModal();
    place?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => {
      place?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- Escape closes it by itself
    <dialog
      ref={dialog}
      aria-label={label}
      className={styles.modal}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles.body}>{children}</div>
    </dialog>
  );
}
