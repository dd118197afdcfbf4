import { restOf } from '../../model/facts/configuration.ts';
import type { ThrottlingFacts } from '../../model/facts/throttling.ts';
import { known, MissingEvidence } from '../../model/reading.ts';
import { rules } from '../../signals/rule.ts';
import { defineCheck, faulty, healthy, judgeEach } from '../define-check.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
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
  judge(facts, signals) {
    const plans = known(restOf(facts.configuration).usagePlans).flatMap((plan) =>
      plan.quota === undefined ? [] : [{ ...plan, quota: plan.quota }],
    );
    return judgeEach(
      plans,
      (plan) => plan.id,
      (plan) => {
        mustBeRead(plan.id, facts.throttling);
        const spent = known(facts.throttling.usage).filter(
          ({ usagePlanId, remaining }) => usagePlanId === plan.id && remaining <= 0,
        );
        if (spent.length === 0) return healthy;
        const { limit, period } = plan.quota;
        const failures = failuresOf(signals, id).filter((failure) => {
          const named = usagePlanIn(failure);
          return named === null || named === plan.id;
        });
        return faulty({
          subject: plan.id,
          confidence: 'certain',
          evidence: [
            { code: `${id}.spent`, args: { plan: plan.name, keys: spent.length, limit, period } },
            ...logged(failures, id),
          ],
          routes: keyedRoutes(facts),
          remedies: ['raise-quota'],
          data: {
            usagePlanId: plan.id,
            keyIds: spent.map(({ keyId }) => keyId).join(' '),
            limit,
            period,
          },
        });
      },
    );
  },
});

/** @throws MissingEvidence where nobody asked what a plan's keys have used */
function mustBeRead(planId: string, { plansUnread = [] }: ThrottlingFacts): void {
  if (!plansUnread.includes(planId)) return;
  throw new MissingEvidence({
    what: 'apigateway:GetUsage',
    because: 'The stage has more usage plans with a quota than are read.',
  });
}
