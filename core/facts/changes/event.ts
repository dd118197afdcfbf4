import type { Event } from '@aws-sdk/client-cloudtrail';
import * as z from 'zod/mini';
import type { ChangeEvent } from '../../model/facts/changes.ts';
import { parseFunctionArn } from '../../model/lambda-arn.ts';
import { toolOf } from './tool.ts';
import { detailsIn, type Fields, fieldsOf } from './parameters.ts';
import { servicePrincipal } from '../../model/partition.ts';

const fields = z.nullish(z.record(z.string(), z.unknown()));

/** @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html */
const recordSchema = z.object({
  userIdentity: z.optional(
    z.object({ arn: z.optional(z.string()), invokedBy: z.optional(z.string()) }),
  ),
  userAgent: z.optional(z.string()),
  errorCode: z.optional(z.string()),
  requestParameters: fields,
  responseElements: fields,
});

/** The parameters that name a resource, by service. Other services' events are not kept. */
const resourceParameters: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [servicePrincipal('apigateway')]: {
    restApiId: 'api',
    apiId: 'api',
    domainName: 'domain',
    vpcLinkId: 'vpc-link',
    usagePlanId: 'usage-plan',
    usageplanId: 'usage-plan',
    apiKey: 'api-key',
    keyId: 'api-key',
  },
  [servicePrincipal('wafv2')]: { id: 'web-acl', webACLArn: 'web-acl' },
  [servicePrincipal('lambda')]: { functionName: 'function' },
  [servicePrincipal('elasticloadbalancing')]: {
    loadBalancerArn: 'load-balancer',
    listenerArn: 'listener',
    targetGroupArn: 'target-group',
  },
  [servicePrincipal('servicediscovery')]: { serviceId: 'cloud-map-service' },
  [servicePrincipal('ec2')]: { groupId: 'security-group', networkAclId: 'network-acl' },
};

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
    name: EventName.replace(/\d{8}(v\d+)?$/, ''),
    by: arn,
    ...(invokedBy !== undefined && { via: invokedBy }),
    ...(tool !== undefined && { tool }),
    resources,
    details: detailsIn(given),
  };
}

function recordIn(text: string): z.infer<typeof recordSchema> | undefined {
  try {
    return recordSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const resourcesIn = (source: string, given: Fields): ChangeEvent['resources'] =>
  Object.entries(resourceParameters[source] ?? {}).flatMap(([parameter, kind]) => {
    const id = given[parameter];
    return typeof id === 'string'
      ? [{ kind, id: kind === 'function' ? functionName(id) : id }]
      : [];
  });

/** Lambda takes a name, a part of an ARN or all of it, each with a qualifier or without. */
const functionName = (given: string): string =>
  parseFunctionArn(given)?.name ??
  /(?:^|function:)([\w-]+)(?::[\w$-]+)?$/.exec(given)?.[1] ??
  given;
