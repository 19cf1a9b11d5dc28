import type { Desk } from './use-desk.tsx';
import type { World } from './use-exploration.tsx';
import { announce } from '../ui/announce.ts';
import { obstacle, titleOf, type Command } from './command.ts';

/** Tells where it can be seen and where it is read out. */
export function tell(desk: Desk, text: string): void {
  desk.say(text);
  announce(text);
}

/** Does a command and tells what was done, or why it cannot be. */
export async function runCommand(command: Command, world: World, desk: Desk): Promise<void> {
  const why = obstacle(command, world, desk);
  if (why !== null) return tell(desk, `${titleOf(command, world, desk)}: ${why}`);
  try {
    const done = await command.run(world, desk);
    if (typeof done === 'string') tell(desk, done);
  } catch (error) {
    tell(
      desk,
      `${titleOf(command, world, desk)} failed: ${error instanceof Error ? error.message : 'unknown'}`,
    );
  }
}
