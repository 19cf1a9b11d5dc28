import { join } from 'node:path';
import { runProgram } from './run-program.ts';

/** The `java` of JAVA_HOME, else of the PATH, with its version; null where there is none. */
export async function findJava(
  javaHome: string | undefined,
): Promise<{ command: string; version: number } | null> {
  for (const command of javaHome === undefined ? ['java'] : [join(javaHome, 'bin', 'java'), 'java']) {
    const { code, output } = await runProgram(command, ['-version']);
    const version = /version "(\d+)/.exec(output)?.[1];
    if (code === 0 && version !== undefined) return { command, version: Number(version) };
  }
  return null;
}
