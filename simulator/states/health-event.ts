import * as z from 'zod/mini';
import type { HealthState } from '../account/health/index.ts';
import { fieldsOf, stateOf } from './state.ts';

/**
 * An issue that AWS Health lists, by the code of its type, as `AWS_LAMBDA_OPERATIONAL_ISSUE`. It only says so: what fails is set by
 * other states.
 * @see https://docs.aws.amazon.com/health/latest/APIReference/API_Event.html
 */
export const healthEvent = stateOf({
  schema: fieldsOf({
    /** `APIGATEWAY`, `LAMBDA`, `ELASTICLOADBALANCING` … */
    service: z.string(),
    /** Absent: the account's Region. */
    region: z.optional(z.string()),
    /** The moment of simulated time at which it began; absent: the moment of the break. */
    startTime: z.optional(z.iso.datetime()),
    /** The moment at which it ended; absent: it goes on. */
    endTime: z.optional(z.iso.datetime()),
    category: z._default(z.enum(['issue', 'accountNotification', 'scheduledChange']), 'issue'),
  }),

  names: (account) =>
    account.state<HealthState>('health').events.map(({ eventTypeCode = '' }) => eventTypeCode),

  set(account, code, { service, region = account.region, startTime, endTime, category }) {
    const state = account.state<HealthState>('health');
    const start = startTime === undefined ? account.now() : new Date(startTime);
    state.events = state.events.filter(({ eventTypeCode }) => eventTypeCode !== code);
    state.events.push({
      arn: `arn:aws:health:${region}::event/${service}/${code}/${code}_${start.getTime()}`,
      service,
      eventTypeCode: code,
      eventTypeCategory: category,
      region,
      startTime: start,
      lastUpdatedTime: account.now(),
      statusCode: endTime === undefined ? 'open' : 'closed',
      ...(endTime !== undefined && { endTime: new Date(endTime) }),
    });
    return true;
  },
});
