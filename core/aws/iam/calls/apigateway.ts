import { ec2 } from './ec2.ts';
import { elbv2 } from './elbv2.ts';
import { on, type ServiceCalls } from './grant.ts';

/**
 * API Gateway authorizes by HTTP verb and path.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagement.html
 */
const path = on(
  'The alarm says which API it is about, and APIs made after the deployment count too.',
  'arn:{partition}:apigateway:{region}::',
);

/**
 * API Gateway makes and removes a VPC link's endpoint service in the caller's name.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/grant-permissions-to-create-vpclink.html
 */
const endpointService = on(
  "API Gateway gives a VPC link's endpoint service its id when it makes it.",
  'arn:{partition}:ec2:{region}:{account}:vpc-endpoint-service/',
);

export const apigateway = {
  GetAccount: path('apigateway:GET', '/account'),
  GetAuthorizers: path('apigateway:GET', '/restapis/*/authorizers'),
  GetBasePathMappings: path('apigateway:GET', '/domainnames/*/basepathmappings'),
  GetDeployments: path('apigateway:GET', '/restapis/*/deployments'),
  GetDomainNames: path('apigateway:GET', '/domainnames'),
  GetExport: path('apigateway:GET', '/restapis/*/stages/*/exports/*'),
  GetIntegration: path('apigateway:GET', '/restapis/*/resources/*/methods/*/integration'),
  GetRequestValidators: path('apigateway:GET', '/restapis/*/requestvalidators'),
  GetResources: path('apigateway:GET', '/restapis/*/resources'),
  GetRestApi: path('apigateway:GET', '/restapis/*'),
  GetRestApis: path('apigateway:GET', '/restapis'),
  GetStage: path('apigateway:GET', '/restapis/*/stages/*'),
  GetStages: path('apigateway:GET', '/restapis/*/stages'),
  GetUsage: path('apigateway:GET', '/usageplans/*/usage'),
  GetUsagePlan: path('apigateway:GET', '/usageplans/*'),
  GetUsagePlans: path('apigateway:GET', '/usageplans'),
  GetVpcLink: path('apigateway:GET', '/vpclinks/*'),
  GetVpcLinks: path('apigateway:GET', '/vpclinks'),
  CreateDeployment: path('apigateway:POST', '/restapis/*/deployments'),
  DeleteDeployment: path('apigateway:DELETE', '/restapis/*/deployments/*'),
  CreateVpcLink: [
    ...path('apigateway:POST', '/vpclinks'),
    ...elbv2.DescribeLoadBalancers,
    ...ec2.DescribeVpcEndpointServiceConfigurations,
    ...endpointService('ec2:CreateVpcEndpointServiceConfiguration', '*'),
    ...endpointService('ec2:ModifyVpcEndpointServicePermissions', '*'),
  ],
  DeleteVpcLink: [
    ...path('apigateway:DELETE', '/vpclinks/*'),
    ...ec2.DescribeVpcEndpointServiceConfigurations,
    ...endpointService('ec2:DeleteVpcEndpointServiceConfigurations', '*'),
  ],
  UpdateIntegration: path('apigateway:PATCH', '/restapis/*/resources/*/methods/*/integration'),
  UpdateStage: path('apigateway:PATCH', '/restapis/*/stages/*'),
  UpdateUsage: path('apigateway:PATCH', '/usageplans/*/keys/*/usage'),
  UpdateUsagePlan: path('apigateway:PATCH', '/usageplans/*'),
} satisfies ServiceCalls;

/** HTTP and WebSocket APIs; IAM knows one API Gateway. */
export const apigatewayv2 = {
  GetApis: path('apigateway:GET', '/apis'),
} satisfies ServiceCalls;
