import { CreateVpcLinkCommand } from '@aws-sdk/client-api-gateway';
import { EC2Client, RevokeSecurityGroupIngressCommand } from '@aws-sdk/client-ec2';
import {
  DeleteListenerCommand,
  DeleteLoadBalancerCommand,
  DeregisterTargetsCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Environment } from '../../../../core/aws/environment.ts';
import { buildNetwork, type BuiltNetwork } from '../../moto/world/network.ts';
import type { Account } from '../account.ts';
import type { Place } from '../place.ts';
import type { Made, Setup } from '../api.ts';
import type { Manner } from '../stand-in.ts';
import { configurationError, endsWith, failing } from './said.ts';
import type { World, Worlds } from './world.ts';

type Client = Environment['client'];

/** A broken hop behind a VPC link: whichever it is, API Gateway says the same. */
const behindLink = (
  expected: Pick<World, 'causes' | 'remedies'>,
  fault: (client: Client, network: BuiltNetwork) => Promise<unknown>,
): World => ({
  ...expected,
  before: async (place) => {
    const client = clientsIn(place.account);
    const network = await buildNetwork({ environment: { client }, name: 'moto' }, shortName(place));
    const made = await link(place, network);
    await fault(client, network);
    return made;
  },
  traffic: failing,
  lines: endsWith(
    500,
    `${configurationError} There was an internal error while executing your request`,
  ),
});

/** Private integrations. */
export const privateBackends: Worlds = {
  'listener deleted': behindLink(
    { causes: ['vpclink-v1-listener-missing'], remedies: ['create-listener'] },
    (client, { listenerArn: ListenerArn }) =>
      client(ElasticLoadBalancingV2Client).send(new DeleteListenerCommand({ ListenerArn })),
  ),
  'load balancer deleted': behindLink(
    // Named, and never planned: which other load balancer serves the same targets nobody can tell.
    { causes: ['vpclink-v1-lb-deleted'], remedies: ['replace-vpc-link'] },
    (client, { loadBalancerArn: LoadBalancerArn }) =>
      client(ElasticLoadBalancingV2Client).send(new DeleteLoadBalancerCommand({ LoadBalancerArn })),
  ),
  'targets closed': behindLink(
    { causes: ['vpclink-v1-security-group-blocked'], remedies: ['open-target-security-group'] },
    (client, { targetGroup: GroupId, balancerGroup }) =>
      client(EC2Client).send(
        new RevokeSecurityGroupIngressCommand({
          GroupId,
          IpPermissions: [
            {
              IpProtocol: 'tcp',
              FromPort: 8080,
              ToPort: 8080,
              UserIdGroupPairs: [{ GroupId: balancerGroup }],
            },
          ],
        }),
      ),
  ),
  'no targets': behindLink(
    { causes: ['vpclink-v1-target-unused'], remedies: ['register-target'] },
    (client, { targetGroupArn: TargetGroupArn, instanceId: Id }) =>
      client(ElasticLoadBalancingV2Client).send(
        new DeregisterTargetsCommand({ TargetGroupArn, Targets: [{ Id, Port: 8080 }] }),
      ),
  ),
};

/** Names of load balancers have 32 characters at most. */
const shortName = ({ name }: Place): string => name.slice(0, 25);

const clientsIn = ({ endpoint, region }: Account): Client => {
  return (Constructor) => new Constructor({ endpoint, region, maxAttempts: 1 });
};

/** A VPC link to the network's load balancer. @returns the integration that takes it */
async function link(
  { account, name }: Place,
  { loadBalancerArn, loadBalancerDns }: BuiltNetwork,
): Promise<Made<Pick<Setup, 'integration'>>> {
  const { id } = await account.gateway.send(
    new CreateVpcLinkCommand({ name, targetArns: [loadBalancerArn] }),
  );
  return {
    integration: {
      type: 'HTTP_PROXY',
      integrationHttpMethod: 'GET',
      uri: `http://${loadBalancerDns}/orders`,
      connectionType: 'VPC_LINK',
      connectionId: id,
    },
    manner: naming(id ?? ''),
  };
}

/** moto forgets which VPC link an integration uses. */
const naming = (id: string): Manner => ({
  correct: (_asked, body) =>
    body.replaceAll(
      /"connectionType": ?"VPC_LINK"/g,
      `"connectionType": "VPC_LINK", "connectionId": "${id}"`,
    ),
});
