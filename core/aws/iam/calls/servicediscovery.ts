import { on, type ServiceCalls } from './grant.ts';

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscloudmap.html */
const service = on(
  'An integration may name any Cloud Map service of the account.',
  'arn:{partition}:servicediscovery:{region}:{account}:service/',
);

export const servicediscovery = {
  /** whether each instance of a Cloud Map service is healthy */
  GetInstancesHealthStatus: service('servicediscovery:GetInstancesHealthStatus', '*'),
  /** whether a Cloud Map service exists, and whether it has a health check */
  GetService: service('servicediscovery:GetService', '*'),
  /** the addresses and ports that are registered with a Cloud Map service */
  ListInstances: service('servicediscovery:ListInstances', '*'),
} satisfies ServiceCalls;
