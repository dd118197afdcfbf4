import { join } from 'node:path';
import type { Emulator } from '../../../scripts/emulator/emulators.ts';
import { stackName } from '../../../lib/synthesize.ts';
import type { Check } from '../checks.ts';
import { accountAt } from './account.ts';
import type { BrokenApi } from './broken-apis.ts';
import { failingCheck, failingStep } from './cases/failing-lambda.ts';
import { deploy, destroy, update } from './cases/life-cycle.ts';
import { recovered } from './cases/recovered.ts';
import { rejected, unanswered } from './cases/unanswered.ts';
import { enters, type Execution, type Medic } from './incidents.ts';
import { inboxOf } from './inbox.ts';
import { createBrokenApis, outputsOf } from './stacks.ts';
import { ask, type Asked, type Stand } from './stand.ts';
import { keepRequesting, putHistory } from './traffic.ts';

const config = join(import.meta.dirname, 'config.json');
const changedConfig = join(import.meta.dirname, 'changed-config.json');
const names = ['fixed', 'rejected', 'unanswered', 'half-blind', 'stuck'] as const;

/** Deploys the app into MiniStack, works with it as people would, and takes it away again. */
export async function ministackPart(emulator: Emulator, check: Check): Promise<void> {
  if (!(await deploy(emulator, config, check))) return;
  const account = accountAt(emulator.endpoint);
  const medic = (await outputsOf(account, stackName)) as Medic;
  const stand: Stand = {
    account,
    medic,
    check,
    inbox: await inboxOf(account, medic.Topic),
    entered: (execution: Execution, state: string) => enters(account, execution, state, 60),
  };
  const apis = await createBrokenApis(account, names);
  const every = Object.values(apis);
  await putHistory(account, every);
  const stopRequesting = keepRequesting(account, every);
  try {
    await incidents(emulator, stand, apis);
  } finally {
    stopRequesting();
  }
  await destroy(emulator, account, medic, check);
}

/** All at once, as accounts have it; only the Lambdas that fail wait until nobody else needs them. */
async function incidents(
  emulator: Emulator,
  stand: Stand,
  apis: Record<(typeof names)[number], BrokenApi>,
): Promise<void> {
  const asked: Partial<Record<string, Asked>> = {};
  const first = ['fixed', 'rejected', 'unanswered'] as const;
  await stand.check(
    'each alarm leads to the question whether its permission may be added',
    async () => {
      await Promise.all(first.map(async (name) => (asked[name] = await ask(stand, apis[name]))));
    },
  );
  await update(emulator, changedConfig, stand, Object.values(asked) as Asked[]);
  const having = (
    name: (typeof first)[number],
    then: (stand: Stand, api: BrokenApi, asked: Asked) => Promise<void>,
  ) => {
    const question = asked[name];
    return question ? then(stand, apis[name], question) : undefined;
  };
  const ends = await Promise.allSettled([
    having('fixed', recovered),
    having('rejected', rejected),
    having('unanswered', unanswered),
    failingCheck(stand, apis['half-blind']).then(() => failingStep(stand, apis.stuck)),
  ]);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
