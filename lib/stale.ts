import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

/**
 * Whether a file has to be made again, because one of its sources in this package is newer. An installed package brings what
 * was made along and lacks sources: there nothing is stale.
 */
export function isStale(made: string, sources: readonly string[]): boolean {
  const times = sources.map((source) => newestIn(join(packageRoot, source)));
  return !times.includes(0) && Math.max(...times) > newestIn(made);
}

/** The time of the latest change at or below a path, 0 where it does not exist. A folder changes when it loses a file. */
function newestIn(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
