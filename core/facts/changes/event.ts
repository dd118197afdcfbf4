import type { Event } from '@aws-sdk/client-cloudtrail';
import type { ChangeEvent } from '../../model/facts/changes.ts';
import { detailsIn, fieldsOf } from './parameters.ts';
import { operationIn, recordIn } from './record.ts';
import { resourcesIn } from './resources.ts';
import { toolOf } from './tool.ts';

/** An event of CloudTrail; null for one that failed, cannot be read or changed nothing that an API depends on. */
export function changeOf({
  EventTime,
  EventSource = '',
  EventName = '',
  CloudTrailEvent = '',
}: Event): ChangeEvent | null {
  const record = recordIn(CloudTrailEvent);
  if (!record || record.errorCode !== undefined || EventTime === undefined) return null;
  // CloudTrail lists tests among the writes, and they change nothing.
  if (EventName.startsWith('TestInvoke')) return null;
  const given = fieldsOf(record.requestParameters ?? {}, record.responseElements ?? {});
  const resources = resourcesIn(EventSource, given);
  if (resources.length === 0) return null;
  const { arn = null, invokedBy } = record.userIdentity ?? {};
  const tool = toolOf({ userAgent: record.userAgent, invokedBy, arn });
  return {
    at: EventTime.toISOString(),
    source: EventSource,
    name: operationIn(EventName),
    by: arn,
    ...(invokedBy !== undefined && { via: invokedBy }),
    ...(tool !== undefined && { tool }),
    resources,
    details: detailsIn(given),
  };
}
