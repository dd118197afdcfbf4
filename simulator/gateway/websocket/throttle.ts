import { type Answer, gatewayResponse } from '../answer.ts';
import { takeToken } from '../data-plane.ts';
import { appliedQuota } from '../quota.ts';
import { accountThrottle } from '../phases/throttle.ts';
import type { SocketPassage } from './passage.ts';

/**
 * The limits of the stage's routes and of the account, of which one is for new connections alone. What happens when a connection ends is not held back.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-protect.html
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html
 */
export function throttle(passage: SocketPassage): Answer | undefined {
  const { world, api, stage, event, routeKey, settings } = passage;
  if (event === 'DISCONNECT') return undefined;
  const { throttlingRateLimit: rate, throttlingBurstLimit: burst } = settings;
  const key = `route ${api.id} ${stage.stageName} ${routeKey}`;
  const isAdmitted =
    rate === undefined ||
    burst === undefined ||
    takeToken(world.dataPlane, key, rate, burst, world.now);
  if (!isAdmitted || (event === 'CONNECT' && !mayConnect(passage)))
    return gatewayResponse('THROTTLED');
  return accountThrottle(passage);
}

/** The quota on new connections of all WebSocket APIs, a second's worth at once. AWS does not say which answer it gives beyond it: it is taken for a throttle. */
function mayConnect({ world }: SocketPassage): boolean {
  const rate = appliedQuota(world.account, 'apigateway/L-9ED1E49A', 500);
  return takeToken(world.dataPlane, 'connections', rate, rate, world.now);
}
