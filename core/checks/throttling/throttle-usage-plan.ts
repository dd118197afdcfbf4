import type { BaseFacts } from '../../model/facts.ts';
import { restOf } from '../../model/facts/configuration.ts';
import type { UsagePlan } from '../../model/facts/usage-plan.ts';
import type { Confidence } from '../../model/finding.ts';
import { known } from '../../model/reading.ts';
import { serves } from '../../model/route.ts';
import type { Failure, Signals } from '../../model/signals.ts';
import { rules } from '../../signals/rule.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { failuresOf, logged, mayHit } from '../../signals/failures.ts';
import { requireLogs } from '../../signals/require-logs.ts';
import { keyedRoutes } from './helpers/keyed-routes.ts';
import { limitReached } from './helpers/limit-reached.ts';
import { mayComeFrom, namesStageThrottle, usagePlanIn } from './helpers/log-lines.ts';
import { limitHit, limitsOf, ratesOf, throttles } from './helpers/plan-limits.ts';
import { mayRefuse } from './helpers/rates.ts';

/**
 * A usage plan lets its API keys send fewer requests per second than they do.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html
 */
const id = 'throttle-usage-plan';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id: 'usage-plan-throttle',
    pattern: /exceeded throttle limit for api stage|throttle limit exceeded for usage plan/i,
    causes: ['throttle-usage-plan'],
    hop: 'gateway',
  },
]);

export default defineCheck({
  id,
  domain: 'throttling',
  apis: ['REST'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'gateway',
  broughtBy: ['apigateway:UpdateUsagePlan'],
  endedBy: ['apigateway:UpdateUsagePlan'],
  telemetry: { reasons: 'proof', limits: 'support' },
  judge(facts, signals) {
    const plans = known(restOf(facts.configuration).usagePlans).filter((plan) =>
      throttles(plan, facts),
    );
    if (plans.length === 0) return [];
    requireLogs(facts, signals);
    const failures = failuresOf(signals, id);
    const verdicts = plans.flatMap((plan) => {
      const rates = ratesOf(plan, facts);
      if (!limitsOf(plan, facts).some((limit) => mayRefuse(facts, signals, limit))) return [];
      const own = failures.filter(
        (failure) => usagePlanIn(failure) === plan.id && mayComeFrom(failure, rates),
      );
      if (own.length > 0) return fault(plan, own, facts, signals, 'certain');
      // Only the execution log distinguishes plans and stage limits; a bare 429 to a method with API key may come from either.
      const bare = plans.length === 1 ? failures.filter((failure) => isBare(failure, facts)) : [];
      return bare.length > 0 ? fault(plan, bare, facts, signals, 'possible') : [];
    });
    return verdicts.length > 0 ? verdicts : healthy;
  },
});

const isBare = (failure: Failure, facts: BaseFacts): boolean =>
  failure.route !== null &&
  usagePlanIn(failure) === null &&
  !namesStageThrottle(failure) &&
  mayHit(failure, keyedRoutes(facts), {});

function fault(
  plan: UsagePlan,
  failures: readonly Failure[],
  facts: BaseFacts,
  signals: Signals,
  confidence: Confidence,
) {
  const routes = keyedRoutes(facts).filter((route) =>
    failures.some(({ route: seen }) => seen === null || serves(route, seen)),
  );
  const { methodKey, limits } = limitHit(plan, failures, facts);
  const raise = 'raise-usage-plan-throttle';
  const limit = { rate: limits.rateLimit, agreed: true };
  const reached = limitReached(facts, signals, routes, raise, limit);
  return faulty({
    subject: plan.id,
    confidence,
    evidence: [
      {
        code: `${id}.limit`,
        args: { plan: plan.name, rate: limits.rateLimit ?? '-', burst: limits.burstLimit ?? '-' },
      },
      ...reached.evidence,
      ...logged(failures, id),
    ],
    routes,
    remedies: reached.remedies,
    data: {
      ...reached.data,
      usagePlanId: plan.id,
      scope: methodKey === undefined ? 'plan' : 'method',
      ...(methodKey !== undefined && { methodKey }),
      ...(limits.rateLimit !== undefined && { rateLimit: limits.rateLimit }),
      ...(limits.burstLimit !== undefined && { burstLimit: limits.burstLimit }),
    },
  });
}
