import type { Integration as RawIntegration } from '@aws-sdk/client-api-gateway';
import type { DeployedMethod } from './deployed-api.ts';
import { filled } from './integration.ts';

/** What is compared of a deployed method, by field. */
export const methodFields = (deployed: DeployedMethod): Record<string, unknown> => ({
  authorizationType: deployed.authorizationType,
  authorizerName: deployed.authorizerName,
  authorizationScopes: deployed.authorizationScopes.toSorted(),
  apiKeyRequired: deployed.apiKeyRequired,
  ...integrationFields(deployed.integration),
});

/** The fields that change what a request meets, with API Gateway's defaults, so that both sides say the same in the same way. */
export function integrationFields(integration: RawIntegration | null): Record<string, unknown> {
  const isProxy = integration?.type === 'AWS_PROXY' || integration?.type === 'HTTP_PROXY';
  const isMock = integration?.type === 'MOCK';
  return {
    type: integration?.type,
    httpMethod: isMock ? undefined : integration?.httpMethod,
    uri: integration?.uri,
    connectionType: integration?.connectionType ?? 'INTERNET',
    connectionId: integration?.connectionId,
    integrationTarget: integration?.integrationTarget,
    credentials: integration?.credentials,
    timeoutInMillis: integration?.timeoutInMillis ?? 29000,
    passthroughBehavior: integration?.passthroughBehavior ?? 'WHEN_NO_MATCH',
    contentHandling: integration?.contentHandling,
    requestParameters: filled(integration?.requestParameters),
    requestTemplates: filled(integration?.requestTemplates),
    cacheKeyParameters: (integration?.cacheKeyParameters ?? []).toSorted(),
    responseTransferMode: integration?.responseTransferMode ?? 'BUFFERED',
    tlsConfig: integration?.tlsConfig?.insecureSkipVerification ?? false,
    integrationResponses: isProxy ? undefined : responseFields(integration?.integrationResponses),
  };
}

const responseFields = (responses: RawIntegration['integrationResponses']) =>
  Object.fromEntries(
    Object.entries(responses ?? {}).map(([statusCode, response]) => [
      statusCode,
      {
        selectionPattern: response.selectionPattern || undefined,
        responseTemplates: filled(response.responseTemplates),
        responseParameters: filled(response.responseParameters),
        contentHandling: response.contentHandling,
      },
    ]),
  );
