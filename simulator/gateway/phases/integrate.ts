import { BeyondSimulator } from '../../beyond-simulator.ts';
import type { Answer } from '../answer.ts';
import { configurationError } from '../fail.ts';
import { awsService } from '../integrations/aws-service/index.ts';
import { http } from '../integrations/http.ts';
import { type IntegrationOf, resolveIntegration } from '../integrations/integration.ts';
import { lambda } from '../integrations/lambda.ts';
import { lambdaProxy } from '../integrations/lambda-proxy.ts';
import { mock } from '../integrations/mock.ts';
import { isLambdaUri } from '../lambda/address.ts';
import { conflictingHeader } from '../integrations/conflicting-header.ts';
import type { Passage } from '../passage.ts';

const handlers: Readonly<Record<string, (passage: Passage, integration: IntegrationOf) => Answer>> =
  {
    AWS_PROXY: lambdaProxy,
    AWS: lambda,
    HTTP: http,
    HTTP_PROXY: http,
    MOCK: mock,
  };

/** The last phase: the backend is called, and its response becomes the method's. */
export function integrate(passage: Passage): Answer {
  const stored = passage.match?.method.methodIntegration;
  if (!stored) return configurationError(passage, 'No integration defined for method');
  const integration = resolveIntegration(stored, passage.stageVariables);
  const { type, uri } = integration;
  // A URI made of stage variables can come out as anything.
  const foreign = uri.startsWith('arn:') && !isLambdaUri(uri) && type.startsWith('AWS');
  const conflict = conflictingHeader(integration);
  if (conflict !== undefined)
    return configurationError(passage, `${conflict} header already present`);
  const handler = foreign ? awsService : handlers[type];
  if (!handler) throw new BeyondSimulator(`The simulator cannot integrate ${type} with ${uri}.`);
  return handler(passage, integration);
}
