import { evidence } from '../../model/evidence.ts';
import { v2StageOf } from '../../model/facts/configuration.ts';
import type { Facts } from '../../model/facts.ts';
import { keyOfRoute, routeName, type RouteRef } from '../../model/route.ts';
import { defineRemedy } from '../define-remedy.ts';
import { escaped } from '../patch.ts';
import { servedRate } from '../served-rate.ts';
import { stageThrottle } from '../stage-throttle.ts';
import { throttleArguments } from '../throttle-patches.ts';

/** The lowest rate that is set, in requests per second. */
const least = 0.1;

/**
 * Lowers the throttle of a method in a flood to what its backend was seen to serve before. Only where the method has settings of its own:
 * new ones would replace the stage's for it, logging and metrics included.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html
 */
export default defineRemedy({
  id: 'protect-backend',
  apis: ['REST', 'HTTP'],
  risk: 'high',
  writes: ['apigateway:UpdateStage', 'apigatewayv2:UpdateStage'],
  undoes: ['apigateway:UpdateStage', 'apigatewayv2:UpdateStage'],
  plan(cause, facts) {
    const { httpMethod, path, since } = cause.data ?? {};
    if (typeof httpMethod !== 'string' || typeof path !== 'string' || typeof since !== 'string')
      return null;
    const route = { httpMethod, path };
    const key = ownKey(facts, route);
    const served = servedRate(facts, route, since);
    if (key === undefined || served === null) return null;
    const throttle = stageThrottle(facts, key);
    const { rateLimit, burstLimit } = throttle.before;
    if (rateLimit === undefined || burstLimit === undefined) return null;
    const rate = Math.max(least, Math.floor(served * 10) / 10);
    const after = { rateLimit: rate, burstLimit: Math.min(burstLimit, Math.ceil(rate)) };
    const lower = rate < rateLimit && throttle.change('lower', after);
    if (!lower) return null;
    const args = { key, ...throttleArguments(throttle.before, after) };
    return {
      operations: [lower],
      blastRadius: [
        evidence('protect-backend.limits', args),
        evidence('protect-backend.served', { route: routeName(route), rate, since }),
        evidence('protect-backend.refuses', { route: routeName(route) }),
      ],
      lifetime: 'stopgap',
    };
  },
});

/** The key of the method's own settings. */
function ownKey({ configuration }: Facts, route: RouteRef): string | undefined {
  const v2 = v2StageOf(configuration);
  if (v2) return [keyOfRoute(route)].find((key) => v2.routeSettings[key]);
  const { httpMethod, path } = route;
  return [path, path.slice(1)]
    .map((one) => `${escaped(one)}/${httpMethod}`)
    .find((key) => configuration.rest?.methodSettings[key]);
}
