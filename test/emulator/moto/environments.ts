import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import type { ClientConstructor, Environment } from '../../../core/aws/environment.ts';
import { systemClock } from '../../../core/aws/live.ts';
import { memoryBudget } from '../../../core/aws/query-budget.ts';
import { settingsFrom } from '../../../core/aws/settings.ts';
import type { Emulator } from '../../../scripts/emulator/emulators.ts';
import { Account, type AccountCall } from '../../../simulator/account/account.ts';
import { connect } from '../../../simulator/account/connect.ts';
import { services } from '../../../simulator/account/services.generated.ts';
import { targetHealth } from '../../../simulator/network/health.ts';

/** An account that can be asked, and what is true of it. */
export interface Side {
  readonly name: 'simulator' | 'moto';
  readonly accountId: string;
  readonly environment: Environment;
}

const region = 'us-east-1';
const account = '123456789012';

const around = (client: Environment['client'], clock: Environment['clock']): Environment => ({
  region,
  client,
  clock,
  settings: settingsFrom({ GATEWAY_MEDIC_TABLE: 'incidents', GATEWAY_MEDIC_BUCKET: 'evidence' }),
  queries: memoryBudget({ region, dollars: 1000, setting: 'a test' }),
  logger: new Logger({ serviceName: 'emulator-tests', logLevel: 'SILENT' }),
  metrics: new Metrics({ namespace: 'EmulatorTests', serviceName: 'emulator-tests' }),
});

/** What waits for AWS to settle need not wait as long for moto, whose answers are final. */
function quickClock(): Environment['clock'] {
  const waited = 0.05;
  let ahead = 0;
  return {
    now: () => new Date(Date.now() + ahead),
    async sleep(milliseconds) {
      ahead += milliseconds * (1 - waited);
      await systemClock.sleep(milliseconds * waited);
    },
  };
}

/** The real SDK over HTTP to moto. */
export function motoSide({ endpoint, account: accountId }: Emulator): Side {
  const clients = new Map<unknown, unknown>();
  const client = <C>(Client: ClientConstructor<C>): C => {
    const made = clients.get(Client) ?? new Client({ endpoint, maxAttempts: 1 });
    clients.set(Client, made);
    return made as C;
  };
  return { name: 'moto', accountId, environment: around(client, quickClock()) };
}

/** The simulator's account at the same time; a VPC link needs minutes there, so sleeping moves its clock on. */
export function simulatedSide(): Side & { readonly calls: readonly AccountCall[] } {
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead);
  const simulated = new Account({ accountId: account, region, now, services, seed: 1 });
  const surroundings = { code: {}, processes: {}, hosts: {}, traffic: [], invokers: [] };
  simulated.hooks.targetHealth = (one, arn) => targetHealth(one, surroundings, arn);
  const clients = new Map<unknown, unknown>();
  const client = <C>(Client: ClientConstructor<C>): C => {
    const made = clients.get(Client) ?? connect(Client, simulated, 'tester');
    clients.set(Client, made);
    return made as C;
  };
  const sleep = async (milliseconds: number) => void (ahead += milliseconds);
  return {
    name: 'simulator',
    accountId: account,
    environment: around(client, { now, sleep }),
    calls: simulated.calls,
  };
}
