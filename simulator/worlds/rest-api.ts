import type {
  Authorizer,
  CreateAuthorizerRequest,
  Deployment,
  PatchOperation,
  PutIntegrationRequest,
  PutIntegrationResponseRequest,
  PutMethodRequest,
  Resource,
  RestApi,
} from '@aws-sdk/client-api-gateway';
import type { Account } from '../account/account.ts';
import { caller } from './caller.ts';

type Addressed<T> = Omit<T, 'restApiId' | 'resourceId' | 'httpMethod'>;

/** One method with its integration. */
export interface RouteDefinition {
  readonly method?: Partial<Addressed<PutMethodRequest>>;
  readonly integration: Addressed<PutIntegrationRequest>;
  /** The responses of a non-proxy integration. */
  readonly responses?: readonly Addressed<PutIntegrationResponseRequest>[];
}

/** A REST API under construction. */
export interface RestApiBuilder {
  readonly id: string;
  /** Makes the resource with all that lead to it, where missing. @returns its id */
  readonly resource: (path: string) => string;
  authorizer(definition: Omit<CreateAuthorizerRequest, 'restApiId'>): string;
  route(httpMethod: string, path: string, definition: RouteDefinition): void;
  /** @returns the deployment's id */
  deploy(stageName: string, description: string): string;
  stage(stageName: string, patchOperations: readonly PatchOperation[]): void;
}

/** Makes a Regional REST API. */
export function restApi(account: Account, name: string, description: string): RestApiBuilder {
  const call = caller(account, 'apigateway');
  const { id: restApiId = '', rootResourceId = '' } = call<RestApi>('CreateRestApi', {
    name,
    description,
    endpointConfiguration: { types: ['REGIONAL'] },
  });
  const resources = new Map([['/', rootResourceId]]);

  function resource(path: string): string {
    const known = resources.get(path);
    if (known) return known;
    const end = path.lastIndexOf('/');
    const parentId = resource(end === 0 ? '/' : path.slice(0, end));
    const pathPart = path.slice(end + 1);
    const { id = '' } = call<Resource>('CreateResource', { restApiId, parentId, pathPart });
    resources.set(path, id);
    return id;
  }

  return {
    id: restApiId,
    resource,
    authorizer: (definition) =>
      call<Authorizer>('CreateAuthorizer', { restApiId, ...definition }).id ?? '',
    route(httpMethod, path, { method, integration, responses = [] }) {
      const address = { restApiId, resourceId: resource(path), httpMethod };
      call('PutMethod', { ...address, authorizationType: 'NONE', ...method });
      call('PutIntegration', { ...address, ...integration });
      for (const response of responses) {
        const { statusCode } = response;
        call('PutMethodResponse', { ...address, statusCode });
        call('PutIntegrationResponse', { ...address, ...response });
      }
    },
    deploy: (stageName, deploymentDescription) =>
      call<Deployment>('CreateDeployment', {
        restApiId,
        stageName,
        description: deploymentDescription,
      }).id ?? '',
    stage: (stageName, patchOperations) =>
      void call('UpdateStage', { restApiId, stageName, patchOperations }),
  };
}
