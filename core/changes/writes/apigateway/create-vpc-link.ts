import {
  APIGatewayClient,
  CreateVpcLinkCommand,
  GetVpcLinkCommand,
  GetVpcLinksCommand,
} from '@aws-sdk/client-api-gateway';
import { anywhere } from '../../../aws/iam/calls/grant.ts';
import { onEndpointService, onPath } from '../../../aws/iam/scopes.ts';
import { pages } from '../../../aws/pages.ts';
import { sends } from '../../sends.ts';
import { plain } from '../../state.ts';
import { until } from '../../until.ts';
import { defineWrite } from '../../write.ts';

/** The state is the link of this name: a plan gives its link a name of its own. */
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
    const outputs = await pages(
      (position) =>
        environment
          .client(APIGatewayClient)
          .send(new GetVpcLinksCommand({ limit: 500, ...(position && { position }) })),
      ({ position }) => position,
    );
    const links = outputs.flatMap(({ items = [] }) => items);
    const link = links.find((candidate) => candidate.name === name);
    return link ? plain({ id: link.id, name: link.name, targetArns: link.targetArns }) : null;
  },
  recover: (state) => ({ id: (state as { id: string }).id }),
  settle: (environment, _input, { id }) =>
    until(environment, `VPC link ${String(id)}`, 240, async () => {
      const { status, statusMessage = '' } = await environment
        .client(APIGatewayClient)
        .send(new GetVpcLinkCommand({ vpcLinkId: String(id) }));
      if (status === 'FAILED') throw new Error(`VPC link ${String(id)} failed: ${statusMessage}`);
      return status === 'AVAILABLE';
    }),
});
