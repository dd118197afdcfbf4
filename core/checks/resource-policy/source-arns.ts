import type { RouteRef } from '../../model/route.ts';
import { partitionOf } from '../../model/partition.ts';
import { executeApiArn, type Target } from '../../model/target.ts';

/** The methods that a request to an `ANY` method can have. */
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

/**
 * The source ARNs that a policy must allow before every request to a method gets through: one, or one per HTTP method
 * for `ANY`. Path parameters hold a value that only a wildcard matches, because clients may send anything. HTTP APIs ask for the
 * route as it is written, with the names of its parameters.
 */
export function routeArns(target: Target, route: RouteRef): string[] {
  const used = route.httpMethod === 'ANY' ? methods : [route.httpMethod];
  if (target.apiKind !== 'REST')
    return [...new Set(used.map((method) => keyArn(target, { ...route, httpMethod: method })))];
  const path = route.path
    .replaceAll(/\{[^}]*\+\}/g, '~any~/~depth~')
    .replaceAll(/\{[^}]*\}/g, '~any~');
  return used.map((method) => executeApiArn(target, method, path));
}

/** The source ARN of a method or route as it is written; `$default` stands for itself, without a method. */
export const keyArn = (target: Target, route: RouteRef): string =>
  route.path.startsWith('/')
    ? executeApiArn(target, route.httpMethod, route.path)
    : executeApiArn(target, '', route.path);

/**
 * The `SourceArn` to grant for a method, as narrow as it can be: parameters become `*`, so does `ANY`. The stage is
 * `*`, because `TestInvokeMethod` calls under a stage name of its own.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html
 */
export function grantArn(target: Target, route: RouteRef): string {
  const path = route.path.replaceAll(/\{[^}]*\}/g, '*');
  const method = route.httpMethod === 'ANY' ? '*' : route.httpMethod;
  return keyArn({ ...target, stage: '*' }, { httpMethod: method, path });
}

/** The source ARN with which API Gateway calls a Lambda authorizer. */
export const authorizerArn = (target: Target, authorizerId: string): string =>
  `arn:${partitionOf(target.region)}:execute-api:${target.region}:${target.account}:${target.apiId}/authorizers/${authorizerId}`;
