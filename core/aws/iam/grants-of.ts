import type { CallName, ServiceId } from '../../model/calls.ts';
import { apigateway, apigatewayv2 } from './calls/apigateway.ts';
import { ec2 } from './calls/ec2.ts';
import { elbv2 } from './calls/elbv2.ts';
import type { Grant, ServiceCalls } from './calls/grant.ts';
import { cognitoIdp, iam } from './calls/identity.ts';
import { lambda } from './calls/lambda.ts';
import { cloudwatch, logs, serviceQuotas } from './calls/observability.ts';
import { dynamodb, s3, sns, stepfunctions } from './calls/own.ts';

/** What IAM must allow for every call that the product may declare. */
export const calls = {
  apigateway,
  apigatewayv2,
  lambda,
  ec2,
  elbv2,
  cloudwatch,
  logs,
  'service-quotas': serviceQuotas,
  dynamodb,
  s3,
  sns,
  stepfunctions,
  iam,
  'cognito-idp': cognitoIdp,
} satisfies Record<ServiceId, ServiceCalls>;

/**
 * The permissions behind declared calls, each once.
 * @throws Error for a call that no table knows: better no deployment than a Lambda that is denied, or allowed too much
 */
export function grantsOf(names: readonly CallName[]): readonly Grant[] {
  return [...new Set(names)].toSorted().flatMap((name) => {
    const grants = knownGrants(name);
    if (!grants)
      throw new Error(
        `No permission is known for ${name}: add it to core/aws/iam/calls, with the narrowest resources that AWS offers.`,
      );
    return grants;
  });
}

/** The IAM actions that allow a call, for a person to read; the call's own name where no table knows it. */
export const actionsOf = (name: string): readonly string[] => [
  ...new Set(knownGrants(name)?.flatMap(({ actions }) => actions) ?? [name]),
];

function knownGrants(name: string): readonly Grant[] | undefined {
  const [service = '', operation = ''] = name.split(':');
  const table: ServiceCalls | undefined = Object.hasOwn(calls, service)
    ? calls[service as ServiceId]
    : undefined;
  return table && Object.hasOwn(table, operation) ? table[operation] : undefined;
}
