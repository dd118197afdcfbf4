import { evidence } from '../../../core/model/evidence.ts';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Environment } from '../../../core/aws/environment.ts';
import { stands } from '../../../core/changes/standing.ts';
import { say } from '../../../core/messages/render.ts';
import type { Alarm } from '../../../core/model/alarm.ts';
import type { Change } from '../../../core/model/change-record.ts';
import { InvalidInput } from '../../../core/model/errors.ts';
import { type Target, targetKey } from '../../../core/model/target.ts';
import { Problem } from '../../problem.ts';
import { Run } from './run.ts';

/** Where the runs are, under the folder that the command line was called in. */
export const runsFolder = (folder: string): string => join(folder, '.gateway-medic', 'runs');

/** Begins the run of a `fix`; its name says when, and of what. */
export function beginRun(
  { clock }: Environment,
  folder: string,
  target: Target,
  alarm: Alarm,
): Run {
  const openedAt = clock.now().toISOString();
  const id = freeName(
    folder,
    `${openedAt.slice(0, 19).replaceAll(':', '-')}Z-${target.apiId}-${target.stage}`,
  );
  const opened = evidence('account.run-began', { run: id });
  return Run.begin(join(runsFolder(folder), id), {
    id,
    status: 'open',
    target,
    alarm,
    openedAt,
    joined: [],
    timeline: [{ at: openedAt, what: opened }],
  });
}

function freeName(folder: string, name: string, n = 1): string {
  const wanted = n === 1 ? name : `${name}-${n}`;
  return existsSync(join(runsFolder(folder), wanted)) ? freeName(folder, name, n + 1) : wanted;
}

/** Every run, the newest first. */
export function runsIn(folder: string): Run[] {
  const within = runsFolder(folder);
  if (!existsSync(within)) return [];
  return readdirSync(within)
    .flatMap((name) => Run.in(join(within, name)) ?? [])
    .toSorted(
      (a, b) =>
        b.incident.openedAt.localeCompare(a.incident.openedAt) || b.folder.localeCompare(a.folder),
    );
}

/** The newest run of a stage that was interrupted after it had begun to change something. */
export async function unfinishedRun(folder: string, target: Target): Promise<Run | undefined> {
  for (const run of runsIn(folder)) {
    const { status, target: of } = run.incident;
    if (status !== 'open' || targetKey(of) !== targetKey(target)) continue;
    // oxlint-disable-next-line no-await-in-loop -- the newest that fits ends the search
    if (await hasChanges(run)) return run;
  }
  return undefined;
}

/**
 * The run that a person names by id or folder, or else the newest that can be undone.
 * @throws Problem where there is none
 */
export async function runToUndo(folder: string, name: string | undefined): Promise<Run> {
  if (name !== undefined) return namedRun(folder, name);
  for (const run of runsIn(folder)) {
    // oxlint-disable-next-line no-await-in-loop -- the newest that fits ends the search
    if (await hasChanges(run)) return run;
  }
  throw new Problem(say('account.nothing-to-undo', { folder: runsFolder(folder) }));
}

function namedRun(folder: string, name: string): Run {
  const found = Run.in(join(runsFolder(folder), name)) ?? Run.in(resolve(folder, name));
  if (found) return found;
  throw new InvalidInput(say('account.no-such-run', { name, folder: runsFolder(folder) }));
}

/** Whether something that the run changed may still be in place. */
export async function hasChanges(run: Run): Promise<boolean> {
  for (let number = run.attempts; number > 0; number -= 1) {
    // oxlint-disable-next-line no-await-in-loop -- the first attempt that has changes ends the search
    const changes = await run.changes(number);
    if (changes.some(mayStand)) return true;
  }
  return false;
}

/** A change that can be undone and was not. */
const mayStand = ({ status, undo }: Change): boolean => undo.length > 0 && stands({ status });
