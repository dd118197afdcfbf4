import { defineRemedy } from '../define-remedy.ts';
import { limitRisk } from '../limit-risk.ts';
import { raised } from '../demand.ts';
import { stageThrottle } from '../stage-throttle.ts';
import { throttleArguments } from '../throttle-patches.ts';

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html; no deployment is needed. */
export default defineRemedy({
  id: 'raise-stage-throttle',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  risk: 'medium',
  writes: ['apigateway:UpdateStage', 'apigatewayv2:UpdateStage'],
  undoes: ['apigateway:UpdateStage', 'apigatewayv2:UpdateStage'],
  opposes: ['protect-backend'],
  plan(cause, facts) {
    const key = String(cause.data?.['methodKey'] ?? cause.subject);
    const throttle = stageThrottle(facts, key);
    const { before } = throttle;
    const after = raised(facts, before);
    const raise = after && throttle.change('raise', after);
    if (!after || !raise) return null;
    return {
      operations: [raise],
      blastRadius: [
        {
          code: 'raise-stage-throttle.limits',
          args: { key, ...throttleArguments(before, after) },
        },
        { code: 'raise-stage-throttle.backends', args: {} },
      ],
      lifetime: 'permanent',
      // A limit of zero is how a stage is switched off on purpose.
      ...(before.rateLimit === 0 || before.burstLimit === 0
        ? { risk: 'high' as const }
        : limitRisk(cause)),
    };
  },
});
