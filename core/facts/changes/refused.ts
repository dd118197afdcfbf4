import type { Event } from '@aws-sdk/client-cloudtrail';
import { ownApplication } from '../../aws/own-application.ts';
import type { RefusedCall } from '../../model/facts/changes.ts';
import { logRoleRefusal } from '../../model/log-role-refusal.ts';
import { servicePrincipal } from '../../model/partition.ts';
import { fieldsOf } from './parameters.ts';
import { operationIn, recordIn } from './record.ts';
import { resourcesIn } from './resources.ts';
import { toolOf } from './tool.ts';

/** Codes of calls that were denied or throttled, under the names that the services give them. */
const refusals =
  /AccessDenied|Unauthorized|NotAuthorized|TooManyRequests|Throttl|RequestLimitExceeded/;

const gateway = servicePrincipal('apigateway');

/** Characters of AWS's words that are kept. */
const longest = 600;

/**
 * What AWS refused somebody, as an event of CloudTrail says it; null for a call that went well or failed for what it asked, and for
 * this product's own calls.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
export function refusedCallOf({
  EventTime,
  EventSource = '',
  EventName = '',
  CloudTrailEvent = '',
}: Event): RefusedCall | null {
  const record = recordIn(CloudTrailEvent);
  if (record?.errorCode === undefined || EventTime === undefined) return null;
  const { errorCode: error, errorMessage = '', userAgent = '' } = record;
  if (ownApplication.made(userAgent)) return null;
  if (!refusals.test(error) && !isLogRole(EventSource, errorMessage)) return null;
  const message = errorMessage.slice(0, longest);
  const { arn = null, invokedBy } = record.userIdentity ?? {};
  const tool = toolOf({ userAgent, invokedBy, arn });
  const given = fieldsOf(record.requestParameters ?? {}, {});
  const resources = distinct([...resourcesIn(EventSource, given), ...resourcesOfMessage(message)]);
  // Only API Gateway's calls may concern every API.
  if (resources.length === 0 && EventSource !== gateway) return null;
  return {
    at: EventTime.toISOString(),
    source: EventSource,
    name: operationIn(EventName),
    by: arn,
    ...(tool !== undefined && { tool }),
    error,
    message,
    resources,
  };
}

const isLogRole = (source: string, message: string): boolean =>
  source === gateway && logRoleRefusal.test(message);

/** The API or function in the ARN that a denial names. */
function resourcesOfMessage(message: string): RefusedCall['resources'] {
  const api = /:apigateway:[\w-]*::\/(?:restapis|apis|v2\/apis)\/(\w+)/.exec(message)?.[1];
  const fn = /:lambda:[\w-]*:\d{12}:function:([\w-]+)/.exec(message)?.[1];
  return [
    ...(api === undefined ? [] : [{ kind: 'api', id: api }]),
    ...(fn === undefined ? [] : [{ kind: 'function', id: fn }]),
  ];
}

const distinct = (all: RefusedCall['resources']): RefusedCall['resources'] =>
  all.filter(
    (one, index) => all.findIndex(({ kind, id }) => kind === one.kind && id === one.id) === index,
  );
