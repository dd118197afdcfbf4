import type { Admission } from '../core/aws/admission.ts';
import type { Environment } from '../core/aws/environment.ts';
import { noQueries } from '../core/aws/query-budget.ts';
import { settingsFrom } from '../core/aws/settings.ts';
import { sharedGate } from '../lambdas/shared-gate.ts';
import type { Account, Principal } from './account/account.ts';
import { connect } from './account/connect.ts';
import type { StsState } from './account/sts/index.ts';
import { stackName } from './cloud/deployment.ts';
import type { VirtualClock } from './clock.ts';
import { quietMetrics, silentLogger } from './silent-telemetry.ts';

/** Who looks at a simulated account. */
interface Viewer {
  readonly principal: Principal;
  readonly variables: Readonly<Record<string, string>>;
  /** Throws where what calls has been ended. */
  readonly alive?: () => void;
  /** The policy of the session in which it calls, and the gate of who has assumed the role. */
  readonly assumed?: { readonly session: string | undefined; readonly gate: Admission };
}

/** An environment in which `core` sees a simulated account, as a principal. */
export function productEnvironment(
  simulation: { readonly account: Account; readonly clock: VirtualClock },
  { principal, variables, alive = () => {}, assumed }: Viewer,
): Environment {
  const { account, clock } = simulation;
  const clients = { once: new Map<unknown, unknown>(), usual: new Map<unknown, unknown>() };
  let gate: Admission = async () => {};
  const admission: Admission = async (service, operation) => {
    alive();
    await gate(service, operation);
  };
  const environment: Environment = {
    region: account.region,
    client: (constructor, options) => {
      const made = options?.once ? clients.once : clients.usual;
      const client =
        made.get(constructor) ??
        connect(constructor, account, principal, {
          ...options,
          session: assumed?.session,
          admission,
        });
      made.set(constructor, client);
      return client as InstanceType<typeof constructor>;
    },
    as: ({ accessKeyId }) => {
      const taken = account.state<StsState>('sts').sessions[accessKeyId];
      if (!taken) throw new Error(`There is no session ${accessKeyId}.`);
      const role = taken.roleArn.replace(/^.*role\//, '').replace(`${stackName}-`, '');
      return productEnvironment(simulation, {
        principal: role,
        variables,
        alive,
        assumed: { session: taken.policy, gate },
      });
    },
    clock,
    settings: settingsFrom(variables),
    queries: noQueries(account.region),
    logger: silentLogger(),
    metrics: quietMetrics(),
  };
  // Where AWS takes any number of calls, waiting for one's turn takes no time either.
  const isLimited = account.conditions?.metered?.quotas !== undefined;
  const atOnce = { now: () => clock.now(), sleep: async () => {} };
  gate = assumed?.gate ?? sharedGate(isLimited ? environment : { ...environment, clock: atOnce });
  return environment;
}
