import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Environment } from '../../../core/aws/environment.ts';
import { stands } from '../../../core/changes/standing.ts';
import { say } from '../../../core/messages/render.ts';
import type { Alarm } from '../../../core/model/alarm.ts';
import type { Change } from '../../../core/model/change-record.ts';
import { evidence } from '../../../core/model/evidence.ts';
import { type Target, targetKey } from '../../../core/model/target.ts';
import { Problem } from '../../problem.ts';
import { isOwnFolder, namesIn } from '../disk/read.ts';
import { Unusable } from '../disk/unusable.ts';
import { damaged } from './damaged.ts';
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
  const id = freeName(folder, `${openedAt.slice(0, 19).replaceAll(':', '-')}Z-${ofTarget(target)}`);
  const opened = evidence('account.run-began', { run: id });
  isOwnFolder(join(folder, '.gateway-medic'));
  isOwnFolder(runsFolder(folder));
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

const ofTarget = ({ apiId, stage }: Target): string => `${apiId}-${stage}`;

function freeName(folder: string, name: string, n = 1): string {
  const wanted = n === 1 ? name : `${name}-${n}`;
  return existsSync(join(runsFolder(folder), wanted)) ? freeName(folder, name, n + 1) : wanted;
}

/** The folders of all runs, the newest first: their names begin with the time. */
function foldersOf(folder: string): string[] {
  const within = runsFolder(folder);
  if (!isOwnFolder(join(folder, '.gateway-medic'))) return [];
  return namesIn(within)
    .toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .map((name) => join(within, name));
}

/**
 * The newest run of a stage that was interrupted after it had begun to change something. Damaged runs of other stages are left out.
 * @param tell called with a sentence about each run that was left out
 * @throws Problem where a run that may be of this stage is damaged
 */
export async function unfinishedRun(
  folder: string,
  target: Target,
  tell: (sentence: string) => void,
): Promise<Run | undefined> {
  for (const place of foldersOf(folder)) {
    try {
      const run = Run.in(place);
      if (!run) continue;
      const { status, target: of } = run.incident;
      if (status !== 'open' || targetKey(of) !== targetKey(target)) continue;
      // oxlint-disable-next-line no-await-in-loop -- the newest that fits ends the search
      if (await hasChanges(run)) return run;
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      const name = basename(place);
      if (isOf(target, name)) throw damaged(place, error);
      tell(say('account.run-left-out', { run: name, because: error.message }));
    }
  }
  return undefined;
}

/** Whether the name of a run says that it is of a stage, whatever its files say. */
function isOf(target: Target, name: string): boolean {
  const of = name.slice(name.indexOf('Z-') + 2);
  return [of, of.replace(/-\d+$/, '')].includes(ofTarget(target));
}

/**
 * The run that a person names by id or folder, or else the newest that can be undone.
 * @throws Problem where there is none, or where it is damaged
 */
export async function runToUndo(folder: string, name: string | undefined): Promise<Run> {
  const places = name === undefined ? foldersOf(folder) : namedFolders(folder, name);
  for (const place of places) {
    try {
      const run = Run.in(place);
      // oxlint-disable-next-line no-await-in-loop -- the newest that fits ends the search
      if (run && ((await hasChanges(run)) || name !== undefined)) return run;
    } catch (error) {
      throw error instanceof Unusable ? damaged(place, error) : error;
    }
  }
  const where = { folder: runsFolder(folder) };
  if (name === undefined) throw new Problem(say('account.nothing-to-undo', where));
  throw new Problem(say('account.no-such-run', { name, ...where }));
}

const namedFolders = (folder: string, name: string): string[] => [
  join(runsFolder(folder), name),
  resolve(folder, name),
];

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
