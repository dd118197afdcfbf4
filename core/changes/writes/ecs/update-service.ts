import {
  DescribeServicesCommand,
  ECSClient,
  type Service,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import type { Environment } from '../../../aws/environment.ts';
import { onServices } from '../../../aws/iam/scopes.ts';
import { sends } from '../../sends.ts';
import { plain } from '../../state.ts';
import { until } from '../../until.ts';
import { defineWrite, type Input } from '../../write.ts';

/** Seconds that tasks may take to start and to pass their health checks. */
const patience = 240;
/** Events that are looked at, the newest. */
const latest = 3;
/** @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages-list.html */
const noRoom = /unable to (?:consistently )?(?:place|start)/i;

async function read(environment: Environment, { cluster, service }: Input): Promise<Service> {
  const { services = [] } = await environment
    .client(ECSClient)
    .send(new DescribeServicesCommand({ cluster: String(cluster), services: [String(service)] }));
  const [found] = services;
  if (!found) throw new Error(`ECS has no service ${String(service)} in ${String(cluster)}.`);
  return found;
}

/**
 * Sets how many tasks a service is to run. The state is that count: where it is another than the one that was set, somebody else has
 * changed it since.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html
 */
export default defineWrite({
  name: 'ecs:UpdateService',
  grants: onServices('ecs:UpdateService', '<cluster>/<service>'),
  reads: ['ecs:DescribeServices'],
  send: sends(ECSClient, UpdateServiceCommand),
  async state(environment, input) {
    const { desiredCount } = await read(environment, input);
    return plain(desiredCount);
  },
  makes: (state, { desiredCount }) => state === desiredCount,
  settle: (environment, input) =>
    until(environment, `The tasks of service ${String(input['service'])}`, patience, async () => {
      const found = await read(environment, input);
      const { desiredCount = 0, runningCount = 0, deployments = [], events = [] } = found;
      // Somebody else's count or deployment is not waited for, nor is room that there is not: verification sees what came of it.
      if (desiredCount !== input['desiredCount'] || deployments.length > 1) return true;
      if (events.slice(0, latest).some(({ message = '' }) => noRoom.test(message))) return true;
      return runningCount >= desiredCount;
    }),
});
