import { type Evidence, evidence } from '../../model/evidence.ts';
import type { BaseFacts } from '../../model/facts.ts';
import type { Verdict } from '../../model/finding.ts';
import { known, knownOr } from '../../model/reading.ts';
import type { RouteRef } from '../../model/route.ts';
import type { Signals } from '../../model/signals.ts';
import { listedChanges } from '../../model/listed-changes.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { keyedRoutes } from './helpers/keyed-routes.ts';
import { namesStageThrottle, usagePlanIn } from './helpers/log-lines.ts';
import { stageLimits } from './helpers/method-settings.ts';
import { type PlanLimit, planLimits } from './helpers/plan-limits.ts';
import { shutBy } from './helpers/shut.ts';

/**
 * A rate or a burst of 0: every request is refused. It is set to switch something off, or left at 0 by mistake where only one of the
 * two was given.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html
 */
const id = 'throttle-zero-limit';

export default defineCheck({
  id,
  domain: 'throttling',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'gateway',
  // The lines name the limit that refused, not always that it is 0.
  looksLike: ['throttle-stage-method', 'throttle-usage-plan'],
  judge(facts, signals) {
    const verdicts = [...ofStage(facts, signals), ...ofPlans(facts, signals)];
    return verdicts.length > 0 ? verdicts : healthy;
  },
});

function ofStage(facts: BaseFacts, signals: Signals): Verdict[] {
  const limits = stageLimits(facts.configuration, known(facts.configuration.routes));
  return limits.flatMap(({ limit: { key, setting }, routes }) => {
    const rateLimit = setting.throttlingRateLimit;
    const burstLimit = setting.throttlingBurstLimit;
    const limit = shutBy({ rateLimit, burstLimit });
    if (limit === null) return [];
    const failures = failuresOf(signals, 'throttle-stage-method', [...routes]);
    return faulty({
      subject: key,
      confidence: 'certain',
      evidence: [
        evidence(`${id}.stage`, { key, rate: rateLimit ?? '-', burst: burstLimit ?? '-', limit }),
        ...setBy(facts, 'UpdateStage'),
        ...logged(failures.filter(namesStageThrottle), id),
      ],
      routes: plain(routes),
      remedies: ['raise-stage-throttle'],
      data: { methodKey: key, ...numbers({ rateLimit, burstLimit }) },
    });
  });
}

function ofPlans(facts: BaseFacts, signals: Signals): Verdict[] {
  const { rest } = facts.configuration;
  const plans = rest ? knownOr(rest.usagePlans, []) : [];
  const limits = plans.flatMap((plan) => planLimits(plan, keyedRoutes(facts), facts));
  return limits.flatMap(({ plan, methodKey, limits: own, routes }: PlanLimit) => {
    const limit = shutBy(own, 'zero');
    if (limit === null || routes.length === 0) return [];
    const failures = failuresOf(signals, 'throttle-usage-plan', [...routes]).filter(
      (failure) => usagePlanIn(failure) === plan.id,
    );
    return faulty({
      subject: plan.id,
      confidence: 'certain',
      evidence: [
        evidence(`${id}.plan`, {
          plan: plan.name,
          key: methodKey ?? '*',
          rate: own.rateLimit ?? '-',
          burst: own.burstLimit ?? '-',
          limit,
        }),
        ...setBy(facts, 'UpdateUsagePlan'),
        ...logged(failures, id),
      ],
      routes: plain(routes),
      remedies: ['raise-usage-plan-throttle'],
      data: {
        usagePlanId: plan.id,
        leftOut: 'zero',
        scope: methodKey === undefined ? 'plan' : 'method',
        ...(methodKey !== undefined && { methodKey }),
        ...numbers(own),
      },
    });
  });
}

/** Who may have set it: somebody who meant to is to be asked first. */
const setBy = (facts: BaseFacts, operation: string): Evidence[] =>
  listedChanges(facts)
    .filter(({ name }) => name === operation)
    .slice(0, 1)
    .map(({ by, at }) => evidence(`${id}.set-by`, { operation, by: by ?? '-', at }));

const plain = (routes: readonly RouteRef[]) =>
  routes.map(({ httpMethod, path }) => ({ httpMethod, path }));

const numbers = ({ rateLimit, burstLimit }: PlanLimit['limits']): Record<string, number> => ({
  ...(rateLimit !== undefined && { rateLimit }),
  ...(burstLimit !== undefined && { burstLimit }),
});
