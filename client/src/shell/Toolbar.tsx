import { useRef, type KeyboardEvent, useLayoutEffect, useState, type RefObject, useId } from 'react';
import { obstacle, runCommand, titleOf, type Command } from '../state/command.ts';
import { commandsOf } from './commands/commands.ts';
import { keysInWords } from './commands/keys.ts';
import { useMenuGroups } from './commands/menu-groups.ts';
import { usePage, usePageValue, dispatch } from '../state/page.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import styles from './Toolbar.module.css';
import { keyOf, LAYOUTS } from '#picture/exploration/layout-choices.ts';

/** The arrangement of the picture, to be seen and changed. */
function Arrange() {
  const { picture } = usePage('picture');
  const id = useId();
  return (
    <span className={styles.arrange}>
      <label htmlFor={id}>Arrange</label>
      <select
        id={id}
        value={keyOf(picture?.layout ?? { name: 'force' })}
        disabled={picture === null}
        onChange={(event) => {
          const chosen = LAYOUTS.find((layout) => layout.key === event.target.value);
          if (chosen) dispatch({ do: 'step', step: chosen.step });
        }}
      >
        {LAYOUTS.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </span>
  );
}

/** The items of a wrapping row of one line that have wrapped out of sight. */
const wrapped = (row: HTMLElement): string[] =>
  [...row.querySelectorAll<HTMLElement>('[data-item]')]
    .filter((item) => item.offsetTop - row.offsetTop >= item.offsetHeight)
    .map((item) => item.dataset['item'] ?? '');

/**
 * Which items of a row there is no room for. The row wraps and shows its first line only; what is on another line is
 * told here, so that it can be left out of the order of the keys and offered elsewhere.
 * @param count of the items
 */
function useRoom(row: RefObject<HTMLElement | null>, count: number): ReadonlySet<string> {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  useLayoutEffect(() => {
    const place = row.current;
    if (place === null || count === 0) return undefined;
    const measure = (): void => {
      const now = wrapped(place);
      setHidden((before) =>
        before.size === now.length && now.every((id) => before.has(id)) ? before : new Set(now),
      );
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(place);
    for (const item of place.querySelectorAll('[data-item]')) watch.observe(item);
    return () => watch.disconnect();
  }, [row, count]);
  return hidden;
}

const named = (title: string, [key]: readonly string[] = []): string =>
  key === undefined ? title : `${title} (${keysInWords(key)})`;

/** A command as a button with its name; its tooltip says it in full, and by which key it is done. */
export function CommandButton({ command }: { command: Command }) {
  const { title, pressed, able } = usePageValue((page) => ({
    title: titleOf(command, page),
    pressed: command.checked?.(page),
    able: obstacle(command, page) === null,
  }));
  const name = named(title, command.keys);
  return (
    <Button
      {...(command.icon && { icon: command.icon })}
      look="plain"
      aria-label={name}
      title={name}
      aria-pressed={pressed}
      disabled={!able}
      onClick={() => void runCommand(command)}
    >
      {command.short ?? title}
    </Button>
  );
}

/** Arrows go from button to button; a list keeps its own. */
function roam(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (by === undefined || !(event.target instanceof HTMLButtonElement) || event.defaultPrevented) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('button, select')].filter(
    (each) =>
      !each.matches(':disabled') &&
      each.closest('[data-room="false"]') === null &&
      !each.closest('[role="menu"]'),
  );
  event.preventDefault();
  stops.at((stops.indexOf(event.target) + by) % stops.length)?.focus();
}

/**
 * One calm line over the picture. Its buttons are the commands whose place is the bar, in their order; whatever
 * does not fit stands in the menu at its end, so that nothing is ever lost or cut.
 */
export function Toolbar() {
  const page = usePage('views', 'view');
  const row = useRef<HTMLDivElement>(null);
  const all = commandsOf(page);
  const bar = all.filter(({ place }) => place === 'bar');
  const hidden = useRoom(row, bar.length);
  const menu = useMenuGroups(all.filter(({ id, place }) => place === 'menu' || hidden.has(id)));
  const [undo, redo, ...rest] = bar.map((command) => (
    <span key={command.id} data-item={command.id} data-room={!hidden.has(command.id)} className={styles.item}>
      <CommandButton command={command} />
    </span>
  ));
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its buttons have the focus, never the bar itself
    <div className={styles.toolbar} role="toolbar" aria-label="Picture" onKeyDown={roam}>
      <div ref={row} className={styles.row}>
        {undo}
        {redo}
        <Arrange />
        {rest}
      </div>
      <Menu label="More" icon="more" look="plain" worded groups={menu} />
    </div>
  );
}
