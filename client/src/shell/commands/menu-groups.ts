import { GROUPS, obstacle, runCommand, titleOf, type Command } from '../../state/command.ts';
import { usePageValue } from '../../state/page.ts';
import type { MenuGroup } from '../../ui/Menu.tsx';
import { keysInWords } from './keys.ts';

/** Commands as the groups of a menu, as they stand now. */
export function useMenuGroups(commands: readonly Command[]): MenuGroup[] {
  const titles = usePageValue((page) => commands.map((command) => titleOf(command, page)));
  const checks = usePageValue((page) => commands.map((command) => command.checked?.(page)));
  const obstacles = usePageValue((page) => commands.map((command) => obstacle(command, page)));
  const items = commands.map((command, index) => ({
    id: command.id,
    group: command.group,
    title: titles[index] ?? '',
    hint: command.keys?.[0] === undefined ? undefined : keysInWords(command.keys[0]),
    checked: checks[index],
    obstacle: obstacles[index] ?? null,
    onPick: () => void runCommand(command),
  }));
  return GROUPS.map((title) => ({ title, items: items.filter(({ group }) => group === title) })).filter(
    (group) => group.items.length > 0,
  );
}
