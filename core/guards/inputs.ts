import type { Call } from '../model/plan.ts';
import { apiGatewayPrincipal } from '../model/partition.ts';
import type { Target } from '../model/target.ts';
import { apiArn } from '../remedies/arn.ts';
import { nameOf } from '../remedies/operations.ts';

type Input = Call['input'];

/** Whether a call sets nothing but these. */
const onlyFields =
  (...names: readonly string[]) =>
  (input: Input): boolean =>
    Object.keys(input).every((name) => names.includes(name));

/**
 * What the inputs of a call have to be, where IAM has no condition key that would say it: otherwise the same permission
 * opens a function to every API of every account, gives it other code, or sends requests elsewhere.
 */
const rules: Readonly<Record<string, (input: Input, target: Target) => boolean>> = {
  'lambda:AddPermission': (input, target) =>
    input['Principal'] === apiGatewayPrincipal &&
    input['Action'] === 'lambda:InvokeFunction' &&
    String(input['SourceArn']).startsWith(apiArn(target, '')),
  'lambda:UpdateFunctionConfiguration': onlyFields(
    'FunctionName',
    'Timeout',
    'MemorySize',
    'RevisionId',
  ),
  'apigateway:CreateBasePathMapping': (input, target) =>
    input['restApiId'] === target.apiId && input['stage'] === target.stage,
  'apigateway:UpdateApiKey': (input) =>
    listIn(input['patchOperations']).every(({ path }) => path === '/enabled'),
  'apigateway:UpdateIntegration': (input) =>
    listIn(input['patchOperations']).every(({ path }) => fields.has(String(path))),
  'apigateway:PutIntegrationResponse': onlyFields(
    'restApiId',
    'resourceId',
    'httpMethod',
    'statusCode',
  ),
  'apigateway:PutMethodResponse': onlyFields(
    'restApiId',
    'resourceId',
    'httpMethod',
    'statusCode',
    'responseParameters',
  ),
  'apigatewayv2:UpdateStage': onlyFields(
    'ApiId',
    'StageName',
    'DefaultRouteSettings',
    'RouteSettings',
    'StageVariables',
  ),
  'apigatewayv2:UpdateIntegration': onlyFields(
    'ApiId',
    'IntegrationId',
    'TimeoutInMillis',
    'PayloadFormatVersion',
  ),
  'apigatewayv2:UpdateAuthorizer': onlyFields('ApiId', 'AuthorizerId', 'EnableSimpleResponses'),
  // No other task definition, and never no task at all.
  'ecs:UpdateService': (input) =>
    onlyFields('cluster', 'service', 'desiredCount')(input) && Number(input['desiredCount']) >= 1,
  'ec2:AuthorizeSecurityGroupIngress': (input) =>
    !/"(?:0\.0\.0\.0|::)\/0"/.test(JSON.stringify(input)),
};

const fields: ReadonlySet<string> = new Set([
  '/httpMethod',
  '/timeoutInMillis',
  '/connectionId',
  '/contentHandling',
]);

const listIn = (value: unknown): readonly { readonly path?: unknown }[] =>
  Array.isArray(value) ? value : [{}];

/** Whether a call would do more than any remedy is for. */
export const goesTooFar = (call: Call, target: Target): boolean =>
  rules[nameOf(call)]?.(call.input, target) === false;
