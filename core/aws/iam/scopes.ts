import { on } from './calls/grant.ts';

/**
 * API Gateway authorizes by HTTP verb and path.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagement.html
 */
export const onPath = on(
  'The alarm says which API it is about, and APIs made after the deployment count too.',
  'arn:{partition}:apigateway:{region}::',
);

/**
 * Routing rules have actions of their own, and the account in their ARN.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules-troubleshoot.html
 */
export const onDomain = on(
  'A custom domain may be made after the deployment.',
  'arn:{partition}:apigateway:{region}:{account}:',
);

/**
 * API Gateway makes and removes a VPC link's endpoint service in the caller's name.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/grant-permissions-to-create-vpclink.html
 */
export const onEndpointService = on(
  "API Gateway gives a VPC link's endpoint service its id when it makes it.",
  'arn:{partition}:ec2:{region}:{account}:vpc-endpoint-service/',
);

/**
 * A function's ARN pattern covers its versions and aliases too.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html
 */
export const onFunctions = on(
  "An API's methods say which functions it calls; they are not known when this is deployed.",
  'arn:{partition}:lambda:{region}:{account}:function:',
);

const behindLink =
  "What lies behind an API's VPC link is read when the API fails; it is not known when this is deployed.";

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html */
export const onNetwork = on(behindLink, 'arn:{partition}:ec2:{region}:{account}:');

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awselasticloadbalancingv2.html */
export const onLoadBalancing = on(
  behindLink,
  'arn:{partition}:elasticloadbalancing:{region}:{account}:',
);

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerservice.html */
export const onServices = on(behindLink, 'arn:{partition}:ecs:{region}:{account}:service/');
