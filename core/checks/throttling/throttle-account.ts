import { known } from '../../model/reading.ts';
import { rules } from '../../signals/rule.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { namesStageThrottle, usagePlanIn } from './helpers/log-lines.ts';
import { nearLimit } from './helpers/rates.ts';

/**
 * All APIs of the region together use up the account's requests per second, so that API Gateway refuses requests that no
 * plan or stage limits.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
 */
const id = 'throttle-account';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id: 'account-throttle',
    pattern: /account.{0,20}throttl|throttle limit exceeded for account/i,
    causes: ['throttle-account'],
    hop: 'gateway',
  },
]);

export default defineCheck({
  id,
  domain: 'throttling',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'gateway',
  telemetry: { limits: 'support' },
  judge(facts, signals) {
    const limit = known(facts.throttling.accountRateLimit);
    const rate = known(facts.throttling.regionRequestRate);
    if (rate < limit * nearLimit) return healthy;
    const failures = failuresOf(signals, id).filter(
      (failure) => usagePlanIn(failure) === null && !namesStageThrottle(failure),
    );
    const refusing = signals.logsRead ? failures.length > 0 : signals.clientErrors > 0;
    if (!refusing) return healthy;
    return faulty({
      subject: facts.target.region,
      confidence: rate >= limit && failures.length > 0 ? 'certain' : 'likely',
      evidence: [
        {
          code: `${id}.rate`,
          args: { rate: Math.round(rate), limit, region: facts.target.region },
        },
        ...logged(failures, id),
      ],
      routes: 'all',
      remedies: ['request-account-throttle-increase'],
      data: { accountRateLimit: limit, regionRequestRate: Math.round(rate) },
    });
  },
});
