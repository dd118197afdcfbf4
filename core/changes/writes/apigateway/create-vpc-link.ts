import {
  APIGatewayClient,
  CreateVpcLinkCommand,
  GetVpcLinkCommand,
  GetVpcLinksCommand,
  type VpcLink,
} from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../../aws/environment.ts';
import { anywhere } from '../../../aws/iam/calls/grant.ts';
import { onEndpointService, onPath } from '../../../aws/iam/scopes.ts';
import { pages } from '../../../aws/pages.ts';
import { bears, describedBy } from '../../mark.ts';
import { sends } from '../../sends.ts';
import { plain } from '../../state.ts';
import { until } from '../../until.ts';
import { defineWrite } from '../../write.ts';

async function linksOf(environment: Environment): Promise<VpcLink[]> {
  const outputs = await pages(
    (position) =>
      environment
        .client(APIGatewayClient)
        .send(new GetVpcLinksCommand({ limit: 500, ...(position && { position }) })),
    ({ position }) => position,
  );
  return outputs.flatMap(({ items = [] }) => items);
}

/**
 * The state is the link of this name: a plan gives its link a name of its own. A second call would make a second link, which keeps
 * the load balancer from every later one.
 */
export default defineWrite({
  name: 'apigateway:CreateVpcLink',
  grants: [
    ...onPath('apigateway:POST', '/vpclinks'),
    ...anywhere('Elastic Load Balancing')('elasticloadbalancing:DescribeLoadBalancers'),
    ...anywhere('EC2')('ec2:DescribeVpcEndpointServiceConfigurations'),
    ...onEndpointService('ec2:CreateVpcEndpointServiceConfiguration', '*'),
    ...onEndpointService('ec2:ModifyVpcEndpointServicePermissions', '*'),
  ],
  reads: ['apigateway:GetVpcLinks', 'apigateway:GetVpcLink'],
  send: sends(APIGatewayClient, CreateVpcLinkCommand),
  async state(environment, { name }) {
    const links = await linksOf(environment);
    const link = links.find((candidate) => candidate.name === name);
    return link ? plain({ id: link.id, name: link.name, targetArns: link.targetArns }) : null;
  },
  makes: (state, _input, output) =>
    output !== undefined && (state as { id?: unknown } | null)?.id === output['id'],
  mark: (input, mark) => ({ ...input, description: describedBy(input['description'], mark) }),
  async find(environment, _input, mark) {
    const links = await linksOf(environment);
    const id = links.find(({ description }) => bears(description, mark))?.id;
    return id === undefined ? undefined : { id };
  },
  settle: (environment, _input, { id }) =>
    until(environment, `VPC link ${String(id)}`, 240, async () => {
      const { status, statusMessage = '' } = await environment
        .client(APIGatewayClient)
        .send(new GetVpcLinkCommand({ vpcLinkId: String(id) }));
      if (status === 'FAILED') throw new Error(`VPC link ${String(id)} failed: ${statusMessage}`);
      return status === 'AVAILABLE';
    }),
});
