import { gatewayV2Call } from '../advised.ts';
import { defineCheck } from '../define-check.ts';
import { changeIntegrations } from './network/integration-calls.ts';
import { judgeStatus } from './network/link-status.ts';
import { ofVersion2 } from './network/version-2.ts';

/**
 * The link is broken: FAILED, being deleted, or gone. Its subnets and security groups cannot be changed, so it can only be
 * replaced.
 * @see https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/vpclinks-vpclinkid.html
 */
const id = 'vpclink-v2-failed';

/** Stands for the id that the first call returns. */
const newLink = 'NEW_VPC_LINK_ID';

export default defineCheck({
  id,
  ...ofVersion2,
  judge: (facts, signals) =>
    judgeStatus(id, ['FAILED', 'DELETING', 'MISSING'], facts, signals, (path, link) => [
      ...(link
        ? [
            gatewayV2Call('CreateVpcLink', {
              Name: link.name,
              SubnetIds: link.subnetIds,
              ...(link.securityGroupIds.length > 0 && { SecurityGroupIds: link.securityGroupIds }),
            }),
          ]
        : []),
      ...changeIntegrations(facts, path.routes, {
        http: { ConnectionId: newLink },
        rest: { path: '/connectionId', value: newLink },
      }),
    ]),
});
