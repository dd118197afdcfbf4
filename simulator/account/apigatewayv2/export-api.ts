import type { ExportApiRequest } from '@aws-sdk/client-apigatewayv2';
import { badRequest } from '../apigateway/errors.ts';
import { integrationIdOf } from './auto-deploy.ts';
import { apiOf, oneOf } from './lookup.ts';
import type { Snapshot, StoredRoute, StoredV2Api } from './state.ts';
import { takes } from './takes.ts';

/**
 * An HTTP API as OpenAPI, in JSON: as a stage serves it, or as it is configured now.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-export.html
 */
const ExportApi = takes<ExportApiRequest>(
  ['ApiId', 'OutputType', 'Specification'],
  ['IncludeExtensions', 'StageName'],
  (state, { ApiId, OutputType, Specification, StageName }) => {
    const stored = apiOf(state, ApiId);
    if (stored.api.ProtocolType !== 'HTTP') throw badRequest('Only HTTP APIs can be exported.');
    if (OutputType !== 'JSON' || Specification !== 'OAS30')
      throw badRequest('The simulator exports OAS30 as JSON.');
    const { Name: title, Version: version = '1.0', CorsConfiguration: cors } = stored.api;
    const document = {
      openapi: '3.0.1',
      info: { title, version },
      paths: pathsOf(StageName === undefined ? current(stored) : servedBy(stored, StageName)),
      ...(cors && { 'x-amazon-apigateway-cors': cors }),
    };
    return { body: new TextEncoder().encode(JSON.stringify(document)) };
  },
);

const current = ({ routes, integrations, authorizers }: StoredV2Api): Snapshot => ({
  routes: Object.values(routes),
  integrations,
  authorizers,
});

/** @throws NotFoundException where there is no such stage, or it serves nothing */
function servedBy(stored: StoredV2Api, name: string): Snapshot {
  const { DeploymentId = '' } = oneOf(stored.stages, name, 'Stage');
  return oneOf(stored.deployments, DeploymentId, 'Deployment').snapshot;
}

function pathsOf(snapshot: Snapshot): Record<string, Record<string, object>> {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of snapshot.routes) {
    const [, method, path] = /^([A-Z]+) (\/.*)$/.exec(route.RouteKey) ?? [];
    const operations = (paths[path ?? `/${route.RouteKey}`] ??= {});
    const isAny = method === undefined || method === 'ANY';
    operations[isAny ? 'x-amazon-apigateway-any-method' : method.toLowerCase()] = operationOf(
      route,
      snapshot,
    );
  }
  return paths;
}

function operationOf(route: StoredRoute, { integrations, authorizers }: Snapshot): object {
  const integration = integrations[integrationIdOf(route)];
  const authorizer = authorizers[route.AuthorizerId ?? ''];
  const { AuthorizationType: type = 'NONE' } = route;
  return {
    responses: { default: { description: `Default response for ${route.RouteKey}` } },
    ...(authorizer && { security: [{ [authorizer.Name]: route.AuthorizationScopes ?? [] }] }),
    ...(type === 'AWS_IAM' && { security: [{ sigv4: [] }] }),
    ...(integration && {
      'x-amazon-apigateway-integration': {
        type: integration.IntegrationType.toLowerCase(),
        httpMethod: integration.IntegrationMethod,
        uri: integration.IntegrationUri,
        connectionType: integration.ConnectionType,
        connectionId: integration.ConnectionId,
        payloadFormatVersion: integration.PayloadFormatVersion,
        timeoutInMillis: integration.TimeoutInMillis,
        requestParameters: integration.RequestParameters,
      },
    }),
  };
}

export const exportApi = { ExportApi };
