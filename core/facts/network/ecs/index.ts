import type { Environment } from '../../../aws/environment.ts';
import type { BalancerPath } from '../../../model/facts/balancer-path.ts';
import { isTaskInterface } from '../../../model/facts/network-interface.ts';
import type { NetworkFacts } from '../../../model/facts/network.ts';
import { knownOr } from '../../../model/reading.ts';
import type { ReadName } from '../../../model/reads.generated.ts';
import type { Window } from '../../window.ts';
import { readMinutes, usageReads } from './minutes.ts';
import { readScaling, scalingReads } from './scaling.ts';
import { serviceReads, servicesBehind } from './services.ts';

/** The calls of this folder. */
export const ecsReads: readonly ReadName[] = [...serviceReads, ...usageReads, ...scalingReads];

/**
 * The services of ECS whose tasks are targets. ECS is asked only where the interface of a target says that it is a task's: a target that
 * is an instance does not say which tasks it runs, and its services are not looked for.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html
 * @returns undefined where no target is a task
 */
export async function readEcsServices(
  environment: Environment,
  window: Window,
  paths: readonly BalancerPath[],
): Promise<NetworkFacts['ecsServices']> {
  const unread = paths.flatMap(({ targetGroups, targetInterfaces }) =>
    'gap' in targetInterfaces &&
    knownOr(targetGroups, []).some(({ targetType }) => targetType === 'ip')
      ? [targetInterfaces]
      : [],
  )[0];
  const groups = paths.flatMap((path) => groupsOfTasks(path));
  if (groups.length === 0) return unread;
  const services = await servicesBehind(environment, window, new Set(groups));
  if ('gap' in services) return services;
  const found = await Promise.all(
    services.known.map(async (service) => {
      const [minutes, scaling] = await Promise.all([
        readMinutes(environment, window, service),
        readScaling(environment, service),
      ]);
      return { ...service, minutes, scaling };
    }),
  );
  return { known: found };
}

/** The target groups of a load balancer that have a task among their targets. */
function groupsOfTasks({ targetGroups, targetInterfaces }: BalancerPath): string[] {
  const addresses = new Set(
    knownOr(targetInterfaces, [])
      .filter((one) => isTaskInterface(one))
      .flatMap((one) => one.addresses),
  );
  return knownOr(targetGroups, [])
    .filter(({ targets }) => knownOr(targets, []).some(({ id }) => addresses.has(id)))
    .map(({ arn }) => arn);
}
