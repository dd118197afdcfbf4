import type { Account } from '../account/account.ts';
import type { StoredMetricAlarm } from '../account/cloudwatch/state.ts';
import { type AlarmEvent, eventOf, told } from '../cloud/alarms/events.ts';
import { apiName, stage } from '../worlds/fleet.ts';

/** The fleet's alarm on 5XX, as it is deployed. */
export const alarmName = 'gateway-medic-rest-5xx';

/** What EventBridge gets of an alarm of the fleet for one API. @param n tells events of the same API apart */
export const contributorEvent = (
  account: Account,
  alarm: StoredMetricAlarm,
  { api, n, at }: { readonly api: number; readonly n: number; readonly at: Date },
): AlarmEvent =>
  eventOf(
    account,
    alarm,
    at,
    {
      state: told(
        'ALARM',
        'Threshold crossed: 3 datapoints were greater than the threshold (0.01).',
        undefined,
        at,
      ),
      alarmContributor: { id: `${api}`, attributes: { ApiName: apiName(api), Stage: stage } },
    },
    () => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  );
