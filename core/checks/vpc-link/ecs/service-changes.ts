import type { BaseFacts } from '../../../model/facts.ts';
import type { ChangeEvent } from '../../../model/facts/changes.ts';
import type { EcsDeployment, EcsService } from '../../../model/facts/ecs-service.ts';
import type { Signals } from '../../../model/signals.ts';
import { changeBefore } from '../../changed-by.ts';

/** A deployment that began this long before the symptom may be its cause, in milliseconds. */
const horizon = 60 * 60_000;
/** The first bad minute is a whole minute, so a deployment may have begun in it. */
const slack = 60_000;

/**
 * The deployment of a service that began in the hour before the symptom; undefined where none did. A deployment ships a task definition; a
 * new count of tasks begins none.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html
 */
export function releaseBefore(
  { deployments }: EcsService,
  { since }: Signals,
): EcsDeployment | undefined {
  const began = since === null ? Number.NaN : Date.parse(since);
  return deployments.find(({ createdAt }) => {
    const at = Date.parse(createdAt);
    return at <= began + slack && at >= began - horizon;
  });
}

/** The change of a service's count of tasks that CloudTrail lists in the hour before the symptom. */
export const countSetBefore = (
  facts: BaseFacts,
  signals: Signals,
  service: EcsService,
): ChangeEvent | undefined =>
  changeBefore(
    facts,
    signals,
    (event) => isUpdateOf(service, event) && typeof event.details['desiredCount'] === 'number',
  );

/** The call that began a deployment of a service, as CloudTrail lists it in the hour before the symptom. */
export const releasedBefore = (
  facts: BaseFacts,
  signals: Signals,
  service: EcsService,
): ChangeEvent | undefined =>
  changeBefore(
    facts,
    signals,
    (event) =>
      isUpdateOf(service, event) &&
      (event.details['taskDefinition'] !== undefined ||
        event.details['forceNewDeployment'] === true),
  );

const isUpdateOf = (
  { name, clusterArn }: EcsService,
  { name: operation, resources, details }: ChangeEvent,
): boolean =>
  operation === 'UpdateService' &&
  resources.some(({ kind, id }) => kind === 'ecs-service' && id === name) &&
  nameIn(String(details['cluster'] ?? 'default')) === nameIn(clusterArn);

const nameIn = (arn: string): string => arn.split('/').at(-1) ?? arn;
