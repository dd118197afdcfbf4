import { gatewayV2Call } from '../advised.ts';
import { defineCheck } from '../define-check.ts';
import { judgeStatus } from './network/link-status.ts';
import { ofVersion2 } from './network/version-2.ts';

/**
 * The link is new, and API Gateway is still making its network interfaces.
 * @see https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/vpclinks-vpclinkid.html
 */
const id = 'vpclink-v2-pending';

export default defineCheck({
  id,
  ...ofVersion2,
  judge: (facts, signals) =>
    judgeStatus(id, ['PENDING'], facts, signals, (_, link) =>
      link ? [gatewayV2Call('GetVpcLink', { VpcLinkId: link.id })] : [],
    ),
});
