import { defineService, type Service } from '../define-service.ts';
import { endpointConnectionOperations } from './endpoint-connections.ts';
import { endpointServiceOperations } from './endpoint-services.ts';
import { instanceOperations } from './instances.ts';
import { networkAclOperations } from './network-acls.ts';
import { networkInterfaceOperations } from './network-interfaces.ts';
import { routeTableOperations } from './route-tables.ts';
import { securityGroupRuleOperations } from './security-group-rules.ts';
import { securityGroupOperations } from './security-groups.ts';
import type { Ec2State } from './state.ts';
import { vpcOperations } from './vpcs.ts';

export { connectEndpoint } from './endpoint-connections.ts';
export type { Ec2State } from './state.ts';

/** Amazon EC2 as far as a VPC link's way goes through it. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/ */
export const ec2: Service<Ec2State> = defineService<Ec2State>({
  id: 'ec2',
  initial: () => ({
    vpcs: {},
    subnets: {},
    securityGroups: {},
    routeTables: {},
    networkAcls: {},
    instances: {},
    endpointServices: {},
    endpointConnections: {},
  }),
  operations: {
    ...vpcOperations,
    ...securityGroupOperations,
    ...securityGroupRuleOperations,
    ...networkAclOperations,
    ...routeTableOperations,
    ...instanceOperations,
    ...networkInterfaceOperations,
    ...endpointServiceOperations,
    ...endpointConnectionOperations,
  },
});
