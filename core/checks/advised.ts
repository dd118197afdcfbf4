import type { Call } from '../model/plan.ts';
import type { Target } from '../model/target.ts';

/** A call of API Gateway's for a person to run: shown as a command, never made by the product. */
export const gatewayCall = (action: string, input: Readonly<Record<string, unknown>>): Call => ({
  service: 'apigateway',
  action,
  input: { ...input },
});

/** The same of HTTP and WebSocket APIs. */
export const gatewayV2Call = (action: string, input: Readonly<Record<string, unknown>>): Call => ({
  service: 'apigatewayv2',
  action,
  input: { ...input },
});

/** Shows an authorizer of an API of any kind. */
export const showAuthorizer = ({ apiKind, apiId }: Target, authorizerId: string): Call =>
  apiKind === 'REST'
    ? gatewayCall('GetAuthorizer', { restApiId: apiId, authorizerId })
    : gatewayV2Call('GetAuthorizer', { ApiId: apiId, AuthorizerId: authorizerId });

/** The deployment that brings a person's change live. */
export const deployCall = (restApiId: string, stageName: string): Call =>
  gatewayCall('CreateDeployment', { restApiId, stageName });
