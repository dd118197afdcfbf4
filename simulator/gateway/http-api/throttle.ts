import type { Answer } from '../answer.ts';
import { takeToken } from '../data-plane.ts';
import { appliedQuota } from '../quota.ts';
import { refuse } from './answer.ts';
import type { HttpPassage } from './passage.ts';

/** The limits of the route and of the account. A limit that is set for all routes gives each a bucket of its own. */
export function throttle(passage: HttpPassage): Answer | undefined {
  const { world, api, stage, match, settings } = passage;
  const { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst } = settings;
  const key = `route ${api.ApiId} ${stage.StageName} ${match?.route.RouteKey}`;
  const isAdmitted =
    rate === undefined ||
    burst === undefined ||
    takeToken(world.dataPlane, key, rate, burst, world.now);
  if (!isAdmitted) return refuse(passage, 429, 'THROTTLED');
  const account = appliedQuota(world.account, 'apigateway/L-8A5B8E43', 10_000);
  return takeToken(world.dataPlane, 'account', account, account / 2, world.now)
    ? undefined
    : refuse(passage, 429, 'THROTTLED');
}
