import { type Answer, gatewayResponse } from '../answer.ts';
import { takeToken } from '../data-plane.ts';
import { accountThrottle } from '../phases/throttle.ts';
import type { SocketPassage } from './passage.ts';

/**
 * The limits of the stage's routes and of the account. What happens when a connection ends is not held back.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-protect.html
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
  return isAdmitted ? accountThrottle(passage) : gatewayResponse('THROTTLED');
}
