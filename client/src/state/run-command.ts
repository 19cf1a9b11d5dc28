import { pageNow, say } from './page.ts';
import { announce } from '../ui/announce.ts';
import { obstacle, titleOf, type Command } from './command.ts';

/** Tells where it can be seen and where it is read out. */
export function tell(text: string): void {
  say(text);
  announce(text);
}

/** Does a command and tells what was done, or why it cannot be. */
export async function runCommand(command: Command): Promise<void> {
  const page = pageNow();
  const why = obstacle(command, page);
  if (why !== null) return tell(`${titleOf(command, page)}: ${why}`);
  try {
    const done = await command.run(page);
    if (typeof done === 'string') tell(done);
  } catch (error) {
    tell(`${titleOf(command, page)} failed: ${error instanceof Error ? error.message : 'unknown'}`);
  }
}
