import { evidence } from '../../model/evidence.ts';
import { restOf } from '../../model/facts/configuration.ts';
import { known } from '../../model/reading.ts';
import { remove, replace } from '../../remedies/patch.ts';
import { recommendedLimits, recommendedQuota } from '../classes.ts';
import { defineRule, fixCall, judgeEach, pass, violation } from '../define-rule.ts';

const id = 'api-key-quota';

/** A usage plan limits its keys in both ways: a second's rush and a day's sum. https://docs.aws.amazon.com/apigateway/latest/api/API_UsagePlan.html */
export default defineRule({
  id,
  severity: 'medium',
  apis: ['REST'],
  judge: ({ configuration }) =>
    judgeEach(
      known(restOf(configuration).usagePlans),
      ({ name, id: planId }) => `${name} (${planId})`,
      ({ id: usagePlanId, name, quota, throttle }) => {
        const subject = `${name} (${usagePlanId})`;
        const unthrottled = throttle?.rateLimit === undefined;
        if (quota && !unthrottled) return pass(subject);
        const { rate, burst } = recommendedLimits.external;
        const update = (patchOperations: unknown) =>
          fixCall('apigateway:UpdateUsagePlan', { usagePlanId, patchOperations });
        return violation({
          subject,
          evidence: [
            ...(quota
              ? []
              : [evidence(`${id}.no-quota`, { plan: name, wanted: recommendedQuota.limit })]),
            ...(unthrottled ? [evidence(`${id}.no-throttle`, { plan: name, rate, burst })] : []),
          ],
          fix: [
            update([
              ...(quota
                ? []
                : [
                    replace('/quota/limit', recommendedQuota.limit),
                    replace('/quota/period', recommendedQuota.period),
                  ]),
              ...(unthrottled
                ? [replace('/throttle/rateLimit', rate), replace('/throttle/burstLimit', burst)]
                : []),
            ]),
          ],
          undo: [
            update([
              ...(quota ? [] : [remove('/quota')]),
              ...(unthrottled ? [remove('/throttle')] : []),
            ]),
          ],
        });
      },
    ),
});
