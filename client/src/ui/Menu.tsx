import {
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  type ComponentProps,
  type KeyboardEvent,
  type RefObject,
} from 'react';
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
  look?: ComponentProps<typeof Button>['look'];
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

/** From a point on, and never off the screen; where there is more room above than below, above it. */
function put(menu: HTMLElement, { x, y, above }: Corner): void {
  const below = window.innerHeight - y - 8;
  const up = menu.offsetHeight > below && above > below;
  menu.style.maxHeight = `${up ? above : below}px`;
  menu.style.top = up ? 'auto' : `${y}px`;
  menu.style.bottom = up ? `${window.innerHeight - above - 8}px` : 'auto';
  menu.style.left = `${Math.max(8, Math.min(x, window.innerWidth - menu.offsetWidth - 8))}px`;
}

interface Corner {
  x: number;
  y: number;
  /** how much room there is over what it belongs to, in pixels */
  above: number;
}

function cornerOf(button: HTMLElement): Corner {
  const { left, bottom, top } = button.getBoundingClientRect();
  return { x: left, y: bottom + 4, above: top - 12 };
}

interface ListProps {
  ref: RefObject<HTMLDivElement | null>;
  id?: string;
  label: string;
  groups: readonly MenuGroup[];
  /** manual: whoever shows it says when it closes */
  popover: 'auto' | 'manual';
  onToggle: (open: boolean) => void;
  onClose: () => void;
}

/** Things to do, in groups. Escape, Tab and what is picked close it. */
function List({ ref, id, label, groups, popover, onToggle, onClose }: ListProps) {
  return (
    <div
      ref={ref}
      id={id}
      popover={popover}
      role="menu"
      aria-label={label}
      tabIndex={-1}
      className={styles.menu}
      onToggle={({ newState }) => onToggle(newState === 'open')}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Tab') onClose();
        else if (event.key === 'Escape') {
          event.preventDefault();
          onClose();
        } else moveIn(event);
      }}
    >
      {groups.map((group) => (
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
                if (item.stays !== true) onClose();
                item.onPick();
              }}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

/** A button that opens a list of things to do. Escape and a click elsewhere close it; the focus goes back. */
export function Menu({ label, icon, groups, worded = false, look }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLSpanElement>(null);
  const opener = (): HTMLElement | null => button.current?.querySelector('button') ?? null;
  const close = (): void => {
    menu.current?.hidePopover();
    opener()?.focus();
  };
  const onToggle = (now: boolean): void => {
    setOpen(now);
    const place = opener();
    if (!now || menu.current === null || place === null) return;
    put(menu.current, cornerOf(place));
    itemsIn(menu.current)[0]?.focus();
  };
  return (
    <span ref={button}>
      <Button
        icon={icon}
        iconOnly={!worded}
        look={look ?? (worded ? 'line' : 'plain')}
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
      <List
        ref={menu}
        id={id}
        label={label}
        groups={open ? groups : []}
        popover="auto"
        onToggle={onToggle}
        onClose={close}
      />
    </span>
  );
}

interface AtProps {
  label: string;
  groups: readonly MenuGroup[];
  /** where it was asked for, in pixels of the window */
  at: readonly [x: number, y: number];
  onClose: () => void;
}

/** The same list where a pointer or the keys asked for it. The focus goes back to where it was. */
export function MenuAt({ label, groups, at: [x, y], onClose }: AtProps) {
  const menu = useRef<HTMLDivElement>(null);
  const before = useRef(document.activeElement);
  const closed = useEffectEvent(onClose);
  useEffect(() => {
    const place = menu.current;
    if (place === null) return undefined;
    place.showPopover();
    put(place, { x, y, above: y - 8 });
    itemsIn(place)[0]?.focus();
    // By itself it would close when the button is let go that opened it.
    const elsewhere = ({ target }: Event): void => {
      if (!(target instanceof Node && place.contains(target))) closed();
    };
    document.addEventListener('pointerdown', elsewhere, true);
    return () => document.removeEventListener('pointerdown', elsewhere, true);
  }, [x, y]);
  const close = (): void => {
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
    onClose();
  };
  return (
    <List
      ref={menu}
      label={label}
      groups={groups}
      popover="manual"
      onToggle={() => undefined}
      onClose={close}
    />
  );
}
