import { onPath } from '../scopes.ts';
import type { ServiceCalls } from './grant.ts';

export const apigateway = {
  GetAccount: onPath('apigateway:GET', '/account'),
  GetAuthorizers: onPath('apigateway:GET', '/restapis/*/authorizers'),
  GetBasePathMappings: onPath('apigateway:GET', '/domainnames/*/basepathmappings'),
  GetDeployments: onPath('apigateway:GET', '/restapis/*/deployments'),
  GetDomainNames: onPath('apigateway:GET', '/domainnames'),
  GetExport: onPath('apigateway:GET', '/restapis/*/stages/*/exports/*'),
  GetIntegration: onPath('apigateway:GET', '/restapis/*/resources/*/methods/*/integration'),
  GetRequestValidators: onPath('apigateway:GET', '/restapis/*/requestvalidators'),
  GetResources: onPath('apigateway:GET', '/restapis/*/resources'),
  GetRestApi: onPath('apigateway:GET', '/restapis/*'),
  GetRestApis: onPath('apigateway:GET', '/restapis'),
  GetStage: onPath('apigateway:GET', '/restapis/*/stages/*'),
  GetStages: onPath('apigateway:GET', '/restapis/*/stages'),
  GetUsage: onPath('apigateway:GET', '/usageplans/*/usage'),
  GetUsagePlan: onPath('apigateway:GET', '/usageplans/*'),
  GetUsagePlans: onPath('apigateway:GET', '/usageplans'),
  GetVpcLink: onPath('apigateway:GET', '/vpclinks/*'),
  GetVpcLinks: onPath('apigateway:GET', '/vpclinks'),
} satisfies ServiceCalls;

/** HTTP and WebSocket APIs; IAM knows one API Gateway. */
export const apigatewayv2 = {
  GetApis: onPath('apigateway:GET', '/apis'),
} satisfies ServiceCalls;
