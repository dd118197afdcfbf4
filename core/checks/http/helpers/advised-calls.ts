import type { BaseFacts } from '../../../model/facts.ts';
import type { Call } from '../../../model/plan.ts';
import type { Route } from '../../../model/route.ts';

/** Gives a method the response that it lacks, and deploys: for a person to complete and run. */
export function mapResponseCalls(
  { configuration: { api, stage } }: BaseFacts,
  { resourceId, httpMethod }: Route,
  status: string | undefined,
): Call[] {
  if (resourceId === undefined) return [];
  const response = {
    restApiId: api.id,
    resourceId,
    httpMethod,
    statusCode: status ?? '200',
    ...(status !== undefined && { selectionPattern: status }),
  };
  return [
    { service: 'apigateway', action: 'PutIntegrationResponse', input: response },
    ...deployCalls(api.id, stage.name),
  ];
}

/** Declares statuses of a method, and deploys: for a person to run. */
export const addMethodResponseCalls = (
  { configuration: { api, stage } }: BaseFacts,
  { resourceId, httpMethod }: Route,
  statuses: readonly string[],
): Call[] =>
  resourceId === undefined || statuses.length === 0
    ? []
    : [
        ...statuses.map((statusCode) => ({
          service: 'apigateway',
          action: 'PutMethodResponse',
          input: { restApiId: api.id, resourceId, httpMethod, statusCode },
        })),
        ...deployCalls(api.id, stage.name),
      ];

/** Changes fields of an integration, and deploys: for a person to complete and run. */
export const patchIntegrationCalls = (
  { configuration: { api, stage } }: BaseFacts,
  { resourceId, httpMethod }: Route,
  patchOperations: readonly object[],
): Call[] =>
  resourceId === undefined || patchOperations.length === 0
    ? []
    : [
        {
          service: 'apigateway',
          action: 'UpdateIntegration',
          input: { restApiId: api.id, resourceId, httpMethod, patchOperations },
        },
        ...deployCalls(api.id, stage.name),
      ];

/** As {@link patchIntegrationCalls}, of one integration response. */
export const patchResponseCalls = (
  { configuration: { api, stage } }: BaseFacts,
  { resourceId, httpMethod }: Route,
  statusCode: string,
  patchOperations: readonly object[],
): Call[] =>
  resourceId === undefined
    ? []
    : [
        {
          service: 'apigateway',
          action: 'UpdateIntegrationResponse',
          input: { restApiId: api.id, resourceId, httpMethod, statusCode, patchOperations },
        },
        ...deployCalls(api.id, stage.name),
      ];

/** Shows a method as it is configured now, for a person to compare. */
export const showIntegrationCalls = (
  { configuration: { api } }: BaseFacts,
  { resourceId, httpMethod }: Route,
): Call[] =>
  resourceId === undefined
    ? []
    : [
        {
          service: 'apigateway',
          action: 'GetIntegration',
          input: { restApiId: api.id, resourceId, httpMethod },
        },
      ];

const deployCalls = (restApiId: string, stageName: string): Call[] => [
  { service: 'apigateway', action: 'CreateDeployment', input: { restApiId, stageName } },
];
