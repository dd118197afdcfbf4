import type { ChangeEvent } from '../../model/facts/changes.ts';
import { parseFunctionArn } from '../../model/lambda-arn.ts';
import { servicePrincipal } from '../../model/partition.ts';
import type { Fields } from './parameters.ts';

/** The parameters that name a resource, by service. Other services' events are not kept. */
const resourceParameters: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [servicePrincipal('apigateway')]: {
    restApiId: 'api',
    apiId: 'api',
    domainName: 'domain',
    vpcLinkId: 'vpc-link',
    usagePlanId: 'usage-plan',
    usageplanId: 'usage-plan',
    apiKey: 'api-key',
    keyId: 'api-key',
  },
  [servicePrincipal('wafv2')]: { id: 'web-acl', webACLArn: 'web-acl' },
  [servicePrincipal('lambda')]: { functionName: 'function' },
  [servicePrincipal('elasticloadbalancing')]: {
    loadBalancerArn: 'load-balancer',
    listenerArn: 'listener',
    targetGroupArn: 'target-group',
  },
  [servicePrincipal('ecs')]: { service: 'ecs-service' },
  [servicePrincipal('servicediscovery')]: { serviceId: 'cloud-map-service' },
  [servicePrincipal('ec2')]: { groupId: 'security-group', networkAclId: 'network-acl' },
};

/** What the parameters of a call name. */
export const resourcesIn = (source: string, given: Fields): ChangeEvent['resources'] =>
  Object.entries(resourceParameters[source] ?? {}).flatMap(([parameter, kind]) => {
    const id = given[parameter];
    return typeof id === 'string' ? [{ kind, id: nameOf(kind, id) }] : [];
  });

/** ECS takes a service's name or its ARN, which ends in the name. */
function nameOf(kind: string, given: string): string {
  if (kind === 'function') return functionName(given);
  return kind === 'ecs-service' ? (given.split('/').at(-1) ?? given) : given;
}

/** Lambda takes a name, a part of an ARN or all of it, each with a qualifier or without. */
const functionName = (given: string): string =>
  parseFunctionArn(given)?.name ??
  /(?:^|function:)([\w-]+)(?::[\w$-]+)?$/.exec(given)?.[1] ??
  given;
