import { randomUUID } from 'node:crypto';
import { say } from '../../../core/messages/render.ts';
import type { Target } from '../../../core/model/target.ts';
import { lock } from '../../../core/store/lock.ts';
import { exitCodes } from '../../exit-codes.ts';
import { Problem } from '../../problem.ts';
import type { Self } from '../../self.ts';
import type { Connection } from '../connection.ts';
import { deployedTable } from '../deployment-table.ts';
import type { StageLock } from './lock.ts';

/** The lock of a stage in the table of a deployment, which its workflow takes too. Nothing where there is no deployment. */
export function deployedLock(
  connection: Connection,
  deployment: string,
  target: Target,
  self: Self,
): StageLock {
  const id = `laptop-${randomUUID()}`;
  const by = `${self.user}@${self.host}`;
  let found: Promise<ReturnType<typeof lock> | undefined> | undefined;
  const locks = () => (found ??= lockOf(connection, deployment));
  return {
    async hold() {
      const stages = await locks();
      if (!stages || (await stages.lend(target, id, by))) return;
      const holder = await stages.holder(target);
      // Given back between the two calls.
      if (!holder && (await stages.lend(target, id, by))) return;
      const said = {
        api: `${target.apiName}/${target.stage}`,
        holder: holder?.by ?? holder?.incidentId ?? '-',
        kind: holder?.by === undefined ? 'incident' : 'laptop',
        since: holder?.since ?? '-',
        deployment,
      };
      throw new Problem(say('account.locked-deployed', said), exitCodes.faulty);
    },
    async release() {
      // Where nothing was looked up, nothing is held.
      await (await found)?.release(target, id);
    },
  };
}

async function lockOf(connection: Connection, deployment: string) {
  const deployed = await deployedTable(connection, deployment);
  if (typeof deployed === 'string') return undefined;
  const { environment } = connection;
  const settings = { ...environment.settings, table: deployed.table };
  return lock({ ...environment, settings });
}
