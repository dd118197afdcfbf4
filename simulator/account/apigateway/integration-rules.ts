import type { ConnectionType, IntegrationType } from '@aws-sdk/client-api-gateway';
import type { ApiGatewayV2State } from '../apigatewayv2/state.ts';
import { quotaOf } from '../quota.ts';
import { badRequest, invalid, oneOf } from './errors.ts';
import type { StoredApi, StoredIntegration } from './state.ts';
import type { Context } from './takes.ts';

const types = [
  'HTTP',
  'AWS',
  'MOCK',
  'HTTP_PROXY',
  'AWS_PROXY',
] as const satisfies IntegrationType[];
const connectionTypes = ['INTERNET', 'VPC_LINK'] as const satisfies ConnectionType[];
const passthrough = ['WHEN_NO_MATCH', 'WHEN_NO_TEMPLATES', 'NEVER'];
const contentHandlings = ['CONVERT_TO_BINARY', 'CONVERT_TO_TEXT'] as const;

/**
 * What API Gateway refuses in an integration.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html
 */
export function checkIntegration(
  integration: StoredIntegration,
  api: StoredApi['api'],
  context: Context,
): void {
  const { type, passthroughBehavior, connectionType, contentHandling } = integration;
  oneOf(type, 'putIntegrationInput.type', types);
  if (passthroughBehavior !== undefined && !passthrough.includes(passthroughBehavior))
    throw badRequest(
      'Invalid passthrough behavior specified. Must be one of WHEN_NO_MATCH, WHEN_NO_TEMPLATES or NEVER',
    );
  if (contentHandling !== undefined)
    oneOf(contentHandling, 'putIntegrationInput.contentHandling', contentHandlings);
  if (connectionType !== undefined)
    oneOf(connectionType, 'putIntegrationInput.connectionType', connectionTypes);
  checkTimeout(integration.timeoutInMillis, api, context);
  if (type === 'MOCK') return;
  if (!integration.httpMethod)
    throw badRequest('Enumeration value for HttpMethod must be non-empty');
  if (type === 'AWS' || type === 'AWS_PROXY') checkAws(integration);
  else checkHttp(integration, context);
}

/** Milliseconds; more than 29 s only for Regional and private APIs, up to the account's quota L-E5AE38E3. */
function checkTimeout(timeout: number, api: StoredApi['api'], context: Context) {
  const edge = api.endpointConfiguration.types?.[0] === 'EDGE';
  const most =
    edge || timeout <= 29_000 ? 29_000 : quotaOf(context, 'apigateway', 'L-E5AE38E3', 29_000);
  if (!(timeout >= 50 && timeout <= most))
    throw badRequest(`Timeout should be between 50 ms and ${most} ms`);
}

function checkAws({ uri = '', type, credentials, connectionType }: StoredIntegration) {
  if (connectionType === 'VPC_LINK')
    throw badRequest(
      'VPC_LINK connection type is only supported for HTTP and HTTP_PROXY integrations',
    );
  const arn = /^arn:aws[a-z-]*:apigateway:[^:]+:([^:]+):(.*)$/.exec(uri);
  if (!arn) throw badRequest('Invalid ARN specified in the request');
  const [, service = '', rest = ''] = arn;
  if (!rest.startsWith('path/') && !rest.startsWith('action/'))
    throw badRequest('AWS ARN for integration must contain path or action');
  const isFunction = service === 'lambda';
  if (type === 'AWS_PROXY' && !isFunction && service !== 'firehose')
    throw badRequest(
      "Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose stream invocations.",
    );
  if (!isFunction && credentials === undefined)
    throw badRequest('Role ARN must be specified for AWS integrations');
}

function checkHttp(integration: StoredIntegration, { account }: Context) {
  const { uri = '', connectionType, connectionId, integrationTarget } = integration;
  const filled = uri.replaceAll(/\$\{stageVariables\.[^}]+\}/g, 'variable');
  const host = /^https?:\/\/[^/]+/.test(filled) || uri.startsWith('${stageVariables.');
  if (!host) throw badRequest('Invalid HTTP endpoint specified for URI');
  if (connectionType === 'VPC_LINK' && !connectionId)
    throw badRequest('A connection id must be specified for VPC_LINK connection type');
  // An account may be without the other service.
  const v2 = account.state<ApiGatewayV2State | undefined>('apigatewayv2');
  if (v2?.vpcLinks[connectionId ?? ''] && !integrationTarget)
    throw badRequest('IntegrationTarget is required for VpcLinkV2');
}

/** @throws ValidationException for anything but three digits from 100 to 599 */
export function checkStatusCode(statusCode: string) {
  if (!/^[1-5]\d\d$/.test(statusCode))
    throw invalid(statusCode, 'statusCode', 'satisfy regular expression pattern: [1-5]\\d\\d');
}
