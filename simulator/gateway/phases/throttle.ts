import { gatewayResponse } from '../answer.ts';
import { takeToken } from '../data-plane.ts';
import { complain, type Passage } from '../passage.ts';
import { appliedQuota } from '../quota.ts';
import type { Phase } from './phase.ts';

/** The stage's limit for this method. A limit set for all methods gives each method a bucket of its own. */
export const stageThrottle: Phase = (passage) => {
  const { world, api, stage, match, settings } = passage;
  const { throttlingRateLimit: rate, throttlingBurstLimit: burst } = settings;
  // -1 stands for no limit.
  if (rate === undefined || burst === undefined || rate < 0 || burst < 0) return undefined;
  const method = match?.method.httpMethod;
  const bucket = `stage ${api.id} ${stage.stageName} ${match?.resource.id} ${method}`;
  if (takeToken(world.dataPlane, bucket, rate, burst, world.now)) return undefined;
  complain(
    passage,
    `Key throttle limit exceeded for RestApi ${api.id}, Stage ${stage.stageName}, Resource ${match?.resource.id}, HttpMethod ${method}. Limit: ${rate.toFixed(2)} Burst: ${burst}`,
  );
  return gatewayResponse('THROTTLED');
};

/** The account's limit over all APIs of the region: the applied quota, with half of it as the burst. API Gateway logs no line of its own for it. */
export const accountThrottle: Phase = ({ world }: Passage) => {
  const rate = appliedQuota(world.account, 'apigateway/L-8A5B8E43', 10_000);
  return takeToken(world.dataPlane, 'account', rate, rate / 2, world.now)
    ? undefined
    : gatewayResponse('THROTTLED');
};
