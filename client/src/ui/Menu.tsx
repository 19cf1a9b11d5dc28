import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from './Button.tsx';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Menu.module.css';

export interface MenuItem {
  id: string;
  title: string;
  /** its shortcut */
  hint?: string | undefined;
  /** of something that is on or off: whether it is */
  checked?: boolean | undefined;
  /** why it cannot be picked now */
  obstacle?: string | null;
  /** the menu stays open, since one picks several */
  stays?: boolean;
  onPick: () => void;
}
export interface MenuGroup {
  title: string;
  items: readonly MenuItem[];
}

interface Props {
  label: string;
  icon: IconName;
  groups: readonly MenuGroup[];
  /** with its words, not as an icon alone */
  worded?: boolean;
}

function Item({ item, onPick }: { item: MenuItem; onPick: () => void }) {
  const { title, hint, checked, obstacle = null } = item;
  return (
    <button
      type="button"
      role={checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
      aria-checked={checked}
      aria-disabled={obstacle !== null}
      tabIndex={-1}
      className={styles.item}
      onClick={obstacle === null ? onPick : undefined}
    >
      <span className={styles.mark}>{checked === true && <Icon name="check" />}</span>
      <span>
        {title}
        {obstacle !== null && <span className={styles.why}> {obstacle}</span>}
      </span>
      {hint !== undefined && <kbd className={styles.hint}>{hint}</kbd>}
    </button>
  );
}

const itemsIn = (menu: HTMLElement | null): HTMLElement[] => [
  ...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? []),
];

/** Moves the focus as menus do: arrows round and round, Home, End, and the first letter. */
function moveIn(event: KeyboardEvent<HTMLElement>): void {
  const items = itemsIn(event.currentTarget);
  const at = items.findIndex((item) => item === document.activeElement);
  const step = { ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1, Home: 0, End: -1 }[event.key];
  const typed = (item: HTMLElement): boolean =>
    event.key.length === 1 &&
    (item.textContent ?? '').trim().toLowerCase().startsWith(event.key.toLowerCase());
  const next =
    step === undefined
      ? [...items.slice(at + 1), ...items.slice(0, at + 1)].find(typed)
      : items.at(step === items.length ? 0 : step);
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** Below its button, and never off the screen. */
function put(menu: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  menu.style.top = `${at.bottom + 4}px`;
  menu.style.maxHeight = `calc(100dvh - ${at.bottom + 12}px)`;
  menu.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - menu.offsetWidth - 8))}px`;
}

/** A button that opens a list of things to do. Escape and a click elsewhere close it; the focus goes back. */
export function Menu({ label, icon, groups, worded = false }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLSpanElement>(null);
  const opener = (): HTMLElement | null => button.current?.querySelector('button') ?? null;
  const close = (): void => {
    menu.current?.hidePopover();
    opener()?.focus();
  };
  return (
    <span ref={button}>
      <Button
        icon={icon}
        iconOnly={!worded}
        look={worded ? 'line' : 'plain'}
        aria-haspopup="menu"
        aria-expanded={open}
        popoverTarget={id}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || open) return;
          event.preventDefault();
          menu.current?.showPopover();
        }}
      >
        {label}
      </Button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        tabIndex={-1}
        className={styles.menu}
        onToggle={({ newState }) => {
          setOpen(newState === 'open');
          const place = opener();
          if (newState !== 'open' || menu.current === null || place === null) return;
          put(menu.current, place);
          itemsIn(menu.current)[0]?.focus();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Tab') close();
          else if (event.key === 'Escape') {
            event.preventDefault();
            close();
          } else moveIn(event);
        }}
      >
        {open &&
          groups.map((group) => (
            <div
              key={group.title}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is no part of a menu
              role="group"
              aria-label={group.title}
              className={styles.group}
            >
              <p className={styles.title} aria-hidden="true">
                {group.title}
              </p>
              {group.items.map((item) => (
                <Item
                  key={item.id}
                  item={item}
                  onPick={() => {
                    if (item.stays !== true) close();
                    item.onPick();
                  }}
                />
              ))}
            </div>
          ))}
      </div>
    </span>
  );
}
