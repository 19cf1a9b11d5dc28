import { spawn } from 'node:child_process';

export interface Outcome {
  /** null where the program could not be run at all. */
  code: number | null;
  output: string;
}

/** Runs a program to its end and keeps what it wrote, both streams in one. */
export function runProgram(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string>; timeout?: number; signal?: AbortSignal } = {},
): Promise<Outcome> {
  const child = spawn(command, args, {
    ...options,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      output += part.toString();
    });
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}
