import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** A process by its number and the moment it began, so that a number given out again is not taken for it. */
export interface ProcessId {
  pid: number;
  began: string;
}

/** @returns null where there is no such process, or only its remains */
export function identify(pid: number): ProcessId | null {
  const began = process.platform === 'linux' ? beganLinux(pid) : beganElsewhere(pid);
  return began === null ? null : { pid, began };
}

export function isAlive(id: ProcessId): boolean {
  return identify(id.pid)?.began === id.began;
}

function beganLinux(pid: number): string | null {
  try {
    // The name in brackets may hold blanks; after it come the state and, as the 20th from there, the start in ticks.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return fields[0] === 'Z' || fields[19] === undefined ? null : `${boot} ${fields[19]}`;
  } catch {
    return null;
  }
}

function beganElsewhere(pid: number): string | null {
  const [command, args] =
    process.platform === 'win32'
      ? ['powershell', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.Ticks`]]
      : ['ps', ['-o', 'lstart=', '-p', String(pid)]];
  try {
    const text = execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return text.trim() === '' ? null : text.trim();
  } catch {
    return null;
  }
}

export function signal(id: ProcessId, name: 'SIGTERM' | 'SIGKILL'): void {
  if (!isAlive(id)) return;
  try {
    process.kill(id.pid, name);
  } catch {
    // It ended by itself in between.
  }
}

/** Asks the process to end, waits, and ends it the hard way where it does not. */
export async function endProcess(id: ProcessId, patience = 20_000): Promise<void> {
  signal(id, 'SIGTERM');
  if (await hasEnded(id, patience)) return;
  signal(id, 'SIGKILL');
  await hasEnded(id, 5_000);
}

async function hasEnded(id: ProcessId, patience: number): Promise<boolean> {
  const until = Date.now() + patience;
  while (isAlive(id)) {
    if (Date.now() > until) return false;
    await pause(50);
  }
  return true;
}
