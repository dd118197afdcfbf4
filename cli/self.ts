import { readFileSync } from 'node:fs';
import { homedir, hostname, userInfo } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** The process that runs a command, as locks name it. */
export interface Self {
  readonly pid: number;
  readonly host: string;
  readonly user: string;
  /** Where what this user shares between folders is kept. */
  readonly state: string;
  /**
   * When a process of this host began, in whatever unit the system counts; `-` where it does not say.
   * @returns undefined where no such process runs
   */
  began(pid: number): string | undefined;
}

/** This process. */
export const processSelf = (): Self => ({
  pid: process.pid,
  host: hostname(),
  user: userName(),
  state: stateFolder(process.env),
  began,
});

/** @see https://specifications.freedesktop.org/basedir-spec/latest/ */
export function stateFolder(variables: Readonly<Record<string, string | undefined>>): string {
  const { XDG_STATE_HOME: wanted = '', LOCALAPPDATA: local } = variables;
  if (isAbsolute(wanted)) return join(wanted, 'gateway-medic');
  if (process.platform === 'win32' && local !== undefined) return join(local, 'gateway-medic');
  return join(homedir(), '.local', 'state', 'gateway-medic');
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container's user need not be in its list of users.
    return String(process.getuid?.() ?? '-');
  }
}

function began(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else cannot be signalled, and runs.
    if ((error as { code?: unknown }).code !== 'EPERM') return undefined;
  }
  try {
    // Behind the name, which may hold anything, the 20th field: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-';
  } catch {
    return '-';
  }
}
