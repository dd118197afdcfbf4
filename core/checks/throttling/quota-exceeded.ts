import { evidence } from '../../model/evidence.ts';
import type { BaseFacts } from '../../model/facts.ts';
import { restOf } from '../../model/facts/configuration.ts';
import type { ThrottlingFacts } from '../../model/facts/throttling.ts';
import type { Verdict } from '../../model/finding.ts';
import { known, MissingEvidence } from '../../model/reading.ts';
import type { RouteRef } from '../../model/route.ts';
import type { Signals } from '../../model/signals.ts';
import { demandOn } from '../../signals/demand.ts';
import { rules } from '../../signals/rule.ts';
import { defineCheck, faulty, healthy, judgeEach } from '../define-check.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { limitReached } from './helpers/limit-reached.ts';
import { keyedRoutes } from './helpers/keyed-routes.ts';
import { usagePlanIn } from './helpers/log-lines.ts';

/**
 * An API key has used up the quota of its usage plan; API Gateway refuses it until the period ends.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html
 */
const id = 'quota-exceeded';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id: 'quota',
    pattern:
      /key quota exhausted|exceeded quota limit|\bQUOTA_EXCEEDED\b|(?<!throttle |rate )\blimit exceeded\b/i,
    causes: ['quota-exceeded'],
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
  endedBy: ['apigateway:UpdateUsagePlan', 'apigateway:UpdateUsage'],
  judge(facts, signals) {
    const plans = known(restOf(facts.configuration).usagePlans).flatMap((plan) =>
      plan.quota === undefined ? [] : [{ ...plan, quota: plan.quota }],
    );
    const { plansUnread = [] } = facts.throttling;
    const judged = judgeEach(
      plans.filter((plan) => !plansUnread.includes(plan.id)),
      (plan) => plan.id,
      (plan) => {
        const spent = known(facts.throttling.usage).filter(
          ({ usagePlanId, remaining }) => usagePlanId === plan.id && remaining <= 0,
        );
        if (spent.length === 0) return allRead(plan.id, facts.throttling);
        const { limit, period } = plan.quota;
        const failures = failuresOf(signals, id).filter((failure) => {
          const named = usagePlanIn(failure);
          return named === null || named === plan.id;
        });
        const routes = keyedRoutes(facts);
        const lowered = isLowered(facts, signals, routes, limit * spent.length);
        // As long as the quota was not lowered, it is enough for what is usual: whatever more comes is the client's own growth.
        const agreed = { rate: lowered ? 0 : Infinity, agreed: true };
        const reached = limitReached(facts, signals, routes, 'raise-quota', agreed);
        return faulty({
          subject: plan.id,
          confidence: 'certain',
          evidence: [
            { code: `${id}.spent`, args: { plan: plan.name, keys: spent.length, limit, period } },
            ...(reached.data.demand === 'lowered'
              ? [evidence(`${id}.lowered`, { plan: plan.name })]
              : reached.evidence),
            ...logged(failures, id),
          ],
          routes,
          remedies: reached.remedies,
          data: {
            ...reached.data,
            usagePlanId: plan.id,
            keyIds: spent.map(({ keyId }) => keyId).join(' '),
            limit,
            period,
          },
        });
      },
    );
    return [...judged, ...unread(plansUnread)];
  },
});

/** Whether more requests came in the few minutes before the refusals than the quota allows in its whole period. */
function isLowered(
  facts: BaseFacts,
  signals: Signals,
  routes: readonly RouteRef[],
  allowed: number,
): boolean {
  const demand = demandOn(facts, signals, routes);
  return demand !== null && demand.exact && demand.before > allowed;
}

/** Plans of whose keys nobody asked what they have used: one verdict for all of them. */
const unread = (plans: readonly string[]): Verdict[] =>
  plans.length === 0
    ? []
    : [
        {
          verdict: 'unknown',
          gap: {
            what: 'apigateway:GetUsage',
            because: `The stage has more usage plans with a quota than are read: ${plans.length} were not.`,
          },
        },
      ];

/** No key that was read is out of quota. @throws MissingEvidence where the plan has further keys */
function allRead(planId: string, { plansCut = [] }: ThrottlingFacts): typeof healthy {
  if (!plansCut.includes(planId)) return healthy;
  throw new MissingEvidence({
    what: 'apigateway:GetUsage',
    because: 'The usage plan has more API keys than are read, and none of these is out of quota.',
  });
}
