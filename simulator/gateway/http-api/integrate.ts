import { BeyondSimulator } from '../../beyond-simulator.ts';
import { integrationIdOf } from '../../account/apigatewayv2/auto-deploy.ts';
import type { StoredIntegration } from '../../account/apigatewayv2/state.ts';
import type { Answer } from '../answer.ts';
import { fillStageVariables } from '../stage-variables.ts';
import { refuse } from './answer.ts';
import { httpProxy } from './http-proxy.ts';
import { linked } from './linked.ts';
import { lambdaProxy } from './lambda-proxy.ts';
import type { HttpPassage } from './passage.ts';

/** The last phase: the backend is called, and its response is the client's. */
export function integrate(passage: HttpPassage): Answer {
  const { match, snapshot, stage } = passage;
  const stored = snapshot.integrations[integrationIdOf(match?.route ?? {})];
  if (!stored) return refuse(passage, 500, 'API_CONFIGURATION_ERROR');
  const { IntegrationUri = '', IntegrationType, IntegrationSubtype, ConnectionType } = stored;
  const uri = fillStageVariables(IntegrationUri, stage.StageVariables ?? {});
  const integration: StoredIntegration = { ...stored, IntegrationUri: uri };
  if (IntegrationSubtype !== undefined)
    throw new BeyondSimulator(
      `The simulator cannot integrate ${IntegrationSubtype} of an HTTP API.`,
    );
  if (ConnectionType === 'VPC_LINK') return linked(passage, integration);
  return IntegrationType === 'AWS_PROXY'
    ? lambdaProxy(passage, integration)
    : httpProxy(passage, integration);
}
