import type { ReadName } from '../../model/reads.generated.ts';
import type { TargetHealthDescription } from '@aws-sdk/client-elastic-load-balancing-v2';
import { DescribeTargetHealthCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Environment } from '../../aws/environment.ts';
import type { TargetGroup, TargetHealth } from '../../model/facts/target-group.ts';
import { reading } from '../reading.ts';
import { type UnreadTargetGroup, elbv2 } from './target-groups.ts';

/** The calls of this file. */
export const targetHealthReads: readonly ReadName[] = ['elbv2:DescribeTargetHealth'];

/** @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTargetHealth.html */
export async function readTargets(
  environment: Environment,
  { group }: UnreadTargetGroup,
): Promise<TargetGroup> {
  const targets = await reading('elbv2:DescribeTargetHealth', async () => {
    const { TargetHealthDescriptions = [] } = await elbv2(environment).send(
      new DescribeTargetHealthCommand({ TargetGroupArn: group.arn }),
    );
    return TargetHealthDescriptions.map((one) => healthOf(one, group.port));
  });
  return { ...group, targets };
}

const healthOf = (raw: TargetHealthDescription, defaultPort: number): TargetHealth => ({
  id: raw.Target?.Id ?? '',
  port: raw.Target?.Port ?? defaultPort,
  ...(raw.Target?.AvailabilityZone && { zone: raw.Target.AvailabilityZone }),
  state: raw.TargetHealth?.State ?? '',
  ...(raw.TargetHealth?.Reason && { reason: raw.TargetHealth.Reason }),
  ...(raw.TargetHealth?.Description && { description: raw.TargetHealth.Description }),
});
