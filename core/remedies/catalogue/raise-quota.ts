import { evidence } from '../../model/evidence.ts';
import { restOf } from '../../model/facts/configuration.ts';
import { known } from '../../model/reading.ts';
import { rejectedRate } from '../demand.ts';
import { defineRemedy } from '../define-remedy.ts';
import { limitRisk } from '../limit-risk.ts';
import { wordsOf } from '../link-paths.ts';
import { call, operation } from '../operations.ts';
import { replace } from '../patch.ts';

/**
 * Gives the keys that ran dry as much as they ask for until the day ends, and leaves the plan's quota alone: what a
 * customer may use is not for an alarm to decide. https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateUsage.html
 */
export default defineRemedy({
  id: 'raise-quota',
  apis: ['REST'],
  risk: 'medium',
  writes: ['apigateway:UpdateUsage'],
  undoes: ['apigateway:UpdateUsage'],
  plan(cause, facts) {
    const planId = String(cause.data?.['usagePlanId'] ?? cause.subject);
    const plan = known(restOf(facts.configuration).usagePlans).find(({ id }) => id === planId);
    if (!plan?.quota || !facts.throttling) return null;
    const named = wordsOf(cause.data?.['keyIds']);
    const empty = known(facts.throttling.usage).filter(
      ({ usagePlanId, keyId, remaining }) =>
        usagePlanId === planId && remaining <= 0 && (named.length === 0 || named.includes(keyId)),
    );
    if (empty.length === 0) return null;
    const { limit, period } = plan.quota;
    const asked = rejectedRate(facts) * secondsLeft(facts.window.end) * 1.2;
    const wanted = Math.ceil(Math.max(limit / 10, asked));
    // Where the quota was not lowered, it is what was agreed: once more of it is the most that anybody may have meant.
    const granted = cause.data?.['demand'] === 'lowered' ? wanted : Math.min(limit, wanted);
    if (granted <= 0) return null;
    return {
      operations: empty.map(({ keyId, remaining }) => {
        const remainingTo = (value: number) =>
          call('apigateway:UpdateUsage', {
            usagePlanId: planId,
            keyId,
            patchOperations: [replace('/remaining', value)],
          });
        return operation(`grant-${keyId}`, remainingTo(granted), {
          expects: { exhausted: true },
          undo: [remainingTo(Math.max(0, remaining))],
        });
      }),
      blastRadius: [
        evidence('raise-quota.granted', {
          plan: plan.name,
          granted,
          limit,
          period,
          keys: empty.length,
        }),
        evidence('raise-quota.plan-stays', { plan: plan.name }),
        ...(granted > limit ? [evidence('raise-quota.over-quota', { plan: plan.name })] : []),
      ],
      lifetime: 'stopgap',
      ...limitRisk(cause),
    };
  },
});

const day = 86_400;

/** Seconds until the day ends in UTC, as API Gateway counts days. */
const secondsLeft = (now: string): number => day - ((Date.parse(now) / 1000) % day);
