import { onDomain, onPath } from '../scopes.ts';
import type { ServiceCalls } from './grant.ts';

export const apigateway = {
  /** the role that writes execution logs, and the account’s rate limits */
  GetAccount: onPath('apigateway:GET', '/account'),
  /** whether one API key is enabled, never its value */
  GetApiKey: onPath('apigateway:GET', '/apikeys/*'),
  /** which API keys there are and whether they are enabled, never their values */
  GetApiKeys: onPath('apigateway:GET', '/apikeys'),
  /** the function and the credentials of each authorizer */
  GetAuthorizers: onPath('apigateway:GET', '/restapis/*/authorizers'),
  /** which custom domain names lead to the API */
  GetBasePathMappings: onPath('apigateway:GET', '/domainnames/*/basepathmappings'),
  /** when the certificate expires that API Gateway shows to backends */
  GetClientCertificate: onPath('apigateway:GET', '/clientcertificates/*'),
  /** the methods that a deployment holds, and who may call them */
  GetDeployment: onPath('apigateway:GET', '/restapis/*/deployments/*'),
  /** when each deployment was created */
  GetDeployments: onPath('apigateway:GET', '/restapis/*/deployments'),
  /** one custom domain name: its status, target and certificate */
  GetDomainName: onPath('apigateway:GET', '/domainnames/*'),
  /** the custom domain names */
  GetDomainNames: onPath('apigateway:GET', '/domainnames'),
  /** the methods and integrations that the stage serves */
  GetExport: onPath('apigateway:GET', '/restapis/*/stages/*/exports/*'),
  /** one method’s integration as it is configured now */
  GetIntegration: onPath('apigateway:GET', '/restapis/*/resources/*/methods/*/integration'),
  /** one method and its responses as they are configured now */
  GetMethod: onPath('apigateway:GET', '/restapis/*/resources/*/methods/*'),
  /** what request validators check */
  GetRequestValidators: onPath('apigateway:GET', '/restapis/*/requestvalidators'),
  /** the methods as they are configured now, deployed or not */
  GetResources: onPath('apigateway:GET', '/restapis/*/resources'),
  /** the API’s name, endpoint type and resource policy */
  GetRestApi: onPath('apigateway:GET', '/restapis/*'),
  /** which API has the alarm’s name */
  GetRestApis: onPath('apigateway:GET', '/restapis'),
  /** the served deployment, stage variables, logging and throttling */
  GetStage: onPath('apigateway:GET', '/restapis/*/stages/*'),
  /** the API’s stages */
  GetStages: onPath('apigateway:GET', '/restapis/*/stages'),
  /** what each API key has left of its quota */
  GetUsage: onPath('apigateway:GET', '/usageplans/*/usage'),
  /** one usage plan’s limits */
  GetUsagePlan: onPath('apigateway:GET', '/usageplans/*'),
  /** which API keys belong to a usage plan */
  GetUsagePlanKeys: onPath('apigateway:GET', '/usageplans/*/keys'),
  /** the usage plans of the stage, with their limits and quotas */
  GetUsagePlans: onPath('apigateway:GET', '/usageplans'),
  /** one VPC link’s status */
  GetVpcLink: onPath('apigateway:GET', '/vpclinks/*'),
  /** the VPC links: status, message and load balancer */
  GetVpcLinks: onPath('apigateway:GET', '/vpclinks'),
  /** runs one method as a test, with its real backend; only where a person asks for it, or the policy declares the request safe */
  TestInvokeMethod: onPath(
    'apigateway:POST',
    // Tests of methods that may change something are not granted.
    ...['GET', 'HEAD', 'OPTIONS'].map((method) => `/restapis/*/resources/*/methods/${method}`),
  ),
} satisfies ServiceCalls;

/** HTTP and WebSocket APIs; IAM knows one API Gateway. */
export const apigatewayv2 = {
  /** the routes and integrations of an HTTP API, as a stage serves them and as they are configured now */
  ExportApi: onPath('apigateway:GET', '/apis/*/exports/*'),
  /** the name, the CORS settings and the tags of an HTTP or WebSocket API */
  GetApi: onPath('apigateway:GET', '/apis/*'),
  /** where the paths of a custom domain lead, those of HTTP APIs too */
  GetApiMappings: onPath('apigateway:GET', '/domainnames/*/apimappings'),
  /** which requests routing rules of a custom domain send where, before its mappings are tried */
  ListRoutingRules: onDomain('apigateway:ListRoutingRules', '/domainnames/*/routingrules/*'),
  /** whether a name is that of an HTTP or WebSocket API */
  GetApis: onPath('apigateway:GET', '/apis'),
  /** one authorizer of an HTTP or WebSocket API as it is configured now */
  GetAuthorizer: onPath('apigateway:GET', '/apis/*/authorizers/*'),
  /** how each authorizer of an HTTP or WebSocket API decides */
  GetAuthorizers: onPath('apigateway:GET', '/apis/*/authorizers'),
  /** when each deployment of an HTTP or WebSocket API was made, and whether it failed */
  GetDeployments: onPath('apigateway:GET', '/apis/*/deployments'),
  /** one integration of an HTTP or WebSocket API as it is configured now */
  GetIntegration: onPath('apigateway:GET', '/apis/*/integrations/*'),
  /** what the routes of an HTTP or WebSocket API lead to */
  GetIntegrations: onPath('apigateway:GET', '/apis/*/integrations'),
  /** the routes of an HTTP or WebSocket API */
  GetRoutes: onPath('apigateway:GET', '/apis/*/routes'),
  /** the stage variables, logging and throttling of an HTTP or WebSocket API */
  GetStage: onPath('apigateway:GET', '/apis/*/stages/*'),
  /** the stages of an HTTP or WebSocket API */
  GetStages: onPath('apigateway:GET', '/apis/*/stages'),
  /** the VPC links of version 2: status, subnets and security groups */
  GetVpcLinks: onPath('apigateway:GET', '/vpclinks'),
} satisfies ServiceCalls;
