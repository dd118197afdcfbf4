import { gatewayV2Call } from '../advised.ts';
import { defineCheck } from '../define-check.ts';
import { judgeStatus } from './network/link-status.ts';
import { ofVersion2 } from './network/version-2.ts';

/**
 * No request came over the link for 60 days, so API Gateway removed its network interfaces. The next requests fail until they are
 * back, which takes minutes.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vpc-links.html
 */
const id = 'vpclink-v2-inactive';

export default defineCheck({
  id,
  ...ofVersion2,
  judge: (facts, signals) =>
    judgeStatus(id, ['INACTIVE'], facts, signals, (_, link) =>
      link ? [gatewayV2Call('GetVpcLink', { VpcLinkId: link.id })] : [],
    ),
});
