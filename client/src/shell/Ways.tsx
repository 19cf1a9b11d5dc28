import { usePage } from '../state/page.ts';
import { commandsOf } from './commands/commands.ts';
import { CommandButton } from './Toolbar.tsx';
import styles from './Toolbar.module.css';

/** Why one comes: disputes, questions, briefings. The lens, which stands beside them, is the other reason. */
export function Ways() {
  const ways = commandsOf(usePage('views', 'view')).filter(({ place }) => place === 'way');
  return (
    <nav className={styles.ways} aria-label="Ways in">
      {ways.map((command) => (
        <CommandButton key={command.id} command={command} />
      ))}
    </nav>
  );
}
