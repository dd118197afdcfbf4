import { AssociateWebACLCommand, CreateWebACLCommand } from '@aws-sdk/client-wafv2';
import type { Place } from '../place.ts';

/** A web ACL on the stage that blocks what is not on a list. */
export async function webAcl({
  account: { waf, region },
  name,
  apiId,
  stage,
}: Place): Promise<void> {
  const visible = {
    SampledRequestsEnabled: true,
    CloudWatchMetricsEnabled: true,
    MetricName: name,
  };
  const { Summary } = await waf.send(
    new CreateWebACLCommand({
      Name: name,
      Scope: 'REGIONAL',
      DefaultAction: { Block: {} },
      Rules: [],
      VisibilityConfig: visible,
    }),
  );
  await waf.send(
    new AssociateWebACLCommand({
      WebACLArn: Summary?.ARN,
      ResourceArn: `arn:aws:apigateway:${region}::/restapis/${apiId}/stages/${stage}`,
    }),
  );
}
