import type { ServiceId } from '../../model/calls.ts';
import type { Grant } from '../../model/write.ts';
import { apigateway, apigatewayv2 } from './calls/apigateway.ts';
import { ec2 } from './calls/ec2.ts';
import { applicationAutoscaling, ecs } from './calls/ecs.ts';
import { elbv2 } from './calls/elbv2.ts';
import type { ServiceCalls } from './calls/grant.ts';
import { acm, cognitoIdp, iam } from './calls/identity.ts';
import { lambda } from './calls/lambda.ts';
import { cloudtrail, cloudwatch, health, logs, serviceQuotas } from './calls/observability.ts';
import { servicediscovery } from './calls/servicediscovery.ts';
import { wafv2 } from './calls/wafv2.ts';
import { dynamodb, s3, sns, stepfunctions, sts } from './calls/own.ts';

/** Calls on the deployment's own table, bucket, topic and workflow. */
const ownCalls = { dynamodb, s3, sns, stepfunctions, sts } satisfies Partial<
  Record<ServiceId, ServiceCalls>
>;

/** The reads of an account. `npm run registry` makes ReadName of it. */
export const accountReads = {
  acm,
  apigateway,
  apigatewayv2,
  lambda,
  'application-autoscaling': applicationAutoscaling,
  ec2,
  ecs,
  elbv2,
  cloudtrail,
  health,
  servicediscovery,
  cloudwatch,
  logs,
  'service-quotas': serviceQuotas,
  iam,
  'cognito-idp': cognitoIdp,
  wafv2,
} satisfies Record<Exclude<ServiceId, keyof typeof ownCalls>, ServiceCalls>;

/** What IAM must allow for every call that the product may declare, apart from the writes of plans, which say it themselves. */
export const calls = { ...accountReads, ...ownCalls };

type CallIn<T> = { [S in keyof T & string]: `${S}:${keyof T[S] & string}` }[keyof T & string];

/** A call on the deployment's own resources, by name. */
export type OwnCall = CallIn<typeof ownCalls>;

/** The permissions behind a call that no plan makes. @returns undefined for one that no table knows */
export function grantsOfCall(name: string): readonly Grant[] | undefined {
  const [service = '', operation = ''] = name.split(':');
  const table: ServiceCalls | undefined = Object.hasOwn(calls, service)
    ? calls[service as ServiceId]
    : undefined;
  return table && Object.hasOwn(table, operation) ? table[operation] : undefined;
}

/** The IAM actions that allow a call, to tell a person; the call's own name where there are no grants of it. */
export const actionsIn = (
  grants: readonly Grant[] | undefined,
  name: string,
): readonly string[] => [...new Set(grants?.flatMap(({ actions }) => actions) ?? [name])];
