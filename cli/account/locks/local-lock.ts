import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { say } from '../../../core/messages/render.ts';
import { type Target, targetKey } from '../../../core/model/target.ts';
import { exitCodes } from '../../exit-codes.ts';
import { Problem } from '../../problem.ts';
import type { Self } from '../../self.ts';
import { disk } from '../disk/disk.ts';
import { isOwnFolder, namesIn, readDocument } from '../disk/read.ts';
import { Unusable } from '../disk/unusable.ts';
import { writeNew } from '../disk/write.ts';
import type { StageLock } from './lock.ts';

const holderSchema = z.object({
  pid: z.number(),
  host: z.string(),
  user: z.string(),
  /** As {@link Self} says it. */
  began: z.string(),
  command: z.string(),
  /** ISO 8601 */
  since: z.string(),
});
type Holder = z.infer<typeof holderSchema>;

/** Hours after which a lock counts as left behind where nobody can say whether its process still runs. */
const longest = 24;

/**
 * The lock of a stage for all commands of one user, whatever folder they run in. Whoever wants it puts a file of its own into the
 * lock's folder, looks for others, and steps back where one is there: two at the same moment may both step back, and
 * never both go on. A file whose process has ended is removed.
 */
export function localLock(
  self: Self,
  now: () => Date,
  target: Target,
  command: 'fix' | 'undo',
): StageLock {
  const folder = join(self.state, 'locks', targetKey(target).replaceAll(/[^\w.-]/g, '_'));
  let mine: string | undefined;
  const release = async () => {
    if (mine !== undefined) disk.remove(mine);
    mine = undefined;
  };
  return {
    async hold() {
      if (mine !== undefined) {
        if (disk.look(mine)) return;
        throw new Problem(say('account.lock-lost', { file: mine }), exitCodes.faulty);
      }
      const { pid, host, user } = self;
      const since = now().toISOString();
      const holder = { pid, host, user, began: self.began(pid) ?? '-', command, since };
      mine = join(folder, `${randomUUID()}.json`);
      try {
        for (const above of [self.state, dirname(folder), folder]) isOwnFolder(above);
        writeNew(mine, JSON.stringify(holder satisfies Holder));
        mustBeAlone(self, now(), mine, target);
      } catch (error) {
        await release();
        throw error;
      }
    },
    release,
  };
}

/** @throws Problem where another lock of the stage is held, or cannot be read */
function mustBeAlone(self: Self, now: Date, mine: string, { apiName, stage }: Target): void {
  for (const name of namesIn(dirname(mine))) {
    const file = join(dirname(mine), name);
    if (file === mine || !name.endsWith('.json')) continue;
    const holder = holderIn(file);
    if (!holder) continue;
    if (!isLive(holder, self, now)) {
      disk.remove(file);
      continue;
    }
    const known = holder.host === self.host ? 'here' : 'elsewhere';
    const said = { ...holder, api: `${apiName}/${stage}`, known, file };
    throw new Problem(say('account.locked', said), exitCodes.faulty);
  }
}

/** @returns undefined where it was given back meanwhile. @throws Problem where nobody can say whose it is */
function holderIn(file: string): Holder | undefined {
  try {
    return readDocument(file, holderSchema);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    if (error.flaw === 'missing') return undefined;
    const damaged = say('account.lock-damaged', { because: error.message });
    throw new Problem(damaged, error.code, { cause: error });
  }
}

function isLive({ pid, host, began, since }: Holder, self: Self, now: Date): boolean {
  const isOld = !(now.getTime() - Date.parse(since) < longest * 3_600_000);
  if (host !== self.host) return !isOld;
  const running = self.began(pid);
  if (running === undefined) return false;
  return running === '-' ? !isOld : running === began;
}
