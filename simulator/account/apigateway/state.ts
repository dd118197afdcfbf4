import type { RoutingRule } from '@aws-sdk/client-apigatewayv2';
import type {
  Account,
  ApiKey,
  Authorizer,
  BasePathMapping,
  ClientCertificate,
  DomainName,
  GatewayResponse,
  Integration,
  IntegrationResponse,
  Method,
  RequestValidator,
  RestApi,
  Stage,
  UsagePlan,
  VpcLink,
} from '@aws-sdk/client-api-gateway';

type With<T, K extends keyof T> = T & { [P in K]-?: NonNullable<T[P]> };

export type StoredIntegration = With<Integration, 'type' | 'timeoutInMillis'> & {
  integrationResponses?: Record<string, IntegrationResponse>;
};
export type StoredMethod = Omit<
  With<Method, 'httpMethod' | 'authorizationType'>,
  'methodIntegration'
> & {
  methodIntegration?: StoredIntegration;
};
export type StoredAuthorizer = With<Authorizer, 'id' | 'name' | 'type'>;

export type StoredValidator = With<
  RequestValidator,
  'id' | 'validateRequestBody' | 'validateRequestParameters'
>;

export type StoredGatewayResponse = With<GatewayResponse, 'responseType'>;

export interface StoredResource {
  id: string;
  /** Absent for the root. */
  parentId?: string;
  pathPart?: string;
  path: string;
  resourceMethods: Record<string, StoredMethod>;
}

/** What a deployment froze: the only configuration that requests and exports see. */
export interface Snapshot {
  resources: { id: string; path: string; methods: Record<string, StoredMethod> }[];
  /** By authorizer id. */
  authorizers: Record<string, StoredAuthorizer>;
  /** By id; absent: none. */
  validators?: Record<string, StoredValidator>;
  /** By type; absent: all are API Gateway's own. */
  gatewayResponses?: Record<string, StoredGatewayResponse>;
  policy?: string;
  binaryMediaTypes?: string[];
}

export interface StoredDeployment {
  id: string;
  description?: string;
  createdDate: Date;
  snapshot: Snapshot;
}

export type StoredStage = With<Stage, 'stageName' | 'deploymentId' | 'methodSettings'>;

export interface StoredApi {
  api: With<RestApi, 'id' | 'name' | 'rootResourceId' | 'endpointConfiguration'>;
  resources: Record<string, StoredResource>;
  authorizers: Record<string, StoredAuthorizer>;
  /** By id; absent: none. */
  validators?: Record<string, StoredValidator>;
  /** By type; absent: all are API Gateway's own. */
  gatewayResponses?: Record<string, StoredGatewayResponse>;
  deployments: Record<string, StoredDeployment>;
  /** By stage name. */
  stages: Record<string, StoredStage>;
}

export type StoredKey = With<ApiKey, 'id' | 'value' | 'enabled'>;

export interface StoredPlan {
  plan: With<UsagePlan, 'id' | 'name' | 'apiStages'>;
  /** The ids of the API keys that the plan lets in. */
  keys: string[];
  /** `YYYY-MM-DD`: the quota's offset counts in the period of this day only. */
  createdOn: string;
}

/** What one key used of one plan. */
export interface StoredUsage {
  /** Requests by day, `YYYY-MM-DD`. */
  days: Record<string, number>;
  /** By the first day of a period: requests granted beyond the quota (or taken away), as `UpdateUsage` leaves them. */
  granted: Record<string, number>;
}

export interface StoredVpcLink {
  link: With<VpcLink, 'id' | 'name' | 'targetArns'>;
  createdAt: Date;
  /** Seconds until it is up; absent: as long as usual. */
  takes?: number;
  /** The endpoint service that API Gateway made for it in this account; absent where the link fails. */
  endpointServiceId?: string;
  /** Why it will end as FAILED; absent: it will be AVAILABLE. */
  failure?: string;
  /** What became of it later; absent: it is as it was made. */
  status?: Pick<VpcLink, 'status' | 'statusMessage'>;
  /** Of how many requests over it (0 to 1) API Gateway reports an error of its own; absent: of none. */
  errors?: number;
}

/** A custom domain with its paths. */
export interface StoredDomain {
  domain: With<DomainName, 'domainName'>;
  /** By base path; `(none)` for the empty one. */
  mappings: Record<string, BasePathMapping>;
  /** Routing rules by id, which version 2 of the API keeps; absent: none was ever made. */
  rules?: Record<string, RoutingRule>;
  /** The issuers of client certificates that it trusts, as the truststore had them when the domain last read it. */
  trusts?: string[];
}

/** Amazon API Gateway's REST APIs in one account and region. */
export interface ApiGatewayState {
  apis: Record<string, StoredApi>;
  apiKeys: Record<string, StoredKey>;
  usagePlans: Record<string, StoredPlan>;
  /** By usage plan id, then by key id. Traffic moves it, so it is not part of the configuration. */
  usage: Record<string, Record<string, StoredUsage>>;
  vpcLinks: Record<string, StoredVpcLink>;
  /** Seconds that a new link takes in this account; absent: as long as usual. */
  linkTakes?: number;
  /** Custom domains by name. */
  domains: Record<string, StoredDomain>;
  /** By API id: the share of requests (0 to 1) that API Gateway itself fails; absent: none. */
  internalFailures?: Record<string, number>;
  /** The certificates that API Gateway shows to backends, by id; absent: none was generated. */
  clientCertificates?: Record<string, ClientCertificate & { expirationDate: Date }>;
  account: Account;
  /** By `<api id>/<stage name>`: when the stage's cached authorizer results were dropped. */
  authorizerCacheFlushes: Record<string, Date>;
}

export const initialState = (): ApiGatewayState => ({
  apis: {},
  apiKeys: {},
  usagePlans: {},
  usage: {},
  vpcLinks: {},
  domains: {},
  account: {
    apiKeyVersion: '4',
    features: ['UsagePlans'],
    throttleSettings: { burstLimit: 5000, rateLimit: 10_000 },
  },
  authorizerCacheFlushes: {},
});
