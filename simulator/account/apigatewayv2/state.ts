import type {
  Api,
  Authorizer,
  Deployment,
  Integration,
  Route,
  Stage,
  VpcLink,
} from '@aws-sdk/client-apigatewayv2';

type With<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };

export type StoredApi = With<Api, 'ApiId' | 'Name' | 'ProtocolType'>;
export type StoredRoute = With<Route, 'RouteId' | 'RouteKey'>;
export type StoredIntegration = With<Integration, 'IntegrationId' | 'IntegrationType'>;
export type StoredAuthorizer = With<Authorizer, 'AuthorizerId' | 'Name' | 'AuthorizerType'>;
export type StoredStage = With<Stage, 'StageName'>;
/** A link, with what decides its status. */
export interface StoredVpcLink {
  link: With<VpcLink, 'VpcLinkId' | 'Name'>;
  /** What AWS sets of its own accord: then nothing else decides. */
  status?: Pick<VpcLink, 'VpcLinkStatus' | 'VpcLinkStatusMessage'>;
  /** When requests came upon an inactive link. */
  wokenAt?: Date;
}

/** What a deployment froze. */
export interface Snapshot {
  routes: StoredRoute[];
  integrations: Record<string, StoredIntegration>;
  authorizers: Record<string, StoredAuthorizer>;
}

export type StoredDeployment = With<Deployment, 'DeploymentId' | 'CreatedDate'> & {
  snapshot: Snapshot;
};

/** An HTTP or WebSocket API; each map is by id, stages by name. */
export interface StoredV2Api {
  api: StoredApi;
  routes: Record<string, StoredRoute>;
  integrations: Record<string, StoredIntegration>;
  authorizers: Record<string, StoredAuthorizer>;
  deployments: Record<string, StoredDeployment>;
  stages: Record<string, StoredStage>;
}

/** HTTP and WebSocket APIs in one account and Region. */
export interface ApiGatewayV2State {
  apis: Record<string, StoredV2Api>;
  vpcLinks: Record<string, StoredVpcLink>;
  /** By `<api id>/<stage name>`: when the stage's cached authorizer results were dropped. */
  authorizerCacheResets: Record<string, Date>;
  /** By API: of how many requests (0 to 1) API Gateway itself fails. */
  internalFailures?: Record<string, number>;
}
