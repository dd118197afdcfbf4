import { apiGatewayPrincipal } from '../../../model/partition.ts';
import type { LambdaFunction } from '../../../model/facts/lambda.ts';
import type { Call } from '../../../model/plan.ts';
import type { RouteRef } from '../../../model/route.ts';
import type { Target } from '../../../model/target.ts';
import { grantArn } from '../../resource-policy/source-arns.ts';

/** Lets a method invoke a function: for a person to check and run. */
export const permissionCall = (
  { name, qualifier }: LambdaFunction,
  target: Target,
  route: RouteRef,
): Call => ({
  service: 'lambda',
  action: 'AddPermission',
  input: {
    FunctionName: name,
    ...(qualifier !== null && { Qualifier: qualifier }),
    StatementId: `api-gateway-${target.apiId}`,
    Action: 'lambda:InvokeFunction',
    Principal: apiGatewayPrincipal,
    SourceArn: grantArn(target, route),
  },
});
