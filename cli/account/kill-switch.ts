import { relative } from 'node:path';
import { say } from '../../core/messages/render.ts';
import type { Pause, Scope } from '../../core/model/pause.ts';
import { pauseOf, type Pauses, pauses } from '../../core/store/pauses.ts';
import { Problem } from '../problem.ts';
import type { Connection } from './connection.ts';
import { deployedTable } from './deployment-table.ts';
import { filePauses } from './runs/file-pauses.ts';

/** A place where pauses are kept, as a person may call it. */
interface Kept extends Pauses {
  readonly place: string;
}

/** The kill switch as the command line sees it: the deployment's, and that of the folder. */
export interface KillSwitch {
  /** Every pause, wherever it is kept. @throws Error where one of the places cannot be read */
  read(): Promise<Pause[]>;
  /**
   * Sets a pause in the deployment, or in the folder where there is none.
   * @throws Problem where the deployment would not see it
   */
  set(pause: Pause): Promise<{ readonly place: string; readonly isDeployed: boolean }>;
  /** Lifts a pause wherever it is kept. @returns the places where it was set and not lifted */
  lift(scope: Scope, lifted: Required<Pause>['lifted']): Promise<string[]>;
}

/** The kill switch for an account. Nothing is looked up before it is first used. */
export function killSwitch(connection: Connection, folder: string, deployment: string): KillSwitch {
  let found: Promise<Places> | undefined;
  const places = () => (found ??= placesOf(connection, folder, deployment));
  return {
    async read() {
      const { kept } = await places();
      return (await Promise.all(kept.map((one) => one.read()))).flat();
    },
    async set(pause) {
      const { kept, isOlder } = await places();
      if (isOlder) throw new Problem(say('account.without-switch', { deployment }));
      await kept[0].put(pause);
      return { place: kept[0].place, isDeployed: kept.length > 1 };
    },
    async lift(scope, lifted) {
      const { kept } = await places();
      const all = await Promise.all(
        kept.map(async (one) => ({ one, pause: pauseOf(await one.read(), scope) })),
      );
      const set = all.flatMap(({ one, pause }) => (pause && !pause.lifted ? [{ one, pause }] : []));
      await Promise.all(set.map(({ one, pause }) => one.put({ ...pause, lifted })));
      return set.map(({ one }) => one.place);
    },
  };
}

interface Places {
  /** The deployment's table first, where there is one. */
  readonly kept: readonly [Kept, ...Kept[]];
  /** There is a deployment, and it reads no switch. */
  readonly isOlder: boolean;
}

async function placesOf(
  connection: Connection,
  folder: string,
  deployment: string,
): Promise<Places> {
  const file = filePauses(folder);
  const here: Kept = { ...file, place: relative(folder, file.file) };
  const deployed = await deployedTable(connection, deployment);
  if (typeof deployed === 'string') return { kept: [here], isOlder: deployed !== 'none' };
  const { environment } = connection;
  const settings = { ...environment.settings, table: deployed.table };
  const there = pauses({ ...environment, settings });
  const place = say('account.switch-of', { deployment, ...deployed });
  return { kept: [{ ...there, place }, here], isOlder: false };
}
